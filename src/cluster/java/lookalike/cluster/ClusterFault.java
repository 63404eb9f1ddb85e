package lookalike.cluster;

import lookalike.LookalikeException;
import lookalike.cli.text.CommandLineMessages;

/**
 * A problem of a task, on its way to the driver: Spark passes on its message and loses all else, so the message is the
 * sentence for the user.
 */
public final class ClusterFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private ClusterFault(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** @return the problem as an exception that a task may throw */
    public static ClusterFault of(Exception problem) {
        return new ClusterFault(problem instanceof LookalikeException expected
                ? CommandLineMessages.sentence(expected) : problem.toString(), problem);
    }
}
