package lookalike.ui.text;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import lookalike.LookalikeException;
import lookalike.UncheckedLookalikeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns any exception into a sentence for the user; the only place that does. */
public final class ProblemMessages {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemMessages.class);

    private final Messages words;
    private final Path log;

    /** @param log the folder of the program's log */
    public ProblemMessages(Messages words, Path log) {
        this.words = words;
        this.log = log;
    }

    /** @return {@link #sentence}, with the labels of buttons and menus that it names */
    public Told told(Throwable problem) {
        return foreseen(problem) instanceof LookalikeException expected ? words.told(expected)
                : new Told(sentence(problem), List.of());
    }

    /**
     * @param problem any exception
     * @return its sentence, if it is a problem for the user; otherwise one that names the log, which then contains
     *     its trace
     */
    public String sentence(Throwable problem) {
        if (foreseen(problem) instanceof LookalikeException expected) {
            return words.fact(expected);
        }
        if (problem instanceof CancellationException) {
            return words.of("problem.stopped");
        }
        LOG.error("not foreseen", problem);
        return words.of("problem.internal", log);
    }

    private static Throwable foreseen(Throwable problem) {
        return problem instanceof UncheckedLookalikeException carried ? carried.problem() : problem;
    }
}
