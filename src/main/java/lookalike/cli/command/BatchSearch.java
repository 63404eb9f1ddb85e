package lookalike.cli.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import lookalike.LookalikeException;
import lookalike.catalogue.CatalogueException;
import lookalike.cli.context.CommandContext;
import lookalike.cli.option.PathConverter;
import lookalike.cli.text.CommandLineMessages;
import lookalike.search.SearchException;
import lookalike.search.SearchResult;
import lookalike.service.export.SearchExport;
import picocli.CommandLine.TypeConversionException;

/**
 * Answers photos one after the other as their names come in, so that another program can keep this one running: a line
 * of JSON for each, printed at once.
 */
final class BatchSearch {

    private final CommandContext context;
    private final SearchQueries queries;

    BatchSearch(CommandContext context, SearchQueries queries) {
        this.context = context;
        this.queries = queries;
    }

    /**
     * Reads until the input ends.
     *
     * @return whether every photo was answered
     * @throws LookalikeException if no photo can be answered, because of a condition or a correction
     */
    boolean run() throws LookalikeException {
        boolean isComplete = true;
        try (BufferedReader names = new BufferedReader(new InputStreamReader(context.in(), StandardCharsets.UTF_8))) {
            for (String name = names.readLine(); name != null; name = names.readLine()) {
                if (!name.isBlank()) {
                    isComplete &= answer(name);
                }
            }
        } catch (IOException problem) {
            throw new UncheckedIOException("standard input cannot be read", problem);
        }
        return isComplete;
    }

    private boolean answer(String name) throws LookalikeException {
        try {
            SearchResult answer = queries.answer(new PathConverter().convert(name));
            print(SearchExport.of(queries.search(), List.of(answer)).lines());
            return true;
        } catch (CatalogueException | SearchException problem) {
            throw problem;
        } catch (LookalikeException problem) {
            print(SearchExport.errorLine(name, CommandLineMessages.sentence(problem)));
        } catch (TypeConversionException problem) {
            print(SearchExport.errorLine(name, problem.getMessage() + "."));
        }
        return false;
    }

    private void print(String line) {
        context.console().out().print(line);
        context.console().out().flush();
    }
}
