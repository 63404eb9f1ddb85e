package lookalike.service.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lookalike.Progress;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.repository.CatalogueRepository;
import lookalike.evaluation.EvaluationReport;
import lookalike.evaluation.EvaluationReport.Example;
import lookalike.evaluation.measures.Estimate;
import lookalike.evaluation.measures.Judgement;
import lookalike.evaluation.measures.Measure;
import lookalike.evaluation.report.Supplements;
import lookalike.features.ModelIdentity;
import lookalike.image.TestPictures;
import lookalike.service.features.CatalogueFeatures;
import lookalike.service.job.JobMonitor;
import lookalike.service.job.JobQueue;
import lookalike.storage.DataFolder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFilesTest {

    @TempDir
    private Path folder;

    /** Two catalogues that have a picture of the same name. */
    private CatalogueRepository shelf() throws Exception {
        CatalogueRepository shelf = new CatalogueRepository(new DataFolder(folder.resolve("home")));
        for (String name : List.of("shop", "street")) {
            Path place = Files.createDirectories(folder.resolve(name));
            Color colour = name.equals("shop") ? Color.ORANGE : Color.BLUE;
            Files.write(place.resolve("1.jpg"), TestPictures.file(TestPictures.plain(20, 20, colour), "jpg"));
            Files.writeString(place.resolve("products.csv"), "id,category\n1,Shirts\n");
            shelf.add(place, Optional.empty(), Optional.of(name), Progress.UNWATCHED).close();
        }
        return shelf;
    }

    private static EvaluationReport report(String searched, String asked) {
        Map<Measure, Estimate> means = new EnumMap<>(Measure.class);
        Map<Measure, Double> values = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            means.put(measure, new Estimate(1, 1, 1));
            values.put(measure, 1.0);
        }
        return new EvaluationReport(EvaluationReport.FORMAT,
                new EvaluationReport.Settings("1.2.3", "lookalike evaluate", searched, asked, List.of("category"),
                        List.of(1), 1, 0, 0, 1, List.of(), "exact", "raw", "all",
                        new ModelIdentity("net", "w", "float32",
                                "r", 3),
                        100, .95),
                new EvaluationReport.Counts(1, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 1),
                List.of(new EvaluationReport.AtK(1, means, means)),
                List.of(new EvaluationReport.ClassFigures("Shirts", 1, 1, values)),
                new EvaluationReport.Confusion(List.of(new EvaluationReport.Confusion.Cell("Shirts", "Shirts", 1))),
                new EvaluationReport.Similarities(0, 1, List.of(0L, 1L), List.of(0L, 0L)),
                List.of(new Example(Example.Choice.RANDOM, "1", "1.jpg", "Shirts", 1,
                        List.of(new Example.Result(1, "1", "1.jpg", "Shirts", .9, true)))),
                List.of(new EvaluationReport.Outcome("1", "Shirts", new Judgement(1, 1, new int[] {1}),
                        List.of("1"))));
    }

    private ReportFiles write(CatalogueRepository shelf, EvaluationReport report) throws Exception {
        return new EvaluationService(shelf, new CatalogueFeatures(shelf, null), new JobQueue(), "1.2.3",
                (_, _) -> "").write(report, Supplements.NONE,
                        folder.resolve("out"), JobMonitor.UNWATCHED);
    }

    private long differentPictures() throws Exception {
        return Files.readString(folder.resolve("out/report.html")).lines()
                .filter(line -> line.contains("<img")).map(line -> line.replaceAll(".*src=\"([^\"]*)\".*", "$1"))
                .distinct().count();
    }

    @Test
    @DisplayName("the page shows pictures of the catalogue, and the caller is told where it is")
    void writesThePage() throws Exception {
        ReportFiles files = write(shelf(), report("shop", "shop"));
        assertEquals(folder.resolve("out"), files.folder());
        assertEquals(folder.resolve("out/report.html"), files.page());
        assertEquals(1, differentPictures());
    }

    @Test
    @DisplayName("pictures of queries come from the catalogue of the queries")
    void readsTheQueriesOwnPictures() throws Exception {
        write(shelf(), report("shop", "street"));
        assertEquals(2, differentPictures());
    }

    @Test
    @DisplayName("a catalogue that is gone by then is a problem, and nothing is written")
    void refusesGoneCatalogues() throws Exception {
        CatalogueRepository shelf = shelf();
        assertThrows(CatalogueException.class, () -> write(shelf, report("shop", "gone")));
        assertTrue(Files.notExists(folder.resolve("out")));
    }
}
