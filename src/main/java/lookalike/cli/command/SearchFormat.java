package lookalike.cli.command;

import java.util.Locale;
import java.util.Optional;
import lookalike.service.export.ResultFormat;

/** The formats of search results. */
enum SearchFormat {
    /** For people. */
    TABLE,
    /** For programs: an object a search. */
    JSON,
    /** For spreadsheets: a row a result. */
    CSV,
    /** A page for people, with pictures. */
    HTML;

    /** @return the format that a file with this ending has */
    static Optional<SearchFormat> ofEnding(String ending) {
        return ResultFormat.ofEnding(ending).map(format -> valueOf(format.name()));
    }

    /** @return the format of files; empty for a table, which is for reading only */
    Optional<ResultFormat> file() {
        return this == TABLE ? Optional.empty() : Optional.of(ResultFormat.valueOf(name()));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
