package lookalike.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import lookalike.Progress;
import lookalike.catalogue.repository.CatalogueRepository;
import lookalike.catalogue.store.Catalogue;
import lookalike.features.cache.FeatureCache;
import lookalike.features.cache.FeatureWriter;
import lookalike.features.indexing.CatalogueIndexer;
import lookalike.features.indexing.MeanColours;
import lookalike.image.TestPictures;
import lookalike.storage.DataFolder;
import lookalike.taste.TasteReranking;
import lookalike.taste.TasteScore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Garments in colours before a white wall, from their pictures to the results. */
class ColourSearchTest {

    @TempDir
    private Path folder;
    private final MeanColours network = new MeanColours();

    @BeforeEach
    void index() throws Exception {
        Files.createDirectories(folder.resolve("shop"));
        draw("navy shirt", new Color(0x232C4D));
        draw("navy dress", new Color(0x202848));
        draw("red shirt", new Color(0xC9202F));
        draw("red dress", new Color(0xB81C28));
        draw("green shirt", new Color(0x2F8A45));
        CatalogueRepository shelf = shelf();
        try (Catalogue catalogue =
                shelf.add(folder.resolve("shop"), Optional.empty(), Optional.of("shop"), Progress.UNWATCHED);
                FeatureWriter writer = FeatureCache.openToWrite(shelf.folder("shop"), network.identity())) {
            new CatalogueIndexer(writer, network).run(catalogue, Integer.MAX_VALUE, Progress.UNWATCHED);
        }
    }

    private void draw(String name, Color colour) throws Exception {
        BufferedImage image = TestPictures.plain(60, 80, Color.WHITE);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(15, name.contains("dress") ? 10 : 20, 30, name.contains("dress") ? 60 : 35);
        graphics.dispose();
        Files.write(photo(name), TestPictures.file(image, "png"));
    }

    private Path photo(String name) {
        return folder.resolve("shop").resolve(name + ".png");
    }

    private CatalogueRepository shelf() {
        return new CatalogueRepository(new DataFolder(folder.resolve("home")));
    }

    private List<ProductMatch> find(SearchQuery query, String text, String colour) throws Exception {
        return search(query, text, colour).matches();
    }

    private SearchResult search(SearchQuery query, String text, String colour) throws Exception {
        RankingOptions options = RankingOptions.USUAL.withColour(Optional.of(colour));
        try (ProductSearcher searcher =
                ProductSearcher.open(shelf().open("shop"), shelf().folder("shop"), network)) {
            return searcher.find(query, 2, ProductFilter.ALL.with(text), options,
                    new TasteReranking(TasteScore.NONE, 0));
        }
    }

    private static List<String> ids(List<ProductMatch> matches) {
        return matches.stream().map(match -> match.product().id()).toList();
    }

    @Test
    @DisplayName("a photo searched in another colour finds that colour, and each result tells what it cost")
    void searchesAPhotoInAColour() throws Exception {
        List<ProductMatch> matches = find(SearchQuery.of(photo("red shirt")), "", "navy");
        assertEquals(List.of("navy shirt", "navy dress"), ids(matches).stream().sorted().toList().reversed());
        for (ProductMatch match : matches) {
            assertTrue(match.parts().colour() <= 0 && match.parts().colour() > -.3, match.parts().toString());
            assertEquals(match.likeness(), Math.clamp(match.parts().total(), 0, 1), 1e-9);
        }
    }

    @Test
    @DisplayName("what is said of the results fits the first of them, not the nearest, which has another colour")
    void speaksOfTheFirst() throws Exception {
        SearchResult answer = search(SearchQuery.of(photo("red shirt")), "", "navy");
        double first = answer.matches().getFirst().similarity();
        assertTrue(first < .999, "the photo's own product is not the first");
        assertEquals(new MatchConfidence().of(first), answer.quality().orElseThrow());
    }

    @Test
    @DisplayName("a colour alone ranks all products by it; with a text only those that it describes")
    void searchesAColourAlone() throws Exception {
        assertEquals(List.of("navy dress", "navy shirt"),
                ids(find(SearchQuery.NOTHING, "", "#202848")).stream().sorted().toList());
        List<ProductMatch> dresses = find(SearchQuery.NOTHING, "dress", "red");
        assertEquals(List.of("red dress", "navy dress"), ids(dresses));
        assertTrue(dresses.stream().noneMatch(ProductMatch::isCompared));
        assertTrue(dresses.getFirst().parts().colour() > dresses.getLast().parts().colour());
    }

    @Test
    @DisplayName("a catalogue whose colours are not known yet says so")
    void tellsThatColoursAreMissing() throws Exception {
        try (Connection connection = DriverManager.getConnection(
                "jdbc:sqlite:" + shelf().folder("shop").resolve("features.db"));
                Statement change = connection.createStatement()) {
            change.executeUpdate("DELETE FROM descriptor");
        }
        assertThrows(SearchException.NoColours.class, () -> find(SearchQuery.NOTHING, "", "navy"));
    }
}
