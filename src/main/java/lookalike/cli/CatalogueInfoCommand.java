package lookalike.cli;

import java.util.concurrent.Callable;
import lookalike.LookalikeException;
import lookalike.catalogue.Catalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code lookalike catalogue info}: one catalogue. */
@Command(name = "info", header = "Tells about one catalogue.")
final class CatalogueInfoCommand implements Callable<Integer> {

    private final Session session;
    @Parameters(paramLabel = "NAME", description = "The catalogue, as 'lookalike catalogue list' names it.")
    private String name;
    @Mixin
    private FormatOption format;

    CatalogueInfoCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws LookalikeException {
        try (Catalogue catalogue = session.rooms().shelf().open(name)) {
            session.print(format.format(), CatalogueSummary.of(catalogue));
        }
        return ExitStatus.DONE;
    }
}
