package lookalike.launch;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Standard output that remembers why it could not be written, unlike {@link PrintStream}. A reader that stops early,
 * as in {@code lookalike ... | head}, is no problem; a full disk is.
 */
final class ResultStream extends FilterOutputStream {

    /** Messages of Linux, macOS and Windows for a reader that has gone. */
    private static final Set<String> READER_GONE = Set.of(
            "Broken pipe", "The pipe is being closed", "The pipe has been ended");

    private @Nullable IOException problem;

    ResultStream(OutputStream out) {
        super(new BufferedOutputStream(out));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException failure) {
            throw remembered(failure);
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            out.flush();
        } catch (IOException failure) {
            throw remembered(failure);
        }
    }

    private IOException remembered(IOException failure) {
        if (problem == null) {
            problem = failure;
        }
        return failure;
    }

    /** @return whether results were lost; if so, the reason was written to {@code err} */
    boolean lost(PrintStream err) {
        if (problem == null || READER_GONE.contains(problem.getMessage())) {
            return false;
        }
        err.print("The results could not be written (" + problem.getMessage() + "); send them somewhere else.\n");
        return true;
    }
}
