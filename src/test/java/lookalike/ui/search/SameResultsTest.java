package lookalike.ui.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import lookalike.cli.CommandRun;
import lookalike.features.NetworkChoice;
import lookalike.image.TestPictures;
import lookalike.search.ProductFilter;
import lookalike.search.ProductMatch;
import lookalike.search.QueryPhoto;
import lookalike.search.RankingOptions;
import lookalike.search.SearchQuery;
import lookalike.service.CatalogueSearch;
import lookalike.service.IndexedShop;
import lookalike.service.Services;
import lookalike.service.job.JobMonitor;
import lookalike.storage.DataFolder;
import lookalike.ui.answers.ResultSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/** The same photo gets the same results from the window and from the command line. */
@Tag("window")
@Tag("model")
class SameResultsTest {

    private static final Path PHOTOS = Path.of("..", "shared", "data", "photos");

    @TempDir
    private static Path folder;
    private static IndexedShop shop;
    private static Services services;
    private static CatalogueSearch search;

    @BeforeAll
    static void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        shop = IndexedShop.of(folder, 20);
        services = Services.of(new DataFolder(folder.resolve("home")), shop.model(), "1.2.3", (_, _) -> "evaluate");
        search = services.search().open(IndexedShop.NAME, NetworkChoice.FREE, JobMonitor.UNWATCHED);
    }

    @AfterAll
    static void close() {
        if (search != null) {
            search.close();
            services.close();
        }
    }

    @Test
    @DisplayName("a large JPEG that was made here, which is decoded reduced for a catalogue in 8 bits")
    void aLargeJpeg() throws Exception {
        Path photo = Files.write(folder.resolve("large.jpg"), TestPictures.file(drawn(2400, 1800), "jpg"));
        assertTrue(search.photo(QueryPhoto.in(photo)).width() < 2400, "decoded whole");
        assertSame(List.of(photo));
    }

    @Test
    @DisplayName("forty photos of up to 1800 x 2400 pixels")
    void fortyPhotos() throws Exception {
        assumeTrue(Files.isDirectory(PHOTOS), "skipped without the photos in ../shared");
        try (Stream<Path> files = Files.list(PHOTOS)) {
            List<Path> photos = files.sorted().toList();
            assertEquals(40, photos.size());
            assertSame(photos);
        }
    }

    private static void assertSame(List<Path> photos) throws Exception {
        JsonNode answers = printed(photos);
        for (int i = 0; i < photos.size(); i++) {
            List<ProductMatch> shown = new ResultSource.OneCatalogue(search)
                    .find(SearchQuery.of(List.of(QueryPhoto.in(photos.get(i)))), 5, ProductFilter.ALL,
                            RankingOptions.USUAL)
                    .answer().matches();
            JsonNode listed = answers.get(i).get("results");
            assertEquals(5, shown.size());
            assertEquals(5, listed.size());
            for (int rank = 0; rank < 5; rank++) {
                assertEquals(listed.get(rank).get("id").asText(), shown.get(rank).product().id(),
                        photos.get(i).toString());
                assertEquals(listed.get(rank).get("similarity").asDouble(), shown.get(rank).similarity(), 1e-6);
            }
        }
    }

    /** @return what the command line answers, a photo after another */
    private static JsonNode printed(List<Path> photos) throws IOException {
        List<String> line = new ArrayList<>(List.of("search", "--catalogue", IndexedShop.NAME, "--format", "json"));
        photos.forEach(photo -> line.add(photo.toString()));
        CommandRun run = CommandRun.at(folder.resolve("home"), line.toArray(String[]::new));
        assertEquals(0, run.status(), run.err());
        return new JsonMapper().readTree(run.out());
    }

    /** Many small shapes, so that fewer pixels make a difference. */
    private static BufferedImage drawn(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            pen.setColor(new Color(random.nextInt(0x1000000)));
            pen.fillOval(random.nextInt(width), random.nextInt(height), 3 + random.nextInt(40), 3 + random.nextInt(40));
        }
        pen.dispose();
        return image;
    }
}
