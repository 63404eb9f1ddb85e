package lookalike.cli.option;

import java.util.Optional;
import picocli.CommandLine.Option;

/** The option for whose taste is meant: exactly one of the two. */
public final class CustomerOption {

    @Option(names = "--client", paramLabel = "NAME", description = "A client, as 'lookalike client list' names it.")
    private String client;
    @Option(names = "--customer", paramLabel = "CUSTOMER", description = "A customer, as the orders name them.")
    private String customer;

    /** @return the client's name; empty if a customer is meant */
    public Optional<String> client() {
        return Optional.ofNullable(client);
    }

    /** @return the customer's name; blank if a client is meant */
    public String customer() {
        return Optional.ofNullable(customer).orElse("");
    }
}
