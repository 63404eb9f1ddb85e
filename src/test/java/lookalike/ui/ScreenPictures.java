package lookalike.ui;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import lookalike.catalogue.Condition;
import lookalike.image.Frame;
import lookalike.image.View;
import lookalike.ranking.RankingMethod;
import lookalike.search.ProductFilter;
import lookalike.search.ProductMatch;
import lookalike.search.RankingOptions;
import lookalike.search.SampleHome;
import lookalike.search.SearchQuery;
import lookalike.storage.DataFolder;
import lookalike.taste.BodySize;
import lookalike.taste.Budget;
import lookalike.taste.client.ClientStore;
import lookalike.taste.client.Purchase;
import lookalike.ui.drop.DroppedContent;
import lookalike.ui.search.HistoryEntry;
import lookalike.ui.search.SearchState;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Takes a picture of every screen in both themes and at several sizes, for people to look at:
 * {@code ScreenPictures FOLDER [NAME...]}.
 */
public final class ScreenPictures {

    private final Path work;
    private final ScreenCamera camera;

    /** @param camera takes each screen */
    ScreenPictures(ScreenCamera camera) throws IOException {
        this.camera = camera;
        this.work = Files.createTempDirectory("screens");
    }

    public static void main(String[] arguments) throws Exception {
        FxToolkit.registerPrimaryStage();
        List<ScreenCamera.Format> formats =
                Stream.concat(Stream.of(ScreenCamera.USUAL), ScreenCamera.OTHERS.stream()).toList();
        new ScreenPictures(new ScreenCamera(Path.of(arguments[0]), formats))
                .take(List.of(arguments).subList(1, arguments.length));
        System.exit(0);
    }

    /** @param names of the screens to take; none for all */
    void take(List<String> names) throws Exception {
        Files.createDirectories(work.resolve("photos"));
        for (int i = 0; i < 5; i++) {
            Files.write(work.resolve("photos/photo-" + i + ".png"), DrawnPictures.shirt(i + 2, 600, 800));
        }
        Files.writeString(work.resolve("notes.jpg"), "no picture");
        // In this order: the first windows on the sample may still bring its index up to date, which closes details.
        Map<String, Screen> screens = new LinkedHashMap<>();
        screens.put("landing", this::landing);
        screens.put("first-run", this::firstRun);
        screens.put("no-catalogue", this::empty);
        screens.put("searching", this::searching);
        screens.put("results", this::results);
        screens.put("details", this::details);
        screens.put("error", this::error);
        screens.put("nothing-alike", this::nothingAlike);
        screens.put("ranking", this::ranking);
        screens.put("ranking-german", this::rankingGerman);
        screens.put("street", this::street);
        screens.put("corrected", this::corrected);
        screens.put("nearest-all-the-same", this::nearestAllTheSame);
        screens.put("client", this::client);
        screens.put("client-german", this::clientGerman);
        screens.put("client-details", this::clientDetails);
        screens.put("street-german", this::streetGerman);
        screens.put("drop", this::drop);
        screens.put("indexing", this::indexing);
        screens.put("sample-landing", ScreenPictures::sampleLanding);
        screens.put("sample", ScreenPictures::sample);
        screens.put("sample-details", this::sampleDetails);
        screens.put("sample-why", this::sampleWhy);
        screens.put("sample-steered", this::sampleSteered);
        screens.put("sample-board", this::sampleBoard);
        screens.put("sample-text", this::sampleText);
        screens.put("sample-german", this::sampleGerman);
        screens.put("settings", this::settings);
        screens.put("help", this::help);
        screens.put("keys", this::keys);
        screens.put("manage", this::manage);
        screens.put("adding", this::adding);
        screens.put("duplicates", this::duplicates);
        screens.put("problems", this::problems);
        screens.put("evaluation", this::evaluation);
        screens.put("evaluation-charts", this::charts);
        for (Map.Entry<String, Screen> screen : screens.entrySet()) {
            if (!names.isEmpty() && !names.contains(screen.getKey())) {
                continue;
            }
            OpenWindow window = screen.getValue().open();
            camera.take(window, screen.getKey());
            window.close();
        }
    }

