package lookalike.cli.command;

import java.util.concurrent.Callable;
import lookalike.cli.Program;
import lookalike.cli.terminal.ExitStatus;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code lookalike completion}: lets the shell complete commands and options. */
@Command(name = "completion", header = "Prints a script with which bash and zsh complete commands and options.",
        description = {"", "Use it with: source <(lookalike completion)", ""})
public final class CompletionCommand implements Callable<Integer> {

    private final CommandContext session;
    @Spec
    private CommandSpec spec;

    public CompletionCommand(CommandContext session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.out().print(AutoComplete.bash(Program.NAME, spec.root().commandLine()));
        return ExitStatus.DONE;
    }
}
