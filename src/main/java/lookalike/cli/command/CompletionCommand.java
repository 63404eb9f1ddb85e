package lookalike.cli.command;

import java.util.concurrent.Callable;
import lookalike.cli.context.CommandContext;
import lookalike.cli.terminal.ExitStatus;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code lookalike completion}: prints a script that lets the shell complete commands and options. */
@Command(name = "completion", header = "Prints a script with which bash and zsh complete commands and options.",
        description = {"", "Use it with: source <(lookalike completion)", ""})
public final class CompletionCommand implements Callable<Integer> {

    private final CommandContext context;
    @Spec
    private CommandSpec spec;

    public CompletionCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        context.console().out().print(AutoComplete.bash(spec.root().name(), spec.root().commandLine()));
        return ExitStatus.DONE;
    }
}
