package lookalike.ui.boards;

import static lookalike.ui.WindowWait.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import lookalike.ui.status.Notices;
import lookalike.ui.text.Messages;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Printing on printers that are brought along. */
@Tag("window")
class BoardPrinterTest {

    private static final Messages WORDS = new Messages(Locale.US);

    private final FxRobot robot = new FxRobot();
    private final Notices notices = new Notices();
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private final PretendPrinters printers = new PretendPrinters();

    /** Printers that take so many pages, and note what they are told. */
    private static final class PretendPrinters implements Printers {

        private final List<String> told = new CopyOnWriteArrayList<>();
        private List<String> names = List.of("Atelier", "Office");
        private int room = Integer.MAX_VALUE;

        @Override
        public List<String> names() {
            return names;
        }

        @Override
        public Optional<String> print(String printer, String title, int copies, Pages pages) throws IOException {
            told.add("%s: %d of %s".formatted(printer, copies, title));
            for (int number = 0; number < pages.count(); number++) {
                BufferedImage page = pages.draw(number);
                if (--room < 0) {
                    return Optional.of("out of paper");
                }
                told.add(page.getWidth() + " x " + page.getHeight());
            }
            return Optional.empty();
        }
    }

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void close() throws Exception {
        FxToolkit.setupFixture(() -> {
            List.copyOf(Window.getWindows()).forEach(Window::hide);
            Application.setUserAgentStylesheet(null);
        });
    }

    private static PDDocument twoPages() {
        PDDocument document = new PDDocument();
        document.addPage(new PDPage(PDRectangle.A4));
        document.addPage(new PDPage(PDRectangle.A4));
        return document;
    }

    private void print(BoardPrinter.Source source, BoardPrinter.Choice choice) throws Exception {
        FxToolkit.setupFixture(() -> new BoardPrinter(WORDS, notices, command -> Thread.ofVirtual().start(command),
                printers, choice).print("Spring", source, failures::add));
    }

    private static void first(String title, List<String> names, BoardPrinter.Chosen then) {
        then.print(names.getFirst(), 1);
    }

    private boolean says(String start) {
        return notices.told().get().sentence().startsWith(start);
    }

    @Test
    @DisplayName("without a printer a sentence says so, and what to do")
    void withoutPrinter() throws Exception {
        printers.names = List.of();
        print(() -> {
            throw new AssertionError("nothing is to be drawn");
        }, (_, _, _) -> {
            throw new AssertionError("nothing is to be asked");
        });
        until(() -> says("There is no printer on this computer."));
        assertTrue(notices.told().get().sentence().contains("PDF"));
    }

    @Test
    @DisplayName("the user is asked for the printer and copies before anything is printed")
    void asksFirst() throws Exception {
        Button place = new Button("Export");
        FxToolkit.setupFixture(() -> {
            Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            Stage stage = new Stage();
            stage.setScene(new Scene(new StackPane(place), 500, 400));
            stage.show();
        });
        print(BoardPrinterTest::twoPages, new PrinterChoice(WORDS, () -> place));
        until(() -> robot.lookup(".print-now").tryQuery().isPresent());
        assertEquals(List.of(), printers.told);
        robot.interact(robot.lookup(".print-now").queryAs(Button.class)::fire);
        until(() -> says("Spring is on its way"));
        assertEquals(List.of("Atelier: 1 of Spring", "1653 x 2338", "1653 x 2338"), printers.told);
        assertTrue(WaitForAsyncUtils.asyncFx(() -> robot.lookup(".print-now").tryQuery().isEmpty()).get(), "closed");
    }

    @Test
    @DisplayName("a printer that does not take all pages is told with the reason, until the notice is closed")
    void isRefused() throws Exception {
        printers.room = 1;
        print(BoardPrinterTest::twoPages, BoardPrinterTest::first);
        until(() -> says("The printer did not take all of Spring (out of paper)."));
    }

    @Test
    @DisplayName("of pages that cannot be drawn the reason is told")
    void cannotBeDrawn() throws Exception {
        print(() -> {
            throw new IOException("no font");
        }, BoardPrinterTest::first);
        until(() -> failures.size() == 1);
        assertEquals("no font", failures.getFirst().getMessage());
    }
}
