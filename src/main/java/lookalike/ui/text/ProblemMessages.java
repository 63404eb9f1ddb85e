package lookalike.ui.text;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import lookalike.LookalikeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever goes wrong into the sentence that the person at the window reads. The only place that does. */
public final class ProblemMessages {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemMessages.class);

    private final Messages words;
    private final Path log;

    /** @param log the folder that holds the program's log */
    public ProblemMessages(Messages words, Path log) {
        this.words = words;
        this.log = log;
    }

    /** @return {@link #sentence}, with the labels of buttons and menus that it names */
    public Told told(Throwable problem) {
        return problem instanceof LookalikeException expected ? words.told(expected)
                : new Told(sentence(problem), List.of());
    }

    /**
     * @param problem anything thrown
     * @return its own sentence if it has one for people; otherwise one that names the log, where its trace is by then
     */
    public String sentence(Throwable problem) {
        if (problem instanceof LookalikeException expected) {
            return words.fact(expected);
        }
        if (problem instanceof CancellationException) {
            return words.of("problem.stopped");
        }
        LOG.error("not foreseen", problem);
        return words.of("problem.internal", log);
    }
}
