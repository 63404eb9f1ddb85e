package lookalike.service.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import lookalike.LookalikeException;
import lookalike.search.ProductMatch;
import lookalike.service.CatalogueSearch;
import lookalike.service.across.CatalogueMatch;
import lookalike.service.across.MergedResult;
import lookalike.storage.CsvTable;
import org.jspecify.annotations.Nullable;

/** What {@link SearchExport} is for one catalogue, for a search of all: each result says its catalogue. */
public final class MergedExport {

    private static final String CATALOGUE = "catalogue";
    private static final String RANK = "rank";
    private static final List<String> COLUMNS = SearchExport.COLUMNS.stream()
            .flatMap(column -> column.equals(RANK) ? Stream.of(column, CATALOGUE) : Stream.of(column)).toList();

    private final List<MergedResult> answers;
    private final Map<CatalogueSearch, SearchExport> exports = new HashMap<>();

    /** @param answers of catalogues that are still open */
    public MergedExport(List<MergedResult> answers) throws LookalikeException {
        this.answers = List.copyOf(answers);
        Map<CatalogueSearch, List<ProductMatch>> found = new LinkedHashMap<>();
        answers.stream().flatMap(answer -> answer.matches().stream()).forEach(each -> found
                .computeIfAbsent(each.from(), _ -> new ArrayList<>()).add(each.own()));
        for (Map.Entry<CatalogueSearch, List<ProductMatch>> each : found.entrySet()) {
            exports.put(each.getKey(), new SearchExport(ProductFields.of(each.getKey()), List.of(),
                    each.getKey().palettes(each.getValue().stream().map(ProductMatch::image).distinct().toList())));
        }
    }

    /** @return a row for each result, under the names that JSON has, too */
    public CsvTable table() {
        List<List<Object>> rows = new ArrayList<>();
        for (MergedResult answer : answers) {
            for (CatalogueMatch match : answer.matches()) {
                Map<String, @Nullable Object> row = object(match);
                row.put("query", answer.answer().query().label());
                rows.add(Arrays.asList(COLUMNS.stream().map(row::get).toArray()));
            }
        }
        return new CsvTable(COLUMNS, rows);
    }

    /** @return an array with an object for each answer */
    public String json() {
        return JsonText.of(answers.stream().map(answer -> SearchExport.object(answer.answer(),
                answer.matches().stream().map(this::object).toList())).toList());
    }

    /** How like it is is said as in its own catalogue, whatever its place among all. */
    private Map<String, @Nullable Object> object(CatalogueMatch match) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put(RANK, match.match().rank());
        object.put(CATALOGUE, match.from().catalogue());
        Objects.requireNonNull(exports.get(match.from())).object(match.own(), match.answer())
                .forEach(object::putIfAbsent);
        return object;
    }
}
