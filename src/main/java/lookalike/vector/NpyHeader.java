package lookalike.vector;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of a NumPy array file, versions 1 to 3.
 * <pre>
 * 0      byte[6]   magic "\x93NUMPY"
 * 6      byte      version: 1, 2 or 3
 * 7      byte      0
 * 8      uint16    h, little-endian; uint32 from version 2 on
 * 10/12  char[h]   a Python dictionary with 'descr', 'fortran_order' and 'shape'
 * </pre>
 * The values follow. The format is NumPy's, see {@code numpy.lib.format}.
 *
 * @param type as {@code descr} has it, for instance {@code <f4}
 * @param columnsFirst {@code fortran_order}
 * @param shape as it is written between the brackets
 * @param length of the head in bytes
 */
record NpyHeader(String type, boolean columnsFirst, String shape, long length) {

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final int LONGEST = 1 << 20;
    private static final Pattern TYPE = Pattern.compile("['\"]descr['\"]\\s*:\\s*(['\"][^'\"]*['\"]|\\[.*?\\])");
    private static final Pattern ORDER = Pattern.compile("['\"]fortran_order['\"]\\s*:\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("['\"]shape['\"]\\s*:\\s*\\(([^)]*)\\)");

    /** Reads from the channel's beginning. */
    static NpyHeader read(Path file, FileChannel channel) throws IOException, NpyException {
        ByteBuffer start = read(channel, 0, 12).order(ByteOrder.LITTLE_ENDIAN);
        if (start.remaining() >= ZIP.length && start.mismatch(ByteBuffer.wrap(ZIP)) == ZIP.length) {
            throw new NpyException.Archive(file);
        }
        if (start.remaining() < 12 || start.mismatch(ByteBuffer.wrap(MAGIC)) != MAGIC.length) {
            throw new NpyException.Foreign(file);
        }
        int version = start.get(6);
        int begin = version == 1 ? 10 : 12;
        long length = version == 1 ? Short.toUnsignedInt(start.getShort(8)) : Integer.toUnsignedLong(start.getInt(8));
        if (version < 1 || version > 3 || length > LONGEST) {
            throw new NpyException.Foreign(file);
        }
        ByteBuffer text = read(channel, begin, (int) length);
        if (text.remaining() < length) {
            throw new NpyException.Foreign(file);
        }
        return parsed(file, StandardCharsets.UTF_8.decode(text).toString(), begin + length);
    }

    private static NpyHeader parsed(Path file, String text, long length) throws NpyException {
        Matcher type = TYPE.matcher(text);
        Matcher order = ORDER.matcher(text);
        Matcher shape = SHAPE.matcher(text);
        if (!type.find() || !order.find() || !shape.find()) {
            throw new NpyException.Foreign(file);
        }
        return new NpyHeader(type.group(1).replaceAll("['\"]", ""), order.group(1).equals("True"),
                shape.group(1).strip(), length);
    }

    /** @return the bytes from {@code from} on, up to {@code length}; fewer at the end of the file */
    private static ByteBuffer read(FileChannel channel, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
            // a channel may read in pieces
        }
        return bytes.flip();
    }
}
