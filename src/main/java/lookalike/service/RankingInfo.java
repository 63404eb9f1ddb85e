package lookalike.service;

import java.util.List;
import lookalike.ranking.store.RankingTraining;

/**
 * Facts about the ranking that was learned from a catalogue.
 *
 * @param columns that are predicted from pictures; none if nothing was learned
 * @param looks dimensions of looks
 * @param details dimensions of what tells the very product from similar ones; 0 if that was not learned
 * @param pictureBytes that it takes of each picture
 * @param bytes of its file
 * @param training how it was learned
 */
public record RankingInfo(List<String> columns, int looks, int details, int pictureBytes, long bytes,
        RankingTraining training) {

    public RankingInfo {
        columns = List.copyOf(columns);
    }
}
