package lookalike.ranking.store;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import lookalike.ranking.LabelColumn;
import lookalike.ranking.PinRule;
import lookalike.ranking.ScoreWeights;
import lookalike.storage.SectionDescription;

/**
 * The description in the file of a ranking space.
 *
 * @param model the line of the identity of the features that it is of
 * @param inputs numbers of a feature
 * @param looks dimensions of looks
 * @param details dimensions of details; 0 without an identity space
 * @param networks widths of the hidden layers of each network; none if nothing was learned
 * @param columns that are predicted
 * @param weights of the columns
 * @param pin when the very product stands first
 * @param nearest quantiles, see {@link lookalike.ranking.RankingSpace#nearest}
 * @param rows of codes
 * @param training how the space was trained
 * @param changes pictures that were added, removed or got other values since
 * @param sections by name, the offset and size of each part in the file
 */
record RankingDescription(String model, int inputs, int looks, int details, List<List<Integer>> networks,
        List<LabelColumn> columns, ScoreWeights weights, PinRule pin, List<Float> nearest, int rows,
        RankingTraining training, int changes, Map<String, long[]> sections)
        implements SectionDescription<RankingDescription> {

    @Override
    public RankingDescription with(Map<String, long[]> places) {
        return new RankingDescription(model, inputs, looks, details, networks, columns, weights, pin, nearest, rows,
                training, changes, places);
    }

    @Override
    public void requireComplete() throws IOException {
        if (isIncomplete()) {
            throw new IOException("a description without some of its parts");
        }
    }

    @SuppressWarnings("NullAway") // Jackson knows no @NullMarked
    private boolean isIncomplete() {
        return model == null || columns == null || networks == null || weights == null || pin == null
                || nearest == null || training == null || sections == null || inputs < 1 || looks < 1 || details < 0
                || rows < 0 || changes < 0 || networks.stream().anyMatch(widths -> widths == null || widths.isEmpty()
                        || widths.stream().anyMatch(width -> width == null || width < 1));
    }
}
