package lookalike.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 (FIPS 180-4) as 64 lower-case hexadecimal digits: identifies contents. */
public final class Sha256 {

    /** Small pieces: the JVM compiles a method that is called often earlier than one that runs long. */
    private static final int PIECE = 1 << 16;

    private Sha256() {}

    /** @return the digest of {@code bytes} */
    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    /** @return the digest of the whole file */
    public static String of(Path file) throws StorageException {
        MessageDigest digest = digest();
        byte[] piece = new byte[PIECE];
        try (InputStream stream = Files.newInputStream(file)) {
            for (int read = stream.read(piece); read >= 0; read = stream.read(piece)) {
                digest.update(piece, 0, read);
            }
        } catch (IOException problem) {
            throw new StorageException.NotReadable(file, problem);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** @return a new digest, for content that arrives in pieces */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
