package lookalike.catalogue.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.CatalogueProblem;
import lookalike.catalogue.CatalogueProblem.Kind;
import lookalike.catalogue.FileSkipReason;
import lookalike.catalogue.repository.Shop;
import lookalike.storage.IoReason;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.LZMAOutputStream;
import org.tukaani.xz.XZOutputStream;

@DisplayName("Of zips as people have them,")
class ZipKindsTest {

    private static final Path CASES = Path.of("../shared/cases/field/15-zips-called-damaged");
    private static final String CONTENT = "a picture, a picture, a picture, a picture";

    @TempDir
    private Path folder;

    @Test
    @DisplayName("those packed with bzip2, LZMA and XZ are read")
    void methods() throws Exception {
        Path place = folder.resolve("a.zip");
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(place)) {
            packed(zip, "bzip2.jpg", ZipMethod.BZIP2, bzip2());
            packed(zip, "lzma.jpg", ZipMethod.LZMA, lzma());
            packed(zip, "xz.jpg", ZipMethod.XZ, xz());
        }
        try (CatalogueFiles zip = CatalogueFiles.open(place)) {
            assertEquals(List.of("bzip2.jpg", "lzma.jpg", "xz.jpg"), zip.images());
            for (String image : zip.images()) {
                assertEquals(CONTENT, new String(zip.read(image), UTF_8), image);
            }
        }
    }

    @Test
    @DisplayName("one packed with Deflate64, as Windows packs large folders, is read")
    void deflate64() throws Exception {
        Path place = CASES.resolve("deflate64.zip");
        Assumptions.assumeTrue(Files.exists(place), "the cases are not here");
        try (CatalogueFiles zip = CatalogueFiles.open(place)) {
            assertEquals(6, zip.images().size());
            assertEquals(10_964, zip.read("shop/images/0.jpg").length);
            assertEquals(List.of("shop/products.csv"), zip.listing().tables());
        }
    }

    @Test
    @DisplayName("an entry with a password or of an unknown method costs only itself")
    void entriesOfOtherKinds() throws Exception {
        Path place = Shop.zip(folder.resolve("a.zip"), new TreeMap<>(
                Map.of("a.jpg", CONTENT, "b.jpg", CONTENT, "c.jpg", CONTENT, "d.csv", "id\n1\n")));
        byte[] bytes = Files.readAllBytes(place);
        int[] central = central(bytes);
        bytes[central[0] + 8] |= 1;
        bytes[central[1] + 10] = 93;
        bytes[central[3] + 8] |= 1;
        Files.write(place, bytes);
        try (CatalogueFiles zip = CatalogueFiles.open(place)) {
            assertEquals(List.of("c.jpg"), zip.images());
            assertEquals(CONTENT, new String(zip.read("c.jpg"), UTF_8));
            assertEquals(List.of(new CatalogueProblem(Kind.BROKEN_IMAGE, "a.jpg", FileSkipReason.Known.PASSWORD),
                    new CatalogueProblem(Kind.BROKEN_IMAGE, "b.jpg", new FileSkipReason.UnsupportedMethod("zstd")),
                    new CatalogueProblem(Kind.TABLE_NOT_USED, "d.csv", FileSkipReason.Known.PASSWORD)),
                    zip.listing().passedOver());
        }
    }

    @ParameterizedTest
    @DisplayName("an archive of another kind is called what it is, whatever its name")
    @CsvSource({"377ABCAF271C0004, 7z", "526172211A0700, RAR", "1F8B0800, gzip", "FD377A585A00, xz", "425A6839, bzip2",
        "28B52FFD, Zstandard", "4D534346, CAB"})
    void otherArchives(String head, String kind) throws Exception {
        for (String name : List.of("shop.zip", "shop." + kind)) {
            Path place = Files.write(folder.resolve(name), HexFormat.of().parseHex(head));
            var problem = assertThrows(CatalogueException.OtherArchive.class, () -> CatalogueFiles.open(place));
            assertEquals(List.of(place, kind), problem.details());
        }
    }

    @Test
    @DisplayName("a tar is called that; a web page saved under the name of a zip is no zip")
    void tar() throws Exception {
        byte[] tar = new byte[1024];
        System.arraycopy("ustar".getBytes(UTF_8), 0, tar, 257, 5);
        Path place = Files.write(folder.resolve("a.zip"), tar);
        assertThrows(CatalogueException.OtherArchive.class, () -> CatalogueFiles.open(place));
        Path page = Files.writeString(folder.resolve("b.zip"), "<!doctype html><p>Sign in</p>");
        var problem = assertThrows(CatalogueException.DamagedZip.class, () -> CatalogueFiles.open(page));
        assertEquals(List.of(page, IoReason.Known.NO_ZIP), problem.details());
    }

    @Test
    @DisplayName("one split into parts is read while all are there, and a part alone is called one")
    void split() throws Exception {
        Path place = folder.resolve("a.zip");
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(place, 64 << 10)) {
            for (String name : List.of("a.jpg", "b.jpg", "c.jpg")) {
                byte[] content = new byte[50_000];
                Arrays.fill(content, (byte) name.charAt(0));
                ZipArchiveEntry entry = new ZipArchiveEntry(name);
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(content.length);
                entry.setCrc(crc(content));
                zip.putArchiveEntry(entry);
                zip.write(content);
                zip.closeArchiveEntry();
            }
        }
        try (CatalogueFiles zip = CatalogueFiles.open(place)) {
            assertEquals(List.of("a.jpg", "b.jpg", "c.jpg"), zip.images());
            assertEquals('b', zip.read("b.jpg")[49_999]);
        }
        assertThrows(CatalogueException.PartOfZip.class, () -> CatalogueFiles.open(folder.resolve("a.z01")));
        Files.delete(folder.resolve("a.z01"));
        assertThrows(CatalogueException.PartOfZip.class, () -> CatalogueFiles.open(place));
    }

    @Test
    @DisplayName("Zip64 is read, as is one with something before it")
    void zip64() throws Exception {
        Path place = folder.resolve("a.zip");
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(place)) {
            zip.setUseZip64(Zip64Mode.Always);
            zip.putArchiveEntry(new ZipArchiveEntry("a.jpg"));
            zip.write(CONTENT.getBytes(UTF_8));
            zip.closeArchiveEntry();
        }
        assertEquals(CONTENT, read(place, "a.jpg"));
        Path plain = Shop.zip(folder.resolve("b.zip"), Map.of("a.jpg", CONTENT));
        ByteArrayOutputStream behind = new ByteArrayOutputStream();
        behind.write("MZ, a program that unpacks itself".getBytes(UTF_8));
        behind.write(Files.readAllBytes(plain));
        assertEquals(CONTENT, read(Files.write(folder.resolve("c.zip"), behind.toByteArray()), "a.jpg"));
    }

    @Test
    @DisplayName("what lies in folders of systems is left out and counted, and archives inside are told")
    void inside() throws Exception {
        Path place = Shop.zip(folder.resolve("a.zip"), Map.of("s/a.jpg", CONTENT, "s/@eaDir/a.jpg", CONTENT,
                "s/t/@eaDir/b.jpg", CONTENT, "__MACOSX/s/._a.jpg", CONTENT, "s/more.zip", "PK\3\4", "s/.DS_Store", ""));
        try (CatalogueFiles zip = CatalogueFiles.open(place)) {
            assertEquals(List.of("s/a.jpg"), zip.images());
            assertEquals(List.of(
                    new CatalogueProblem(Kind.FOLDER_LEFT_OUT, "__MACOSX",
                            new FileSkipReason.SystemFolder("__MACOSX", 1)),
                    new CatalogueProblem(Kind.FOLDER_LEFT_OUT, "s/@eaDir",
                            new FileSkipReason.SystemFolder("@eaDir", 2)),
                    new CatalogueProblem(Kind.OTHER_FILE, "s/more.zip", FileSkipReason.Known.ARCHIVE)),
                    zip.listing().passedOver());
        }
    }

    @ParameterizedTest
    @DisplayName("names in the packer's code page are those that the table names")
    @CsvSource({"IBM437, Größe, Hülle", "IBM850, Größe, Äpfel", "windows-1252, Größe, Äpfel",
        "windows-1252, Été, Hülle",
        "IBM852, Łódź, Źrebię", "windows-1250, Łódź, Šaty", "IBM866, Платье, Юбка", "windows-1251, Платье, Юбка",
        "Shift_JIS, ワンピース, 赤い服", "GBK, 连衣裙, 裙子", "EUC-KR, 원피스, 치마", "Big5, 連衣裙, 裙子", "UTF-8, Größe, Юбка"})
    void codePages(String page, String one, String other) throws Exception {
        Assumptions.assumeTrue(Charset.isSupported(page), "this Java lacks " + page);
        Path place = named(Charset.forName(page), one + ".jpg", other + ".jpg",
                "image,name\n" + one + ".jpg,A\n" + other + ".jpg,B\n");
        try (CatalogueFiles zip = CatalogueFiles.open(place)) {
            assertEquals(Stream.of(one + ".jpg", other + ".jpg").sorted().toList(), zip.images());
            assertEquals(CONTENT, new String(zip.read(one + ".jpg"), UTF_8));
        }
    }

    @ParameterizedTest
    @DisplayName("without a table the code page is chosen in which the names are words")
    @ValueSource(strings = {"windows-1252", "IBM437", "UTF-8"})
    void codePagesOfWords(String page) throws Exception {
        Path place = named(Charset.forName(page), "Größe.jpg", "Hülle.jpg", "");
        try (CatalogueFiles zip = CatalogueFiles.open(place)) {
            assertEquals(List.of("Größe.jpg", "Hülle.jpg"), zip.images());
        }
    }

    @Test
    @DisplayName("a name in Info-ZIP's extra field goes before the code page")
    void unicodeField() throws Exception {
        Path place = folder.resolve("a.zip");
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(place)) {
            unflagged(zip, Charset.forName("IBM437"));
            zip.setCreateUnicodeExtraFields(ZipArchiveOutputStream.UnicodeExtraFieldPolicy.ALWAYS);
            zip.putArchiveEntry(new ZipArchiveEntry("Юбка Größe.jpg"));
            zip.write(CONTENT.getBytes(UTF_8));
            zip.closeArchiveEntry();
        }
        assertEquals(CONTENT, read(place, "Юбка Größe.jpg"));
    }

    @Test
    @DisplayName("damaged ones end in a sentence, whichever byte is wrong")
    void damaged() throws Exception {
        Path place = Shop.zip(folder.resolve("a.zip"), Map.of("Größe.jpg", CONTENT, "b.csv", "id\n1\n"));
        byte[] bytes = Files.readAllBytes(place);
        int refused = 0;
        for (int at = 0; at < bytes.length; at++) {
            for (int value : new int[] {0, 0x7F, 0xFF}) {
                byte[] wrong = bytes.clone();
                wrong[at] = (byte) value;
                Files.write(place, wrong);
                refused += refusals(place);
            }
        }
        assertTrue(refused > 100, refused + " refusals");
    }

    private static int refusals(Path place) throws IOException {
        try (CatalogueFiles zip = CatalogueFiles.open(place)) {
            for (String image : zip.images()) {
                zip.read(image);
            }
            return 0;
        } catch (CatalogueException expected) {
            return 1;
        }
    }

    private static String read(Path place, String image) throws Exception {
        try (CatalogueFiles zip = CatalogueFiles.open(place)) {
            return new String(zip.read(image), UTF_8);
        }
    }

    /** Packs two pictures and a table without saying in which code page their names are. */
    private Path named(Charset page, String one, String other, String table) throws IOException {
        Path place = folder.resolve("named.zip");
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(place)) {
            unflagged(zip, page);
            for (String name : List.of(one, other, "table.csv")) {
                if (!name.equals("table.csv") || !table.isEmpty()) {
                    zip.putArchiveEntry(new ZipArchiveEntry(name));
                    zip.write((name.equals("table.csv") ? table : CONTENT).getBytes(UTF_8));
                    zip.closeArchiveEntry();
                }
            }
        }
        return place;
    }

    // The overload that takes a charset is private.
    @SuppressWarnings("PreferCharsetOverload")
    private static void unflagged(ZipArchiveOutputStream zip, Charset page) {
        zip.setEncoding(page.name());
        zip.setUseLanguageEncodingFlag(false);
    }

    /** @return where the entries of the central directory begin */
    private static int[] central(byte[] bytes) {
        String text = new String(bytes, ISO_8859_1);
        return IntStream.range(0, bytes.length).filter(at -> text.startsWith("PK\1\2", at)).toArray();
    }

    private static void packed(ZipArchiveOutputStream zip, String name, ZipMethod method, byte[] packed)
            throws IOException {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setMethod(method.getCode());
        entry.setSize(CONTENT.length());
        entry.setCompressedSize(packed.length);
        entry.setCrc(crc(CONTENT.getBytes(UTF_8)));
        zip.addRawArchiveEntry(entry, new ByteArrayInputStream(packed));
    }

    private static byte[] bzip2() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (BZip2CompressorOutputStream packer = new BZip2CompressorOutputStream(bytes)) {
            packer.write(CONTENT.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] xz() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XZOutputStream packer = new XZOutputStream(bytes, new LZMA2Options())) {
            packer.write(CONTENT.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    /** An LZMA file without its length, behind the header of zips. */
    private static byte[] lzma() throws IOException {
        ByteArrayOutputStream alone = new ByteArrayOutputStream();
        try (LZMAOutputStream packer = new LZMAOutputStream(alone, new LZMA2Options(), CONTENT.length())) {
            packer.write(CONTENT.getBytes(UTF_8));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(new byte[] {9, 20, 5, 0});
        bytes.write(alone.toByteArray(), 0, 5);
        bytes.write(alone.toByteArray(), 13, alone.size() - 13);
        return bytes.toByteArray();
    }

    private static long crc(byte[] content) {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        return checksum.getValue();
    }
}
