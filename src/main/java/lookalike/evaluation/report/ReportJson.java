package lookalike.evaluation.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lookalike.evaluation.EvaluationException;
import lookalike.evaluation.EvaluationReport;
import lookalike.evaluation.ReportFault;
import lookalike.ranking.RankingMethod;
import lookalike.storage.RegularFile;
import lookalike.storage.StorageException;

/**
 * A report as JSON (RFC 8259): the records of {@link EvaluationReport} as they are, with their components' names as
 * keys and numbers in full. Equal reports are equal to the last byte.
 */
public final class ReportJson {

    private static final int OLDEST = 1;
    private static final int SAYS_RANKING = 3;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING)
            .enable(DeserializationFeature.READ_ENUMS_USING_TO_STRING)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();
    private static final DefaultPrettyPrinter PRINTER =
            new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));

    private ReportJson() {}

    /** @return the report as text that ends with a line feed */
    public static String text(EvaluationReport report) {
        try {
            return MAPPER.writer(PRINTER).writeValueAsString(report) + "\n";
        } catch (JsonProcessingException mistake) {
            throw new IllegalStateException("a report that is no JSON", mistake);
        }
    }

    /**
     * @return the report; from a file of format 1, one that does not name its results
     * @throws EvaluationException.NotAReport if the file is anything else, or of a later format
     * @throws StorageException if it cannot be read
     */
    public static EvaluationReport read(Path file) throws EvaluationException, StorageException {
        byte[] bytes;
        try {
            RegularFile.require(file);
            bytes = Files.readAllBytes(file);
        } catch (IOException problem) {
            throw new StorageException.NotReadable(file, problem);
        }
        try {
            JsonNode tree = MAPPER.readTree(bytes);
            int format = tree.path("format").asInt();
            if (format < OLDEST || format > EvaluationReport.FORMAT) {
                throw new EvaluationException.NotAReport(file,
                        new ReportFault.OtherFormat(format, OLDEST, EvaluationReport.FORMAT), null);
            }
            if (format == OLDEST) {
                nameNoResults(tree);
            }
            if (format < SAYS_RANKING && tree.path("settings") instanceof ObjectNode settings) {
                settings.put("ranking", RankingMethod.RAW.toString());
            }
            return MAPPER.treeToValue(tree, EvaluationReport.class);
        } catch (IOException problem) {
            throw new EvaluationException.NotAReport(file, ReportFault.Known.DAMAGED, problem);
        }
    }

    /** Every component is required, but format 1 did not have this one. */
    private static void nameNoResults(JsonNode tree) {
        for (JsonNode query : tree.path("queries")) {
            if (query instanceof ObjectNode outcome) {
                outcome.putArray("results");
            }
        }
    }
}
