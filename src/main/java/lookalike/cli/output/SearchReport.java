package lookalike.cli.output;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lookalike.catalogue.Offer;
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
            List.of("rank", "score", "id", "name", "category", "price", "link", "file");
    private static final List<String> FOR_SHEETS = List.of("query", "rank", "score", "id", "name", "category",
            "price", "currency", "link", "file", "twins", "found");

    private final String catalogue;
    private final Path location;
    private final boolean folder;
    private final List<SearchResult> answers;
    private final Map<String, Palette> palettes;

    /**
     * @param catalogue its name
     * @param location the folder or zip that the products' pictures are in
     * @param palettes by picture, as far as they are known
     */
    public SearchReport(String catalogue, Path location, List<SearchResult> answers, Map<String, Palette> palettes) {
        this.catalogue = catalogue;
        this.location = location;
        this.folder = Files.isDirectory(location);
        this.answers = answers;
        this.palettes = palettes;
    }

    public void print(OutputFormat format, Console console) {
        switch (format) {
            case TABLE -> printForPeople(console);
            case JSON -> JsonFormat.print(answers.stream().map(this::object).toList(), console.out());
            case CSV -> console.print(OutputFormat.CSV, sheet());
        }
    }

    /** How good the results are, and a table, for each query, under its name if there are several. */
    private void printForPeople(Console console) {
        for (int a = 0; a < answers.size(); a++) {
            SearchResult answer = answers.get(a);
            if (answers.size() > 1) {
                console.out().print((a == 0 ? "" : "\n") + CellText.singleLine(answer.query().label()) + "\n");
            }
            answer.quality().ifPresent(quality -> console.out().print(inWords(quality.level()) + "\n"));
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
                price(product.offer()), link(product.offer()), file(product.image()));
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

    private Table sheet() {
        List<List<Object>> rows = new ArrayList<>();
        for (SearchResult answer : answers) {
            for (ProductMatch match : answer.matches()) {
                Product product = match.product();
                Offer offer = product.offer();
                rows.add(Arrays.asList(answer.query().label(), match.rank(), score(match), product.id(),
                        product.name(), product.category(), offer.price().orElse(null), offer.currency(), link(offer),
                        file(product.image()), match.twins(), file(match.image())));
            }
        }
        return Table.list(FOR_SHEETS, rows);
    }

    private Map<String, Object> object(SearchResult answer) {
        Map<String, Object> milliseconds = new LinkedHashMap<>();
        milliseconds.put("decode", answer.timing().decode());
        milliseconds.put("extract", answer.timing().extract());
        milliseconds.put("search", answer.timing().search());
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("query", answer.query().label());
        answer.quality().ifPresent(quality -> {
            object.put("match", quality.level().toString());
            object.put("confidence", quality.confidence());
        });
        object.put("method", answer.method().toString());
        object.put("predictions", answer.predictions().stream().map(SearchReport::object).toList());
        object.put("results", answer.matches().stream().map(this::object).toList());
        object.put("milliseconds", milliseconds);
        object.put("index", answer.isExact() ? "exact" : "forest");
        object.put("recall", answer.approximation().map(SearchResult.Approximation::recall).or(() -> Optional.of(1.0))
                .filter(Double::isFinite).orElse(null));
        return object;
    }

    private Map<String, Object> object(ProductMatch match) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("rank", match.rank());
        object.put("id", match.product().id());
        object.put("similarity", match.isCompared() ? match.similarity() : null);
        object.put("likeness", score(match));
        object.put("parts", object(match.parts()));
        object.put("file", file(match.product().image()));
        object.put("found", file(match.image()));
        object.put("files", match.product().images().stream().map(this::file).toList());
        object.put("attributes", match.product().attributes());
        object.put("variants", match.product().variants());
        object.put("twins", match.twins());
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

    private String file(String image) {
        return folder ? location.resolve(image).toString() : location + "!/" + image;
    }

    private static @Nullable String price(Offer offer) {
        return offer.price().map(BigDecimal::toPlainString)
                .map(amount -> (amount + " " + offer.currency()).strip())
                .orElse(null);
    }

    private static @Nullable String link(Offer offer) {
        return offer.link().map(URI::toString).orElse(null);
    }
}
