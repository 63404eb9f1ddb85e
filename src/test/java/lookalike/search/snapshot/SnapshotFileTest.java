package lookalike.search.snapshot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lookalike.Progress;
import lookalike.catalogue.AmountParser;
import lookalike.catalogue.Column;
import lookalike.catalogue.ColumnMapping;
import lookalike.catalogue.Offer;
import lookalike.catalogue.Product;
import lookalike.catalogue.Ratings;
import lookalike.catalogue.store.Catalogue;
import lookalike.catalogue.store.CatalogueWriter;
import lookalike.features.ModelIdentity;
import lookalike.features.cache.FeatureCache;
import lookalike.features.cache.FeatureSnapshot;
import lookalike.features.cache.FeatureWriter;
import lookalike.features.indexing.CatalogueIndexer;
import lookalike.features.indexing.MeanColours;
import lookalike.image.TestPictures;
import lookalike.storage.SectionFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests of {@link SnapshotReader} and {@link SnapshotWriter}, on a shop whose products have up to three pictures, one
 * of which is not indexed.
 */
class SnapshotFileTest {

    private static final List<Color> COLOURS = List.of(Color.RED, Color.GREEN, Color.BLUE, Color.GRAY);

    @TempDir
    private Path folder;
    private final MeanColours network = new MeanColours();
    private Catalogue catalogue;
    private SnapshotReader file;
    private SnapshotWriter writer;

    @BeforeEach
    void index() throws Exception {
        Path pictures = Files.createDirectories(folder.resolve("pictures"));
        for (int i = 0; i < COLOURS.size(); i++) {
            Files.write(pictures.resolve(i + ".png"),
                    TestPictures.file(TestPictures.plain(24, 32, COLOURS.get(i)), "png"));
        }
        write("0.png", List.of("1.png", "0.png", "later.png"), List.of("2.png"), List.of("0.png"));
        catalogue = Catalogue.open("shop", folder).orElseThrow();
        indexAll();
        file = new SnapshotReader(catalogue, folder, network.identity());
        writer = new SnapshotWriter(catalogue, folder, network.identity());
    }

    private void write(String first, List<String> second, List<String> third, List<String> fourth) throws Exception {
        try (CatalogueWriter writer = CatalogueWriter.open(folder)) {
            writer.columns(List.of(new Column("colour", Optional.empty(), new AmountParser())));
            int number = 0;
            for (List<String> images : List.of(List.of(first), second, third, fourth)) {
                writer.product(new Product("p" + number++, images, "", "", "", Offer.NONE, Ratings.NONE, Map.of(),
                        Map.of()));
            }
            writer.finish(folder.resolve("pictures"), Optional.empty(), ColumnMapping.USUAL, Instant.EPOCH,
                    Optional.empty());
        }
    }

    private void indexAll() throws Exception {
        try (FeatureWriter writer = FeatureCache.openToWrite(folder, network.identity())) {
            new CatalogueIndexer(writer, network).run(catalogue, Integer.MAX_VALUE, Progress.UNWATCHED);
        }
    }

    @AfterEach
    void close() {
        catalogue.close();
    }

