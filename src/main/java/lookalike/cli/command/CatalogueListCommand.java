package lookalike.cli.command;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import lookalike.LookalikeException;
import lookalike.catalogue.CatalogueEntry;
import lookalike.cli.option.FormatOption;
import lookalike.cli.output.Table;
import lookalike.cli.terminal.ExitStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lookalike catalogue list}: every catalogue of the data folder. */
@Command(name = "list", header = "Lists the catalogues.")
public final class CatalogueListCommand implements Callable<Integer> {

    private static final List<String> COLUMNS = List.of("name", "products", "problems", "read", "location");

    private final CommandContext session;
    @Mixin
    private FormatOption format;

    public CatalogueListCommand(CommandContext session) {
        this.session = session;
    }

    @Override
    public Integer call() throws LookalikeException {
        List<CatalogueEntry> entries = session.rooms().shelf().list();
        session.print(format.format(), Table.list(COLUMNS, entries.stream().map(CatalogueListCommand::row).toList()));
        if (entries.isEmpty()) {
            session.tell("There is no catalogue yet; add one with 'lookalike catalogue add PATH'.");
        }
        return ExitStatus.DONE;
    }

    private static List<Object> row(CatalogueEntry entry) {
        return Arrays.asList(entry.name(), entry.products(), entry.problems(), entry.read().toString(),
                entry.location().toString());
    }
}
