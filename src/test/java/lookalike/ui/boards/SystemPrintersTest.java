package lookalike.ui.boards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.print.PrintServiceLookup;
import lookalike.CapturedLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Printing on a printer of Java's that the test brings along. */
class SystemPrintersTest {

    /** Registered for the whole program, and cannot be removed again. */
    private static final TestPrinter PRINTER = new TestPrinter();

    static {
        PrintServiceLookup.registerService(PRINTER);
    }

    @TempDir
    private Path folder;
    private SystemPrinters printers;

    private final Printers.Pages twoPages = new Printers.Pages() {
        @Override
        public int count() {
            return 2;
        }

        @Override
        public BufferedImage draw(int page) {
            return new BufferedImage(300, 400, BufferedImage.TYPE_INT_RGB);
        }
    };

    @BeforeEach
    void open() throws Exception {
        Path spooler = Files.createFile(folder.resolve("lpr"));
        assertTrue(spooler.toFile().setExecutable(true));
        printers = new SystemPrinters(spooler);
        PRINTER.refusal = Optional.empty();
        PRINTER.printed.clear();
    }

    @Test
    @DisplayName("all pages reach the printer, with the number of copies")
    void prints() throws Exception {
        assertTrue(printers.names().contains("Test printer"));
        assertEquals(Optional.empty(), printers.print("Test printer", "Spring", 3, twoPages));
        assertEquals(List.of("page 0", "page 1", "3 copies"), PRINTER.printed);
    }

    @Test
    @DisplayName("what the printer says when it has taken the pages is returned, without a last full stop")
    void isRefusedLater() throws Exception {
        PRINTER.refusal = Optional.of("Out of paper.");
        try (CapturedLog log = CapturedLog.of(SystemPrinters.class)) {
            assertEquals(Optional.of("Out of paper"), printers.print("Test printer", "Spring", 1, twoPages));
            assertEquals(1, log.thrown().size());
        }
    }

    @Test
    @DisplayName("a printer that is gone is named")
    void isGone() throws Exception {
        assertEquals(Optional.of("Atelier"), printers.print("Atelier", "Spring", 1, twoPages));
    }

    @Test
    @DisplayName("a page that cannot be drawn ends the printing with its own problem")
    void cannotBeDrawn() {
        IOException thrown = assertThrows(IOException.class, () -> printers.print("Test printer", "Spring", 1,
                new Printers.Pages() {
                    @Override
                    public int count() {
                        return 1;
                    }

                    @Override
                    public BufferedImage draw(int page) throws IOException {
                        throw new IOException("no font");
                    }
                }));
        assertEquals("no font", thrown.getMessage());
    }
}
