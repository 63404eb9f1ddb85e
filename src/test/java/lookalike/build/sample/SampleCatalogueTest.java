package lookalike.build.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("scale")
class SampleCatalogueTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir
    private static Path shared;

    @BeforeAll
    static void makeItOnce() throws IOException {
        System.setProperty("java.awt.headless", "true");
        SampleCatalogue.generate(shared);
    }

    @Test
    @DisplayName("two runs into two folders write the same bytes")
    void writesTheSameBytesTwice(@TempDir Path one, @TempDir Path other) throws IOException {
        SampleCatalogue.generate(one, oneOfEachKind());
        SampleCatalogue.generate(other, oneOfEachKind());
        Map<String, byte[]> first = contents(one);
        Map<String, byte[]> second = contents(other);
        assertEquals(first.keySet(), second.keySet());
        first.forEach((name, bytes) -> assertArrayEquals(bytes, second.get(name), name));
    }

    @Test
    @DisplayName("each row has its picture, and each picture its row")
    void rowsAndPicturesMatch() throws IOException {
        List<String> ids = rows().stream().map(row -> row.substring(0, row.indexOf(','))).sorted().toList();
        try (var files = Files.list(shared.resolve("sample/images"))) {
            List<String> pictures = files.map(f -> f.getFileName().toString().replace(".jpg", "")).sorted().toList();
            assertEquals(ids, pictures);
        }
    }

    @Test
    @DisplayName("every picture is an upright RGB picture of 480 by 640")
    void picturesHaveTheSizeOfACatalogue() throws IOException {
        for (SampleProduct product : Assortment.products()) {
            BufferedImage picture = ImageIO.read(shared.resolve("sample/" + product.imageFile()).toFile());
            int channels = picture.getColorModel().getNumComponents();
            assertEquals("480x640x3", picture.getWidth() + "x" + picture.getHeight() + "x" + channels);
        }
    }

    @Test
    @DisplayName("five photos lie ready to search with")
    void photosLieReady() throws IOException {
        try (var files = Files.list(shared.resolve("photos"))) {
            assertEquals(5, files.count());
        }
    }

    @Test
    @DisplayName("a second run leaves a complete folder alone")
    void leavesACompleteFolderAlone() throws IOException {
        for (Path file : files(shared)) Files.setLastModifiedTime(file, LONG_AGO);
        String line = SampleCatalogue.generate(shared);
        assertTrue(line.contains("up to date"), line);
        for (Path file : files(shared)) assertEquals(LONG_AGO, Files.getLastModifiedTime(file), file.toString());
    }

    @Test
    @DisplayName("a damaged picture and a missing one are made again")
    void mendsWhatIsDamaged(@TempDir Path folder) throws IOException {
        List<SampleProduct> few = Assortment.products().subList(0, 3);
        SampleCatalogue.generate(folder, few);
        Map<String, byte[]> before = contents(folder);
        Files.writeString(folder.resolve("sample/images/1001.jpg"), "damaged");
        Files.delete(folder.resolve("sample/images/1002.jpg"));
        SampleCatalogue.generate(folder, few);
        Map<String, byte[]> after = contents(folder);
        assertEquals(before.keySet(), after.keySet());
        before.forEach((name, bytes) -> assertArrayEquals(bytes, after.get(name), name));
    }

    private static List<SampleProduct> oneOfEachKind() {
        var kinds = new TreeMap<String, SampleProduct>();
        for (SampleProduct product : Assortment.products()) kinds.putIfAbsent(product.category(), product);
        return List.copyOf(kinds.values());
    }

    @Test
    @DisplayName("twins have the same bytes under different ids")
    void twinsShareTheirBytes() throws IOException {
        var pairs = Assortment.products().stream().collect(Collectors.groupingBy(SampleProduct::picture)).values();
        for (List<SampleProduct> pair : pairs) {
            if (pair.size() < 2) continue;
            assertEquals(-1, Files.mismatch(shared.resolve("sample/" + pair.getFirst().imageFile()),
                    shared.resolve("sample/" + pair.getLast().imageFile())));
        }
    }

    private static List<String> rows() throws IOException {
        return Files.readString(shared.resolve("sample/products.csv")).lines().skip(1).toList();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static Map<String, byte[]> contents(Path folder) throws IOException {
        var contents = new TreeMap<String, byte[]>();
        for (Path file : files(folder)) contents.put(folder.relativize(file).toString(), Files.readAllBytes(file));
        return contents;
    }
}
