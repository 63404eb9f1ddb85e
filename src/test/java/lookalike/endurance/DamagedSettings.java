package lookalike.endurance;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;

/** Damaged files of what a window reads before it is shown, for tests of real windows. */
public final class DamagedSettings {

    /** With all tests; {@code -Dendurance.windows} asks for others. */
    private static final int USUAL = 8;
    private static final List<String> FILES = List.of("window.json", "kept.json");
    private static final List<String> CONTENTS = List.of(WindowKinds.SETTINGS, WindowKinds.KEPT);

    private DamagedSettings() {}

    /**
     * A damaged file.
     *
     * @param name in the folder of settings
     * @param bytes of its content
     */
    public record Damaged(String name, byte[] bytes) {}

    /** @return the file of a case, always the same of the same case */
    public static Damaged of(int seed) {
        int kind = Math.floorMod(seed, FILES.size());
        byte[] whole = CONTENTS.get(kind).getBytes(StandardCharsets.UTF_8);
        return new Damaged(FILES.get(kind), Mutation.damaged(whole, whole, new Random(seed)));
    }

    /**
     * Runs case after case.
     *
     * @param run gets the case's seed, and answers whether there are more
     * @return how many were run
     */
    public static int each(IntPredicate run) {
        return Campaign.of("windows", USUAL).run(run);
    }
}
