package lookalike.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lookalike.features.resnet.TestModel;
import lookalike.image.Frame;
import lookalike.image.View;
import lookalike.search.SampleHome;
import lookalike.search.SearchQuery;
import lookalike.search.SearchResult;
import lookalike.storage.DataFolder;
import lookalike.ui.drop.DroppedContent;
import lookalike.ui.search.HistoryEntry;
import lookalike.ui.search.SearchState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/** A long day at the window, with the real network and real catalogues. */
@Tag("model")
@Tag("scale")
@Tag("window")
class SoakTest {

    private static final int SEARCHES = 500;
    private static final int SWITCHES = 50;

    @TempDir
    private Path folder;
    private OpenWindow window;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void close() throws Exception {
        OpenWindow.closeAll();
    }

    @Test
    @DisplayName("500 searches and 50 changes of the catalogue leave heap and threads as they were")
    void soak() throws Exception {
        DataFolder home = new DataFolder(folder.resolve("home"));
        SampleHome.link(TestModel.home().model(), home.model());
        window = OpenWindow.onReal(home, shop("first"), SampleHome.photos());
        WindowWait.untilWorked(() -> window.says("first (24)"));
        window.add(shop("second"));
        WindowWait.untilWorked(() -> window.says("second (24)"));
        window.take(new DroppedContent.Photos(List.of(SampleHome.photos().resolve("striped-tee.jpg"))));
        WindowWait.untilWorked(() -> window.results().size() == 5);
        search(100);
        change(10);
        long heap = heap();
        int threads = threads();
        search(SEARCHES);
        change(SWITCHES);
        // What was under way when the last catalogue was opened comes to its end first.
        WindowWait.untilWorked(() -> heap() - heap < 24L << 20);
        assertTrue(threads() <= threads + 4, threads() + " threads after " + threads);
    }

    private void search(int times) throws Exception {
        SearchState state = window.window().state();
        for (int i = 0; i < times; i++) {
            double share = 0.5 + i % 40 / 100.0;
            SearchResult before = state.answer().get();
            FxToolkit.setupFixture(() -> {
                SearchQuery now = state.sought().get();
                state.go(new HistoryEntry(HistoryEntry.Kind.VIEW, "A part", now.with(0, now.photos().getFirst().seen(
                        View.PLAIN.framed(new Frame(0, 0, share, share))))));
            });
            WindowWait.untilWorked(() -> state.answer().get() != before && state.answer().get() != null);
        }
    }

    private void change(int times) throws Exception {
        for (int i = 0; i < times; i++) {
            String name = i % 2 == 0 ? "first" : "second";
            window.choose(name + " (24)");
            WindowWait.untilWorked(() -> window.text(".catalogue-menu").equals(name + " (24)"));
        }
    }

    /** Twenty-four products of the sample. */
    private Path shop(String name) throws Exception {
        Path shop = Files.createDirectories(folder.resolve(name));
        StringBuilder csv = new StringBuilder("sku,picture\n");
        try (Stream<Path> pictures = Files.list(SampleHome.sample().resolve("images"))) {
            for (Path picture : pictures.sorted().skip(name.equals("first") ? 0 : 24).limit(24).toList()) {
                Files.copy(picture, shop.resolve(picture.getFileName()));
                csv.append(name).append(picture.getFileName()).append(',').append(picture.getFileName()).append('\n');
            }
        }
        Files.writeString(shop.resolve("products.csv"), csv);
        return shop;
    }

    private static long heap() {
        for (int i = 0; i < 5; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static int threads() {
        return (int) Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.getName().startsWith("lookalike-")).count();
    }
}
