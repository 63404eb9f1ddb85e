package lookalike.cluster.task;

import java.io.IOException;
import java.util.Optional;
import lookalike.LookalikeException;
import lookalike.cli.text.CommandLineMessages;

/**
 * A problem of a task, on its way to the driver. Spark passes on the text of an exception and loses all else, so the
 * text is the sentence for the user, behind a mark by which it is found again.
 */
public final class TaskFault {

    private static final String MARK = "Lookalike says: ";

    private TaskFault() {}

    /** @return the problem as an exception that a task may throw */
    public static IllegalStateException of(Exception problem) {
        return new IllegalStateException(MARK + text(problem), problem);
    }

    private static String text(Exception problem) {
        if (problem instanceof LookalikeException expected) {
            return CommandLineMessages.sentence(expected);
        }
        String message = problem.getMessage();
        // Those of this class itself were made here, with a sentence; others may say no more than a path.
        return problem.getClass() == IOException.class && message != null ? message : problem.toString();
    }

    /** @return the sentence in what Spark says of a job that failed, if a task has said one */
    public static Optional<String> sentence(String message) {
        return message.lines().filter(line -> line.contains(MARK))
                .map(line -> line.substring(line.indexOf(MARK) + MARK.length())).findFirst();
    }
}
