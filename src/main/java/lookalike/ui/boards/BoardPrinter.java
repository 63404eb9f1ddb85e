package lookalike.ui.boards;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.concurrent.Task;
import javafx.print.PageLayout;
import javafx.print.PrinterJob;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Window;
import lookalike.ui.status.Notices;
import lookalike.ui.text.Messages;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;

/** Prints documents with the system's dialog, page by page as pictures. */
final class BoardPrinter {

    private static final float DPI = 200;

    private final Messages words;
    private final Notices notices;
    private final Executor background;
    private final Supplier<@Nullable PrinterJob> jobs;
    private final Window owner;

    /** Makes the document to print. */
    @FunctionalInterface
    interface Source {

        /** @return the document, which the caller closes */
        PDDocument open() throws IOException;
    }

    /**
     * @param jobs makes a job of the default printer; null if there is no printer
     * @param owner the window of the dialog
     */
    BoardPrinter(Messages words, Notices notices, Executor background, Supplier<@Nullable PrinterJob> jobs,
            Window owner) {
        this.words = words;
        this.notices = notices;
        this.background = background;
        this.jobs = jobs;
        this.owner = owner;
    }

    /**
     * Asks for the printer, draws the pages in the background, and prints them.
     *
     * @param name of the document
     * @param failed told if the pages cannot be drawn
     */
    void print(String name, Source source, Consumer<Throwable> failed) {
        PrinterJob job = jobs.get();
        if (job == null) {
            notices.say(words.of("boards.print.none"));
            return;
        }
        job.getJobSettings().setJobName(name);
        if (!job.showPrintDialog(owner)) {
            job.cancelJob();
            return;
        }
        Task<List<WritableImage>> drawing = new Task<>() {
            @Override
            protected List<WritableImage> call() throws IOException {
                return pages(source);
            }
        };
        drawing.setOnSucceeded(_ -> print(job, name, drawing.getValue()));
        drawing.setOnFailed(_ -> {
            job.cancelJob();
            failed.accept(drawing.getException());
        });
        background.execute(drawing);
    }

    private void print(PrinterJob job, String name, List<WritableImage> pages) {
        PageLayout layout = job.getJobSettings().getPageLayout();
        boolean isPrinted = true;
        for (WritableImage page : pages) {
            ImageView view = new ImageView(page);
            view.setPreserveRatio(true);
            view.setFitWidth(layout.getPrintableWidth());
            view.setFitHeight(layout.getPrintableHeight());
            isPrinted &= job.printPage(layout, view);
        }
        notices.say(words.of(isPrinted && job.endJob() ? "boards.printed" : "boards.print.failed", name));
    }

    private static List<WritableImage> pages(Source source) throws IOException {
        List<WritableImage> pages = new ArrayList<>();
        try (PDDocument document = source.open()) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                pages.add(image(renderer.renderImageWithDPI(page, DPI, ImageType.RGB)));
            }
        }
        return pages;
    }

    private static WritableImage image(BufferedImage drawn) {
        int width = drawn.getWidth();
        int height = drawn.getHeight();
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(),
                drawn.getRGB(0, 0, width, height, null, 0, width), 0, width);
        return image;
    }
}
