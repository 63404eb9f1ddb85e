package lookalike.launch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Passes bytes on at once, except for the first line that equals a text, which is left out with its line end. */
final class LineFilter extends OutputStream {

    private final OutputStream target;
    private final byte[] line;
    /** The beginning of a line that may be the one; held back. */
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private boolean isDone;
    /** Whether the next byte may belong to the line. */
    private boolean isMatching = true;

    LineFilter(OutputStream target, String line) {
        this.target = target;
        this.line = line.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void write(int value) throws IOException {
        byte next = (byte) value;
        if (isDone) {
            target.write(next);
            return;
        }
        if (isMatching && matches(next)) {
            held.write(next);
            if (next == '\n') {
                held.reset();
                isDone = true;
            }
            return;
        }
        release();
        target.write(next);
        isMatching = next == '\n';
    }

    /** The line may end as lines of Windows do. */
    private boolean matches(byte next) {
        int place = held.size();
        return place < line.length ? line[place] == next : next == '\n' || next == '\r' && place == line.length;
    }

    private void release() throws IOException {
        held.writeTo(target);
        held.reset();
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int place = from;
        while (place < from + length && !isDone) {
            write(bytes[place++]);
        }
        target.write(bytes, place, from + length - place);
        target.flush();
    }

    @Override
    public void flush() throws IOException {
        target.flush();
    }

    /** Passes on what was held back; the target stays open. */
    @Override
    public void close() throws IOException {
        release();
        target.flush();
    }
}
