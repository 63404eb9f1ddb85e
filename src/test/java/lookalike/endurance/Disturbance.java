package lookalike.endurance;

import java.util.List;
import java.util.Random;

/**
 * A way to disturb a program while it writes.
 *
 * @param <M> the moments at which it can be disturbed
 */
interface Disturbance<M extends Disturbance.Moment> {

    /** When a program is disturbed. */
    interface Moment {

        /** @return for the table of the report, what kind of moment it is */
        String place();

        /** @return for a failure's report, which one it is */
        String line();
    }

    /** @return the moments of a scenario that is not disturbed; the first call runs it */
    List<M> moments(Scenario scenario) throws Exception;

    /**
     * Runs a scenario's command disturbed.
     *
     * @param random for what is left to choose
     * @param faults gets what was wrong already
     * @return what was done; empty if the program ended before it was disturbed
     */
    List<String> of(Scenario scenario, M moment, Random random, List<String> faults) throws Exception;
}
