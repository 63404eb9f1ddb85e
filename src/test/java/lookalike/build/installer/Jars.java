package lookalike.build.installer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes jars for tests. */
final class Jars {

    /** An even second: a zip's own times have no odd ones. */
    static final FileTime TIME = FileTime.from(Instant.parse("2026-01-01T12:00:00Z"));

    private Jars() {}

    /** @param contents the text of each entry, by its name; in the order of the map */
    static Path write(Path file, Map<String, String> contents) throws IOException {
        try (ZipOutputStream jar = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> each : contents.entrySet()) {
                ZipEntry entry = new ZipEntry(each.getKey());
                entry.setLastModifiedTime(TIME);
                jar.putNextEntry(entry);
                jar.write(each.getValue().getBytes(StandardCharsets.UTF_8));
                jar.closeEntry();
            }
        }
        return file;
    }
}
