package lookalike.cli.command;

import java.util.Locale;
import java.util.Optional;
import lookalike.cli.output.OutputFormat;

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
        return switch (ending) {
            case "json" -> Optional.of(JSON);
            case "csv" -> Optional.of(CSV);
            case "html", "htm" -> Optional.of(HTML);
            default -> Optional.empty();
        };
    }

    /** @return the same without pictures */
    OutputFormat plain() {
        return this == HTML ? OutputFormat.TABLE : OutputFormat.valueOf(name());
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
