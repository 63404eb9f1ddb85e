package lookalike.endurance;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.IntPredicate;

/**
 * How much of a campaign is run. The profile {@code endurance} sets the system properties: {@code endurance.NAME} for
 * the number of cases, {@code endurance.minutes} after which a campaign ends at the latest, and {@code endurance.seed}
 * for the first case; without them the share runs that all tests have.
 *
 * @param name of the campaign
 * @param seed of its first case
 * @param cases how many
 * @param longest after which no further case is begun
 */
record Campaign(String name, int seed, int cases, Duration longest) {

    private static final int SEED = 1;
    private static final int MINUTES = 10;

    /** @param usual how many cases run with all tests */
    static Campaign of(String name, int usual) {
        return new Campaign(name, Integer.getInteger("endurance.seed", SEED),
                Integer.getInteger("endurance." + name, usual),
                Duration.ofMinutes(Integer.getInteger("endurance.minutes", MINUTES)));
    }

    /**
     * @param parts into which the cases are divided
     * @param left how many of them are still to be run
     * @param taken what those before have taken
     * @return a part: its cases, at least one, and its share of the time that is left
     */
    Campaign share(int parts, int left, Duration taken) {
        Duration rest = longest.minus(taken);
        return new Campaign(name, seed, Math.max(1, cases / parts), rest.isNegative() ? Duration.ZERO
                : rest.dividedBy(left));
    }

    /**
     * Runs case after case.
     *
     * @param run gets the case's seed, and answers whether there are more
     * @return how many were run
     */
    int run(IntPredicate run) {
        long begin = System.nanoTime();
        int done = 0;
        while (done < cases && System.nanoTime() - begin < longest.toNanos()) {
            if (!run.test(seed + done++)) {
                break;
            }
        }
        return done;
    }

    /** @return what this process has computed so far, on all processors */
    static Duration computed() {
        return Duration.ofNanos(((OperatingSystemMXBean) ManagementFactory
                .getOperatingSystemMXBean()).getProcessCpuTime());
    }
}
