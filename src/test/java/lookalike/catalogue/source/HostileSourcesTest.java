package lookalike.catalogue.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lookalike.PlainFact;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.CatalogueProblem;
import lookalike.catalogue.FileSkipReason;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Of folders and zips made to cost time and memory without end,")
class HostileSourcesTest {

    @TempDir
    private Path folder;

    @Test
    @DisplayName("entries of a zip that share their bytes are left out, all but the first")
    void overlapping() throws Exception {
        Path place = folder.resolve("a.zip");
        byte[] content = "a picture".getBytes(StandardCharsets.UTF_8);
        Files.write(place, overlapping(content, 50));
        try (CatalogueFiles zip = CatalogueFiles.open(place)) {
            assertEquals(List.of("p0.jpg"), zip.images());
            assertEquals("a picture", new String(zip.read("p0.jpg"), StandardCharsets.UTF_8));
            List<CatalogueProblem> told = zip.listing().passedOver();
            assertEquals(49, told.size());
            assertEquals(PlainFact.of(FileSkipReason.Known.OVERLAPS), told.getFirst().reason());
            assertThrows(CatalogueException.ImageUnavailable.class, () -> zip.read("p7.jpg"));
        }
    }

    /** One packed file, and a directory in which it has many names. */
    private static byte[] overlapping(byte[] content, int names) throws IOException {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(ByteBuffer.allocate(36 + content.length).order(ByteOrder.LITTLE_ENDIAN).putInt(0x04034b50)
                .putShort((short) 20).putShort((short) 0).putShort((short) 0).putInt(0)
                .putInt((int) checksum.getValue()).putInt(content.length).putInt(content.length).putShort((short) 6)
                .putShort((short) 0).put("p0.jpg".getBytes(StandardCharsets.UTF_8)).put(content).array());
        int directory = all.size();
        for (int i = 0; i < names; i++) {
            byte[] name = ("p" + i + ".jpg").getBytes(StandardCharsets.UTF_8);
            all.write(ByteBuffer.allocate(46 + name.length).order(ByteOrder.LITTLE_ENDIAN).putInt(0x02014b50)
                    .putShort((short) 20).putShort((short) 20).putShort((short) 0).putShort((short) 0).putInt(0)
                    .putInt((int) checksum.getValue()).putInt(content.length).putInt(content.length)
                    .putShort((short) name.length).put(new byte[16]).put(name).array());
        }
        all.write(ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN).putInt(0x06054b50).putInt(0)
                .putShort((short) names).putShort((short) names).putInt(all.size() - directory).putInt(directory)
                .array());
        return all.toByteArray();
    }

    @Test
    @DisplayName("the entries of a zip are counted as they are read, not as it says")
    void counts() throws Exception {
        Path place = folder.resolve("a.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(place))) {
            for (int i = 0; i < 1000; i++) {
                zip.putNextEntry(new ZipEntry("t/" + i));
            }
        }
        byte[] bytes = Files.readAllBytes(place);
        // The number of entries stands twice in the end of the directory.
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putShort(bytes.length - 14, (short) 1)
                .putShort(bytes.length - 12, (short) 1);
        Files.write(place, bytes);
        try (ZipChannel zip = new ZipChannel(new LocalBytes(place))) {
            long directory = ZipDirectory.start(zip);
            assertEquals(1000, ZipDirectory.entries(zip, directory, 5000));
            assertEquals(101, ZipDirectory.entries(zip, directory, 100));
        }
        assertTrue(ZipEntries.most() > 100_000, "half a million pictures fit in usual memory");
    }

    @Test
    @DisplayName("folders in very many folders are left out, and told")
    void deep() throws Exception {
        Path place = folder;
        for (int i = 0; i < FolderWalk.DEEPEST + 5; i++) {
            place = place.resolve("d");
        }
        Files.createDirectories(place);
        Files.write(place.resolve("a.jpg"), new byte[1]);
        Files.write(folder.resolve("b.jpg"), new byte[1]);
        try (FolderImages images = new FolderImages(folder)) {
            assertEquals(List.of("b.jpg"), images.images());
            CatalogueProblem told = images.listing().passedOver().getFirst();
            assertEquals(CatalogueProblem.Kind.FOLDER_LEFT_OUT, told.kind());
            assertEquals(PlainFact.of(FileSkipReason.Known.TOO_DEEP), told.reason());
        }
        assertTrue(SourceState.of(folder, Optional.empty()).isPresent());
    }

    @Test
    @DisplayName("links that lead to the same folders on a thousand million ways are followed once")
    void links() throws Exception {
        assumeFalse(System.getProperty("os.name").startsWith("Windows"), "links need rights there");
        for (int level = 0; level < 30; level++) {
            Files.createDirectories(folder.resolve("l" + level));
            for (String way : List.of("a", "b")) {
                Files.createSymbolicLink(folder.resolve("l" + level).resolve(way), folder.resolve("l" + (level + 1)));
            }
        }
        Files.createDirectories(folder.resolve("l30"));
        Files.write(folder.resolve("l30/a.jpg"), new byte[1]);
        try (FolderImages images = new FolderImages(folder)) {
            assertEquals(List.of("l30/a.jpg"), images.images());
        }
        assertTrue(SourceState.of(folder, Optional.empty()).isPresent());
    }

    @Test
    @DisplayName("a folder or zip that is no longer there is told apart from a picture that is not")
    void vanished() throws Exception {
        Path shop = Files.createDirectories(folder.resolve("shop"));
        Files.write(shop.resolve("a.jpg"), new byte[1]);
        try (FolderImages images = new FolderImages(shop)) {
            Files.write(shop.resolve("b.jpg"), new byte[1]);
            Files.delete(shop.resolve("a.jpg"));
            images.checkPresent();
            assertThrows(CatalogueException.ImageUnavailable.class, () -> images.read("a.jpg"));
            Files.delete(shop.resolve("b.jpg"));
            // What is left where a disk was mounted.
            assertThrows(CatalogueException.Vanished.class, images::checkPresent);
            Files.delete(shop);
            assertThrows(CatalogueException.Vanished.class, images::checkPresent);
        }
        Path zip = folder.resolve("a.zip");
        Files.write(zip, overlapping(new byte[1], 1));
        try (CatalogueFiles images = CatalogueFiles.open(zip)) {
            images.checkPresent();
            assumeFalse(System.getProperty("os.name").startsWith("Windows"), "an open file cannot be deleted there");
            Files.delete(zip);
            assertThrows(CatalogueException.Vanished.class, images::checkPresent);
        }
    }
}
