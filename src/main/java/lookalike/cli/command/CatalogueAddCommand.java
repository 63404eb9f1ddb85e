package lookalike.cli.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import lookalike.LookalikeException;
import lookalike.catalogue.store.Catalogue;
import lookalike.cli.option.FormatOption;
import lookalike.cli.output.CatalogueSummary;
import lookalike.cli.terminal.ExitStatus;
import lookalike.cli.terminal.ProgressMeter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lookalike catalogue add}: reads a folder or zip of pictures. */
@Command(name = "add", header = "Reads a folder or zip of pictures; needs no network yet.")
public final class CatalogueAddCommand implements Callable<Integer> {

    private final CommandContext session;
    @Parameters(paramLabel = "PATH", description = "The folder or zip.")
    private Path place;
    @Option(names = "--csv", paramLabel = "FILE", description = "The CSV to read instead of the one found there.")
    private Path csv;
    @Option(names = "--name", paramLabel = "NAME",
            description = "What to call the catalogue; by default after the folder or zip.")
    private String name;
    @Mixin
    private FormatOption format;

    public CatalogueAddCommand(CommandContext session) {
        this.session = session;
    }

    @Override
    public Integer call() throws LookalikeException {
        Services rooms = session.rooms();
        rooms.home().prepare();
        try (Catalogue catalogue = read(rooms)) {
            session.print(format.format(), CatalogueSummary.of(catalogue));
            if (!catalogue.problems().isEmpty()) {
                session.tell("Some things were skipped; see 'lookalike catalogue problems " + catalogue.name() + "'.");
            }
            session.tell("Next: 'lookalike index " + catalogue.name() + "'.");
        }
        return ExitStatus.DONE;
    }

    private Catalogue read(Services rooms) throws LookalikeException {
        try (ProgressMeter meter = session.watch("Reading " + place, "rows")) {
            return rooms.shelf().add(place, Optional.ofNullable(csv), Optional.ofNullable(name), meter);
        }
    }
}
