package lookalike.catalogue.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceStateTest {

    private static final FileTime EARLIER = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));

    @TempDir
    private Path folder;

    @Test
    @DisplayName("a zip that was copied is unchanged; one with other content of the same length is not")
    void tellsZipsApart() throws Exception {
        Path one = zip("one.zip", "red shirt", "of all things");
        Path copy = Files.copy(one, folder.resolve("copy.zip"));
        Files.setLastModifiedTime(copy, EARLIER);
        assertEquals(state(one), state(copy));
        Path other = zip("other.zip", "tan shirt", "of all things");
        assertEquals(Files.size(one), Files.size(other));
        Files.setLastModifiedTime(other, Files.getLastModifiedTime(one));
        assertNotEquals(state(one), state(other));
    }

    @Test
    @DisplayName("a comment behind a zip, and a signature in it, do not hide its directory")
    void readsOverComments() throws Exception {
        assertNotEquals(state(zip("one.zip", "red shirt", "PK is no end")),
                state(zip("other.zip", "tan shirt", "PK is no end")));
    }

    @Test
    @DisplayName("what is no zip is told by its length and time")
    void tellsOtherFilesByTime() throws Exception {
        Path file = Files.writeString(folder.resolve("a.zip"), "no zip at all, and longer than the end of one");
        Files.setLastModifiedTime(file, EARLIER);
        String before = state(file);
        assertEquals(before, state(file));
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2021-01-01T00:00:00Z")));
        assertNotEquals(before, state(file));
    }

    @Test
    @DisplayName("a folder changes with each file that is added, deleted, renamed, written or given another time")
    void noticesEveryChangeOfAFolder() throws Exception {
        Path place = Files.createDirectories(folder.resolve("shop/sub"));
        Path file = Files.writeString(place.resolve("a.jpg"), "a");
        Files.setLastModifiedTime(file, EARLIER);
        Path shop = place.getParent();
        String first = state(shop);
        assertEquals(first, state(shop));
        Path added = Files.writeString(shop.resolve("b.jpg"), "b");
        String second = state(shop);
        assertNotEquals(first, second);
        Files.move(added, shop.resolve("c.jpg"));
        assertNotEquals(second, state(shop));
        Files.delete(shop.resolve("c.jpg"));
        assertEquals(first, state(shop));
        Files.writeString(file, "longer");
        Files.setLastModifiedTime(file, EARLIER);
        assertNotEquals(first, state(shop));
        Files.writeString(file, "a");
        assertNotEquals(first, state(shop));
    }

    @Test
    @DisplayName("a table above a folder of pictures, and one that the user chose, belong to its state")
    void includesTables() throws Exception {
        Path images = Files.createDirectories(folder.resolve("shop/images"));
        Files.writeString(images.resolve("1.jpg"), "1");
        String without = state(images);
        Path table = Files.writeString(images.resolveSibling("styles.csv"), "id,name\n1,One\n");
        assertNotEquals(without, state(images));
        Path chosen = Files.writeString(folder.resolve("chosen.csv"), "id,name\n1,One\n");
        String with = SourceState.of(images, Optional.of(chosen)).orElseThrow();
        Files.writeString(chosen, "id,name\n1,Another\n");
        assertNotEquals(with, SourceState.of(images, Optional.of(chosen)).orElseThrow());
        Files.delete(table);
        assertEquals(without, state(images));
    }

    @Test
    @DisplayName("of a place that is gone nothing is told")
    void tellsNothingOfNothing() {
        assertEquals(Optional.empty(), SourceState.of(folder.resolve("gone.zip"), Optional.empty()));
    }

    private static String state(Path place) {
        return SourceState.of(place, Optional.empty()).orElseThrow();
    }

    /** Stored without compression, so that its length depends on the content's length only. */
    private Path zip(String name, String content, String comment) throws IOException {
        Path place = folder.resolve(name);
        try (OutputStream file = Files.newOutputStream(place); ZipOutputStream zip = new ZipOutputStream(file)) {
            byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
            ZipEntry entry = new ZipEntry("1.jpg");
            entry.setLastModifiedTime(EARLIER);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(bytes.length);
            CRC32 sum = new CRC32();
            sum.update(bytes);
            entry.setCrc(sum.getValue());
            zip.putNextEntry(entry);
            zip.write(bytes);
            zip.closeEntry();
            zip.setComment(comment);
        }
        return place;
    }
}
