package lookalike.cli.client;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import lookalike.LookalikeException;
import lookalike.cli.context.CommandContext;
import lookalike.cli.option.FormatOption;
import lookalike.cli.output.Table;
import lookalike.cli.terminal.ExitStatus;
import lookalike.taste.client.ClientProfile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lookalike client list}: every client of the data folder. */
@Command(name = "list", header = "Lists the clients.")
public final class ClientListCommand implements Callable<Integer> {

    private static final List<String> COLUMNS =
            List.of("name", "hearts", "boards", "purchases", "sizes", "budget");

    private final CommandContext context;
    @Mixin
    private FormatOption format;

    public ClientListCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws LookalikeException {
        List<ClientProfile> clients = context.services().clients().list(context::tell);
        List<List<Object>> rows = new ArrayList<>();
        for (ClientProfile client : clients) {
            rows.add(Arrays.asList(client.name(), client.hearts().values().stream().mapToInt(Collection::size).sum(),
                    client.boards().size(), client.purchases().size(),
                    client.sizes().stream().map(String::valueOf).toList(),
                    Objects.toString(client.budget(), "")));
        }
        context.print(format.format(), Table.list(COLUMNS, rows));
        if (clients.isEmpty()) {
            context.tell("There are no clients yet; 'lookalike client add NAME' makes one.");
        }
        return ExitStatus.DONE;
    }
}
