package lookalike.index.forest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What a forest's file says of itself.
 *
 * @param metric what nearness means, as it is typed
 * @param dimension numbers of a vector
 * @param items how many there are
 * @param model the line of the model identity whose features these are; empty for vectors of other origin
 * @param recipe what it was grown by; the number of threads is told as 1, for it decides nothing
 * @param effort how hard a search looks by default
 * @param recall the share of the true k nearest found with that effort, as measured when the forest was grown; NaN if it
 *               was not
 * @param recallAt the k of this measurement
 * @param sections where in the file each part begins and how many bytes it has, by name
 */
public record ForestDescription(String metric, int dimension, int items, String model, ForestRecipe recipe,
                                SearchEffort effort, double recall, int recallAt, Map<String, long[]> sections) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @return the same with other places of its sections */
    ForestDescription with(Map<String, long[]> places) {
        return new ForestDescription(metric, dimension, items, model, recipe, effort, recall, recallAt, places);
    }

    /** @return the same with what tuning found */
    ForestDescription tunedTo(int trees, Tuning.Result result, TunedFor wanted) {
        return new ForestDescription(metric, dimension, items, model, recipe.with(trees, recipe.seed(), 1),
                result.effort(), result.recall(), wanted.k(), sections);
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
