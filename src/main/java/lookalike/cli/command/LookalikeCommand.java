package lookalike.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import lookalike.LookalikeException;
import lookalike.cli.context.CommandContext;
import lookalike.cli.context.WindowOpener;
import lookalike.cli.option.NetworkOption;
import lookalike.cli.terminal.ExitStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code lookalike}: the window, and the options of every command. */
@Command(name = LookalikeCommand.NAME,
        header = "Finds the most similar products of a catalogue for a photo of a garment, offline.",
        description = {"", "Without a command it opens the window, and searches with the photos that are named, or "
                + "adds the catalogue.",
            ""},
        footer = {"", "To begin:",
            "  lookalike model get                       the network, once",
            "  lookalike catalogue add PATH              a folder or zip of pictures",
            "  lookalike index NAME                      computes their features",
            "  lookalike search PHOTO --catalogue NAME   the most similar products"})
public final class LookalikeCommand implements Callable<Integer> {

    /** The program's name on the command line. */
    public static final String NAME = "lookalike";

    private final CommandContext context;
    private final WindowOpener window;
    @Spec
    private CommandSpec spec;
    @Mixin
    private NetworkOption network;
    @Parameters(paramLabel = "PHOTO", arity = "0..*",
            description = "Photos to search with in the window; or one catalogue, a .lookalike file or a zip, to add.")
    private List<Path> photos = List.of();

    public LookalikeCommand(CommandContext context, WindowOpener window) {
        this.context = context;
        this.window = window;
    }

    @Option(names = "--home", paramLabel = "DIR", scope = ScopeType.INHERIT,
            description = "Folder for the model and the catalogues; otherwise that of the variable LOOKALIKE_HOME, "
                    + "or a folder of the system's choice.")
    void home(Path folder) {
        if (folder != null && folder.toString().isBlank()) {
            throw new ParameterException(spec.commandLine(), "--home needs the name of a folder");
        }
        context.chooseHome(folder);
    }

    @Override
    public Integer call() throws LookalikeException {
        for (Path photo : photos) {
            if (!Files.exists(photo)) {
                // Neither a photo nor a command: probably a mistyped command.
                throw new UnmatchedArgumentException(spec.commandLine(), List.of(photo.toString()));
            }
        }
        window.open(context.services(), network.choice(), photos.stream().map(Path::toAbsolutePath).toList());
        return ExitStatus.DONE;
    }
}
