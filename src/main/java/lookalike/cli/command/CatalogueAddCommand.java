package lookalike.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import lookalike.LookalikeException;
import lookalike.catalogue.CataloguePreview;
import lookalike.catalogue.ColumnMapping;
import lookalike.catalogue.ProductCounts;
import lookalike.catalogue.TableLayout;
import lookalike.catalogue.TableSummary;
import lookalike.catalogue.store.ProblemGroup;
import lookalike.cli.context.CommandContext;
import lookalike.cli.option.ColumnOption;
import lookalike.cli.option.FormatOption;
import lookalike.cli.output.CatalogueSummary;
import lookalike.cli.terminal.ExitStatus;
import lookalike.cli.terminal.ProgressMeter;
import lookalike.cli.text.CommandLineMessages;
import lookalike.cli.text.FileNames;
import lookalike.cli.text.ShellWord;
import lookalike.service.AddRequest;
import lookalike.service.CatalogueInfo;
import lookalike.service.part.PartManifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lookalike catalogue add}: reads a folder or zip of pictures. */
@Command(name = "add", header = "Reads a folder or zip of pictures; needs no network yet.")
public final class CatalogueAddCommand implements Callable<Integer> {

    private final CommandContext context;
    @Spec
    private CommandSpec spec;
    @Parameters(paramLabel = "PATH", description = "The folder or zip; or the manifest.json of a catalogue in parts.")
    private Path location;
    @Option(names = "--csv", paramLabel = "FILE",
            description = "The table to read instead of the one found there: CSV, .xlsx, JSON or XML.")
    private Path csv;
    @Option(names = "--name", paramLabel = "NAME",
            description = "The catalogue's name; by default made from the folder's or zip's.")
    private String name;
    @Mixin
    private ColumnOption columns;
    @Option(names = "--dry-run", description = "Shows how the table would be understood, and stores nothing.")
    private boolean dryRun;
    @Mixin
    private FormatOption format;

    public CatalogueAddCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws LookalikeException {
        if (FileNames.isGarbled(location.toString())) {
            // It is stored by its letters, and could not be found again.
            throw new ParameterException(spec.commandLine(), FileNames.sentence(location.toString()));
        }
        if (PartManifest.find(location).isPresent()
                && (csv != null || !columns.mapping().equals(ColumnMapping.USUAL))) {
            throw new ParameterException(spec.commandLine(), "--csv and --column do nothing for a catalogue in parts: "
                    + "its table was read when its features were computed.");
        }
        AddRequest request =
                new AddRequest(location, Optional.ofNullable(csv), Optional.ofNullable(name), columns.mapping());
        if (dryRun) {
            return preview(request);
        }
        CatalogueInfo catalogue;
        try (ProgressMeter monitor = context.monitor()) {
            catalogue = context.services().catalogues().add(request, monitor);
        }
        context.print(format.format(), CatalogueSummary.of(catalogue));
        tellOfHeader(catalogue.table());
        tellCounts(catalogue.counts());
        if (catalogue.problems() > 0) {
            context.tell("Skipped or not understood, see 'lookalike catalogue problems " + catalogue.name() + "':");
            catalogue.skipped().forEach(group -> context.tell(line(group)));
        }
        context.tell(PartManifest.find(location).isPresent()
                ? "Next: 'lookalike search PHOTO --catalogue " + ShellWord.of(catalogue.name()) + "'."
                : "Next: 'lookalike index " + ShellWord.of(catalogue.name()) + "'.");
        return ExitStatus.DONE;
    }

    private static String line(ProblemGroup group) {
        return "  " + group.items() + " x " + CommandLineMessages.sentence(group.kind())
                + group.reason().map(reason -> ": " + CommandLineMessages.sentence(reason)).orElse("");
    }

    private int preview(AddRequest request) throws LookalikeException {
        CataloguePreview preview;
        try (ProgressMeter monitor = context.monitor()) {
            preview = context.services().catalogues().preview(request, monitor);
        }
        context.print(format.format(), CatalogueSummary.of(preview));
        tellOfHeader(preview.table());
        tellCounts(preview.counts());
        context.tell("Nothing is stored. Correct a column with --column, for instance --column price=HEADER.");
        return ExitStatus.DONE;
    }

    private void tellOfHeader(Optional<TableSummary> table) {
        if (table.isPresent() && table.get().layout().headerLine() == TableLayout.NO_HEADER) {
            context.tell(table.get().file() + " seems to have no header; its columns are called by numbers. Say what "
                    + "they mean with --column, for instance --column name=\"column 2\".");
        }
    }

    private void tellCounts(ProductCounts counts) {
        List<String> parts = new ArrayList<>();
        parts.add(counts.products() + " product" + (counts.products() == 1 ? "" : "s") + " with " + counts.pictures()
                + " picture" + (counts.pictures() == 1 ? "" : "s"));
        if (counts.twins() > 0) {
            parts.add(counts.twins() + " of them with another's picture, shown once");
        }
        if (counts.joinedRows() > 0) {
            parts.add(counts.joinedRows() + " row" + (counts.joinedRows() == 1 ? "" : "s")
                    + " joined with others of the same product");
        }
        context.tell(String.join("; ", parts) + ".");
    }
}
