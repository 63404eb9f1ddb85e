package lookalike.cli.command;

import java.util.concurrent.Callable;
import lookalike.cli.context.CommandContext;
import lookalike.cli.output.ManPage;
import lookalike.cli.terminal.ExitStatus;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lookalike completion}: prints a script that lets the shell complete commands and options. */
@Command(name = "completion",
        header = "Prints a script with which bash and zsh complete commands, options, catalogues and columns.",
        description = {"", "Use it with: source <(lookalike completion)", ""})
public final class CompletionCommand implements Callable<Integer> {

    private final CommandContext context;
    @Spec
    private CommandSpec spec;
    @Option(names = "--man", hidden = true, description = "Prints the manual page, for packages of the program.")
    private boolean isMan;

    public CompletionCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        CommandLine program = spec.root().commandLine();
        context.console().out().print(isMan ? new ManPage(program).text() : new CompletionScript(program).text());
        return ExitStatus.DONE;
    }
}
