package lookalike.storage;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.tukaani.xz.XZInputStream;

/**
 * A file that an installed program has packed, because hardly anybody needs it: {@code NAME.xz}, in the format of
 * <a href="https://tukaani.org/xz/xz-file-format.txt">XZ Utils</a>, which checks itself.
 *
 * @param packed the file; need not be there
 */
public record PackedFile(Path packed) {

    /** What is added to the name of a file that is packed. */
    public static final String SUFFIX = ".xz";
    private static final int PIECE = 1 << 16;

    /** @return what it is called unpacked */
    public String name() {
        String name = packed.getFileName().toString();
        return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
    }

    /**
     * Unpacks it, whole or not at all.
     *
     * @param place where to
     * @throws StorageException.DamagedPackage if the packed file is not what was packed
     * @throws StorageException.NotWritable if there is no room, for instance
     */
    public void unpack(Path place) throws StorageException {
        try (InputStream stream = new XZInputStream(new BufferedInputStream(Files.newInputStream(packed), PIECE))) {
            AtomicFile.write(place, file -> copy(stream, AtomicFile.stream(file)));
        } catch (UncheckedIOException problem) {
            throw new StorageException.DamagedPackage(packed, Objects.requireNonNull(problem.getCause(), "read's"));
        } catch (IOException problem) {
            throw new StorageException.DamagedPackage(packed, problem);
        }
    }

    /** Tells what cannot be read from what cannot be written: only the latter is thrown checked. */
    private static void copy(InputStream stream, OutputStream file) throws IOException {
        byte[] piece = new byte[PIECE];
        for (int read = read(stream, piece); read >= 0; read = read(stream, piece)) {
            file.write(piece, 0, read);
        }
    }

    private static int read(InputStream stream, byte[] piece) {
        try {
            return stream.read(piece);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
