package lookalike.ui;

import static lookalike.ui.WindowWait.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.event.ActionEvent;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import lookalike.storage.DataFolder;
import lookalike.taste.client.ClientProfile;
import lookalike.taste.client.ClientStore;
import lookalike.ui.drop.DroppedContent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A stylist with clients at the window, over a fake catalogue and real clients. */
@Tag("window")
class ClientJourneyTest {

    private static final String CATALOGUE = "Spring 2026";

    @TempDir
    private Path folder;
    private final FxRobot robot = new FxRobot();
    private ClientStore clients;
    private OpenWindow window;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void dropAPhoto() throws Exception {
        clients = new ClientStore(new DataFolder(folder.resolve("home")));
        clients.add("Anna");
        clients.add("Bea");
        Path photo = Files.write(folder.resolve("shirt.png"), DrawnPictures.shirt(3, 300, 400));
        window = OpenWindow.over(PretendServices.ready(), folder);
        until(() -> window.says(CATALOGUE) && window.offersClient("Bea"));
        window.take(new DroppedContent.Photos(List.of(photo)));
        until(() -> window.results().equals(PretendCatalogue.NAMES));
    }

    @AfterEach
    void closeWindow() throws Exception {
        OpenWindow.closeAll();
    }

    private void choose(String client) throws Exception {
        window.chooseClient(client);
        until(() -> window.text(".client-menu").equals(client));
    }

    private void toggleHeart(String result) throws Exception {
        window.focus(result);
        robot.type(KeyCode.H);
    }

    private Set<String> hearts(String client) throws Exception {
        return clients.called(client).hearts(CATALOGUE);
    }

    @Test
    @DisplayName("hearts of each client and of no client are kept apart, and searches are for the current client")
    void keptApart() throws Exception {
        toggleHeart("Poplin Shirt");
        choose("Anna");
        assertEquals(Optional.of(clients.called("Anna").id()), window.window().state().ranking().get().client());
        toggleHeart("Camp Collar Shirt");
        until(() -> hearts("Anna").size() == 1);
        choose("Bea");
        assertEquals(Set.of(), hearts("Bea"));
        toggleHeart("Poplin Shirt");
        until(() -> hearts("Bea").size() == 1);
        choose("Anna");
        until(() -> hearts("Anna").size() == 1);
        choose("No client");
        assertEquals(Optional.empty(), window.window().state().ranking().get().client());
        window.close();
        String kept = Files.readString(folder.resolve("home/settings/kept.json"));
        assertTrue(kept.contains("1202") && !kept.contains("1203"), kept);
        assertFalse(hearts("Anna").equals(hearts("Bea")));
    }

    @Test
    @DisplayName("a new client gets sizes and a budget, buys a product, and is deleted without a trace")
    void page() throws Exception {
        window.chooseClient("New client…");
        until(() -> window.says("Make this client"));
        write(".manage-line .text-field", "Cleo Secret");
        window.fire(".manage-line .button");
        until(() -> window.text(".client-menu").equals("Cleo Secret") && window.sees(".danger"));
        ClientProfile cleo = clients.called("Cleo Secret");
        WaitForAsyncUtils.asyncFx(() -> {
            List<TextField> fields = window.stage().getScene().getRoot().lookupAll(".settings-grid .text-field")
                    .stream().map(node -> (TextField) node).toList();
            fields.get(1).setText("M, shoes=38");
            fields.get(1).fireEvent(new ActionEvent());
            fields.get(2).setText("80 EUR");
            fields.get(2).fireEvent(new ActionEvent());
            return fields.size();
        }).get();
        until(() -> clients.called("Cleo Secret").budget() != null
                && clients.called("Cleo Secret").sizes().size() == 2);
        robot.type(KeyCode.ESCAPE);
        window.press("Poplin Shirt");
        until(() -> window.says("Cleo Secret bought this"));
        window.fire(".client-details .button");
        until(() -> clients.called("Cleo Secret").purchases().size() == 1);
        until(() -> clients.called("Cleo Secret").views().containsKey(CATALOGUE));
        window.chooseClient("About this client…");
        until(() -> window.says("Poplin Shirt (Spring 2026)"));
        window.fire(".danger");
        until(() -> window.says("Delete Cleo Secret with everything?"));
        assertEquals(Optional.of(cleo.id()), clients.find(cleo.id()).map(ClientProfile::id));
        window.fire(".danger");
        until(() -> window.text(".client-menu").equals("No client") && clients.find(cleo.id()).isEmpty());
        window.close();
        try (Stream<Path> all = Files.walk(folder.resolve("home"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertFalse(text.contains("Secret") || text.contains(cleo.id()), file.toString());
            }
        }
    }

    @Test
    @DisplayName("the chosen client is chosen again after a restart, and one that is gone is not")
    void remembers() throws Exception {
        choose("Bea");
        window.close();
        window = OpenWindow.over(PretendServices.ready(), folder);
        until(() -> window.text(".client-menu").equals("Bea"));
        assertEquals(Optional.of(clients.called("Bea").id()), window.window().state().ranking().get().client());
        window.close();
        clients.remove(clients.called("Bea").id());
        window = OpenWindow.over(PretendServices.ready(), folder);
        until(() -> window.offersClient("Anna") && window.text(".client-menu").equals("No client"));
    }

    private void write(String selector, String text) throws Exception {
        WaitForAsyncUtils.asyncFx(() -> ((TextField) window.stage().getScene().lookup(selector)).setText(text)).get();
    }
}
