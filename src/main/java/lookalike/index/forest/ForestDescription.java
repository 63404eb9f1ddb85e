package lookalike.index.forest;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What a forest's file says of itself; in a file of {@link ForestChanges}, what the forest said that they are of.
 *
 * @param metric what nearness means, as it is typed
 * @param dimension numbers of a vector
 * @param items how many there are
 * @param content a checksum of the vectors and their numbers, or else of the keys: which items these are
 * @param model the line of the model identity whose features these are; empty for vectors of other origin
 * @param parameters what it was grown by; the number of threads is told as 1, for it decides nothing
 * @param searchParameters how hard a search looks by default
 * @param recall the share of the true k nearest found that way, as measured when the forest was grown; NaN if
 *               it was not
 * @param recallAt the k of this measurement
 * @param recallWanted the recall that the search was to reach
 * @param sections where in the file each part begins and how many bytes it has, by name
 */
public record ForestDescription(String metric, int dimension, int items, String content, String model,
                                @JsonProperty("recipe") ForestParameters parameters,
                                @JsonProperty("effort") SearchParameters searchParameters, double recall, int recallAt,
                                double recallWanted, Map<String, long[]> sections) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @return the same with other places of its sections */
    ForestDescription with(Map<String, long[]> places) {
        return new ForestDescription(metric, dimension, items, content, model, parameters, searchParameters, recall,
                recallAt, recallWanted, places);
    }

    /** @return the same of other items */
    ForestDescription of(int otherItems) {
        return new ForestDescription(metric, dimension, otherItems, content, model, parameters, searchParameters,
                recall, recallAt, recallWanted, sections);
    }

    /** @return the same with what tuning found */
    ForestDescription tunedTo(int trees, SearchTuner.Result result, RecallTarget target) {
        return new ForestDescription(metric, dimension, items, content, model,
                parameters.with(trees, parameters.seed(), 1), result.searchParameters(), result.recall(), target.k(),
                target.recall(), sections);
    }

    /** @return what the forest was tuned for */
    RecallTarget recallTarget() {
        return new RecallTarget(recallWanted, recallAt);
    }

    byte[] json() {
        try {
            return JSON.writeValueAsString(this).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException mistake) {
            throw new IllegalStateException("a description that is no JSON", mistake);
        }
    }

    static ForestDescription parse(byte[] json) throws IOException {
        return JSON.readValue(json, ForestDescription.class);
    }
}
