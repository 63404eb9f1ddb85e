package lookalike.ui.boards;

import java.awt.print.PrinterException;
import java.awt.print.PrinterJob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.standard.Copies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The printers that Java finds. JavaFX's own jobs are no use: their dialog of printers does not open in a program that
 * draws with JavaFX alone ({@code java.awt.headless}), and they end well before the system has taken the document,
 * whatever it says of it then.
 */
final class SystemPrinters implements Printers {

    private static final Logger LOG = LoggerFactory.getLogger(SystemPrinters.class);

    private final Path spooler;

    SystemPrinters() {
        this(Path.of("/usr/bin/lpr"));
    }

    /** @param spooler what prints on Linux; Java hands documents to this command, and finds printers without it */
    SystemPrinters(Path spooler) {
        this.spooler = spooler;
    }

    @Override
    public List<String> names() {
        PrintService usual = PrintServiceLookup.lookupDefaultPrintService();
        return all().stream().sorted(Comparator.<PrintService, Boolean>comparing(each -> !each.equals(usual))
                .thenComparing(PrintService::getName)).map(PrintService::getName).toList();
    }

    private List<PrintService> all() {
        boolean lacksSpooler =
                System.getProperty("os.name", "").startsWith("Linux") && !Files.isExecutable(spooler);
        return lacksSpooler ? List.of() : List.of(PrinterJob.lookupPrintServices());
    }

    @Override
    public Optional<String> print(String printer, String title, int copies, Pages pages) throws IOException {
        Optional<PrintService> found = all().stream().filter(each -> each.getName().equals(printer)).findFirst();
        if (found.isEmpty()) {
            return Optional.of(printer);
        }
        PrinterJob job = PrinterJob.getPrinterJob();
        try {
            job.setPrintService(found.get());
            job.setJobName(title);
            PrintedPages printed = new PrintedPages(pages, PrintedPages.upright(job));
            job.setPageable(printed);
            PrintRequestAttributeSet wanted = new HashPrintRequestAttributeSet(new Copies(copies));
            try {
                job.print(wanted);
            } finally {
                printed.rethrow();
            }
            return Optional.empty();
        } catch (PrinterException problem) {
            LOG.warn("{} did not print {}", printer, title, problem);
            return Optional.of(reason(problem).orElse(printer));
        }
    }

    /** Java puts names of its own classes before what the system says. */
    private static Optional<String> reason(PrinterException problem) {
        return Optional.ofNullable(problem.getMessage()).map(text -> text.strip()
                .replaceFirst("^(\\w+\\.)+\\w+: ", "").replaceFirst("\\.$", "")).filter(text -> !text.isEmpty());
    }
}
