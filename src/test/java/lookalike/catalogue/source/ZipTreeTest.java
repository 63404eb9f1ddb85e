package lookalike.catalogue.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A zip that is read in place, wherever its bytes lie,")
class ZipTreeTest {

    private static final FileTree.UnreadableFolders NONE = (path, problem) -> fail(path, problem);

    @TempDir
    private Path folder;

    @Test
    @DisplayName("has its files by path, told apart by their checksums")
    void files() throws Exception {
        Path place = zip(StandardCharsets.UTF_8, "images\\1.jpg", "shop.csv", "../outside.jpg");
        try (ZipTree zip = open(place)) {
            assertEquals(List.of("images/1.jpg", "shop.csv"),
                    zip.files(NONE).stream().map(FileTree.Entry::path).sorted().toList());
            CRC32 checksum = new CRC32();
            checksum.update(content("shop.csv"));
            assertEquals(new FileTree.Entry("shop.csv", content("shop.csv").length, checksum.getValue()),
                    zip.file("shop.csv"));
            assertArrayEquals(content("images\\1.jpg"), read(zip, "images/1.jpg"));
            assertThrows(NoSuchFileException.class, () -> zip.open("../outside.jpg"));
            assertThrows(NoSuchFileException.class, () -> zip.file("2.jpg"));
        }
    }

    @Test
    @DisplayName("has names in old encodings as the zip of a folder has them")
    void names() throws Exception {
        Path place = zip(Charset.forName("IBM850"), "Mäntel/Übergang.jpg", "Röcke/Knöchel.jpg", "Größe.csv");
        try (ZipTree zip = open(place); ZipImages same = ZipImages.open(place)) {
            assertEquals(same.images(), zip.files(NONE).stream().map(FileTree.Entry::path)
                    .filter(path -> path.endsWith(".jpg")).sorted().toList());
            assertArrayEquals(content("Mäntel/Übergang.jpg"), read(zip, "Mäntel/Übergang.jpg"));
        }
    }

    @Test
    @DisplayName("tells damage of a file when that file is read")
    void damaged() throws Exception {
        Path place = zip(StandardCharsets.UTF_8, "1.jpg", "2.jpg");
        byte[] bytes = Files.readAllBytes(place);
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("content of 2.jpg");
        bytes[at] ^= 1;
        Files.write(place, bytes);
        try (ZipTree zip = open(place)) {
            assertArrayEquals(content("1.jpg"), read(zip, "1.jpg"));
            assertThrows(ZipException.class, () -> read(zip, "2.jpg"));
        }
    }

    @Test
    @DisplayName("is refused where there is none, and its bytes are closed")
    void isNone() throws Exception {
        Path place =
                Files.writeString(folder.resolve("no.zip"), "no zip at all, but long enough to look for one in it");
        boolean[] closed = new boolean[1];
        LocalBytes bytes = new LocalBytes(place);
        assertThrows(IOException.class, () -> ZipTree.open(new ByteSource() {
            @Override
            public long size() {
                return bytes.size();
            }

            @Override
            public int read(long position, byte[] target) throws IOException {
                return bytes.read(position, target);
            }

            @Override
            public void close() throws IOException {
                closed[0] = true;
                bytes.close();
            }
        }, "no.zip").close());
        assertEquals(true, closed[0]);
    }

    private static ZipTree open(Path place) throws Exception {
        return ZipTree.open(new LocalBytes(place), place.toString());
    }

    private static byte[] read(ZipTree zip, String path) throws IOException {
        try (InputStream stream = zip.open(path)) {
            return stream.readAllBytes();
        }
    }

    private static byte[] content(String name) {
        return ("content of " + name).getBytes(StandardCharsets.UTF_8);
    }

    /** A zip of files that are not packed. */
    private Path zip(Charset names, String... files) throws IOException {
        Path place = folder.resolve("shop.zip");
        try (OutputStream stream = Files.newOutputStream(place); ZipOutputStream zip =
                new ZipOutputStream(stream, names)) {
            for (String name : files) {
                CRC32 checksum = new CRC32();
                checksum.update(content(name));
                ZipEntry entry = new ZipEntry(name);
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(content(name).length);
                entry.setCrc(checksum.getValue());
                zip.putNextEntry(entry);
                zip.write(content(name));
                zip.closeEntry();
            }
        }
        return place;
    }
}