    /** Brings a window to a screen. */
    @FunctionalInterface
    private interface Screen {
        OpenWindow open() throws Exception;
    }

    private OpenWindow landing() throws Exception {
        OpenWindow window = OpenWindow.over(PretendServices.ready(), work);
        await(() -> window.sees(".example"));
        return window;
    }

    private OpenWindow firstRun() throws Exception {
        PretendServices services = PretendServices.fresh();
        services.workUntil(new CountDownLatch(1));
        OpenWindow window = OpenWindow.over(services, work);
        await(() -> window.says("80 of 240"));
        return window;
    }

    private OpenWindow empty() throws Exception {
        OpenWindow window = OpenWindow.over(new PretendServices(), work);
        await(() -> window.says("No catalogue yet"));
        return window;
    }

    private OpenWindow searching() throws Exception {
        PretendServices services = PretendServices.ready();
        services.catalogue().answerAfter(new CountDownLatch(1));
        OpenWindow window = OpenWindow.over(services, work);
        window.take(photo());
        await(() -> window.says("Looking for"));
        return window;
    }

    private OpenWindow results() throws Exception {
        return results(PretendServices.ready());
    }

    private OpenWindow results(PretendServices services) throws Exception {
        OpenWindow window = OpenWindow.over(services, work);
        window.take(photo());
        await(() -> window.says("Linen Shirt"));
        return window;
    }

    private OpenWindow details() throws Exception {
        OpenWindow window = results();
        window.press(PretendCatalogue.NAMES.get(1));
        await(() -> window.says("shop.example.com"));
        return window;
    }

    private OpenWindow error() throws Exception {
        OpenWindow window = OpenWindow.over(PretendServices.ready(), work);
        window.take(new DroppedContent.Photos(List.of(work.resolve("notes.jpg"))));
        await(() -> window.says("is not a picture"));
        return window;
    }

    private OpenWindow nothingAlike() throws Exception {
        PretendServices services = PretendServices.ready();
        services.catalogue().estrange();
        OpenWindow window = OpenWindow.over(services, work);
        window.take(photo());
        await(() -> window.says("Nothing here looks like it"));
        return window;
    }

    private OpenWindow ranking() throws Exception {
        OpenWindow window = results();
        window.fire(".ranking-toggle");
        WaitForAsyncUtils.asyncFx(() -> window.window().state().ranking().set(
                RankingOptions.USUAL.with(RankingMethod.LEARNED).withVariety(0.3))).get();
        await(() -> window.sees(".ranking-pane") && window.says("(changed)"));
        return window;
    }

    private OpenWindow rankingGerman() throws Exception {
        OpenWindow window = results();
        WaitForAsyncUtils.asyncFx(() -> window.window().language("de")).get();
        window.fire(".ranking-toggle");
        await(() -> window.says("Sehr wahrscheinlich dasselbe Produkt") && window.says("Linen Shirt"));
        return window;
    }

    private OpenWindow street() throws Exception {
        PretendServices services = PretendServices.ready();
        services.catalogue().showStreets();
        OpenWindow window = results(services);
        await(() -> window.says("the part in the frame"));
        return window;
    }

    private OpenWindow streetGerman() throws Exception {
        OpenWindow window = street();
        WaitForAsyncUtils.asyncFx(() -> window.window().language("de")).get();
        await(() -> window.says("Teil im Rahmen") && window.says("Linen Shirt"));
        window.press(PretendCatalogue.NAMES.get(2));
        await(() -> window.says("shop.example.com"));
        return window;
    }

    private OpenWindow corrected() throws Exception {
        OpenWindow window = details();
        WaitForAsyncUtils.asyncFx(() -> {
            SearchState state = window.window().state();
            // The window remembers what the screen before last chose.
            state.ranking().set(RankingOptions.USUAL);
            state.correct(HistoryEntry.Kind.CORRECTION, "Article type: Kurtas",
                    state.corrections().with("articleType", "Kurtas"));
        }).get();
        await(() -> window.sees(".corrected") && !window.sees(".details"));
        return window;
    }

    private OpenWindow nearestAllTheSame() throws Exception {
        OpenWindow window = nothingAlike();
        window.fire("#messageMore");
        await(() -> window.says("Linen Shirt"));
        return window;
    }

