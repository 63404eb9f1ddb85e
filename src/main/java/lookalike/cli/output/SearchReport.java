package lookalike.cli.output;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lookalike.catalogue.Product;
import lookalike.cli.terminal.CellText;
import lookalike.image.palette.Palette;
import lookalike.image.palette.Shade;
import lookalike.ranking.ScoreParts;
import lookalike.search.MatchLevel;
import lookalike.search.Prediction;
import lookalike.search.ProductMatch;
import lookalike.search.SearchResult;
import org.jspecify.annotations.Nullable;

/** The answers to queries, printed in each of the formats. */
public final class SearchReport {

    private static final List<String> FOR_PEOPLE =
            List.of("rank", "likeness", "id", "name", "category", "price", "url", "file");
    private static final List<String> FOR_SHEETS = List.of("query", "rank", "id", "name", "category", "brand", "price",
            "currency", "url", "similarity", "level", "likeness", "file", "found", "twins");

    private final String catalogue;
    private final ProductFields fields;
    private final List<SearchResult> answers;
    private final Map<String, Palette> palettes;

    /**
     * @param catalogue its name
     * @param fields of its products
     * @param palettes by picture, as far as they are known
     */
    public SearchReport(String catalogue, ProductFields fields, List<SearchResult> answers,
            Map<String, Palette> palettes) {
        this.catalogue = catalogue;
        this.fields = fields;
        this.answers = answers;
        this.palettes = palettes;
    }

    public void print(OutputFormat format, Console console) {
        switch (format) {
            case TABLE -> printForPeople(console);
            case JSON, CSV -> console.out().print(text(format));
        }
    }

    /** @return all of it for programs, or for people as one table */
    public String text(OutputFormat format) {
        return switch (format) {
            case TABLE, CSV -> format.text(sheet());
            case JSON -> JsonFormat.text(answers.stream().map(this::object).toList());
        };
    }

    /** @return each answer as JSON on a line of its own */
    public String lines() {
        return answers.stream().map(this::object).map(JsonFormat::line).collect(Collectors.joining());
    }

    /** @return the line for a photo that has no answer */
    public static String errorLine(String query, String sentence) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("query", query);
        object.put("error", sentence);
        return JsonFormat.line(object);
    }

    /** How good the results are, and a table, for each query, under its name if there are several. */
    private void printForPeople(Console console) {
        for (int a = 0; a < answers.size(); a++) {
            SearchResult answer = answers.get(a);
            if (answers.size() > 1) {
                console.out().print((a == 0 ? "" : "\n") + CellText.singleLine(answer.query().label()) + "\n");
            }
            if (!answer.query().photos().isEmpty()) {
                answer.quality().ifPresent(quality -> console.out().print(inWords(quality.level()) + "\n"));
            }
            console.print(OutputFormat.TABLE,
                    Table.list(FOR_PEOPLE, answer.matches().stream().map(this::line).toList()));
            if (answer.matches().isEmpty()) {
                console.tell("No product meets the conditions.");
            }
        }
    }

    private String inWords(MatchLevel level) {
        return switch (level) {
            case SAME -> "Very likely the same product.";
            case VERY_SIMILAR -> "Very similar products.";
            case SIMILAR -> "Similar products.";
            case SOME -> "Some likeness.";
            case NONE -> "Nothing in " + CellText.singleLine(catalogue) + " looks like this photo; the nearest:";
        };
    }

    private List<Object> line(ProductMatch match) {
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

    /** @return a row for each result, under the names that JSON has, too */
    Table sheet() {
        List<List<Object>> rows = new ArrayList<>();
        for (SearchResult answer : answers) {
            for (ProductMatch match : answer.matches()) {
                Map<String, @Nullable Object> row = ProductFields.row(answer.query().label(),
                        fields.of(match, answer));
                rows.add(Arrays.asList(FOR_SHEETS.stream().map(row::get).toArray()));
            }
        }
        return Table.list(FOR_SHEETS, rows);
    }

    /** @return the answer for programs */
    Map<String, @Nullable Object> object(SearchResult answer) {
        Map<String, Object> milliseconds = new LinkedHashMap<>();
        milliseconds.put("decode", answer.timing().decode());
        milliseconds.put("extract", answer.timing().extract());
        milliseconds.put("search", answer.timing().search());
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("query", answer.query().label());
        answer.quality().ifPresent(quality -> {
            object.put("match", quality.level().toString());
            object.put("confidence", quality.confidence());
        });
        object.put("method", answer.method().toString());
        object.put("predictions", answer.predictions().stream().map(SearchReport::object).toList());
        object.put("results", answer.matches().stream().map(match -> object(match, answer)).toList());
        object.put("milliseconds", milliseconds);
        object.put("index", answer.isExact() ? "exact" : "forest");
        object.put("recall", answer.approximation().map(SearchResult.Approximation::recall).or(() -> Optional.of(1.0))
                .filter(Double::isFinite).orElse(null));
        return object;
    }

    private Map<String, @Nullable Object> object(ProductMatch match, SearchResult answer) {
        Map<String, @Nullable Object> object = fields.of(match, answer);
        object.put("parts", object(match.parts()));
        object.put("files", match.product().images().stream().map(fields::file).toList());
        object.put("attributes", match.product().attributes());
        object.put("variants", match.product().variants());
        Palette palette = palettes.get(match.image());
        object.put("palette", palette == null ? List.of()
                : palette.shades().stream().map(SearchReport::object).toList());
        return object;
    }

    private static Map<String, Object> object(Shade shade) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("colour", shade.colour().hex());
        object.put("share", shade.share());
        return object;
    }

    private static Map<String, Object> object(ScoreParts parts) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("looks", parts.looks());
        object.put("learned", parts.learned());
        object.put("columns", parts.columns());
        object.put("colour", parts.colour());
        object.put("taste", parts.taste());
        return object;
    }

    private static Map<String, Object> object(Prediction prediction) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("column", prediction.column());
        object.put("value", prediction.value());
        object.put("probability", prediction.probability());
        return object;
    }
}
