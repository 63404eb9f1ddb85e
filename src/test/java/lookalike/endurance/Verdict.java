package lookalike.endurance;

import java.util.Optional;
import java.util.regex.Pattern;
import lookalike.cli.CommandRun;

/** What a run must never be, whatever it was given: ended by a mistake, by too little memory, or without a sentence. */
final class Verdict {

    private static final Pattern MISTAKE =
            Pattern.compile("Lookalike itself|needs more memory|\\tat |[A-Z]\\w+(Exception|Error)\\b|\\bjava\\.|"
                    + "(?i)fatal error");

    private Verdict() {}

    /** @return what is wrong with a run, if anything is */
    static Optional<String> of(CommandRun run) {
        if (run.status() < 0 || run.status() > 2) {
            return Optional.of("ended with status " + run.status() + ": " + run.err());
        }
        if (MISTAKE.matcher(run.err()).find()) {
            return Optional.of("said: " + run.err());
        }
        return run.status() != 0 && run.err().isBlank() ? Optional.of("failed and said nothing") : Optional.empty();
    }
}
