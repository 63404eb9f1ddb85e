package lookalike.cli;

import java.util.List;
import java.util.Set;

/** Tells commands that compute for long, as multiplying vectors, from those that should answer at once. */
public final class LongCommands {

    /** Commands that compare, train or grow forests, 2 to 4 times as fast with the processor's vector instructions. */
    private static final Set<String> NAMES =
            Set.of("annoy", "bench", "duplicates", "evaluate", "index", "neighbours");
    private static final Set<String> QUESTIONS = Set.of("-h", "--help", "-V", "--version");

    private LongCommands() {}

    /** @return whether a command line names such a command, and does not just ask for its help */
    public static boolean isOne(List<String> arguments) {
        int first = arguments.size() > 2 && arguments.getFirst().equals("--home") ? 2 : 0;
        return first < arguments.size() && NAMES.contains(arguments.get(first))
                && arguments.stream().noneMatch(QUESTIONS::contains);
    }
}
