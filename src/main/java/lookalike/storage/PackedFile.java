package lookalike.storage;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import lookalike.FileName;
import org.tukaani.xz.XZInputStream;

/**
 * A file that is installed packed, because few users need it: {@code NAME.xz}, in the format of <a
 * href="https://tukaani.org/xz/xz-file-format.txt">XZ Utils</a>, which contains its own checksum.
 *
 * @param packed the file; need not exist
 */
public record PackedFile(Path packed) {

    /** Suffix of packed files. */
    public static final String SUFFIX = ".xz";
    private static final int PIECE = 1 << 16;

    /** @return the unpacked file's name */
    public String name() {
        String name = FileName.of(packed);
        return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
    }

    /**
     * Unpacks it, whole or not at all.
     *
     * @param place the file to write
     * @throws StorageException.DamagedPackage if the packed file is damaged
     * @throws StorageException.NotWritable if {@code place} cannot be written, for instance because the disk is full
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

    /** Problems of reading are thrown unchecked, those of writing checked, so that the caller can tell them apart. */
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
