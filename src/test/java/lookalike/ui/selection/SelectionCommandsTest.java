package lookalike.ui.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javafx.scene.input.ClipboardContent;
import lookalike.catalogue.ColumnMapping;
import lookalike.catalogue.Product;
import lookalike.features.resnet.ResNet50Model;
import lookalike.image.TestPictures;
import lookalike.search.ProductFilter;
import lookalike.search.ProductMatch;
import lookalike.search.listing.ListingOrder;
import lookalike.service.AddRequest;
import lookalike.service.CatalogueListing;
import lookalike.service.Services;
import lookalike.service.job.JobMonitor;
import lookalike.storage.DataFolder;
import lookalike.ui.text.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other programs get of selected products, of catalogues in a real folder and a real zip. */
class SelectionCommandsTest {

    private static final String TABLE = """
            id,name,price,link,image
            1,=SUM(A1),30,https://shop.example.com/1,a/shirt.png
            2,Oxford,,,b/shirt.png
            """;

    @TempDir
    private Path folder;
    private Services services;
    private final ProductFiles files = new ProductFiles();
    private final ProductContent content = new ProductContent(new Messages(Locale.US));

    @BeforeEach
    void open() {
        DataFolder home = new DataFolder(folder.resolve("home"));
        services = Services.of(home, new ResNet50Model(home), "1", (_, _) -> "");
    }

    @AfterEach
    void close() {
        files.close();
        services.close();
    }

    private byte[] picture(Color colour) throws Exception {
        return TestPictures.file(TestPictures.plain(6, 8, colour), "png");
    }

    private CatalogueListing inFolder() throws Exception {
        Path shop = folder.resolve("shop");
        Files.createDirectories(shop.resolve("a"));
        Files.createDirectories(shop.resolve("b"));
        Files.writeString(shop.resolve("products.csv"), TABLE);
        Files.write(shop.resolve("a/shirt.png"), picture(Color.RED));
        Files.write(shop.resolve("b/shirt.png"), picture(Color.BLUE));
        return added(shop);
    }

    private CatalogueListing inZip() throws Exception {
        Path shop = folder.resolve("packed.zip");
        try (OutputStream out = Files.newOutputStream(shop); ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("products.csv"));
            zip.write(TABLE.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("a/shirt.png"));
            zip.write(picture(Color.RED));
            zip.putNextEntry(new ZipEntry("b/shirt.png"));
            zip.write(picture(Color.BLUE));
        }
        return added(shop);
    }

    private CatalogueListing added(Path shop) throws Exception {
        String name = services.catalogues().add(AddRequest.of(shop, ColumnMapping.USUAL), JobMonitor.UNWATCHED).name();
        return services.catalogues().browse(name);
    }

    private static ProductSelection all(CatalogueListing listing) throws Exception {
        int[] items = listing.items(ProductFilter.ALL, ListingOrder.CATALOGUE);
        List<Product> products = listing.products(Arrays.stream(items).boxed().toList());
        return new ProductSelection(products.stream().map(product -> new ProductSelection.Item(listing,
                new ProductMatch(1, product, Double.NaN, List.of()), "")).toList());
    }

    @Test
    @DisplayName("of a folder, other programs get the catalogue's own files")
    void ownFiles() throws Exception {
        try (CatalogueListing listing = inFolder()) {
            assertEquals(folder.resolve("shop/b/shirt.png"), files.file(listing, "b/shirt.png"));
        }
        files.close();
        assertTrue(Files.exists(folder.resolve("shop/b/shirt.png")), "which are never deleted");
    }

    @Test
    @DisplayName("of a zip, they get copies with the pictures' own names, made once, which are deleted at the end")
    void copies() throws Exception {
        try (CatalogueListing listing = inZip()) {
            Path one = files.file(listing, "a/shirt.png");
            Path other = files.file(listing, "b/shirt.png");
            assertEquals(List.of("shirt.png", "shirt.png"),
                    List.of(one.getFileName().toString(), other.getFileName().toString()));
            assertFalse(one.equals(other));
            assertEquals(one, files.file(listing, "a/shirt.png"));
            assertEquals(Optional.of(one), files.ready(listing, "a/shirt.png"));
            assertTrue(Files.size(one) > 0);
            files.close();
            assertFalse(Files.exists(one) || Files.exists(other) || Files.exists(one.getParent().getParent()));
        }
    }

    @Test
    @DisplayName("the text has a line for each product with name, price and link, and no formula")
    void text() throws Exception {
        try (CatalogueListing listing = inFolder()) {
            ClipboardContent given = content.of(all(listing).matches(), List.of(folder.resolve("a.png")), null);
            assertEquals("'=SUM(A1)\t30\thttps://shop.example.com/1\nOxford", given.getString());
            assertEquals(1, given.getFiles().size());
        }
    }

    @Test
    @DisplayName("a table of products has all columns of their catalogue, and no formula")
    void table() throws Exception {
        try (CatalogueListing listing = inFolder()) {
            Path file = folder.resolve("products.csv");
            SelectionTable.write(all(listing), file);
            List<String> lines = Files.readAllLines(file);
            assertEquals("catalogue,id,name,category,price,currency,link,image,likeness", lines.getFirst());
            assertEquals("shop,1,'=SUM(A1),,30,,https://shop.example.com/1,a/shirt.png,", lines.get(1));
            assertEquals(3, lines.size());
        }
    }
}
