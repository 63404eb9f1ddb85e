package lookalike.service.evaluation;

import java.util.Optional;
import lookalike.ranking.RankingMethod;

/**
 * How the results that are evaluated are ranked.
 *
 * @param method how much of the score is used; empty for all that can be trained on the catalogue
 * @param pin whether the product that is very probably the photo's own stands first
 * @param ownColumns whether the products' own columns count; without them predicted values are compared with predicted
 *     ones, so that labels cannot hide a weak space
 * @param garment whether the garment is looked for in photos of another catalogue that are no product shots
 */
public record RankingChoice(Optional<RankingMethod> method, boolean pin, boolean ownColumns,
        boolean garment) {

    /** As search ranks by default. */
    public static final RankingChoice USUAL = new RankingChoice(Optional.empty(), true, true, true);
    /** The original method. */
    public static final RankingChoice RAW = USUAL.by(RankingMethod.RAW);

    /** @return the same with another method */
    public RankingChoice by(RankingMethod other) {
        return new RankingChoice(Optional.of(other), pin, ownColumns, garment);
    }

    /** @return the ranking for reports, for instance {@code full, no pin}; {@code usual} if no method was chosen */
    String description() {
        boolean isRaw = method.equals(Optional.of(RankingMethod.RAW));
        boolean hasColumns = method.isEmpty() || method.get() == RankingMethod.FULL;
        return method.map(RankingMethod::toString).orElse("usual") + (isRaw || pin ? "" : ", no pin")
                + (!hasColumns || ownColumns ? "" : ", no own columns") + (isRaw || garment ? "" : ", no garment");
    }
}
