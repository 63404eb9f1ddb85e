package lookalike.cli.output;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import lookalike.catalogue.Product;
import lookalike.cli.terminal.CellText;
import lookalike.search.MatchLevel;
import lookalike.search.ProductMatch;
import lookalike.search.SearchResult;
import lookalike.service.export.ProductFields;
import lookalike.service.export.SearchExport;
import org.jspecify.annotations.Nullable;

/** The answers to queries, for people; {@link SearchExport} is for programs. */
public final class SearchReport {

    private static final List<String> FOR_PEOPLE =
            List.of("rank", "likeness", "id", "name", "category", "price", "url", "file");

    private final String catalogue;
    private final ProductFields fields;
    private final List<SearchResult> answers;
    private final SearchExport export;

    /**
     * @param catalogue its name
     * @param fields of its products
     */
    public SearchReport(String catalogue, ProductFields fields, List<SearchResult> answers) {
        this.catalogue = catalogue;
        this.fields = fields;
        this.answers = answers;
        this.export = new SearchExport(fields, answers, Map.of());
    }

    /** @return all of it as one table */
    public String text() {
        return OutputFormat.TABLE.text(Table.list(export.table()));
    }

    /** How good the results are, and a table, for each query, under its name if there are several. */
    public void print(Console console) {
        for (int a = 0; a < answers.size(); a++) {
            SearchResult answer = answers.get(a);
            if (answers.size() > 1) {
                console.out().print((a == 0 ? "" : "\n") + CellText.singleLine(answer.query().label()) + "\n");
            }
            if (!answer.query().photos().isEmpty()) {
                answer.quality().ifPresent(quality -> console.out().print(inWords(quality.level(), catalogue) + "\n"));
            }
            console.print(OutputFormat.TABLE,
                    Table.list(FOR_PEOPLE, answer.matches().stream().map(match -> line(match, fields)).toList()));
            if (answer.matches().isEmpty()) {
                console.tell("No product meets the conditions.");
            }
        }
    }

    /** @param searched the name of what was searched */
    static String inWords(MatchLevel level, String searched) {
        return switch (level) {
            case SAME -> "Very likely the same product.";
            case VERY_SIMILAR -> "Very similar products.";
            case SIMILAR -> "Similar products.";
            case SOME -> "Some likeness.";
            case NONE -> "Nothing in " + CellText.singleLine(searched) + " looks like this photo; the nearest:";
        };
    }

    /** @return the cells for people */
    static List<Object> line(ProductMatch match, ProductFields fields) {
        Product product = match.product();
        return Arrays.asList(match.rank(), score(match), product.id(), name(match), product.category(),
                ProductFields.price(product.offer()), ProductFields.url(product.offer()), fields.file(product.image()));
    }

    /** @return null if nothing was compared */
    private static @Nullable Double score(ProductMatch match) {
        return match.isCompared() ? match.likeness() : null;
    }

    private static String name(ProductMatch match) {
        return match.twins().isEmpty()
                ? match.product().name()
                : match.product().name() + " (+" + match.twins().size() + " same picture)";
    }
}
