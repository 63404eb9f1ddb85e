package lookalike.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import lookalike.LookalikeException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code lookalike}: the window; and what holds for every command. */
@Command(name = Program.NAME,
        header = "Finds the most similar products of a catalogue for a photo of a garment, offline.",
        description = {"", "Without a command it opens the window.", ""},
        footer = {"", "To begin:",
            "  lookalike model get                       the network, once",
            "  lookalike catalogue add PATH              a folder or zip of pictures",
            "  lookalike index NAME                      looks at its pictures",
            "  lookalike search PHOTO --catalogue NAME   the most similar products"})
final class LookalikeCommand implements Callable<Integer> {

    private final Session session;
    private final Window window;
    @Spec
    private CommandSpec spec;
    @Mixin
    private NetworkOption network;

    LookalikeCommand(Session session, Window window) {
        this.session = session;
        this.window = window;
    }

    @Option(names = "--home", paramLabel = "DIR", scope = ScopeType.INHERIT,
            description = "Folder for the model and the catalogues; otherwise that of the variable LOOKALIKE_HOME, "
                    + "or a folder of the system's choice.")
    void home(Path folder) {
        if (folder != null && folder.toString().isBlank()) {
            throw new ParameterException(spec.commandLine(), "--home needs the name of a folder");
        }
        session.askFor(folder);
    }

    @Override
    public Integer call() throws LookalikeException {
        window.open(session.rooms(), network.choice());
        return ExitStatus.DONE;
    }
}
