package lookalike.index.forest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.util.Map;
import lookalike.storage.SectionDescription;

/**
 * The description in a forest's file; in a file of {@link ForestChanges}, the description of the forest that they
 * belong to.
 *
 * @param metric its name
 * @param dimension numbers of a vector
 * @param items how many there are
 * @param content a checksum of the vectors and their numbers, or else of the keys: identifies the items
 * @param model the line of the model identity whose features these are; empty for vectors of other origin
 * @param parameters it was grown with; the number of threads is stored as 1, as it has no effect on the file
 * @param searchParameters default effort of a search
 * @param recall the share of the true k nearest found that way, as measured when the forest was grown; NaN if not
 *     measured
 * @param recallAt the k of this measurement
 * @param recallWanted the recall that the search should reach
 * @param sections by name, the offset and size of each part in the file
 */
public record ForestDescription(String metric, int dimension, int items, String content, String model,
        @JsonProperty("recipe") ForestParameters parameters,
        @JsonProperty("effort") SearchParameters searchParameters, double recall, int recallAt,
        double recallWanted, Map<String, long[]> sections)
        implements SectionDescription<ForestDescription> {

    @Override
    public ForestDescription with(Map<String, long[]> places) {
        return new ForestDescription(metric, dimension, items, content, model, parameters, searchParameters, recall,
                recallAt, recallWanted, places);
    }

    /** @return the same for another number of items */
    ForestDescription of(int otherItems) {
        return new ForestDescription(metric, dimension, otherItems, content, model, parameters, searchParameters,
                recall, recallAt, recallWanted, sections);
    }

    /** @return the same with the results of tuning */
    ForestDescription tunedTo(int trees, SearchTuner.Result result, RecallTarget target) {
        return new ForestDescription(metric, dimension, items, content, model,
                parameters.with(trees, parameters.seed(), 1), result.searchParameters(), result.recall(), target.k(),
                target.recall(), sections);
    }

    /** @return the target that the forest was tuned for */
    RecallTarget recallTarget() {
        return new RecallTarget(recallWanted, recallAt);
    }

    @Override
    @SuppressWarnings("NullAway") // Jackson knows no @NullMarked
    public void requireComplete() throws IOException {
        if (metric == null || content == null || model == null || parameters == null || searchParameters == null
                || sections == null || dimension < 1 || items < 0) {
            throw new IOException("a description without some of its parts");
        }
    }
}
