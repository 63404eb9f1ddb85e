package lookalike.features.indexing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lookalike.Progress;
import lookalike.catalogue.repository.CatalogueRepository;
import lookalike.catalogue.store.Catalogue;
import lookalike.features.cache.FeatureCache;
import lookalike.features.cache.FeatureSnapshot;
import lookalike.features.cache.FeatureWriter;
import lookalike.image.TestPictures;
import lookalike.storage.DataFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What indexing computes again after damage of some rows: these, and hardly any other. */
class DamagedRowsTest {

    private static final int PICTURES = 300;
    private static final int DIMENSION = 12;
    private static final int PAGE = 4096;

    @TempDir
    private Path folder;
    private final MeanColours network = new MeanColours();

    @BeforeEach
    void indexAShop() throws Exception {
        Files.createDirectories(folder.resolve("shop"));
        for (int i = 0; i < PICTURES; i++) {
            Files.write(folder.resolve("shop").resolve("picture-%03d.png".formatted(i)), TestPictures.file(
                    TestPictures.plain(12, 16, new Color(i % 256, 200 - i / 2, 40 + 7 * i % 200)), "png"));
        }
        assertEquals(PICTURES, index().computed());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 40, 299})
    @DisplayName("flipped bits in k rows of the file of features: k are computed")
    void rowsOfTheFile(int damaged) throws Exception {
        byte[] bytes = Files.readAllBytes(vectors());
        Random random = new Random(damaged);
        random.ints(0, PICTURES).distinct().limit(damaged)
                .forEach(row -> bytes[64 + 4 * (DIMENSION * row + random.nextInt(DIMENSION))] ^=
                        (byte) (1 << random.nextInt(8)));
        Files.write(vectors(), bytes);
        assertEquals(damaged, index().computed());
        assertHealed();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cut short", "another beginning", "renamed"})
    @DisplayName("a file of features that is cut short, begins otherwise or has another name loses no whole row")
    void theFile(String damage) throws Exception {
        byte[] bytes = Files.readAllBytes(vectors());
        int lost = 0;
        switch (damage) {
            case "cut short" -> {
                lost = 10;
                Files.write(vectors(), Arrays.copyOf(bytes, bytes.length - 4 * DIMENSION * lost + 3));
            }
            case "another beginning" -> {
                bytes[20] ^= 1;
                Files.write(vectors(), bytes);
            }
            default -> Files.move(vectors(), vectors().resolveSibling(
                    vectors().getFileName().toString().replace("-0.f32", "-7.f32")));
        }
        assertEquals(lost, index().computed());
        assertHealed();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 9, 30})
    @DisplayName("flipped bits in k rows of the table of features or pictures: at most k are computed")
    void rowsOfTheDatabase(int damaged) throws Exception {
        for (int seed = 0; seed < 3; seed++) {
            byte[] bytes = Files.readAllBytes(database());
            Random random = new Random(100L * damaged + seed);
            List<Integer> places = places(bytes);
            random.ints(0, places.size()).distinct().limit(damaged)
                    .forEach(at -> bytes[places.get(at) + random.nextInt(60)] ^= (byte) (1 << random.nextInt(8)));
            Files.write(database(), bytes);
            int computed = index().computed();
            assertTrue(computed <= damaged, computed + " of " + damaged + ", seed " + seed);
            assertHealed();
        }
    }

    /** @return where the digests of pictures and pixels are, which each row has */
    private static List<Integer> places(byte[] database) {
        String text = new String(database, StandardCharsets.ISO_8859_1);
        return Pattern.compile("[0-9a-f]{64}").matcher(text).results()
                .map(MatchResult::start).toList();
    }

    @Test
    @DisplayName("a page of the database that is overwritten costs the rows on it")
    void pages() throws Exception {
        int pages = (int) (Files.size(database()) / PAGE);
        Map<Path, byte[]> sound = Map.of(database(), Files.readAllBytes(database()), vectors(),
                Files.readAllBytes(vectors()));
        int most = 0;
        for (int page = 2; page <= pages; page += page < 14 ? 1 : 9) {
            Files.delete(vectors());
            for (Map.Entry<Path, byte[]> file : sound.entrySet()) {
                Files.write(file.getKey(), file.getValue());
            }
            byte[] bytes = Files.readAllBytes(database());
            Arrays.fill(bytes, (page - 1) * PAGE, page * PAGE, (byte) 0x5A);
            Files.write(database(), bytes);
            most += index().computed() > PICTURES / 4 ? 1 : 0;
            assertHealed();
        }
        // The list of the models and the root of the features' table.
        assertEquals(2, most, "pages that cost more than a quarter, of " + pages);
    }

    @Test
    @DisplayName("a name of the model that has a changed digit costs nothing")
    void nameOfTheModel() throws Exception {
        byte[] bytes = Files.readAllBytes(database());
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(network.identity().line());
        bytes[at + 1] ^= 1;
        Files.write(database(), bytes);
        assertEquals(0, index().computed());
        assertHealed();
    }

    private Path database() throws Exception {
        return home().resolve(FeatureCache.DATABASE);
    }

    private Path vectors() throws Exception {
        try (Stream<Path> files = Files.list(home())) {
            return files.filter(file -> file.toString().endsWith(".f32")).findFirst().orElseThrow();
        }
    }

    private Path home() {
        return shelf().folder("shop");
    }

    private void assertHealed() throws Exception {
        assertEquals(0, index().computed());
        try (FeatureSnapshot stored = FeatureCache.openToRead(home(), network.identity())) {
            assertEquals(PICTURES, stored.rows().size());
            assertTrue(stored.isSound());
        }
    }

    private CatalogueIndexer.Report index() throws Exception {
        try (Catalogue catalogue =
                shelf().add(folder.resolve("shop"), Optional.empty(), Optional.of("shop"), Progress.UNWATCHED);
                FeatureWriter writer = FeatureCache.openToWrite(home(), network.identity())) {
            return new CatalogueIndexer(writer, network).run(catalogue, Integer.MAX_VALUE, Progress.UNWATCHED);
        }
    }

    private CatalogueRepository shelf() {
        return new CatalogueRepository(new DataFolder(folder.resolve("home")));
    }
}
