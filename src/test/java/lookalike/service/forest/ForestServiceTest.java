package lookalike.service.forest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import lookalike.Progress;
import lookalike.features.Feature;
import lookalike.features.FeatureArrayFile;
import lookalike.features.Precision;
import lookalike.features.cache.FeatureCache;
import lookalike.features.cache.FeatureWriter;
import lookalike.index.Metric;
import lookalike.index.annoy.AnnoyException;
import lookalike.index.annoy.AnnoyParameters;
import lookalike.index.catalogue.CatalogueForestBuilder;
import lookalike.index.catalogue.IndexChoice;
import lookalike.index.catalogue.IndexDecision;
import lookalike.index.forest.ForestDescription;
import lookalike.index.forest.ForestException;
import lookalike.index.forest.ForestParameters;
import lookalike.index.forest.RecallTarget;
import lookalike.service.IndexedShop;
import lookalike.service.RecordedJob;
import lookalike.service.features.CatalogueFeatures;
import lookalike.service.job.JobMonitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForestServiceTest {

    private static final int ITEMS = 400;
    private static final int DIMENSION = 8;

    @TempDir
    private Path folder;
    private Path items;
    private Path queries;
    private final ForestService service = new ForestService(null);

    @BeforeEach
    void writeVectors() throws Exception {
        items = folder.resolve("items.npy");
        queries = folder.resolve("queries.npy");
        Random random = new Random(4);
        List<Feature> features = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++) {
            float[] values = new float[DIMENSION];
            for (int d = 0; d < DIMENSION; d++) {
                values[d] = (float) random.nextGaussian();
            }
            features.add(new Feature(values));
        }
        FeatureArrayFile.write(items, features);
        FeatureArrayFile.write(queries, features.subList(5, 9));
    }

    private static List<Integer> firstItems(ForestAnswers answers) {
        return answers.neighbours().stream().filter(found -> found.rank() == 0).map(ForestAnswers.Found::item).toList();
    }

    @Test
    @DisplayName("a forest's file is built with its progress told; every item finds itself first")
    void buildsForestFiles() throws Exception {
        Path file = folder.resolve("x.forest");
        RecordedJob job = new RecordedJob();
        ForestDescription built =
                service.buildForestFile(items, Metric.ANGULAR, ForestParameters.USUAL, file, job);
        assertEquals(ITEMS, built.items());
        assertEquals(List.of(JobMonitor.Stage.GROWING), job.stages());
        ForestSource source = new ForestSource.ForestFile(file);
        ForestAnswers answers =
                service.query(source, new ForestQuery(queries, 3, Optional.empty(), 2), JobMonitor.UNWATCHED);
        assertEquals(List.of(5, 6, 7, 8), firstItems(answers));
        assertEquals(4, answers.nanos().size());
        var info = assertInstanceOf(ForestInfo.ForestFile.class, service.info(source, JobMonitor.UNWATCHED));
        assertEquals(Files.size(file), info.bytes());
        var check = assertInstanceOf(ForestCheck.ForestFile.class, service.verify(source, JobMonitor.UNWATCHED));
        assertEquals(check.shape().splits() + check.trees(), check.shape().leaves());
    }

    @Test
    @DisplayName("an Annoy file is built and asked with the dimension that it does not hold")
    void buildsAnnoyFiles() throws Exception {
        Path file = folder.resolve("x.ann");
        AnnoyBuild built = service.buildAnnoyFile(items, new AnnoyParameters(Metric.EUCLIDEAN, 3, 42, 1), file,
                JobMonitor.UNWATCHED);
        assertEquals(DIMENSION, built.dimension());
        assertEquals(3, built.forest().trees());
        ForestSource source = new ForestSource.AnnoyFile(file, Metric.EUCLIDEAN, DIMENSION);
        ForestAnswers answers =
                service.query(source, new ForestQuery(queries, 1, Optional.of(400), 1), JobMonitor.UNWATCHED);
        assertEquals(List.of(5, 6, 7, 8), firstItems(answers));
        assertEquals(0, answers.neighbours().getFirst().distance());
        var check = assertInstanceOf(ForestCheck.AnnoyFile.class, service.verify(source, JobMonitor.UNWATCHED));
        assertEquals(ITEMS, check.shape().items());
        Path others = folder.resolve("others.npy");
        FeatureArrayFile.write(others, List.of(new Feature(new float[] {1, 2, 3})));
        assertThrows(AnnoyException.OtherDimension.class, () -> service.query(source,
                new ForestQuery(others, 1, Optional.empty(), 1), JobMonitor.UNWATCHED));
    }

    @Test
    @DisplayName("a build that is cancelled leaves no file")
    void cancels() {
        Path file = folder.resolve("x.forest");
        assertThrows(CancellationException.class, () -> service.buildForestFile(items, Metric.ANGULAR,
                ForestParameters.USUAL, file, new RecordedJob(JobMonitor.Stage.GROWING)));
        assertTrue(Files.notExists(file));
    }

    @Test
    @DisplayName("items come and go under numbers that stay, and a tenth of change builds the forest again")
    void changes() throws Exception {
        Path file = folder.resolve("x.forest");
        service.buildForestFile(items, Metric.EUCLIDEAN, ForestParameters.USUAL, file, JobMonitor.UNWATCHED);
        ForestChange added = service.add(file, queries, JobMonitor.UNWATCHED);
        assertEquals(List.of(ITEMS, 4, ITEMS + 4),
                List.of(added.firstItem(), added.newItems(), added.size()));
        ForestChange removed = service.remove(file, List.of(5, 6), JobMonitor.UNWATCHED);
        assertEquals(List.of(ITEMS + 2, false), List.of(removed.size(), removed.isRebuilt()));
        ForestAnswers answers = service.query(new ForestSource.ForestFile(file),
                new ForestQuery(queries, 1, Optional.empty(), 1), JobMonitor.UNWATCHED);
        assertEquals(List.of(ITEMS, ITEMS + 1), firstItems(answers).subList(0, 2));
        RecordedJob job = new RecordedJob();
        assertTrue(service.add(file, items, job).isRebuilt());
        assertEquals(List.of(JobMonitor.Stage.GROWING), job.stages());
    }

    @Test
    @DisplayName("what tuning finds is stored in the file")
    void tunes() throws Exception {
        Path file = folder.resolve("x.forest");
        service.buildForestFile(items, Metric.ANGULAR, ForestParameters.USUAL, file, JobMonitor.UNWATCHED);
        ForestDescription tuned = service.tune(file, new RecallTarget(.9, 3));
        assertEquals(3, tuned.recallAt());
        var info = assertInstanceOf(ForestInfo.ForestFile.class,
                service.info(new ForestSource.ForestFile(file), JobMonitor.UNWATCHED));
        assertEquals(tuned.recallAt(), info.description().recallAt());
        assertEquals(tuned.searchParameters(), info.description().searchParameters());
    }

    @Test
    @DisplayName("a catalogue's forest is built over its features, and its items are pictures")
    void buildsForestsOfCatalogues() throws Exception {
        IndexedShop shop = IndexedShop.of(folder, 12);
        ForestService ofShop = new ForestService(new CatalogueFeatures(shop.catalogues(), shop.model()));
        ForestSource source = new ForestSource.CatalogueForestOf(IndexedShop.NAME);
        assertThrows(ForestException.NotGrown.class, () -> ofShop.info(source, JobMonitor.UNWATCHED));
        assertEquals(IndexDecision.Reason.NO_FOREST, ofShop.decision(IndexedShop.NAME).orElseThrow().reason());
        ForestDescription built =
                ofShop.buildCatalogueForest(IndexedShop.NAME, ForestParameters.USUAL, JobMonitor.UNWATCHED);
        assertEquals(9, built.items(), "twins share an item");
        IndexDecision decision = ofShop.decision(IndexedShop.NAME).orElseThrow();
        assertEquals(IndexDecision.Reason.FEW_ITEMS, decision.reason());
        assertEquals(IndexChoice.EXACT, decision.search());
        var info = assertInstanceOf(ForestInfo.OfCatalogue.class, ofShop.info(source, JobMonitor.UNWATCHED));
        assertEquals(0, info.changed());
        float[] query = new float[built.dimension()];
        query[0] = 1;
        FeatureArrayFile.write(queries, List.of(new Feature(query)));
        ForestAnswers answers =
                ofShop.query(source, new ForestQuery(queries, 2, Optional.empty(), 1), JobMonitor.UNWATCHED);
        assertEquals(2, answers.neighbours().size());
        assertTrue(answers.neighbours().getFirst().picture().orElseThrow().endsWith(".png"));
    }

    @Test
    @DisplayName("a catalogue that has the forests of several parts is asked, described and verified as a whole")
    void knowsSeveralForests() throws Exception {
        IndexedShop shop = IndexedShop.of(folder, 12);
        ForestService ofShop = new ForestService(new CatalogueFeatures(shop.catalogues(), shop.model()));
        ForestSource source = new ForestSource.CatalogueForestOf(IndexedShop.NAME);
        ForestDescription built =
                ofShop.buildCatalogueForest(IndexedShop.NAME, ForestParameters.USUAL, JobMonitor.UNWATCHED);
        float[] direction = new float[built.dimension()];
        direction[0] = 1;
        FeatureArrayFile.write(queries, List.of(new Feature(direction)));
        ForestQuery query = new ForestQuery(queries, 4, Optional.empty(), 1);
        ForestAnswers one = ofShop.query(source, query, JobMonitor.UNWATCHED);
        Path own = shop.catalogues().folder(IndexedShop.NAME);
        try (FeatureWriter writer = FeatureCache.openToWrite(own, shop.model().identity(Precision.INT8));
                Stream<Path> files = Files.list(own)) {
            Path forest = files.filter(each -> each.toString().endsWith(".forest")).findFirst().orElseThrow();
            Path copy = Files.copy(forest, folder.resolve("part.forest"));
            new CatalogueForestBuilder(writer).adopt(List.of(copy, copy), Progress.UNWATCHED);
            assertFalse(Files.exists(forest), "the set takes its place");
        }
        var info = assertInstanceOf(ForestInfo.OfCatalogue.class, ofShop.info(source, JobMonitor.UNWATCHED));
        assertEquals(2, info.descriptions().size());
        assertEquals(0, info.changed());
        var check = assertInstanceOf(ForestCheck.OfCatalogue.class, ofShop.verify(source, JobMonitor.UNWATCHED));
        assertEquals(List.of(9, 9), check.parts().stream().map(ForestCheck.OfPart::items).toList());
        assertEquals(one.neighbours(), ofShop.query(source, query, JobMonitor.UNWATCHED).neighbours(),
                "what both forests find is found once");
        assertEquals(IndexDecision.Reason.FEW_ITEMS, ofShop.decision(IndexedShop.NAME).orElseThrow().reason());
    }
}
