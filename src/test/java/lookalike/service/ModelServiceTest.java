package lookalike.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import lookalike.features.ModelException;
import lookalike.features.NetworkChoice;
import lookalike.features.resnet.ResNet50Model;
import lookalike.features.resnet.TestModel;
import lookalike.service.job.JobMonitor;
import lookalike.storage.DataFolder;
import lookalike.vector.NpyMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The model service for both faces. */
@Tag("model")
class ModelServiceTest {

    @TempDir
    private Path folder;

    @Test
    @DisplayName("getting a model that is not there tells its stages, and cancelled leaves none behind")
    void getsTheModel() {
        DataFolder home = new DataFolder(folder.resolve("home"));
        try (Services services = Services.of(home, new ResNet50Model(home), "1.2.3", (_, _) -> "evaluate")) {
            assertFalse(services.model().isReady());
            assertThrows(ModelException.class, () -> services.model().info());
            RecordedJob job = new RecordedJob(JobMonitor.Stage.MODEL);
            assertThrows(CancellationException.class,
                    () -> services.model().get(Optional.of(TestModel.tarball()), job));
            assertEquals(JobMonitor.Stage.MODEL, job.stages().getFirst());
            assertFalse(services.model().isReady());
        }
    }

    @Test
    @DisplayName("a model that is ready is not got again, and tells what it is")
    void tellsWhatItIs() throws Exception {
        try (Services services = TestShop.in(folder).services()) {
            assertTrue(services.model().isReady());
            RecordedJob job = new RecordedJob();
            services.model().get(Optional.empty(), job);
            assertEquals(List.of(), job.stages());
            ModelService.Info info = services.model().info();
            assertEquals(2048, info.identity().dimension());
            assertEquals(2, info.precisions().size());
            assertTrue(info.files().stream().allMatch(Files::isRegularFile));
            assertFalse(services.model().engine(NetworkChoice.FREE, job).isBlank());
        }
    }

    @Test
    @DisplayName("features of photos are written a row each, without those that cannot be read, which are told")
    void writesFeatures() throws Exception {
        TestShop shop = TestShop.in(folder);
        try (Services services = shop.services()) {
            List<Path> photos = List.of(shop.place().resolve("0.png"), shop.place().resolve("broken.png"),
                    shop.place().resolve("1.png"));
            List<Path> broken = new ArrayList<>();
            Path file = folder.resolve("features.npy");
            List<Path> written = services.model().writeFeatures(photos, file, Optional.empty(), NetworkChoice.FREE,
                    JobMonitor.UNWATCHED, (photo, _) -> broken.add(photo));
            assertEquals(List.of(photos.get(0), photos.get(2)), written);
            assertEquals(List.of(photos.get(1)), broken);
            try (NpyMatrix matrix = NpyMatrix.open(file)) {
                assertEquals(2, matrix.rows().count());
            }
        }
    }
}
