package lookalike.ui;

import static lookalike.ui.WindowWait.until;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import lookalike.catalogue.repository.CatalogueRepository;
import lookalike.service.job.JobMonitor;
import lookalike.service.taste.OrderService;
import lookalike.storage.DataFolder;
import lookalike.taste.client.ClientStore;
import lookalike.ui.drop.DroppedContent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** What goes together by orders, in the details of a product: over a fake catalogue with real orders. */
@Tag("window")
class RelatedJourneyTest {

    private static final String CATALOGUE = "Spring-2026";

    @TempDir
    private Path folder;
    private final FxRobot robot = new FxRobot();
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
    @DisplayName("details show what was bought together, and for the client; a click opens that product")
    void together() throws Exception {
        Path shop = Files.createDirectories(folder.resolve(CATALOGUE));
        StringBuilder table = new StringBuilder("id,name,image\n");
        for (int i = 0; i < 5; i++) {
            Files.write(shop.resolve(i + ".png"), DrawnPictures.shirt(i, 30, 40));
            table.append(1200 + i).append(",Bought ").append(i).append(',').append(i).append(".png\n");
        }
        Files.writeString(shop.resolve("table.csv"), table);
        DataFolder home = new DataFolder(folder.resolve("home"));
        CatalogueRepository catalogues = new CatalogueRepository(home);
        catalogues.add(shop, Optional.empty(), Optional.empty(), (_, _) -> true).close();
        StringBuilder orders = new StringBuilder("customer,product\n");
        for (int customer = 0; customer < 12; customer++) {
            orders.append("c").append(customer).append(",1200\nc").append(customer).append(",1202\n");
            orders.append("d").append(customer).append(",1203\nd").append(customer).append(",1204\n");
        }
        new OrderService(catalogues).importFrom(Files.writeString(folder.resolve("orders.csv"), orders), CATALOGUE,
                JobMonitor.UNWATCHED);
        ClientStore clients = new ClientStore(home);
        String anna = clients.add("Anna").id();
        clients.change(anna, now -> now.withHeart(CATALOGUE, "1203", true));
        openDetails();
        until(() -> window.says("Bought together"));
        assertFalse(window.says("bought by customers"), "without a client");
        window.chooseClient("Anna");
        until(() -> window.text(".client-menu").equals("Anna"));
        robot.interact(this::pressRelated);
        until(() -> window.text(".details-name .heading").equals("Bought 2"));
        until(() -> window.says("For Anna: bought by customers"));
        assertTrue(window.says("Bought together"), "of the other product");
    }

    @Test
    @DisplayName("without orders nothing is told of them")
    void none() throws Exception {
        openDetails();
        until(() -> window.rests(".details"));
        assertFalse(window.says("Bought together"));
    }

    private void openDetails() throws Exception {
        Path photo = Files.write(folder.resolve("shirt.png"), DrawnPictures.shirt(3, 300, 400));
        PretendServices services = PretendServices.ready();
        services.catalogues().remove("Spring 2026");
        services.shelve(CATALOGUE, 240);
        window = OpenWindow.over(services, folder);
        until(() -> window.says(CATALOGUE));
        window.take(new DroppedContent.Photos(List.of(photo)));
        until(() -> window.results().equals(PretendCatalogue.NAMES));
        window.press("Linen Shirt Sage");
        until(() -> window.says("shop.example.com") && window.rests(".details"));
    }

    private void pressRelated() {
        robot.lookup(".together-button").queryAllAs(Button.class).iterator().next().fire();
    }
}