    private OpenWindow client() throws Exception {
        OpenWindow window = results(withClients());
        choose(window, "Zoë Winter");
        window.chooseClient("About this client…");
        await(() -> window.says("Camel Coat"));
        return window;
    }

    private OpenWindow clientGerman() throws Exception {
        OpenWindow window = results(withClients());
        choose(window, "Zoë Winter");
        WaitForAsyncUtils.asyncFx(() -> window.window().language("de")).get();
        window.chooseClient("Über diesen Kunden…");
        await(() -> window.says("Camel Coat"));
        return window;
    }

    private OpenWindow clientDetails() throws Exception {
        OpenWindow window = results(withClients());
        choose(window, "Zoë Winter");
        window.fire(".ranking-toggle");
        window.press(PretendCatalogue.NAMES.get(1));
        await(() -> window.says("Zoë Winter bought this"));
        return window;
    }

    private static void choose(OpenWindow window, String client) throws Exception {
        await(() -> window.offersClient(client));
        window.chooseClient(client);
        await(() -> window.text(".client-menu").equals(client));
    }

    /** Services with two clients, one of whom is known. */
    private PretendServices withClients() throws Exception {
        ClientStore clients = new ClientStore(new DataFolder(work.resolve("home")));
        if (clients.list(_ -> {}).isEmpty()) {
            clients.add("Bea Sommer");
            clients.change(clients.add("Zoë Winter").id(), now -> now.withHeart("Spring 2026", "1201", true)
                    .withHeart("Spring 2026", "1203", true)
                    .with(new Purchase("Spring 2026", "1290", "Camel Coat", "2026-11-20"))
                    .with(new Purchase("Spring 2026", "1294", "Silk Scarf", ""))
                    .withSizes(List.of(new BodySize("", "M"), new BodySize("shoes", "38")))
                    .withBudget(new Budget(new BigDecimal(150), "EUR")));
        }
        return PretendServices.ready();
    }

    private OpenWindow drop() throws Exception {
        OpenWindow window = landing();
        window.drag(photo());
        return window;
    }

    /** The real thing: the sample catalogue and the network. */
    private static OpenWindow sampleLanding() throws Exception {
        OpenWindow window =
                OpenWindow.onReal(SampleHome.folder(), SampleHome.sample(), SampleHome.photos());
        await(() -> window.says("sample (") && window.sees(".example"));
        return window;
    }

    private static OpenWindow sample() throws Exception {
        OpenWindow window = sampleLanding();
        window.take(new DroppedContent.Photos(List.of(SampleHome.photos().resolve("dotted-dress.jpg"))));
        await(() -> window.results().size() == 5 && !window.results().contains(""));
        return window;
    }

    private OpenWindow sampleDetails() throws Exception {
        OpenWindow window = sample();
        window.press(window.results().get(1));
        await(() -> window.says("shop.example.com"));
        return window;
    }

    private OpenWindow sampleWhy() throws Exception {
        OpenWindow window = sampleDetails();
        WaitForAsyncUtils.asyncFx(() -> ((ToggleButton) window.stage().getScene()
                .lookup("#why")).fire()).get();
        await(() -> window.says("the strongest third"));
        return window;
    }

    private OpenWindow sampleSteered() throws Exception {
        OpenWindow window = sample();
        await(() -> window.sees(".query-part"));
        WaitForAsyncUtils.asyncFx(() -> {
            SearchState state = window.window().state();
            SearchQuery now = state.sought().get();
            state.go(new HistoryEntry(HistoryEntry.Kind.VIEW, "A part", now.with(0, now.photos().getFirst().seen(
                    View.PLAIN.framed(new Frame(0.15, 0.1, 0.7, 0.75))))));
            ProductMatch match = state.answer().get().matches().get(1);
            state.go(new HistoryEntry(HistoryEntry.Kind.MORE, "More like " + match.product().name(),
                    state.sought().get().more(match.product())));
            state.selection().set(state.selection().get().with("gender", List.of(new Condition("gender",
                    Condition.Operator.EQUAL, List.of("Women")))).with("price", List.of(new Condition("price",
                            Condition.Operator.AT_MOST, List.of("80")))));
        }).get();
        await(() -> window.says("Price: to 80") && window.results().size() == 5 && window.sees(".query-part"));
        return window;
    }

