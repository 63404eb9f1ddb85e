package lookalike.service.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lookalike.LookalikeException;
import lookalike.image.palette.Palette;
import lookalike.image.palette.Shade;
import lookalike.ranking.ScoreParts;
import lookalike.search.Prediction;
import lookalike.search.ProductMatch;
import lookalike.search.SearchResult;
import lookalike.service.CatalogueSearch;
import lookalike.storage.CsvTable;
import org.jspecify.annotations.Nullable;

/** The answers to queries for other programs: as a sheet with a row a result, or as JSON with an object a query. */
public final class SearchExport {

    static final List<String> COLUMNS = List.of("query", "rank", "id", "name", "category", "brand", "price",
            "currency", "url", "similarity", "level", "likeness", "file", "found", "twins");

    private final ProductFields fields;
    private final List<SearchResult> answers;
    private final Map<String, Palette> palettes;

    /**
     * @param fields of the products
     * @param palettes by picture, as far as they are known
     */
    public SearchExport(ProductFields fields, List<SearchResult> answers, Map<String, Palette> palettes) {
        this.fields = fields;
        this.answers = List.copyOf(answers);
        this.palettes = Map.copyOf(palettes);
    }

    /** @return the answers of a catalogue, with the colours of what was found as far as they are known */
    public static SearchExport of(CatalogueSearch search, List<SearchResult> answers) throws LookalikeException {
        return new SearchExport(ProductFields.of(search), answers,
                search.palettes(answers.stream().flatMap(answer -> answer.matches().stream())
                        .map(ProductMatch::image).distinct().toList()));
    }

    /** @return a row for each result, under the names that JSON has, too */
    public CsvTable table() {
        List<List<Object>> rows = new ArrayList<>();
        for (SearchResult answer : answers) {
            for (ProductMatch match : answer.matches()) {
                Map<String, @Nullable Object> row = ProductFields.row(answer.query().label(),
                        fields.of(match, answer));
                rows.add(Arrays.asList(COLUMNS.stream().map(row::get).toArray()));
            }
        }
        return new CsvTable(COLUMNS, rows);
    }

    /** @return an array with an object for each answer */
    public String json() {
        return JsonText.of(answers.stream().map(this::object).toList());
    }

    /** @return each answer as JSON on a line of its own */
    public String lines() {
        return answers.stream().map(this::object).map(JsonText::line).collect(Collectors.joining());
    }

    /** @return the line for a photo that has no answer */
    public static String errorLine(String query, String sentence) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("query", query);
        object.put("error", sentence);
        return JsonText.line(object);
    }

    private Map<String, @Nullable Object> object(SearchResult answer) {
        return object(answer, answer.matches().stream().map(match -> object(match, answer)).toList());
    }

    /** @param results of the answer */
    static Map<String, @Nullable Object> object(SearchResult answer, List<Map<String, @Nullable Object>> results) {
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
        object.put("predictions", answer.predictions().stream().map(SearchExport::object).toList());
        object.put("results", results);
        object.put("milliseconds", milliseconds);
        object.put("index", answer.isExact() ? "exact" : "forest");
        object.put("recall", answer.approximation().map(SearchResult.Approximation::recall).or(() -> Optional.of(1.0))
                .filter(Double::isFinite).orElse(null));
        return object;
    }

    Map<String, @Nullable Object> object(ProductMatch match, SearchResult answer) {
        Map<String, @Nullable Object> object = fields.of(match, answer);
        object.put("parts", object(match.parts()));
        object.put("files", match.product().images().stream().map(fields::file).toList());
        object.put("attributes", match.product().attributes());
        object.put("variants", match.product().variants());
        Palette palette = palettes.get(match.image());
        object.put("palette", palette == null ? List.of()
                : palette.shades().stream().map(SearchExport::object).toList());
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
