package lookalike.service.part;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lookalike.Progress;
import lookalike.catalogue.Column;
import lookalike.catalogue.ColumnMapping;
import lookalike.catalogue.Product;
import lookalike.catalogue.TableLayout;
import lookalike.catalogue.TableSummary;
import lookalike.features.ModelIdentity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The manifest of a catalogue's parts")
class PartManifestTest {

    private static final ModelIdentity MODEL = new ModelIdentity("a", "0".repeat(64), "float32", "b", 12);
    private static final PartManifest.PartFile FILE = new PartManifest.PartFile("features.db", 7, "a".repeat(64));
    private static final PartManifest.Part PART = new PartManifest.Part("parts/p0", 3, 4, List.of(FILE));

    @TempDir
    private Path folder;
    private Path file;
    private String json;

    @BeforeEach
    void write() throws Exception {
        file = manifest(PART, PART.at("parts/p1")).write(folder);
        json = Files.readString(file);
    }

    private static PartMeta meta() {
        TableSummary table = new TableSummary("a.csv", new TableLayout("CSV", "UTF-8", 1), 6,
                List.of(new TableSummary.Meaning("price", "price", "1,5")), List.of("EUR"), ",");
        return new PartMeta(CutCatalogue.columns(), Optional.of(table),
                new ColumnMapping(Map.of("price", "price")), "hdfs://cluster/shop", Optional.of("s3://shop/a.csv"));
    }

    private static PartManifest manifest(PartManifest.Part... parts) {
        return new PartManifest(MODEL, "shop", meta(), List.of(parts));
    }

    @Test
    @DisplayName("is read as it was written, with what the amounts of a column have shown")
    void same() throws Exception {
        PartManifest read = PartManifest.read(file);
        assertEquals(MODEL, read.identity());
        assertEquals("shop", read.catalogue());
        assertEquals(List.of(PART, PART.at("parts/p1")), read.parts());
        assertEquals(6, read.products());
        assertEquals(8, read.pictures());
        assertEquals(meta().table(), read.meta().table());
        assertEquals(meta().mapping(), read.meta().mapping());
        assertEquals(meta().location(), read.meta().location());
        assertEquals(meta().csv(), read.meta().csv());
        for (int i = 0; i < meta().columns().size(); i++) {
            Column before = meta().columns().get(i);
            Column after = read.meta().columns().get(i);
            assertEquals(before.header(), after.header());
            assertEquals(before.role(), after.role());
            for (String cell : List.of("1,250", "1.250", "€ 3", "12", "")) {
                assertEquals(before.amount(cell), after.amount(cell), cell);
            }
        }
        assertArrayEquals(read.json(), Files.readAllBytes(file));
        assertEquals(Optional.of(file), PartManifest.find(folder));
        assertEquals(Optional.of(file), PartManifest.find(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../p0", "/p0", "parts/../../p0", "C:/p0", "parts\\\\p0", "parts//p0", "", ".", "parts/."})
    @DisplayName("that names a place outside its folder is refused")
    void outside(String path) throws Exception {
        Files.writeString(file, json.replace("parts/p1", path));
        PartException.Outside problem =
                assertThrows(PartException.Outside.class, () -> PartManifest.read(file));
        assertEquals(file, problem.details().getFirst());
        Files.writeString(file, json.replace("features.db", path));
        assertThrows(PartException.Outside.class, () -> PartManifest.read(file));
    }

    @Test
    @DisplayName("of a later version is refused with both versions, whatever else it says")
    void later() throws Exception {
        Files.writeString(file, "{\"format\": \"lookalike-parts\", \"version\": 2, \"cut\": {\"by\": \"hash\"}}");
        assertEquals(List.of(file, 2, 1),
                assertThrows(PartException.OtherVersion.class, () -> PartManifest.read(file)).details());
    }

    @Test
    @DisplayName("that says something impossible is refused with the name of the property")
    void impossible() throws Exception {
        for (List<String> each : List.of(List.of("\"bytes\" : 7", "\"bytes\" : -7", "bytes"),
                List.of("\"bytes\" : 7", "\"bytes\" : 7.5", "bytes"),
                List.of("\"bytes\" : 7", "\"bytes\" : null", "bytes"),
                List.of("\"bytes\" : 7", "\"bytes\" : 7, \"mode\" : 1", "mode"),
                List.of("\"sha256\" : \"aa", "\"sha256\" : \"AA", "sha256"),
                List.of("\"products\" : 6", "\"products\" : 7", "products"),
                List.of("\"pictures\" : 8", "\"pictures\" : 7", "pictures"),
                List.of("\"products\" : 3", "\"products\" : -3", "products"),
                List.of("parts/p1", "parts/p0", "path"), List.of(MODEL.line(), "a network", "model"),
                List.of("\"location\"", "\"place\"", "location"))) {
            String changed = json.replace(each.get(0), each.get(1));
            assertTrue(!changed.equals(json), each.toString());
            Files.writeString(file, changed);
            PartException.BadManifest problem =
                    assertThrows(PartException.BadManifest.class, () -> PartManifest.read(file), each.toString());
            assertEquals(file, problem.details().getFirst());
            if (!each.get(2).equals("location")) {
                assertEquals(each.get(2), problem.details().get(1), each.toString());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[1]", "{\"name\": \"a web app\", \"icons\": []}", "{\"format\":"})
    @DisplayName("is not taken for one because of its name alone")
    void foreign(String other) throws Exception {
        Files.writeString(file, other);
        assertEquals(Optional.empty(), PartManifest.find(folder));
        assertThrows(PartException.NoManifest.class, () -> PartManifest.read(file));
    }

    @Test
    @DisplayName("is met with a part only in an empty folder, and with products in their order")
    void builder() throws Exception {
        Path part = folder.resolve("parts/p0");
        try (PartBuilder builder = PartBuilder.open(part, MODEL, meta())) {
            builder.product(5, Product.ofPicture("a", "a.png"));
            assertThrows(IllegalArgumentException.class, () -> builder.product(5, Product.ofPicture("b", "b.png")));
            assertThrows(PartException.NotEmpty.class, () -> PartBuilder.open(part, MODEL, meta()));
            PartManifest.Part made = builder.finish("parts/p0", Optional.empty(), Progress.UNWATCHED);
            assertEquals(1, made.products());
            assertEquals(0, made.pictures());
            assertTrue(made.files().stream().anyMatch(each -> each.name().equals(ProductOrder.FILE)));
        }
        assertArrayEquals(new long[] {5}, ProductOrder.read(part).numbers());
        byte[] order = Files.readAllBytes(part.resolve(ProductOrder.FILE));
        for (int at = 0; at < order.length; at++) {
            byte[] damaged = order.clone();
            damaged[at] ^= 1;
            Files.write(part.resolve(ProductOrder.FILE), damaged);
            assertThrows(PartException.NoOrder.class, () -> ProductOrder.read(part), at + " is damaged");
        }
        new ProductOrder(new long[] {5, 4}).write(part);
        assertThrows(PartException.NoOrder.class, () -> ProductOrder.read(part));
    }
}