    private OpenWindow sampleBoard() throws Exception {
        OpenWindow window = sample();
        for (int i = 0; i < 3; i++) {
            int index = i;
            WaitForAsyncUtils.asyncFx(() -> window.window().frame().pin(index)).get();
        }
        await(() -> window.sees(".board-card"));
        return window;
    }

    private OpenWindow sampleText() throws Exception {
        OpenWindow window = sampleLanding();
        WaitForAsyncUtils.asyncFx(() -> window.window().state().selection().set(ProductFilter.ALL.with("striped navy")))
                .get();
        await(() -> window.results().size() == 5 && !window.results().contains(""));
        return window;
    }

    private OpenWindow sampleGerman() throws Exception {
        OpenWindow window = sample();
        WaitForAsyncUtils.asyncFx(() -> window.window().language("de")).get();
        await(() -> window.says("Ähnlich") && window.results().size() == 5
                && !window.results().contains(""));
        return window;
    }

    private OpenWindow page(String key, String says) throws Exception {
        OpenWindow window = results();
        window.fire(key);
        await(() -> window.says(says));
        return window;
    }

    private OpenWindow settings() throws Exception {
        OpenWindow window = page("#settingsButton", "Nothing leaves this computer");
        await(() -> window.says("MB"));
        return window;
    }

    private OpenWindow help() throws Exception {
        return page("#helpButton", "First steps");
    }

    private OpenWindow keys() throws Exception {
        OpenWindow window = results();
        WaitForAsyncUtils.asyncFx(() -> window.window().frame().showKeys()).get();
        await(() -> window.says("One step back"));
        return window;
    }

    private OpenWindow entry(String entry, String says) throws Exception {
        OpenWindow window = results();
        window.choose(entry);
        await(() -> window.says(says));
        return window;
    }

    private OpenWindow adding() throws Exception {
        OpenWindow window = results();
        window.take(new DroppedContent.Collection(Path.of("Autumn 2026.csv")));
        await(() -> window.sees(".adding-add"));
        return window;
    }

    private OpenWindow manage() throws Exception {
        return entry("Rename, move or remove…", "Remove this catalogue");
    }

    private OpenWindow problems() throws Exception {
        return entry("What was skipped, and why", "images/7.jpg");
    }

    private OpenWindow duplicates() throws Exception {
        OpenWindow window = sampleLanding();
        window.choose("Find near-duplicates");
        await(() -> window.says("nearly the same"));
        return window;
    }

    private OpenWindow evaluation() throws Exception {
        OpenWindow window = sampleLanding();
        window.fire("#evaluationButton");
        await(() -> !window.stage().getScene().lookup(".page .accent").isDisabled());
        WaitForAsyncUtils.asyncFx(() -> ((Button) window.stage().getScene()
                .lookup(".page .accent")).fire()).get();
        WaitForAsyncUtils.waitFor(180, TimeUnit.SECONDS, () -> window.says("Worst classes")
                && window.stage().getScene().lookup(".evaluation-charts .image-view") != null);
        return window;
    }

    private OpenWindow charts() throws Exception {
        OpenWindow window = evaluation();
        ScreenCamera.awaitFrames();
        WaitForAsyncUtils.asyncFx(() -> ((ScrollPane) window.stage().getScene().lookup(".page .scroll-pane"))
                .setVvalue(1)).get();
        return window;
    }

    private OpenWindow indexing() throws Exception {
        PretendServices services = PretendServices.ready();
        services.workUntil(new CountDownLatch(1));
        services.shelve("Autumn 2025", 12480);
        OpenWindow window = results(services);
        window.take(new DroppedContent.Collection(Path.of("Winter 2026")));
        window.take(new DroppedContent.Remote("pictures.example.com"));
        await(() -> window.says("of 240"));
        return window;
    }

    private DroppedContent photo() {
        return new DroppedContent.Photos(List.of(work.resolve("photos/photo-3.png")));
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
    }
}
