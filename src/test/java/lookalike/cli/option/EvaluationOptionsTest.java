package lookalike.cli.option;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import lookalike.evaluation.Relevance;
import lookalike.features.Precision;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine;

class EvaluationOptionsTest {

    /** The options and nothing else. */
    @Command
    private static final class Only {
        @Mixin
        private EvaluationOptions options;
    }

    private static EvaluationOptions options(String... line) {
        Only only = new Only();
        new CommandLine(only).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(line);
        return only.options;
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("queries are a number or a place; without either 2000 are drawn, or all that are held out")
    @CsvSource({"'',2000,",
        "'--holdout 50',0,", "'--queries 7',7,", "'--queries 0',0,", "'--queries 7 --holdout 50',7,",
        "'--queries photos',0,photos", "'--queries 2024/spring',0,2024/spring"})
    void takesQueries(String line, int count, String folder) {
        EvaluationOptions options = options(line.isEmpty() ? new String[0] : line.split(" "));
        assertEquals(count, options.count());
        assertEquals(Optional.ofNullable(folder), options.folder());
    }

    @Test
    @DisplayName("several K come rising and each once")
    void sortsKs() {
        assertEquals(List.of(1, 5, 20), options("-k", "20,5,1,5").ks());
        assertEquals(List.of(1, 5, 10, 20, 50), options().ks());
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("the command told in a report, typed again, asks for the same")
    @CsvSource({"'--catalogue a'", "'--catalogue a --queries 0 -k 5,1'", "'--catalogue a --holdout 20 --seed -3'",
        "'--catalogue a --holdout 20 --queries 5 --method RANDOM'", "'--catalogue a --queries /some/place'",
        "'--catalogue a --relevance same-product --queries p'", "'--catalogue a --method forest --search-k 60'",
        "'--catalogue a --relevance Type,colour --where price<5 --where colour=Red|Blue --resamples 9'"})
    void repeats(String line) {
        EvaluationOptions asked = options(line.split(" "));
        String command = asked.command(Precision.FLOAT);
        String precision = " --precision float";
        assertTrue(command.endsWith(precision), command);
        EvaluationOptions again = options(command.replace("'", "").replace(precision, "")
                .substring("lookalike evaluate ".length()).split(" "));
        assertEquals(command, again.command(Precision.FLOAT));
        assertEquals(asked.catalogue(), again.catalogue());
        assertEquals(asked.relevance(), again.relevance());
        assertEquals(asked.ks(), again.ks());
        assertEquals(asked.count(), again.count());
        assertEquals(asked.folder(), again.folder());
        assertEquals(asked.holdout(), again.holdout());
        assertEquals(asked.seed(), again.seed());
        assertEquals(asked.conditions(), again.conditions());
        assertEquals(asked.resamples(), again.resamples());
        assertEquals(asked.retrieval().name(), again.retrieval().name());
    }

    @Test
    @DisplayName("a forest is named with its trees and search_k, in the command and as the index")
    void describesAForest() {
        EvaluationOptions options = options("--catalogue", "a", "--method", "annoy", "--trees", "7");
        assertTrue(options.command(Precision.INT8).contains("--method annoy --trees 7 --search-k 5000 "));
        assertEquals("annoy", options.retrieval().name());
        assertEquals("Annoy forest of angular distance, 7 trees, search_k 5000", options.retrieval().index());
    }

    @Test
    @DisplayName("what a shell would take apart is quoted")
    void quotes() {
        EvaluationOptions options = options("--catalogue", "a", "--where", "name=It's red");
        assertEquals("lookalike evaluate --catalogue a --relevance category -k 1,5,10,20,50 --queries 2000 --seed 1 "
                + "--method exact --where 'name=It'\\''s red' --resamples 1000 --precision int8",
                options.command(Precision.INT8));
        assertEquals(new Relevance.SameValues(List.of("category")), options.relevance());
    }
}
