package lookalike.service.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lookalike.catalogue.Offer;
import lookalike.catalogue.Product;
import lookalike.catalogue.Ratings;
import lookalike.image.palette.LabColour;
import lookalike.image.palette.Palette;
import lookalike.image.palette.Shade;
import lookalike.ranking.RankingMethod;
import lookalike.search.MatchLevel;
import lookalike.search.MatchQuality;
import lookalike.search.Prediction;
import lookalike.search.ProductMatch;
import lookalike.search.SearchQuery;
import lookalike.search.SearchResult;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchExportTest {

    private static final Product SHIRT = new Product("12", "images/12.jpg", "Linen shirt", "Shirts", "",
            new Offer(Optional.of(new BigDecimal("39.90")), "EUR", Optional.of(URI.create("https://shop.example/12"))),
            new Ratings(OptionalDouble.empty(), OptionalLong.empty(), OptionalLong.empty()),
            Map.of("baseColour", "Blue", "maker", "Tidewell"));
    private static final Product PLAIN = new Product("7", "images/7.jpg", "7", "", "", Offer.NONE,
            new Ratings(OptionalDouble.empty(), OptionalLong.empty(), OptionalLong.empty()), Map.of());

    @TempDir
    private Path folder;

    @Test
    @DisplayName("JSON has an object for each query with its results and where the time went")
    void printsJson() throws Exception {
        JsonNode queries =
                new ObjectMapper().readTree(json(folder, answer("a.jpg"), answer("b.jpg")));
        assertEquals(2, queries.size());
        JsonNode first = queries.get(0);
        assertEquals("a.jpg", first.get("query").asText());
        assertEquals("very_similar", first.get("match").asText());
        assertEquals(0.97, first.get("confidence").asDouble());
        assertEquals("raw", first.get("method").asText());
        assertEquals(0, first.get("predictions").size());
        assertEquals(new ObjectMapper().readTree("{\"decode\": 1.5, \"extract\": 2.5, \"search\": 3.5}"),
                first.get("milliseconds"));
        JsonNode shirt = first.get("results").get(0);
        assertEquals(1, shirt.get("rank").asInt());
        assertEquals("12", shirt.get("id").asText());
        assertEquals(0.9, shirt.get("similarity").asDouble());
        assertEquals(0.9, shirt.get("likeness").asDouble());
        assertEquals(0.9, shirt.get("parts").get("looks").asDouble());
        assertEquals(0, shirt.get("parts").get("columns").asDouble());
        assertEquals(folder.resolve("images/12.jpg").toString(), shirt.get("file").asText());
        assertEquals("Linen shirt", shirt.get("name").asText());
        assertEquals("Shirts", shirt.get("category").asText());
        assertEquals("Tidewell", shirt.get("brand").asText());
        assertTrue(shirt.get("price").isNumber());
        assertEquals(39.9, shirt.get("price").asDouble());
        assertEquals("EUR", shirt.get("currency").asText());
        assertEquals("https://shop.example/12", shirt.get("url").asText());
        assertEquals("very_similar", shirt.get("level").asText());
        assertTrue(first.get("results").get(1).get("price").isNull());
        assertEquals("Blue", shirt.get("attributes").get("baseColour").asText());
        assertEquals("13", shirt.get("twins").get(0).asText());
        assertEquals("#232c4d", shirt.get("palette").get(0).get("colour").asText());
        assertEquals(1, shirt.get("palette").get(0).get("share").asDouble());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "de/"})
    @DisplayName("the guide's example has the very names of the fields, and a sheet has no other ones")
    void isAsTheGuideSays(String language) throws Exception {
        String guide = Files.readString(Path.of("resources/guide/" + language + "command-line.md"));
        String example = guide.substring(guide.indexOf("[ { \"query\""), guide.indexOf("\"recall\": 1.0 } ]"))
                + "\"recall\": 1.0 } ]";
        SearchResult answer = answer("a.jpg");
        SearchResult whole = new SearchResult(answer.query(), answer.matches(), answer.timing(),
                answer.approximation(), answer.method(),
                List.of(new Prediction("gender", "Women", 0.98)), answer.frames(), answer.quality());
        JsonNode actual = new ObjectMapper().readTree(export(folder, whole).json());
        Set<String> names = new TreeSet<>();
        collect(actual, names);
        assertEquals(names, Pattern.compile("\"(\\w+)\":").matcher(example).results().map(name -> name.group(1))
                .collect(Collectors.toCollection(TreeSet::new)));
        Set<String> columns = new TreeSet<>(List.of(export(folder, whole).table().text().lines().findFirst()
                .orElseThrow().split(",")));
        columns.removeAll(names);
        assertEquals(Set.of(), columns);
    }

    /** Attributes are named by the catalogue's table, the guide's example has one. */
    private static void collect(JsonNode node, Set<String> names) {
        node.forEach(child -> collect(child, names));
        node.fieldNames().forEachRemaining(name -> {
            if (!List.of("baseColour", "maker").contains(name)) {
                names.add(name);
            }
        });
    }

    @Test
    @DisplayName("lines of JSON hold a whole answer each, or what is wrong with its photo")
    void printsLines() throws Exception {
        String[] lines = export(folder, answer("a.jpg"), answer("b.jpg")).lines().split("\n");
        assertEquals(2, lines.length);
        assertEquals("b.jpg", new ObjectMapper().readTree(lines[1]).get("query").asText());
        assertEquals(new ObjectMapper().readTree("{\"query\": \"c.jpg\", \"error\": \"It is no photo.\"}"),
                new ObjectMapper().readTree(SearchExport.errorLine("c.jpg", "It is no photo.")));
    }

    @Test
    @DisplayName("a picture in a zip is named by the zip and its entry")
    void namesEntriesOfAZip() throws Exception {
        Path zip = folder.resolve("shop.zip");
        JsonNode queries = new ObjectMapper().readTree(json(zip, answer("a.jpg")));
        assertEquals(zip + "!/images/12.jpg", queries.get(0).get("results").get(0).get("file").asText());
    }

    @Test
    @DisplayName("CSV repeats the query in every row")
    void printsCsv() {
        assertEquals("""
                query,rank,id,name,category,brand,price,currency,url,similarity,level,likeness,file,found,twins
                a.jpg,1,12,Linen shirt,Shirts,Tidewell,39.90,EUR,https://shop.example/12,0.9,very_similar,0.9,\
                %1$s,%1$s,13|14
                a.jpg,2,7,7,,,,,,0.8,similar,0.8,%2$s,%2$s,
                """.formatted(folder.resolve("images/12.jpg"), folder.resolve("images/7.jpg")),
                export(folder, answer("a.jpg")).table().text());
    }

    private static final Map<String, Palette> PALETTES =
            Map.of("images/12.jpg", new Palette(List.of(new Shade(LabColour.ofRgb(0x232C4D), 1))));

    private static SearchResult answer(String photo) {
        return new SearchResult(SearchQuery.of(Path.of(photo)),
                List.of(new ProductMatch(1, SHIRT, 0.9, List.of("13", "14")),
                        new ProductMatch(2, PLAIN, 0.8, List.of())),
                new SearchResult.Timing(1.5, 2.5, 3.5), Optional.of(new SearchResult.Approximation(0.985, 5)),
                RankingMethod.RAW, List.of(), List.of(Optional.empty()),
                Optional.of(new MatchQuality(MatchLevel.VERY_SIMILAR, 0.97)));
    }

    private static SearchExport export(Path location, SearchResult... answers) {
        return new SearchExport(new ProductFields(location, Optional.of("maker")), List.of(answers), PALETTES);
    }

    private static String json(Path location, SearchResult... answers) {
        return export(location, answers).json();
    }
}
