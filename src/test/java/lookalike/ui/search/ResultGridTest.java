package lookalike.ui.search;

import static lookalike.ui.WindowWait.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.beans.Observable;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import lookalike.catalogue.Offer;
import lookalike.catalogue.Product;
import lookalike.catalogue.Ratings;
import lookalike.image.RgbImage;
import lookalike.image.palette.Palette;
import lookalike.image.palette.Palettes;
import lookalike.ranking.RankingMethod;
import lookalike.search.ProductMatch;
import lookalike.service.CatalogueContents;
import lookalike.service.CatalogueSearch;
import lookalike.ui.answers.Hit;
import lookalike.ui.answers.SimilarityLabel;
import lookalike.ui.pictures.Pictures;
import lookalike.ui.selection.SelectionActions;
import lookalike.ui.text.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The grid of results alone in a window: which cells it has, and how often they are filled. */
@Tag("window")
class ResultGridTest {

    private static final int PULSES = 40;

    private final FxRobot robot = new FxRobot();
    /** Each cell asks for it whenever it is filled. */
    private final AtomicInteger fillings = new AtomicInteger();
    private final List<TileAction> acted = new ArrayList<>();
    private final CatalogueSearch search = search();
    private ScrollPane pane;
    private ResultGrid grid;
    private Stage stage;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void open() throws Exception {
        stage = FxToolkit.registerStage(Stage::new);
        FxToolkit.setupFixture(() -> {
            pane = new ScrollPane();
            grid = new ResultGrid(pane, new Pictures((_, _) -> drawn(), Runnable::run), new Messages(Locale.ENGLISH),
                    _ -> {}, _ -> {}, (action, _) -> acted.add(action), new CountingActions(), () -> null);
            stage.setScene(new Scene(new BorderPane(pane), 900, 600));
            stage.show();
        });
    }

    @AfterEach
    void close() throws Exception {
        FxToolkit.setupFixture(stage::hide);
    }

    @Test
    @DisplayName("cells are filled once, and not again while nothing happens")
    void rests() throws Exception {
        show(5, Map.of());
        until(() -> cells().size() == 5);
        pulses();
        int before = fillings.get();
        List<Node> cells = cells();
        pulses();
        assertEquals(before, fillings.get());
        assertEquals(5, before, "one filling for each result");
        assertEquals(cells, cells());
    }

    @Test
    @DisplayName("other sizes of the window and of the texts in a tile move cells without filling them again")
    void moves() throws Exception {
        show(5, Map.of());
        until(() -> cells().size() == 5);
        focus(2);
        pulses();
        int before = fillings.get();
        List<Node> cells = cells();
        FxToolkit.setupFixture(() -> stage.setWidth(1400));
        pulses();
        assertEquals(0, cells.getLast().getLayoutY() - cells.getFirst().getLayoutY(), "all in one row");
        FxToolkit.setupFixture(() -> {
            stage.setHeight(700);
            cells().forEach(cell -> ((Label) cell.lookup(".tile-likeness")).setText("A text of another length"));
        });
        pulses();
        assertEquals(before, fillings.get());
        assertEquals(cells, cells());
        assertTrue(cells.get(2).isFocused());
    }

    @Test
    @DisplayName("the focus stays at its place when pictures, colours or other results come, and its keys work")
    void keepsTheFocus() throws Exception {
        show(5, Map.of());
        until(() -> cells().size() == 5);
        focus(2);
        Node focused = cells().get(2);
        show(5, IntStream.range(0, 5).boxed().collect(Collectors.toMap(String::valueOf, _ -> colours())));
        pulses();
        assertSame(focused, stage.getScene().getFocusOwner());
        FxToolkit.setupFixture(() -> grid.await(5));
        pulses();
        show(5, Map.of());
        pulses();
        assertSame(focused, stage.getScene().getFocusOwner());
        robot.type(KeyCode.H).type(KeyCode.B);
        until(() -> acted.equals(List.of(TileAction.HEART, TileAction.BOARD)));
        show(2, Map.of());
        pulses();
        assertEquals(1, grid.focused(), "the last, as the place is gone");
    }

