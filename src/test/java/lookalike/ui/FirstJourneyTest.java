package lookalike.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lookalike.catalogue.repository.CatalogueRepository;
import lookalike.features.FeatureNetwork;
import lookalike.features.NetworkChoice;
import lookalike.features.resnet.TestModel;
import lookalike.search.ProductFilter;
import lookalike.search.ProductMatch;
import lookalike.search.ProductSearcher;
import lookalike.search.SampleHome;
import lookalike.search.SearchQuery;
import lookalike.storage.DataFolder;
import lookalike.ui.drop.DroppedContent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** A user's first time at the window: with the real network and the real sample catalogue, without fakes. */
@Tag("model")
@Tag("window")
class FirstJourneyTest {

    @TempDir
    private Path folder;
    private OpenWindow window;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void closeWindow() throws Exception {
        OpenWindow.closeAll();
    }

    @Test
    @DisplayName("the sample gets ready by itself; a dropped photo shows the five products that a search finds")
    void showsWhatSearchFinds() throws Exception {
        DataFolder home = new DataFolder(folder.resolve("home"));
        SampleHome.link(TestModel.home().model(), home.model());
        window = OpenWindow.onReal(home, SampleHome.sample(), SampleHome.photos());
        WindowWait.untilWorked(() -> window.says("Getting ready") || window.says("Drop a photo of a garment"));
        WindowWait.untilWorked(() -> window.says("Drop a photo of a garment"));

        Path photo;
        try (Stream<Path> photos = Files.list(SampleHome.photos())) {
            photo = photos.sorted().findFirst().orElseThrow();
        }
        window.take(new DroppedContent.Photos(List.of(photo)));
        List<ProductMatch> expected = found(home, photo);
        assertEquals(5, expected.size());
        List<String> names = expected.stream().map(match -> match.product().name()).toList();
        WindowWait.untilWorked(() -> window.results().equals(names));

        window.press(names.getFirst());
        WindowWait.untilWorked(() -> window.says("shop.example.com") && window.rests(".details"));
        new FxRobot().clickOn("#shopButton");
        URI link = expected.getFirst().product().offer().link().orElseThrow();
        WindowWait.untilWorked(() -> window.pages().equals(List.of(link)));
        assertTrue(window.says(expected.getFirst().product().description()));
    }

    private static List<ProductMatch> found(DataFolder home, Path photo) throws Exception {
        CatalogueRepository shelf = new CatalogueRepository(home);
        String name = shelf.list().getFirst().name();
        try (FeatureNetwork network = TestModel.model().open(NetworkChoice.FREE, _ -> {});
                ProductSearcher finder = ProductSearcher.open(shelf.open(name), shelf.folder(name), network)) {
            return finder.find(SearchQuery.of(photo), 5, ProductFilter.ALL).matches();
        }
    }
}
