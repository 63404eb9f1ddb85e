package lookalike.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lookalike.cli.CommandRun;
import lookalike.endurance.EnduranceReport;
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

/**
 * A long day at the window, with the real network and real catalogues. {@code -Dendurance.soak=60} makes it an hour of
 * searching, changing the catalogue and indexing pictures that have changed.
 */
@Tag("model")
@Tag("scale")
@Tag("window")
class SoakTest {

    private static final int SEARCHES = 500;
    private static final int SWITCHES = 50;
    private static final Duration LONGER = Duration.ofMinutes(Integer.getInteger("endurance.soak", 0));

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
    @DisplayName("500 searches and 50 changes of the catalogue leave heap, threads, open and mapped files as they were")
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
        if (LONGER.isPositive()) {
            index(0);
        }
        ProcessState begin = ProcessState.now(folder);
        List<List<?>> rows = new ArrayList<>(List.of(List.of("minute", "searches", "heap MB", "threads", "open files",
                "mapped MB")));
        long start = System.nanoTime();
        int rounds = 0;
        do {
            search(SEARCHES);
            change(SWITCHES);
            if (LONGER.isPositive()) {
                index(++rounds);
            }
            rows.add(row(System.nanoTime() - start, rounds));
            report(begin, rows);
        } while (System.nanoTime() - start < LONGER.toNanos());
        // What was under way when the last catalogue was opened comes to its end first.
        try {
            WindowWait.untilWorked(() -> ProcessState.now(folder).isFlat(begin));
        } finally {
            report(begin, rows);
        }
    }

    private List<Object> row(long nanos, int rounds) throws IOException {
        List<Object> row = new ArrayList<>(List.of(Duration.ofNanos(nanos).toMinutes(), rounds * SEARCHES));
        row.addAll(ProcessState.now(folder).row());
        return row;
    }

    private void report(ProcessState begin, List<List<?>> rows) throws IOException {
        if (LONGER.isPositive()) {
            new EnduranceReport("Soak").say("At the window, with the real network: rounds of " + SEARCHES
                    + " searches, " + SWITCHES
                    + " changes of the catalogue, and indexing a picture that has changed. At"
                    + " the beginning, with heap in MB, threads, open files and mapped MB: " + begin.row() + "; at the"
                    + " end: " + ProcessState.now(folder).row() + ".").table(rows).write();
        }
    }

    /** Indexes the first catalogue after one of its pictures was replaced by another. */
    private void index(int round) throws Exception {
        List<Path> pictures;
        try (Stream<Path> all = Files.list(SampleHome.sample().resolve("images"))) {
            pictures = all.sorted().toList();
        }
        Files.copy(pictures.get((30 + round) % pictures.size()), folder.resolve("first")
                .resolve(pictures.getFirst().getFileName()), StandardCopyOption.REPLACE_EXISTING);
        WindowWait.untilWorked(() -> {
            CommandRun run = CommandRun.at(folder.resolve("home"), "index", "first");
            // The window sees that the picture has changed, and may be indexing it already.
            assertTrue(run.status() == 0 || run.err().contains("is being written by another"), run::err);
            return run.status() == 0;
        });
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
}
