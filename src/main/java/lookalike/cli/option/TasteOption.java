package lookalike.cli.option;

import java.util.Optional;
import lookalike.LookalikeException;
import lookalike.search.ProductFilter;
import lookalike.search.RankingOptions;
import lookalike.service.taste.ClientService;
import lookalike.taste.client.ClientProfile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options for whom results are for. */
public final class TasteOption {

    @Spec(Target.MIXEE)
    private CommandSpec spec;
    @Option(names = "--client", paramLabel = "NAME",
            description = "Whose taste, sizes and budget count, as 'lookalike client list' names them.")
    private @Nullable String client;
    @Option(names = "--fitting", description = "Only products within the client's budget and in their sizes, as far as "
            + "the catalogue tells.")
    private boolean fitting;
    private @Nullable Double taste;

    @Option(names = "--taste", paramLabel = "0..1",
            description = "How much popularity and the client's taste reorder what is similar: 0 is looks only, 1 all "
                    + "of it; by default 1 with --client, else 0.")
    void taste(double weight) {
        if (!(weight >= 0 && weight <= 1)) {
            throw new ParameterException(spec.commandLine(), "--taste must be from 0 to 1, not " + weight);
        }
        taste = weight;
    }

    /** @return the options with the client and the weight of taste */
    public RankingOptions of(RankingOptions options) {
        if (fitting && client == null) {
            throw new ParameterException(spec.commandLine(), "--fitting is for a client; give --client NAME, too");
        }
        double weight = taste == null ? client == null ? 0 : 1 : taste;
        return options.withTaste(weight).withClient(Optional.ofNullable(client));
    }

    /**
     * @return the filter, with only products that fit the client if the user wants that
     * @throws LookalikeException if there is no such client
     */
    public ProductFilter of(ProductFilter filter, String catalogue, ClientService clients) throws LookalikeException {
        if (client == null) {
            return filter;
        }
        ClientProfile known = clients.called(client);
        return fitting ? filter.among(Optional.of(clients.fitting(known, catalogue))) : filter;
    }
}