    @Test
    @DisplayName("of many results only those in sight have cells; arrows scroll, and Tab goes in order")
    void scrolls() throws Exception {
        show(3_000, Map.of());
        until(() -> !cells().isEmpty());
        pulses();
        assertTrue(cells().size() <= 18, cells().size() + " cells");
        focus(0);
        for (int row = 1; row <= 10; row++) {
            robot.type(KeyCode.DOWN);
        }
        until(() -> grid.focused() == 30);
        assertTrue(WaitForAsyncUtils.asyncFx(() -> pane.localToScene(pane.getLayoutBounds()).contains(
                stage.getScene().getFocusOwner().localToScene(10, 10))).get(), "in sight");
        robot.type(KeyCode.TAB);
        until(() -> grid.focused() == 31);
        FxToolkit.setupFixture(() -> pane.setVvalue(1));
        until(() -> cells().stream().anyMatch(cell -> ((TileCell) cell).place() == 2_999));
        assertEquals(31, grid.focused(), "even out of sight");
        assertTrue(cells().size() <= 18, cells().size() + " cells");
    }

    @Test
    @DisplayName("more results leave what is in sight where it is, before and after they are laid out")
    void goesOn() throws Exception {
        show(90, Map.of());
        pulses();
        FxToolkit.setupFixture(() -> pane.setVvalue(0.5));
        pulses();
        double before = above();
        assertTrue(before > 500, before + " pixels");
        Map<Integer, Node> inSight = inSight();
        assertTrue(inSight.size() >= 3, inSight.size() + " cells");
        FxToolkit.setupFixture(() -> grid.show(hits(900, Map.of()), false, true));
        pulses();
        assertEquals(before, above(), 1);
        assertEquals(inSight, inSight(), "the same cells at the same places");
        FxToolkit.setupFixture(() -> {
            grid.show(hits(90, Map.of()), false, true);
            grid.show(hits(300, Map.of()), false, true);
        });
        pulses();
        assertEquals(before, above(), 1);
    }

    /** @return by their places, the cells that can be seen */
    private Map<Integer, Node> inSight() throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> cells().stream()
                .filter(cell -> pane.localToScene(pane.getLayoutBounds())
                        .contains(cell.localToScene(cell.getLayoutBounds().getCenterX(), 10)))
                .collect(Collectors.toMap(cell -> ((TileCell) cell).place(), Function.identity()))).get();
    }

    /** @return the pixels that are scrolled out of sight above */
    private double above() throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> -pane.getContent().localToScene(0, 0).getY()
                + pane.localToScene(0, 0).getY()).get();
    }

    private void show(int results, Map<String, Palette> palettes) throws Exception {
        FxToolkit.setupFixture(() -> grid.show(hits(results, palettes), false, false));
    }

    private List<Hit> hits(int results, Map<String, Palette> palettes) {
        return IntStream.range(0, results).mapToObj(ResultGridTest::match)
                .map(match -> new Hit(match, search, SimilarityLabel.SOME, RankingMethod.RAW,
                        Optional.ofNullable(palettes.get(match.image()))))
                .toList();
    }

    private void focus(int place) throws Exception {
        FxToolkit.setupFixture(() -> grid.focus(place));
    }

    private List<Node> cells() {
        return ((Region) pane.getContent()).getChildrenUnmodifiable().stream().filter(TileCell.class::isInstance)
                .toList();
    }

    /** Lets the window lay out and draw some times. */
    private static void pulses() throws Exception {
        CountDownLatch over = new CountDownLatch(PULSES);
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                over.countDown();
            }
        };
        FxToolkit.setupFixture(timer::start);
        over.await();
        FxToolkit.setupFixture(timer::stop);
    }

    private static ProductMatch match(int i) {
        Product product = new Product(String.valueOf(i), String.valueOf(i), "Product " + i, "Shirts", "",
                new Offer(Optional.empty(), "EUR", Optional.empty()),
                new Ratings(OptionalDouble.empty(), OptionalLong.empty(), OptionalLong.empty()), Map.of());
        return new ProductMatch(i + 1, product, 1 - i / 100_000.0, List.of());
    }

    private static RgbImage drawn() {
        byte[] red = new byte[3 * 30 * 40];
        for (int i = 0; i < red.length; i += 3) {
            red[i] = (byte) 200;
        }
        return new RgbImage(30, 40, red);
    }

    private static Palette colours() {
        return Palettes.of(drawn());
    }

    private static CatalogueSearch search() {
        return (CatalogueSearch) Proxy.newProxyInstance(CatalogueSearch.class.getClassLoader(),
                new Class<?>[] {CatalogueSearch.class}, (proxy, method, given) -> switch (method.getName()) {
                    case "picture" -> new byte[] {1};
                    case "catalogue" -> "Spring";
                    case "header" -> Optional.empty();
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> proxy == given[0];
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private final class CountingActions implements ResultActions {

        @Override
        public Observable favourites() {
            return new SimpleBooleanProperty();
        }

        @Override
        public boolean isFavourite(String catalogue, String id) {
            fillings.incrementAndGet();
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
