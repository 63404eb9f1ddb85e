package lookalike.cli.command;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import lookalike.LookalikeException;
import lookalike.catalogue.CatalogueEntry;
import lookalike.cli.context.CommandContext;
import lookalike.cli.terminal.ExitStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code lookalike words}: what may come next on a command line, one word a line, for the completion of shells. Says
 * nothing if there is nothing.
 */
@Command(name = "words", hidden = true, header = "Prints names of catalogues or columns for the shell's completion.")
public final class WordsCommand implements Callable<Integer> {

    /** Kinds of words. */
    enum Kind { CATALOGUES, COLUMNS }

    private final CommandContext context;
    @Parameters(index = "0", paramLabel = "KIND", description = "${COMPLETION-CANDIDATES}")
    private Kind kind;
    @Parameters(index = "1", paramLabel = "CATALOGUE", arity = "0..1", defaultValue = "",
            description = "Whose columns.")
    private String catalogue;
    @Option(names = "--prefix", paramLabel = "TEXT", defaultValue = "",
            description = "How the word begins, as it was typed.")
    private String prefix;

    public WordsCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        boolean isQuoted = prefix.startsWith("\"") || prefix.startsWith("'");
        String begun = unescaped(prefix);
        try {
            words().filter(word -> word.startsWith(begun)).map(word -> isQuoted ? word : escaped(word))
                    .forEach(word -> context.console().out().print(word + "\n"));
        } catch (LookalikeException _) {
            return ExitStatus.FAILED;
        }
        return ExitStatus.DONE;
    }

    private Stream<String> words() throws LookalikeException {
        return switch (kind) {
            case CATALOGUES -> context.services().catalogues().list().stream().map(CatalogueEntry::name);
            case COLUMNS -> columns().stream();
        };
    }

    private List<String> columns() throws LookalikeException {
        return context.services().catalogues().info(unescaped(catalogue)).columns();
    }

    private static String unescaped(String typed) {
        return typed.replaceAll("^[\"']|[\"']$", "").replaceAll("\\\\(.)", "$1");
    }

    /** Every shell takes a sign after a backslash as it is. */
    private static String escaped(String word) {
        return word.replaceAll("([^\\p{L}\\p{N}\\p{M}._/:+@%,-])", "\\\\$1");
    }
}
