package lookalike.ui.settings;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lookalike.ranking.RankingMethod;
import lookalike.search.RankingOptions;
import org.jspecify.annotations.Nullable;

/**
 * How results are ranked from one start to the next: what belongs to no single photo and to no client.
 *
 * @param method of ranking, as the command line names it
 * @param pin whether the product that is very probably the photo's own stands first
 * @param garment whether the garment is looked for in photos that are no product shots
 * @param taste weight of popularity and taste, 0 to 1
 * @param variety weight of variety, 0 to 1
 */
public record RankingSettings(String method, boolean pin, boolean garment, double taste, double variety) {

    /** As usual. */
    public static final RankingSettings USUAL = of(RankingOptions.USUAL);

    public RankingSettings {
        method = method == null ? RankingMethod.FULL.toString() : method;
        taste = weight(taste);
        variety = weight(variety);
    }

    /** @return what is remembered of {@code options} */
    public static RankingSettings of(RankingOptions options) {
        return new RankingSettings(options.method().toString(), options.pin(), options.garment(), options.taste(),
                options.variety());
    }

    /** @return {@code settings}, or as usual in a file of an earlier release, which has none */
    static RankingSettings orUsual(@Nullable RankingSettings settings) {
        return settings == null ? USUAL : settings;
    }

    /** @return the options; all of the score if the method is of a later release */
    public RankingOptions options() {
        RankingMethod known = Stream.of(RankingMethod.values()).filter(each -> each.toString().equals(method))
                .findAny().orElse(RankingMethod.FULL);
        return new RankingOptions(known, pin, garment, Map.of(), Optional.empty(), taste, Optional.empty(), variety);
    }

    private static double weight(double written) {
        return written >= 0 ? Math.min(1, written) : 0;
    }
}
