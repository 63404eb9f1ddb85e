package lookalike.ui;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import lookalike.taste.BodySize;
import lookalike.taste.Budget;
import lookalike.taste.client.ClientStore;
import lookalike.taste.client.Purchase;
import org.testfx.util.WaitForAsyncUtils;

/** The screens of a client, over fake catalogues. */
final class ClientScreens {

    private ClientScreens() {}

    /** @return the screens by name */
    static SequencedMap<String, Screen> all() {
        SequencedMap<String, Screen> screens = new LinkedHashMap<>();
        screens.put("client", ClientScreens::client);
        screens.put("client-german", ClientScreens::clientGerman);
        screens.put("client-details", ClientScreens::clientDetails);
        return screens;
    }

    private static OpenWindow client(ScreenWork work) throws Exception {
        OpenWindow window = forClient(work);
        window.chooseClient("About this client…");
        WindowWait.until(() -> window.says("Camel Coat"));
        return window;
    }

    private static OpenWindow clientGerman(ScreenWork work) throws Exception {
        OpenWindow window = forClient(work);
        WaitForAsyncUtils.asyncFx(() -> window.window().language("de")).get();
        window.chooseClient("Über diesen Kunden…");
        WindowWait.until(() -> window.says("Camel Coat"));
        return window;
    }

    private static OpenWindow clientDetails(ScreenWork work) throws Exception {
        OpenWindow window = forClient(work);
        window.fire(".ranking-toggle");
        SearchScreens.press(window, 1);
        WindowWait.until(() -> window.says("Zoë Winter bought this"));
        return window;
    }

    /** Results for one of two clients, of whom much is known. */
    private static OpenWindow forClient(ScreenWork work) throws Exception {
        ClientStore clients = new ClientStore(work.home());
        clients.add("Bea Sommer");
        clients.change(clients.add("Zoë Winter").id(), now -> now.withHeart("Spring 2026", "1201", true)
                .withHeart("Spring 2026", "1203", true)
                .with(new Purchase("Spring 2026", "1290", "Camel Coat", "2026-11-20"))
                .with(new Purchase("Spring 2026", "1294", "Silk Scarf", ""))
                .withSizes(List.of(new BodySize("", "M"), new BodySize("shoes", "38")))
                .withBudget(new Budget(new BigDecimal(150), "EUR")));
        OpenWindow window = SearchScreens.results(work);
        WindowWait.until(() -> window.offersClient("Zoë Winter"));
        window.chooseClient("Zoë Winter");
        WindowWait.until(() -> window.text(".client-menu").equals("Zoë Winter"));
        return window;
    }
}
