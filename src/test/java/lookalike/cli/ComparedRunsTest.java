package lookalike.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.Color;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lookalike.Progress;
import lookalike.catalogue.repository.CatalogueRepository;
import lookalike.catalogue.store.Catalogue;
import lookalike.evaluation.EvaluatedProducts;
import lookalike.evaluation.Evaluation;
import lookalike.evaluation.EvaluationReport;
import lookalike.evaluation.EvaluationReport.Settings;
import lookalike.evaluation.EvaluationSplit;
import lookalike.evaluation.Relevance;
import lookalike.evaluation.report.ReportJson;
import lookalike.evaluation.retrieval.ExactRetrieval;
import lookalike.features.FeatureNetwork;
import lookalike.features.ModelIdentity;
import lookalike.features.cache.FeatureCache;
import lookalike.features.cache.FeatureSnapshot;
import lookalike.features.cache.FeatureWriter;
import lookalike.features.indexing.CatalogueIndexer;
import lookalike.features.indexing.MeanColours;
import lookalike.features.indexing.RoundedFeatures;
import lookalike.image.TestPictures;
import lookalike.storage.DataFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same catalogue indexed by a network and by a coarser copy of it, evaluated with each, and compared. */
class ComparedRunsTest {

    private static final FeatureNetwork WHOLE = new MeanColours();
    private static final FeatureNetwork ROUNDED = new RoundedFeatures(new MeanColours());
    private static final int PRODUCTS = 30;

    @TempDir
    private Path folder;
    private Path home;
    private CatalogueRepository shelf;

    @BeforeEach
    void openShops() throws Exception {
        home = folder.resolve("home");
        shelf = new CatalogueRepository(new DataFolder(home));
        open("spring", .9f);
    }

    /** The last three products show what the first three do. */
    private void open(String name, float brightness) throws Exception {
        Path shop = Files.createDirectories(folder.resolve(name));
        StringBuilder csv = new StringBuilder("id,category\n");
        for (int i = 0; i < PRODUCTS; i++) {
            Color colour = Color.getHSBColor(i % (PRODUCTS - 3) / (float) PRODUCTS, .8f, brightness);
            Files.write(shop.resolve(i + ".png"), TestPictures.file(TestPictures.plain(20, 20, colour), "png"));
            csv.append(i).append(i % 2 == 0 ? ",Shirts\n" : ",Shoes\n");
        }
        Files.writeString(shop.resolve("products.csv"), csv);
        shelf.add(shop, Optional.empty(), Optional.of(name), Progress.UNWATCHED).close();
    }

    private FeatureSnapshot indexed(Catalogue catalogue, FeatureNetwork network) throws Exception {
        try (FeatureWriter writer = FeatureCache.openToWrite(shelf.folder(catalogue.name()),
                network.identity())) {
            new CatalogueIndexer(writer, network).run(catalogue, Integer.MAX_VALUE, Progress.UNWATCHED);
            return writer.snapshot();
        }
    }

    /** @return the report of a run with this network, its own products being the queries */
    private String evaluated(FeatureNetwork network) throws Exception {
        Relevance category = Relevance.parse("category");
        try (Catalogue catalogue = shelf.open("spring"); FeatureSnapshot cache = indexed(catalogue, network);
                EvaluatedProducts products = EvaluatedProducts.searched(catalogue, cache, category)) {
            return written(network, category, "spring",
                    EvaluationSplit.within(products, all(), Optional.empty(), 0, 1));
        }
    }

    /** @return the report of a run with this network, the queries being darker pictures named by the products' ids */
    private String evaluatedByPhotos(FeatureNetwork network) throws Exception {
        Relevance same = Relevance.parse(Relevance.SAME_PRODUCT);
        try (Catalogue catalogue = shelf.open("spring"); FeatureSnapshot cache = indexed(catalogue, network);
                Catalogue photos = shelf.open("street"); FeatureSnapshot photoCache = indexed(photos, network);
                EvaluatedProducts products = EvaluatedProducts.searched(catalogue, cache, same);
                EvaluatedProducts asked = EvaluatedProducts.queries(photos, photoCache, same, products)) {
            return written(network, same, "street",
                    EvaluationSplit.between(products, all(), asked, Optional.empty(), 1));
        }
    }

    private static BitSet all() {
        BitSet all = new BitSet();
        all.set(0, PRODUCTS);
        return all;
    }

    private String written(FeatureNetwork network, Relevance relevance, String asked, EvaluationSplit trial)
            throws Exception {
        ExactRetrieval exact = new ExactRetrieval(1, 1 << 20);
        Settings settings = new Settings("1.2.3", "lookalike evaluate", "spring", asked, relevance.parts(),
                List.of(1, 5, 10), 5, 0, 0, 1, List.of(), exact.name(), "raw", exact.index(), network.identity(),
                100, .95);
        EvaluationReport report = new Evaluation(exact, settings).run(trial, Progress.UNWATCHED);
        return Files.writeString(folder.resolve(network.identity().precision() + ".json"), ReportJson.text(report))
                .toString();
    }

    private static CommandRun compared(Path at, String first, String second, String format) {
        CommandRun run = CommandRun.at(at, "evaluate", "--compare", first, second, "--format", format);
        assertEquals(0, run.status(), run.err());
        return run;
    }

    private Set<Path> files() throws Exception {
        try (var files = Files.walk(home)) {
            return files.collect(Collectors.toSet());
        }
    }

