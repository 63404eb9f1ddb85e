package lookalike.ui.search;

import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.Observable;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import lookalike.catalogue.Offer;
import lookalike.catalogue.Product;
import lookalike.catalogue.Ratings;
import lookalike.image.PhotoDecoder;
import lookalike.ranking.RankingMethod;
import lookalike.search.ProductMatch;
import lookalike.service.CatalogueContents;
import lookalike.service.CatalogueSearch;
import lookalike.ui.LookalikeWindow;
import lookalike.ui.answers.Hit;
import lookalike.ui.answers.SimilarityLabel;
import lookalike.ui.pictures.NewestFirstExecutor;
import lookalike.ui.pictures.Pictures;
import lookalike.ui.selection.SelectionActions;
import lookalike.ui.text.Messages;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Measures how evenly the grid scrolls over 50,000 products whose pictures are read from real files, at several
 * speeds: frames a second and their ratio to 60, drawn by the processor, and the time of the window's own thread in
 * each frame. With a graphics card only that time remains, and it must stay well below 16.7 ms.
 * <p>{@code mvn -Pbench -Dbench.main=lookalike.ui.search.GridScrollBenchmark -Dbenchmark="FOLDER SECONDS"}
 */
public final class GridScrollBenchmark {

    private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();
    private static final int PRODUCTS = 50_000;
    private static final double FULL = 60;
    private static final int[] PIXELS_A_FRAME = {0, 5, 20, 80};

    private final List<byte[]> files = new ArrayList<>();

    private GridScrollBenchmark(Path folder) throws IOException {
        try (Stream<Path> photos = Files.walk(folder)) {
            for (Path photo : photos.filter(file -> file.toString().endsWith(".jpg")).sorted().limit(500).toList()) {
                files.add(Files.readAllBytes(photo));
            }
        }
        if (files.isEmpty()) {
            throw new IllegalArgumentException("no .jpg in " + folder + "; name a folder of photos");
        }
    }

    /** @param arguments a folder of JPEG files, and seconds for each speed (5) */
    public static void main(String[] arguments) throws Exception {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        new GridScrollBenchmark(Path.of(arguments[0])).run(arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5);
        Platform.exit();
    }

    private void run(int seconds) throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        ScrollPane grid = WaitForAsyncUtils.asyncFx(() -> shown(stage)).get();
        frames(grid, 0, 2);
        System.out.printf(Locale.ROOT, "%16s %10s %12s %16s %16s%n", "pixels a frame", "frames/s", "ratio to 60",
                "window thread ms", "slowest 1% ms");
        for (int pixels : PIXELS_A_FRAME) {
            Frames frames = frames(grid, pixels, seconds);
            double[] work = frames.work().stream().mapToDouble(Double::doubleValue).sorted().toArray();
            double rate = 1000 / frames.times().stream().mapToDouble(Double::doubleValue).average().orElseThrow();
            System.out.printf(Locale.ROOT, "%16d %10.1f %12.2f %16.2f %16.2f%n", pixels, rate, rate / FULL,
                    work[work.length / 2], work[(int) (0.99 * work.length)]);
        }
    }

    /**
     * What was measured.
     *
     * @param times from frame to frame, in milliseconds
     * @param work of the window's own thread in each frame, without drawing, in milliseconds of the processor
     */
    private record Frames(List<Double> times, List<Double> work) {}

    private ScrollPane shown(Stage stage) {
        CatalogueSearch search = (CatalogueSearch) Proxy.newProxyInstance(CatalogueSearch.class.getClassLoader(),
                new Class<?>[] {CatalogueSearch.class}, (proxy, method, given) -> switch (method.getName()) {
                    case "picture" -> files.get(Integer.parseInt((String) given[0]) % files.size());
                    case "catalogue" -> "fifty thousand";
                    case "header" -> Optional.empty();
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> proxy == given[0];
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        ScrollPane grid = new ScrollPane();
        Pictures pictures = new Pictures(PhotoDecoder::decode, NewestFirstExecutor.create());
        ResultGrid results =
                new ResultGrid(grid, pictures, new Messages(Locale.ENGLISH), _ -> {}, _ -> {}, (_, _) -> {},
                        new NoActions(), () -> null);
        Scene scene = new Scene(new BorderPane(grid), 1000, 800);
        scene.getStylesheets().add(LookalikeWindow.class.getResource("window.css").toExternalForm());
        stage.setScene(scene);
        stage.show();
        results.show(IntStream.range(0, PRODUCTS).mapToObj(i -> new Hit(new ProductMatch(i + 1, product(i),
                1 - i / 100_000.0, List.of()), search, SimilarityLabel.SOME, RankingMethod.RAW, Optional.empty()))
                .toList(), false, false);
        return grid;
    }

    private static Product product(int i) {
        return new Product(String.valueOf(i), String.valueOf(i), "Product " + i, "Shirts", "",
                new Offer(Optional.empty(), "EUR", Optional.empty()),
                new Ratings(OptionalDouble.empty(), OptionalLong.empty(), OptionalLong.empty()), Map.of());
    }

    /** Moves the grid by so many pixels in each frame. */
    private static Frames frames(ScrollPane grid, int pixels, int seconds) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        Frames frames = new Frames(new ArrayList<>(), new ArrayList<>());
        WaitForAsyncUtils.asyncFx(() -> {
            double beyond = ((Region) grid.getContent()).getHeight() - grid.getViewportBounds().getHeight();
            Scene scene = grid.getScene();
            new AnimationTimer() {
                private final long begun = System.nanoTime();
                private long last = begun;
                private long busy;
                @SuppressWarnings("UnnecessaryLambda") // the listener is removed by the object that was added
                private final Runnable laidOut =
                        () -> frames.work().add((PROCESSOR.getCurrentThreadCpuTime() - busy) / 1e6);

                @Override
                public void start() {
                    scene.addPostLayoutPulseListener(laidOut);
                    super.start();
                }

                @Override
                public void handle(long now) {
                    long time = System.nanoTime();
                    frames.times().add((time - last) / 1e6);
                    last = time;
                    busy = PROCESSOR.getCurrentThreadCpuTime();
                    grid.setVvalue(grid.getVvalue() + pixels / beyond);
                    if (time - begun > seconds * 1_000_000_000L) {
                        stop();
                        scene.removePostLayoutPulseListener(laidOut);
                        done.countDown();
                    }
                }
            }.start();
        }).get();
        done.await();
        return frames;
    }

    /** Nothing is to be done here but to look. */
    private static final class NoActions implements ResultActions {

        @Override
        public Observable favourites() {
            return new SimpleBooleanProperty();
        }

        @Override
        public boolean isFavourite(String catalogue, String id) {
            return false;
        }

        @Override
        public Set<String> favourites(String catalogue) {
            return Set.of();
        }

        @Override
        public void toggleFavourite(String catalogue, String id) {}

        @Override
        public void pin(CatalogueContents search, ProductMatch match) {}

        @Override
        public void dragged() {}

        @Override
        public void clearFilters() {}

        @Override
        public SelectionActions selection() {
            return new NoSelectionActions();
        }
    }
}
