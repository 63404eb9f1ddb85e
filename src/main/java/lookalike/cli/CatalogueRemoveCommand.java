package lookalike.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import lookalike.LookalikeException;
import lookalike.catalogue.Catalogue;
import lookalike.catalogue.CatalogueShelf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lookalike catalogue remove}: forgets a catalogue. */
@Command(name = "remove", header = "Forgets a catalogue and its features; its pictures and CSV stay.")
final class CatalogueRemoveCommand implements Callable<Integer> {

    private final Session session;
    @Parameters(paramLabel = "NAME", description = "The catalogue, as 'lookalike catalogue list' names it.")
    private String name;

    CatalogueRemoveCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws LookalikeException {
        CatalogueShelf shelf = session.rooms().shelf();
        Path pictures;
        try (Catalogue catalogue = shelf.open(name)) {
            pictures = catalogue.location();
        }
        shelf.remove(name);
        session.tell("Removed " + name + " and its features; the pictures stay in " + pictures + ".");
        return ExitStatus.DONE;
    }
}
