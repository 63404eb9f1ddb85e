package lookalike.cli.option;

import java.util.List;
import java.util.Objects;
import lookalike.taste.BodySize;
import lookalike.taste.Budget;
import lookalike.taste.client.ClientProfile;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options for what a client wears and spends. */
public final class ClientFactsOption {

    @Option(names = "--size", paramLabel = "SIZE", converter = SizeConverter.class,
            description = "A size that fits, for instance M, or shoes=38 for categories with this word; several are "
                    + "all of the client's, in place of those before.")
    private List<BodySize> sizes;
    @Option(names = "--no-sizes", description = "Forgets the client's sizes.")
    private boolean noSizes;
    @Option(names = "--budget", paramLabel = "AMOUNT", converter = BudgetConverter.class,
            description = "The most that a product may cost, for instance 80 or '80 EUR'.")
    private Budget budget;
    @Option(names = "--no-budget", description = "Forgets the client's budget.")
    private boolean noBudget;

    /** @return a client with what was given */
    public ClientProfile of(ClientProfile client) {
        ClientProfile sized = noSizes ? client.withSizes(List.of())
                : client.withSizes(Objects.requireNonNullElse(sizes, client.sizes()));
        if (noBudget) {
            return sized.withBudget(null);
        }
        return budget == null ? sized : sized.withBudget(budget);
    }

    /** Parses a size. */
    static final class SizeConverter implements ITypeConverter<BodySize> {
        @Override
        public BodySize convert(String text) {
            return BodySize.parse(text).orElseThrow(() -> new TypeConversionException(
                    "'" + text + "' is no size; write for instance M, or shoes=38"));
        }
    }

    /** Parses a budget. */
    static final class BudgetConverter implements ITypeConverter<Budget> {
        @Override
        public Budget convert(String text) {
            return Budget.parse(text).orElseThrow(() -> new TypeConversionException(
                    "'" + text + "' is no amount above 0; write for instance 80, or '80 EUR'"));
        }
    }
}
