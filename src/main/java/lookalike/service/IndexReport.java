package lookalike.service;

import java.util.Optional;
import lookalike.ranking.store.RankingTraining;

/**
 * The result of indexing.
 *
 * @param computed pictures that the network computed
 * @param kept pictures whose features existed already
 * @param twins pictures that look exactly like another one, whose feature they share
 * @param broken pictures that could not be decoded
 * @param gone pictures removed because the catalogue no longer has them
 * @param seconds that processing the pictures took
 * @param forestBuilt whether the forest was built again
 * @param ranking how the ranking was learned; empty if it was not learned anew
 * @param engine that ran the network, for people
 * @param keptFloat whether it was indexed in float because it was before, and the user chose no precision
 */
public record IndexReport(int computed, int kept, int twins, int broken, int gone, double seconds, boolean forestBuilt,
        Optional<RankingTraining> ranking, String engine, boolean keptFloat) {

    /** @return whether a search could give other results than before */
    public boolean isChange() {
        return computed > 0 || gone > 0 || forestBuilt || ranking.isPresent();
    }
}