    private List<Path> snapshots() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(each -> each.toString().endsWith(".snapshot")).toList();
        }
    }

    @Test
    @DisplayName("a snapshot says what the databases say, and is written once")
    void keepsAll() throws Exception {
        assertTrue(file.read().isEmpty());
        writer.bringUpToDate();
        SearchSnapshot kept = file.read().orElseThrow();
        try (FeatureSnapshot features = FeatureCache.openToRead(folder, network.identity())) {
            ProductRows products = ProductRows.of(catalogue, features);
            assertArrayEquals(products.first(), kept.products().first());
            assertEquals(products.several(), kept.products().several());
            assertEquals(products.waiting(), kept.products().waiting());
            assertEquals(List.of(kept.products().first()[1], kept.products().first()[0]), kept.products().of(1),
                    "the picture that is missing has no row");
            assertEquals(features.rowOfPixels(), kept.table().keys().asMap());
            assertArrayEquals(features.featureRows().table().checksums(), kept.table().checksums());
            assertEquals(features.typicalSize(), kept.table().typicalSize());
            assertEquals(features.featureRows().table().file(), kept.table().file());
        }
        List<Path> before = snapshots();
        writer.bringUpToDate();
        assertEquals(before, snapshots());
        assertEquals(1, before.size());
    }

    @Test
    @DisplayName("a snapshot of features that were indexed on, or of a catalogue that was read again, is not used")
    void isOfTheseFiles() throws Exception {
        writer.bringUpToDate();
        Files.write(folder.resolve("pictures").resolve("later.png"),
                TestPictures.file(TestPictures.plain(24, 32, Color.ORANGE), "png"));
        indexAll();
        assertTrue(file.read().isEmpty());
        writer.bringUpToDate();
        assertEquals(3, file.read().orElseThrow().products().of(1).size());
        write("3.png", List.of("1.png"), List.of("2.png"), List.of("0.png"));
        try (Catalogue other = Catalogue.open("shop", folder).orElseThrow()) {
            assertTrue(new SnapshotReader(other, folder, network.identity()).read().isEmpty());
        }
    }

    @Test
    @DisplayName("a snapshot of another model's features is not used")
    void isOfThisModel() throws Exception {
        writer.bringUpToDate();
        ModelIdentity own = network.identity();
        ModelIdentity other = new ModelIdentity("another", own.weights(), own.precision(), own.preprocessing(),
                own.dimension());
        Files.move(snapshots().getFirst(), folder.resolve("search-" + other.key() + "-0.snapshot"));
        assertTrue(new SnapshotReader(catalogue, folder, other).read().isEmpty());
    }

    @Test
    @DisplayName("a snapshot with nonsense under sound checksums is not used")
    void refusesNonsense() throws Exception {
        writer.bringUpToDate();
        Path place = snapshots().getFirst();
        for (String section : List.of(SnapshotFormat.ROWS, SnapshotFormat.FIRST, SnapshotFormat.SEVERAL)) {
            for (int nonsense : new int[] {-5, 1 << 20, Integer.MAX_VALUE}) {
                write(place, section, nonsense);
                assertTrue(file.read().isEmpty(), section + " " + nonsense);
                writer.bringUpToDate();
                place = snapshots().getFirst();
            }
        }
    }

    private static void write(Path place, String section, int nonsense) throws Exception {
        SnapshotDescription description;
        Map<String, MemorySegment> sections = new LinkedHashMap<>();
        try (SectionFile<SnapshotDescription> opened = SectionFile.open(place, new SnapshotFormat())) {
            description = opened.description();
            opened.sections().forEach((name, bytes) -> sections.put(name,
                    MemorySegment.ofArray(bytes.toArray(ValueLayout.JAVA_BYTE))));
        }
        sections.get(section).set(SectionFile.INT, 0, nonsense);
        SectionFile.write(place, new SnapshotFormat(), description, sections);
    }

    @Test
    @DisplayName("a snapshot with any changed byte, or cut short anywhere, is not used, and replaced by a sound one")
    void noticesDamage() throws Exception {
        writer.bringUpToDate();
        Path place = snapshots().getFirst();
        byte[] sound = Files.readAllBytes(place);
        for (int at = 0; at < sound.length; at++) {
            byte[] damaged = sound.clone();
            damaged[at] ^= (byte) (1 << at % 8);
            Files.write(place, damaged);
            // Bytes that fill up to a multiple of 64 mean nothing, but are covered by the checksums, too.
            assertTrue(file.read().isEmpty(), "byte " + at);
        }
        for (int length = 0; length < sound.length; length += 7) {
            Files.write(place, Arrays.copyOf(sound, length));
            assertTrue(file.read().isEmpty(), length + " bytes");
        }
        writer.bringUpToDate();
        assertEquals(4, file.read().orElseThrow().products().first().length);
    }
}
