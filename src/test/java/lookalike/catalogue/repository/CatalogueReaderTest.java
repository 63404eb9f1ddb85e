package lookalike.catalogue.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lookalike.PlainFact;
import lookalike.Progress;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.CatalogueProblem;
import lookalike.catalogue.Offer;
import lookalike.catalogue.Product;
import lookalike.catalogue.Ratings;
import lookalike.catalogue.SkipReason;
import lookalike.catalogue.TableException;
import lookalike.catalogue.source.ImageSource;
import lookalike.catalogue.store.Catalogue;
import lookalike.storage.IoReason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueReaderTest {

    @TempDir
    private Path folder;
    private Shop shop;

    @BeforeEach
    void makeShop() {
        shop = new Shop(folder.resolve("shop"));
    }

    @Test
    @DisplayName("Kaggle's layout: unquoted commas, rows without a picture, pictures without a row, broken rows")
    void readsKagglesLayout() throws Exception {
        shop.pictures("images/1.jpg", "images/2.jpg", "images/3.jpg", "images/4.jpg").text("styles.csv", Shop.KAGGLE
                + "2,Men,Apparel,Topwear,Shirts,Blue,Fall,2011,Casual,Check Shirt\n"
                + "9,Men,Apparel,Topwear,Shirts,Blue,Fall,2011,Casual,No Picture\n"
                + "1,Women,Apparel,Innerwear,Briefs,Black,Summer,2012,Casual,Pack of 3, Black, White\n"
                + "3,Women,Apparel\n"
                + "2,Men,Apparel,Topwear,Shirts,Blue,Fall,2011,Casual,Twice\n");
        try (Catalogue catalogue = shop.read()) {
            assertEquals(List.of("2", "1", "3", "4"), ids(catalogue));
            Product briefs = catalogue.product(1);
            assertEquals("Pack of 3, Black, White", briefs.name());
            assertEquals("Briefs", briefs.category());
            assertEquals("images/1.jpg", briefs.image());
            assertEquals(List.of("gender", "masterCategory", "subCategory", "articleType", "baseColour", "season",
                    "year", "usage", "productDisplayName"), List.copyOf(briefs.attributes().keySet()));
            assertEquals(new Product("4", "images/4.jpg", "4", "", "", Offer.NONE, Ratings.NONE, Map.of()),
                    catalogue.product(3));
            assertEquals(List.of(
                    new CatalogueProblem(CatalogueProblem.Kind.BROKEN_ROW, "styles.csv:5",
                            new SkipReason.FewFields(3, 10)),
                    new CatalogueProblem(CatalogueProblem.Kind.ROW_WITHOUT_IMAGE, "styles.csv:3",
                            new SkipReason.NoSuchPicture("9")),
                    new CatalogueProblem(CatalogueProblem.Kind.DUPLICATE_ROW, "styles.csv:6",
                            new SkipReason.IdTaken("2")),
                    new CatalogueProblem(CatalogueProblem.Kind.IMAGE_WITHOUT_ROW, "images/3.jpg",
                            new SkipReason.NoRow("styles.csv")),
                    new CatalogueProblem(CatalogueProblem.Kind.IMAGE_WITHOUT_ROW, "images/4.jpg",
                            new SkipReason.NoRow("styles.csv"))),
                    catalogue.problems());
        }
    }

    @Test
    @DisplayName("a folder of pictures needs no CSV; namesakes are told apart by folder, then by ending")
    void readsBareFolders() throws Exception {
        shop.pictures("men/1.jpg", "women/1.jpg", "women/1.png", "2.webp");
        try (Catalogue catalogue = shop.read()) {
            assertEquals(List.of("2", "1", "women/1", "women/1.png"), ids(catalogue));
            assertEquals(List.of(), catalogue.columns());
            assertEquals(List.of(), catalogue.problems());
        }
    }

    @Test
    @DisplayName("a zip with everything below one folder reads like the folder")
    void readsZips() throws Exception {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("fashion/styles.csv", "id,name\n1,One\n");
        entries.put("fashion/images/1.jpg", "picture");
        Path zip = Shop.zip(folder.resolve("fashion.zip"), entries);
        try (Catalogue catalogue = shop.shelf().add(zip, Optional.empty(), Optional.empty(), Progress.UNWATCHED);
                ImageSource images = catalogue.openImages()) {
            assertEquals("One", catalogue.product(0).name());
            assertEquals("fashion/images/1.jpg", catalogue.image(0));
            assertEquals("picture", new String(images.read(catalogue.image(0)), StandardCharsets.UTF_8));
        }
    }

    @Test
    @DisplayName("a semicolon CSV of Windows with prices, links and opinions is understood")
    void understandsOffers() throws Exception {
        shop.pictures("p/a.jpg", "p/b.jpg", "p/c.jpg").file("data/artikel.csv", String.join("\r\n",
                "Artikelnummer;Bild;Bezeichnung;Kategorie;Preis;Link;Sterne;Anzahl Bewertungen;Favoriten;Größe",
                "K-1;p\\a.jpg;Kleid;Kleider;1.299 €;https://shop.example/k 1;4,5;1.204;7;38",
                "K-2;b;Rock;Röcke;39,90 €;javascript:alert(1);sehr gut;3;2,5;",
                "K-3;p/C.JPG;;Röcke;auf Anfrage;ftp://shop.example/x;;;;40")
                .getBytes(Charset.forName("windows-1252")));
        try (Catalogue catalogue = shop.read()) {
            assertEquals(List.of("K-1", "K-2", "K-3"), ids(catalogue));
            Product dress = catalogue.product(0);
            assertEquals(new Offer(Optional.of(new BigDecimal("1299")), "EUR",
                    Optional.of(URI.create("https://shop.example/k%201"))), dress.offer());
            assertEquals(new Ratings(OptionalDouble.of(4.5), OptionalLong.of(1204), OptionalLong.of(7)),
                    dress.ratings());
            assertEquals("1.299 €", dress.attributes().get("Preis"));
            assertEquals(List.of("Bild", "Bezeichnung", "Kategorie", "Preis", "Link", "Sterne", "Anzahl Bewertungen",
                    "Favoriten", "Größe"), catalogue.columns());
            assertEquals("K-3", catalogue.product(2).name());
            assertEquals(Stream.of(
                    new SkipReason.WrongCell("Link", "javascript:alert(1)", SkipReason.Wanted.LINK),
                    new SkipReason.WrongCell("Sterne", "sehr gut", SkipReason.Wanted.NUMBER),
                    new SkipReason.WrongCell("Favoriten", "2,5", SkipReason.Wanted.COUNT),
                    new SkipReason.WrongCell("Preis", "auf Anfrage", SkipReason.Wanted.PRICE),
                    new SkipReason.WrongCell("Link", "ftp://shop.example/x", SkipReason.Wanted.LINK))
                    .map(PlainFact::of).toList(), catalogue.problems().stream().map(CatalogueProblem::reason).toList());
            assertEquals("data/artikel.csv:3", catalogue.problems().getFirst().place());
        }
    }

    @Test
    @DisplayName("the id comes from its own column; several pictures with one id are one product")
    void choosesIds() throws Exception {
        shop.pictures("front.jpg", "back.jpg", "side.jpg");
        shop.text("a.csv", "sku,picture\nS1,front.jpg\nS2,back.jpg\nS3,side.jpg\n");
        try (Catalogue catalogue = shop.read()) {
            assertEquals(List.of("S1", "S2", "S3"), ids(catalogue));
            assertEquals(List.of("picture"), catalogue.columns());
        }
        shop.text("a.csv", "sku,picture\nS1,https://x.example/front.jpg?w=1\nS1,back.jpg\nS1,side.jpg\n");
        try (Catalogue catalogue = shop.read()) {
            assertEquals(List.of("S1"), ids(catalogue));
            assertEquals(List.of("front.jpg", "back.jpg", "side.jpg"), catalogue.images(0));
        }
    }

    @Test
    @DisplayName("among equal CSVs the one that tells more is read, and one that the user names goes first")
    void choosesTheCsv() throws Exception {
        shop.pictures("images/1.jpg", "images/2.jpg", "images/3.jpg");
        shop.text("images.csv", """
                filename,link
                1.jpg,http://x.example/1.jpg
                2.jpg,http://x.example/2.jpg
                3.jpg,http://x.example/3.jpg
                """);
        shop.text("styles.csv", "id,articleType,productDisplayName\n1,Shirts,One\n2,Shirts,Two\n3,Shirts,Three\n");
        shop.text("other/notes.csv", "a,b\nx,y\n");
        try (Catalogue catalogue = shop.read()) {
            assertEquals("Three", catalogue.product(2).name());
        }
        Path own = folder.resolve("own.tsv");
        new Shop(folder).text("own.tsv", "id\ttitle\n3\tMine\n1\tYours\n");
        try (Catalogue catalogue = shop.read(Optional.of(own))) {
            assertEquals("Mine", catalogue.product(0).name());
            assertEquals(PlainFact.of(new SkipReason.NoRow("own.tsv")),
                    shop.shelf().refresh("shop", Progress.UNWATCHED).problems().getFirst().reason());
        }
    }

    @Test
    @DisplayName("a column that looks like a few file names does not win over the one that names more")
    void prefersTheColumnOfMostPictures() throws Exception {
        StringBuilder rows = new StringBuilder("size,year,code\n");
        for (int i = 1; i <= 30; i++) {
            shop.pictures(i + ".jpg");
            rows.append(i % 4 + 1).append(",2012,").append(i).append('\n');
        }
        shop.text("list.csv", rows.toString());
        try (Catalogue catalogue = shop.read()) {
            assertEquals(30, catalogue.size());
            assertEquals("1", catalogue.id(0));
            assertEquals(Map.of(), Shop.counts(catalogue));
        }
    }

    @Test
    @DisplayName("a few pictures of a long list are enough; one that differs by its ending is told and kept apart")
    void readsPartOfAList() throws Exception {
        shop.pictures("5.jpg", "5.png").text("list.csv", "id,name\n" + String.join("\n",
                IntStream.range(0, 500).mapToObj(i -> i + ",Product " + i).toList()));
        try (Catalogue catalogue = shop.read()) {
            assertEquals(List.of("5", "5.png"), ids(catalogue));
            assertEquals("5.jpg", catalogue.image(0));
            assertEquals(
                    Map.of(CatalogueProblem.Kind.ROW_WITHOUT_IMAGE, 499, CatalogueProblem.Kind.IMAGE_WITHOUT_ROW, 1),
                    Shop.counts(catalogue));
            assertEquals(PlainFact.of(new SkipReason.RowOfTwin("5.jpg", "5.png")),
                    catalogue.problems().getLast().reason());
        }
    }

    @Test
    @DisplayName("a CSV that names no picture is refused with what was compared and what to do")
    void refusesUnrelatedCsvs() throws Exception {
        shop.pictures("images/one.jpg", "images/two.jpg").text("list.csv", "nr,title\n100,Dress\n");
        var problem = assertThrows(TableException.NoPictureColumn.class, shop::read);
        assertEquals(List.of("list.csv", List.of("nr ('100')", "title ('Dress')"),
                List.of("images/one.jpg", "images/two.jpg")), problem.details());
    }

    @Test
    @DisplayName("a folder without pictures and a CSV that is not there are refused by name")
    void refusesNothing() throws Exception {
        shop.text("styles.csv", "id\n1\n");
        var empty = assertThrows(CatalogueException.NoImages.class, shop::read);
        assertEquals(shop.folder(), empty.details().getFirst());
        shop.pictures("1.jpg");
        var missing = assertThrows(CatalogueException.Missing.class,
                () -> shop.read(Optional.of(folder.resolve("gone.csv"))));
        assertEquals(List.of(folder.resolve("gone.csv")), missing.details());
        var noFile = assertThrows(CatalogueException.NotReadable.class, () -> shop.read(Optional.of(folder)));
        assertEquals(IoReason.Known.IS_A_FOLDER, noFile.details().get(1));
    }

    private static List<String> ids(Catalogue catalogue) {
        return IntStream.range(0, catalogue.size()).mapToObj(catalogue::id).toList();
    }
}
