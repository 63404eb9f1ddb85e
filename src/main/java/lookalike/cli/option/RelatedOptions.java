package lookalike.cli.option;

import java.util.List;
import lookalike.catalogue.Condition;
import lookalike.service.related.RelatedRequest;
import picocli.CommandLine.Option;

/** Which products may be in the list of another one, and how many: on the desktop and on a cluster. */
public final class RelatedOptions {

    @Option(names = "-k", paramLabel = "N", defaultValue = "8", converter = WholeNumber.AtLeastOne.class,
            description = "How many similar products each; by default ${DEFAULT-VALUE}.")
    private int k;
    @Option(names = "--where", paramLabel = "CONDITION", converter = ConditionConverter.class,
            description = "Only lead to products that meet this, for instance price<50; several must all be met.")
    private List<Condition> conditions = List.of();
    @Option(names = "--same", paramLabel = "COLUMN", split = ",",
            description = "Only lead to products with the same value, for instance gender. Repeatable.")
    private List<String> same = List.of();
    @Option(names = "--other", paramLabel = "COLUMN", split = ",",
            description = "Only lead to products with another value, for instance brand. Repeatable.")
    private List<String> other = List.of();
    @Option(names = "--in-stock", description = "Only lead to products in stock, by the catalogue's column of stock.")
    private boolean inStock;

    /** @return what was asked for */
    public RelatedRequest request() {
        return new RelatedRequest(k, conditions, same, other, inStock);
    }
}
