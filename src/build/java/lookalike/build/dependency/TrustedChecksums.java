package lookalike.build.dependency;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The list of checksums that the project keeps, in the format of {@code sha256sum} and of Maven's resolver, which calls
 * it a summary file: a line for each artifact, with 64 hexadecimal digits, two blanks, and its path in a repository.
 *
 * @param sha256 of each artifact, by its path in a repository
 */
record TrustedChecksums(SortedMap<String, String> sha256) {

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) {2}(\\S+)");

    TrustedChecksums {
        sha256 = Collections.unmodifiableSortedMap(new TreeMap<>(sha256));
    }

    /** @throws IOException also if a line is not in the format, or names an artifact a second time */
    static TrustedChecksums read(Path file) throws IOException {
        SortedMap<String, String> sha256 = new TreeMap<>();
        List<String> lines = Files.readAllLines(file);
        for (int number = 1; number <= lines.size(); number++) {
            Matcher line = LINE.matcher(lines.get(number - 1));
            if (!line.matches() || sha256.put(line.group(2), line.group(1)) != null) {
                throw new IOException("line " + number + " of " + file
                        + " should have the SHA-256 of an artifact, two blanks, and the artifact's path, once");
            }
        }
        return new TrustedChecksums(sha256);
    }

    /** @return of all artifacts in a repository */
    static TrustedChecksums of(LocalRepository repository) throws IOException {
        return new TrustedChecksums(new TreeMap<>(repository.sha256(repository.artifacts())));
    }

    void write(Path file) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Map.Entry<String, String> artifact : sha256.entrySet()) {
            lines.append(artifact.getValue()).append("  ").append(artifact.getKey()).append('\n');
        }
        Files.writeString(file, lines);
    }

    boolean has(String artifact) {
        return sha256.containsKey(artifact);
    }

    /** @param folder a path in a repository that ends with a slash */
    boolean hasAnyIn(String folder) {
        SortedMap<String, String> from = sha256.tailMap(folder);
        return !from.isEmpty() && from.firstKey().startsWith(folder);
    }
}
