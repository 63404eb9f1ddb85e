package lookalike.ui.details;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import lookalike.ranking.ScoreParts;

/**
 * The parts of a score as they are shown: in hundredths that sum to the score shown, which parts that were rounded one
 * by one need not.
 *
 * @param shares the parts that count, looks first
 * @param total their sum, in hundredths: the score, rounded
 */
record ScoreShares(List<Share> shares, int total) {

    /** What is shown of a part that counts. */
    record Share(Part part, int hundredths) {}

    /** What makes a score. */
    enum Part {
        LOOKS, LEARNED, COLUMNS, COLOUR, TASTE;

        /** @return the key of its text */
        String key() {
            return "score." + name().toLowerCase(Locale.ROOT);
        }
    }

    ScoreShares {
        shares = List.copyOf(shares);
    }

    /** Rounds by the largest remainders. */
    static ScoreShares of(ScoreParts parts) {
        double[] exact = {parts.looks(), parts.learned(), parts.columns(), parts.colour(), parts.taste()};
        int total = (int) Math.round(100 * parts.total());
        int[] rounded = new int[exact.length];
        for (int i = 0; i < exact.length; i++) {
            rounded[i] = (int) Math.floor(100 * exact[i]);
        }
        List<Integer> byRemainder = IntStream.range(0, exact.length).boxed()
                .sorted(Comparator.comparingDouble(i -> rounded[i] - 100 * exact[i])).toList();
        int missing = total - IntStream.of(rounded).sum();
        for (int i = 0; i < missing; i++) {
            rounded[byRemainder.get(i)]++;
        }
        List<Share> shares = new ArrayList<>();
        for (Part part : Part.values()) {
            if (part == Part.LOOKS || exact[part.ordinal()] != 0) {
                shares.add(new Share(part, rounded[part.ordinal()]));
            }
        }
        return new ScoreShares(shares, total);
    }
}
