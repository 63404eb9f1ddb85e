package lookalike.build.dependency;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder in which Maven keeps what it has fetched.
 *
 * @param root the folder, in which an artifact's path is {@code GROUP/ARTIFACT/VERSION/FILE}
 */
record LocalRepository(Path root) {

    LocalRepository {
        root = root.toAbsolutePath().normalize();
    }

    /** @return the paths of all jars and POMs, with slashes between names on every system */
    List<String> artifacts() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).map(this::pathOf).flatMap(Optional::stream)
                    .filter(path -> path.endsWith(".jar") || path.endsWith(".pom")).sorted().toList();
        }
    }

    /** @return the path of a file in the repository, or nothing for a file elsewhere */
    Optional<String> pathOf(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        return absolute.startsWith(root)
                ? Optional.of(root.relativize(absolute).toString().replace('\\', '/'))
                : Optional.empty();
    }

    boolean has(String artifact) {
        return Files.isRegularFile(root.resolve(artifact));
    }

    /** @return the SHA-256 of each artifact in hexadecimal digits, by its path */
    Map<String, String> sha256(Collection<String> artifacts) throws IOException {
        try {
            return artifacts.parallelStream().collect(Collectors.toMap(path -> path, this::sha256));
        } catch (UncheckedIOException unread) {
            throw unread.getCause();
        }
    }

    private String sha256(String artifact) {
        MessageDigest digest = newSha256();
        try (InputStream bytes = new DigestInputStream(Files.newInputStream(root.resolve(artifact)), digest)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
