package lookalike.build.installer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The SHA-256 of every installer in a folder, in the format of {@code sha256sum}. */
final class Checksums {

    private static final Pattern INSTALLER = Pattern.compile(".*\\.(deb|rpm|msi|dmg)");

    private Checksums() {}

    /** @return a line for each installer: 64 hexadecimal digits, two blanks, its name */
    static String of(Path folder) throws IOException {
        StringBuilder sums = new StringBuilder();
        for (Path file : new FileTree(folder).children()) {
            String name = file.getFileName().toString();
            if (INSTALLER.matcher(name).matches()) {
                sums.append(sha256(file)).append("  ").append(name).append('\n');
            }
        }
        return sums.toString();
    }

    private static String sha256(Path file) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
        try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
