package lookalike.cli.client;

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
import picocli.CommandLine.Parameters;

/** {@code lookalike client show}: everything about one client. */
@Command(name = "show", header = "Shows everything that is kept of a client.")
public final class ClientShowCommand implements Callable<Integer> {

    private static final List<String> COLUMNS =
            List.of("name", "sizes", "budget", "hearts", "boards", "purchases", "views");

    private final CommandContext context;
    @Parameters(paramLabel = "NAME", description = "The client, as 'lookalike client list' names it.")
    private String name;
    @Mixin
    private FormatOption format;

    public ClientShowCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws LookalikeException {
        ClientProfile client = context.services().clients().called(name);
        List<String> hearts = client.hearts().entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(id -> each.getKey() + "/" + id)).toList();
        List<String> boards = client.boards().stream()
                .map(board -> board.name() + " (" + board.items().size() + ")").toList();
        List<String> purchases = client.purchases().stream().map(each -> (each.catalogue() + "/" + each.id() + " "
                + each.date()).strip()).toList();
        int views = client.views().values().stream()
                .flatMap(each -> each.values().stream()).mapToInt(Integer::intValue).sum();
        context.print(format.format(), Table.record(COLUMNS, client.name(), client.sizes().stream()
                .map(String::valueOf).toList(), Objects.toString(client.budget(), ""), hearts, boards, purchases,
                views));
        return ExitStatus.DONE;
    }
}
