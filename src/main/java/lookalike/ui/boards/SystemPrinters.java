package lookalike.ui.boards;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.print.PageLayout;
import javafx.print.PageOrientation;
import javafx.print.Paper;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * The printers that JavaFX finds. Its own dialog of printers is AWT's, which does not open in a program that draws with
 * JavaFX alone ({@code java.awt.headless}): it would print at once, and ask nothing.
 */
final class SystemPrinters implements Printers {

    private static final Path SPOOLER = Path.of("/usr/bin/lpr");

    @Override
    public List<String> names() {
        Printer usual = Printer.getDefaultPrinter();
        return all().stream().sorted(Comparator.<Printer, Boolean>comparing(printer -> !printer.equals(usual))
                .thenComparing(Printer::getName)).map(Printer::getName).toList();
    }

    /** The set is null where the system has no service for printing. */
    private static Set<Printer> all() {
        Set<Printer> printers = lacksSpooler() ? Set.of() : Printer.getAllPrinters();
        return printers == null ? Set.of() : Set.copyOf(printers);
    }

    /** On Linux Java hands documents to this command, and does not tell if it is missing. */
    private static boolean lacksSpooler() {
        return System.getProperty("os.name", "").startsWith("Linux") && !Files.isExecutable(SPOOLER);
    }

    @Override
    public Optional<Job> start(String printer, String title, int copies) {
        return all().stream().filter(each -> each.getName().equals(printer)).findFirst()
                .flatMap(found -> Optional.ofNullable(PrinterJob.createPrinterJob(found))).map(job -> {
                    job.getJobSettings().setJobName(title);
                    job.getJobSettings().setCopies(copies);
                    return new SystemJob(job, upright(job));
                });
    }

    /** @return the printer's own paper, in the direction of the pages, which have margins themselves */
    private static PageLayout upright(PrinterJob job) {
        Paper paper = job.getJobSettings().getPageLayout().getPaper();
        return job.getPrinter().createPageLayout(paper, PageOrientation.PORTRAIT, Printer.MarginType.HARDWARE_MINIMUM);
    }

    private record SystemJob(PrinterJob job, PageLayout layout) implements Job {

        @Override
        public boolean print(BufferedImage page) {
            ImageView view = new ImageView(image(page));
            view.setPreserveRatio(true);
            view.setFitWidth(layout.getPrintableWidth());
            view.setFitHeight(layout.getPrintableHeight());
            return job.printPage(layout, view);
        }

        @Override
        public boolean end() {
            return job.endJob();
        }

        @Override
        public void cancel() {
            job.cancelJob();
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
}
