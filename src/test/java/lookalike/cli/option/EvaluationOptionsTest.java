package lookalike.cli.option;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import lookalike.features.NetworkChoice;
import lookalike.features.Precision;
import lookalike.service.evaluation.EvaluationRequest;
import lookalike.service.evaluation.ForestKind;
import lookalike.service.evaluation.QueryChoice;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class EvaluationOptionsTest {

    /** The options and nothing else. */
    @Command(defaultValueProvider = EvaluationDefaults.OfEvaluation.class)
    private static final class Only {
        @Mixin
        private EvaluationOptions options;
    }

    private static EvaluationRequest request(String... line) {
        Only only = new Only();
        new CommandLine(only).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(line);
        return only.options.request(NetworkChoice.FREE);
    }

    @Test
    @DisplayName("without options an evaluation has the service's defaults, and help shows them")
    void takesDefaultsOfTheService() {
        EvaluationRequest usual = EvaluationRequest.of("a", EvaluationRequest.USUAL_RELEVANCE);
        assertEquals(usual, request("--catalogue", "a"));
        String help = new CommandLine(new Only()).getUsageMessage().replaceAll("\\s+", " ");
        for (String text : List.of("by default 1,5,10,20,50.", "by default " + QueryChoice.USUAL_COUNT + ", or all",
                "n_trees; by default %d and %d.".formatted(ForestKind.FOREST.trees(), ForestKind.ANNOY.trees()),
                "by default %d and %d.".formatted(ForestKind.FOREST.searchK(), ForestKind.ANNOY.searchK()))) {
            assertTrue(help.contains(text), text + " is not in " + help);
        }
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("queries are a number or a place; without either 2000 are drawn, or all that are held out")
    @CsvSource({"'',2000,",
        "'--holdout 50',0,", "'--queries 7',7,", "'--queries 0',0,", "'--queries 7 --holdout 50',7,",
        "'--queries photos',0,photos", "'--queries 2024/spring',0,2024/spring"})
    void takesQueries(String line, int count, String folder) {
        QueryChoice queries = request(line.isEmpty() ? new String[0] : line.split(" ")).queries();
        assertEquals(count, queries.count());
        assertEquals(Optional.ofNullable(folder), queries.place());
    }

    @Test
    @DisplayName("several K come rising and each once")
    void sortsKs() {
        assertEquals(List.of(1, 5, 20), request("-k", "20,5,1,5").ks());
        assertEquals(List.of(1, 5, 10, 20, 50), request().ks());
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("the command told in a report, typed again, asks for the same")
    @CsvSource({"'--catalogue a'", "'--catalogue a --queries 0 -k 5,1'", "'--catalogue a --holdout 20 --seed -3'",
        "'--catalogue a --holdout 20 --queries 5 --method RANDOM'", "'--catalogue a --queries /some/place'",
        "'--catalogue a --relevance same-product --queries p'",
        "'--catalogue a --method forest --ranking raw --search-k 60'", "'--catalogue a --ranking looks'",
        "'--catalogue a --ranking full --no-pin --own-columns no'",
        "'--catalogue a --relevance Type,colour --where price<5 --where colour=Red|Blue --resamples 9'"})
    void repeats(String line) {
        EvaluationRequest asked = request(line.split(" "));
        String command = EvaluateCommandLine.of(asked, Precision.FLOAT);
        String precision = " --precision float";
        assertTrue(command.endsWith(precision), command);
        EvaluationRequest again = request(command.replace("'", "").replace(precision, "")
                .substring("lookalike evaluate ".length()).split(" "));
        assertEquals(command, EvaluateCommandLine.of(again, Precision.FLOAT));
        assertEquals(asked.catalogue(), again.catalogue());
        assertEquals(asked.relevance(), again.relevance());
        assertEquals(asked.ks(), again.ks());
        assertEquals(asked.queries().count(), again.queries().count());
        assertEquals(asked.queries().place(), again.queries().place());
        assertEquals(asked.queries().holdout(), again.queries().holdout());
        assertEquals(asked.seed(), again.seed());
        assertEquals(asked.conditions(), again.conditions());
        assertEquals(asked.resamples(), again.resamples());
        assertEquals(asked.ranking(), again.ranking());
        assertEquals(asked.retrieval().method(), again.retrieval().method());
        assertEquals(asked.retrieval().forest(), again.retrieval().forest());
    }

    @Test
    @DisplayName("the command names a forest with its trees and search_k")
    void describesAForest() {
        EvaluationRequest request = request("--catalogue", "a", "--method", "annoy", "--trees", "7");
        assertTrue(EvaluateCommandLine.of(request, Precision.INT8)
                .contains("--method annoy --trees 7 --search-k 5000 "));
    }

    @Test
    @DisplayName("what a shell would take apart is quoted")
    void quotes() {
        EvaluationRequest request = request("--catalogue", "a b", "--where", "name=It's red");
        assertEquals("lookalike evaluate --catalogue 'a b' --relevance category -k 1,5,10,20,50 --queries 2000 "
                + "--seed 1 --method exact --where 'name=It'\\''s red' --resamples 1000 --precision int8",
                EvaluateCommandLine.of(request, Precision.INT8));
    }
}