    @Test
    @DisplayName("measures, overlap and agreement of features are printed as one object, and nothing is left behind")
    void printsOneObject() throws Exception {
        String first = evaluated(WHOLE);
        String second = evaluated(ROUNDED);
        Set<Path> before = files();
        CommandRun run = compared(home, first, second, "json");
        JsonNode json = new ObjectMapper().readTree(run.out());
        assertEquals(PRODUCTS, json.get("queries").asInt());
        assertEquals("exact, int8", json.get("second").get("name").asText());
        assertEquals(Optional.of(WHOLE.identity()), ModelIdentity.parse(json.get("first").get("model").asText()));
        List<Integer> ks = new ArrayList<>();
        for (JsonNode top : json.get("overlap").get("top")) {
            ks.add(top.get("k").asInt());
            assertTrue(top.get("shared").get("value").asDouble() > .5, run.out());
        }
        assertEquals(List.of(1, 5, 10), ks);
        assertTrue(json.get("overlap").get("firstResult").get("value").asDouble() < 1, "rounding changes something");
        JsonNode features = json.get("features");
        assertEquals(PRODUCTS, features.get("pictures").asInt());
        assertTrue(features.get("worst").asDouble() > .9 && features.get("worst").asDouble() < 1, run.out());
        assertTrue(features.get("mean").asDouble() >= features.get("firstPercentile").asDouble(), run.out());
        assertTrue(features.get("picture").asText().endsWith(".png"), run.out());
        assertTrue(json.get("alsoDiffering").isEmpty(), run.out());
        assertEquals("", run.err());
        assertEquals(before, files());
    }

    @Test
    @DisplayName("for people, tables follow each other with a sentence before each; as CSV there is one table")
    void printsTables() throws Exception {
        String first = evaluated(WHOLE);
        String second = evaluated(ROUNDED);
        String table = compared(home, first, second, "table").out();
        assertTrue(table.matches("(?s)measure +first.*MRR@10.*second \\(exact, int8\\) minus first \\(exact, "
                + "float32\\).*overlap +shared.*Top 10 .*pictures +mean cosine.*\\n +30 +0\\.9.*\\.png\\n"), table);
        CommandRun csv = compared(home, first, second, "csv");
        assertTrue(csv.out().lines().allMatch(line -> line.split(",").length == 10), csv.out());
        assertTrue(csv.err().contains("pictures 30, mean cosine 0.9"), csv.err());
    }

    @Test
    @DisplayName("where catalogue or features are not there, that is told in a sentence, and the rest printed")
    void doesWithoutFeatures() throws Exception {
        String first = evaluated(WHOLE);
        String second = evaluated(ROUNDED);
        CommandRun whole = compared(home, first, second, "csv");
        Path elsewhere = folder.resolve("elsewhere");
        CommandRun nowhere = compared(elsewhere, first, second, "csv");
        assertEquals(whole.out(), nowhere.out());
        assertTrue(nowhere.err().contains("The features of the two runs are not compared: "), nowhere.err());
        assertTrue(nowhere.err().contains("spring"), nowhere.err());
        assertFalse(Files.exists(elsewhere));
        Path other = Files.writeString(folder.resolve("other.json"),
                Files.readString(Path.of(second)).replace("\"int8\"", "\"int4\""));
        CommandRun unknown = compared(home, first, other.toString(), "csv");
        assertEquals(whole.out(), unknown.out());
        assertTrue(unknown.err().contains("this data folder has none of 'spring' by mean-colours in int4"),
                unknown.err());
        assertEquals(Set.of(WHOLE.identity(), ROUNDED.identity()),
                FeatureCache.contents(shelf.folder("spring")).keySet());
    }

    @Test
    @DisplayName("further differences between models are named beside the table")
    void tellsWhatElseDiffers() throws Exception {
        String first = evaluated(WHOLE);
        String preprocessing = "\"preprocessing\" : \"" + WHOLE.identity().preprocessing();
        String report = Files.readString(Path.of(evaluated(ROUNDED)));
        assertTrue(report.contains(preprocessing));
        Path second = Files.writeString(folder.resolve("reduced.json"),
                report.replace(preprocessing, preprocessing + "-reduced"));
        CommandRun csv = compared(home, first, second.toString(), "csv");
        assertTrue(csv.err().contains("second (exact, int8) minus first (exact, float32)"), csv.err());
        assertTrue(csv.err().contains(" The models differ in preprocessing, too."), csv.err());
        JsonNode json = new ObjectMapper().readTree(compared(home, first, second.toString(), "json").out());
        assertEquals("preprocessing", json.get("alsoDiffering").get(0).asText());
    }

    @Test
    @DisplayName("features whose file is lost are told as such, and the rest is printed")
    void tellsOfLostFeatures() throws Exception {
        String first = evaluated(WHOLE);
        String second = evaluated(ROUNDED);
        CommandRun whole = compared(home, first, second, "csv");
        for (Path file : files()) {
            if (file.toString().endsWith(".f32")) {
                Files.delete(file);
            }
        }
        CommandRun lost = compared(home, first, second, "csv");
        assertEquals(whole.out(), lost.out());
        assertTrue(lost.err().contains("are missing or damaged"), lost.err());
    }

    @Test
    @DisplayName("runs that look for the same product are compared by how often it comes first")
    void comparesSameProduct() throws Exception {
        open("street", .7f);
        String first = evaluatedByPhotos(WHOLE);
        String second = evaluatedByPhotos(ROUNDED);
        CommandRun run = compared(home, first, second, "csv");
        // Of the three pictures that are there twice, the product with the smaller item number comes first.
        assertTrue(run.out().contains("Hit rate@1,0.9,0.9,0.0,0.0,0.0,0,0,30,1.0"), run.out());
        assertTrue(run.err().contains("The product itself comes first for 90.00% of the queries in the first run and "
                + "for 90.00% in the second."), run.err());
    }
}
