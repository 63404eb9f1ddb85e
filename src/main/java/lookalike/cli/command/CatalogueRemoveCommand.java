package lookalike.cli.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import lookalike.LookalikeException;
import lookalike.catalogue.repository.CatalogueRepository;
import lookalike.catalogue.store.Catalogue;
import lookalike.cli.terminal.ExitStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lookalike catalogue remove}: forgets a catalogue. */
@Command(name = "remove", header = "Forgets a catalogue and its features; its pictures and CSV stay.")
public final class CatalogueRemoveCommand implements Callable<Integer> {

    private final CommandContext session;
    @Parameters(paramLabel = "NAME", description = "The catalogue, as 'lookalike catalogue list' names it.")
    private String name;

    public CatalogueRemoveCommand(CommandContext session) {
        this.session = session;
    }

    @Override
    public Integer call() throws LookalikeException {
        CatalogueRepository shelf = session.rooms().shelf();
        Path pictures;
        try (Catalogue catalogue = shelf.open(name)) {
            pictures = catalogue.location();
        }
        shelf.remove(name);
        session.tell("Removed " + name + " and its features; the pictures stay in " + pictures + ".");
        return ExitStatus.DONE;
    }
}
