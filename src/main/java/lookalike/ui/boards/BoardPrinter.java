package lookalike.ui.boards;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.concurrent.Task;
import lookalike.ui.status.Notices;
import lookalike.ui.text.Messages;
import lookalike.ui.text.Told;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Prints documents page by page, as pictures, on the printer that the user chooses. */
final class BoardPrinter {

    private static final float DPI = 200;

    private final Messages words;
    private final Notices notices;
    private final Executor background;
    private final Printers printers;
    private final Choice choice;

    /** Makes the document to print. */
    @FunctionalInterface
    interface Source {

        /** @return the document, which the caller closes */
        PDDocument open() throws IOException;
    }

    /** Asks the user how to print. */
    @FunctionalInterface
    interface Choice {

        /**
         * @param title of the document
         * @param printers at least one, the usual one first
         * @param then called if the user wants to print
         */
        void ask(String title, List<String> printers, Chosen then);
    }

    /** Told what the user chose. */
    @FunctionalInterface
    interface Chosen {

        /** @param copies at least 1 */
        void print(String printer, int copies);
    }

    BoardPrinter(Messages words, Notices notices, Executor background, Printers printers, Choice choice) {
        this.words = words;
        this.notices = notices;
        this.background = background;
        this.printers = printers;
        this.choice = choice;
    }

    /**
     * Asks for the printer, then draws and prints the pages in the background.
     *
     * @param name of the document
     * @param failed told if the pages cannot be drawn
     */
    void print(String name, Source source, Consumer<Throwable> failed) {
        Task<List<String>> looking = new Task<>() {
            @Override
            protected List<String> call() {
                return printers.names();
            }
        };
        looking.setOnSucceeded(_ -> {
            if (looking.getValue().isEmpty()) {
                notices.say(words.of("boards.print.none"));
            } else {
                choice.ask(name, looking.getValue(),
                        (printer, copies) -> print(name, source, printer, copies, failed));
            }
        });
        looking.setOnFailed(_ -> failed.accept(looking.getException()));
        background.execute(looking);
    }

    private void print(String name, Source source, String printer, int copies, Consumer<Throwable> failed) {
        Task<Optional<String>> printing = new Task<>() {
            @Override
            protected Optional<String> call() throws IOException {
                try (PDDocument document = Loader.loadPDF(saved(source))) {
                    return printers.print(printer, name, copies, new DrawnPages(document));
                }
            }
        };
        printing.setOnSucceeded(_ -> printing.getValue().ifPresentOrElse(
                reason -> notices.say(new Told(words.of("boards.print.failed", name, reason), List.of())),
                () -> notices.say(words.of("boards.printed", name))));
        printing.setOnFailed(_ -> failed.accept(printing.getException()));
        background.execute(printing);
    }

    /** A document that was never saved lacks its fonts, and would be drawn with similar ones. */
    private static byte[] saved(Source source) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (PDDocument document = source.open()) {
            document.save(file);
        }
        return file.toByteArray();
    }

    private static final class DrawnPages implements Printers.Pages {

        private final PDFRenderer renderer;
        private final int count;

        DrawnPages(PDDocument document) {
            this.renderer = new PDFRenderer(document);
            this.count = document.getNumberOfPages();
        }

        @Override
        public int count() {
            return count;
        }

        @Override
        public BufferedImage draw(int page) throws IOException {
            return renderer.renderImageWithDPI(page, DPI, ImageType.RGB);
        }
    }
}
