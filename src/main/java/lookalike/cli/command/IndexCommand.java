package lookalike.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import lookalike.LookalikeException;
import lookalike.catalogue.store.Catalogue;
import lookalike.cli.option.FormatOption;
import lookalike.cli.option.NetworkOption;
import lookalike.cli.output.Table;
import lookalike.cli.terminal.ExitStatus;
import lookalike.cli.terminal.ProgressMeter;
import lookalike.features.FeatureNetwork;
import lookalike.features.ModelIdentity;
import lookalike.features.NetworkChoice;
import lookalike.features.Precision;
import lookalike.features.cache.FeatureCache;
import lookalike.features.cache.FeatureWriter;
import lookalike.features.indexing.Indexing;
import lookalike.index.catalogue.CatalogueForestBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lookalike index}: lets the network look at every picture of a catalogue that is new or has changed. */
@Command(name = "index",
        header = "Makes a catalogue ready for searching: looks at every picture that is new or changed.",
        description = {"", "May be stopped with Ctrl-C at any time; the next run goes on from there.", ""})
public final class IndexCommand implements Callable<Integer> {

    private static final List<String> COLUMNS =
            List.of("computed", "kept", "twins", "broken", "gone", "seconds", "images/s");

    private final CommandContext session;
    @Spec
    private CommandSpec spec;
    @Parameters(paramLabel = "NAME", description = "The catalogue, as 'lookalike catalogue list' names it.")
    private String name;
    @Mixin
    private NetworkOption network;
    private int limit = Integer.MAX_VALUE;
    @Mixin
    private FormatOption format;

    public IndexCommand(CommandContext session) {
        this.session = session;
    }

    @Option(names = "--limit", paramLabel = "N", description = "Stop after this many pictures.")
    void limit(Integer pictures) {
        if (pictures != null && pictures < 1) {
            throw new ParameterException(spec.commandLine(), "--limit must be at least 1, not " + pictures);
        }
        limit = pictures == null ? Integer.MAX_VALUE : pictures;
    }

    @Override
    public Integer call() throws LookalikeException {
        session.home().prepare();
        NetworkChoice choice = network.choice();
        try (Catalogue catalogue = refreshed();
                FeatureNetwork opened = new NetworkAccess(session).prepareAndOpen(choice, catalogue);
                FeatureWriter writer = FeatureCache.openToWrite(folder(catalogue), opened.identity())) {
            writer.notice().ifPresent(session::tell);
            session.tell("Looking at the pictures of " + name + " with " + opened.engine() + ".");
            tell(looked(catalogue, writer, opened));
            grow(writer);
            offer(choice, opened);
            return ExitStatus.DONE;
        } catch (CancellationException _) {
            session.tell("Stopped; what is done is kept, and 'lookalike index " + name + "' goes on from there.");
            return ExitStatus.FAILED;
        }
    }

    /** What was indexed in float stays so; whoever wants it faster is told how. */
    private void offer(NetworkChoice choice, FeatureNetwork used) throws LookalikeException {
        ModelIdentity exact = session.rooms().model().identity(Precision.FLOAT);
        if (choice.decided().isEmpty() && used.identity().equals(exact)) {
            session.tell(("%s is indexed in float; 'lookalike index %s --precision int8' makes it faster and keeps "
                    + "these features.").formatted(name, name));
        }
    }

    private Path folder(Catalogue catalogue) throws LookalikeException {
        return session.rooms().shelf().folder(catalogue.name());
    }

    private Catalogue refreshed() throws LookalikeException {
        try (ProgressMeter meter = session.watch("Reading " + name, "rows")) {
            return session.rooms().shelf().refresh(name, meter);
        }
    }

    private Indexing.Report looked(Catalogue catalogue, FeatureWriter writer, FeatureNetwork network)
            throws LookalikeException {
        try (ProgressMeter meter = session.watch("Indexing " + name, "pictures")) {
            return new Indexing(writer, network).run(catalogue, limit, meter);
        }
    }

    /** What makes searching large catalogues fast; takes seconds. */
    private void grow(FeatureWriter writer) throws LookalikeException {
        try (ProgressMeter meter = session.watch("Growing the forest of " + name, "items placed")) {
            new CatalogueForestBuilder(writer).bringUpToDate(session::tell, meter);
        }
    }

    private void tell(Indexing.Report report) {
        double rate = report.seconds() > 0 ? report.computed() / report.seconds() : 0;
        session.print(format.format(), Table.record(COLUMNS, report.computed(), report.kept(), report.twins(),
                report.broken(), report.gone(), report.seconds(), rate));
        if (report.broken() > 0) {
            session.tell(report.broken() + (report.broken() == 1 ? " picture" : " pictures")
                    + " could not be read; see 'lookalike catalogue problems " + name + "'.");
        }
    }
}
