package lookalike.endurance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lookalike.LookalikeException;
import lookalike.features.Feature;
import lookalike.features.FeatureArrayFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Vectors, forests of both formats over them, and weights of networks. */
final class VectorKinds {

    private static final int ITEMS = 300;
    private static final int DIMENSION = 8;
    private static final String MODEL = "{\"weightsManifest\": [{\"paths\": [\"group1-shard1of1\"], \"weights\": "
            + "[{\"name\": \"a/kernel\", \"shape\": [2, 2], \"dtype\": \"float32\"}]}]}";
    private static final String[] METRICS = {"angular", "euclidean", "dot"};
    private static final Path WEIGHTS =
            Path.of("src", "test", "resources", "lookalike", "features", "resnet", "weights");

    private VectorKinds() {}

    static List<Kind> all(Bench bench) throws IOException, LookalikeException {
        Path items = bench.files().resolve("items.npy");
        write(items, ITEMS);
        byte[] vectors = Files.readAllBytes(items);
        List<Kind> kinds = new ArrayList<>();
        for (String metric : METRICS) {
            Path file = bench.files().resolve(metric + ".ann");
            bench.done("annoy", "build", items.toString(), "--out", file.toString(), "--metric", metric);
            kinds.add(annoy(metric, Files.readAllBytes(file)));
        }
        Path file = bench.files().resolve("items.forest");
        bench.done("annoy", "build", items.toString(), "--out", file.toString());
        byte[] forest = Files.readAllBytes(file);
        Path queries = bench.files().resolve("queries.npy");
        write(queries, 3);
        bench.done("annoy", "add", file.toString(), queries.toString());
        kinds.add(new Kind("forest", List.of(forest), VectorKinds::forest));
        kinds.add(new Kind("forest, checksums repaired", List.of(forest),
                (runs, damaged) -> forest(runs, RepairedSums.of(damaged))));
        Path changes = bench.files().resolve("items.forest.changes");
        byte[] added = Files.readAllBytes(changes);
        for (boolean isRepaired : new boolean[] {false, true}) {
            kinds.add(new Kind("forest changes" + (isRepaired ? ", checksums repaired" : ""), List.of(added),
                    (runs, damaged) -> {
                        Files.write(runs.bench().files().resolve("x.forest.changes"),
                                isRepaired ? RepairedSums.of(damaged) : damaged);
                        forest(runs, forest);
                    }));
        }
        kinds.add(new Kind("npy", List.of(vectors, Files.readAllBytes(queries)), VectorKinds::vectors));
        kinds.add(new Kind("npz", List.of(zipped(vectors)), VectorKinds::vectors));
        kinds.add(new Kind("h5", List.of(weights("lzf.h5"), weights("gzip-shuffle.h5"), weights("huge.h5")),
                (runs, damaged) -> weights(runs, "weights.h5", damaged)));
        kinds.add(new Kind("weights in a tarball", List.of(tarball()),
                (runs, damaged) -> weights(runs, "weights.tgz", damaged)));
        return kinds;
    }

    private static void write(Path place, int rows) throws LookalikeException {
        Random random = new Random(rows);
        List<Feature> features = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            float[] values = new float[DIMENSION];
            for (int d = 0; d < DIMENSION; d++) {
                values[d] = (float) random.nextGaussian();
            }
            features.add(new Feature(values));
        }
        FeatureArrayFile.write(place, features);
    }

    private static Kind annoy(String metric, byte[] file) {
        return new Kind("ann, " + metric, List.of(file), (runs, damaged) -> {
            String forest = Files.write(runs.bench().files().resolve("x.ann"), damaged).toString();
            Path queries = runs.bench().files().resolve("queries.npy");
            write(queries, 3);
            String dimension = String.valueOf(DIMENSION);
            runs.run("annoy", "info", forest, "--dimension", dimension, "--metric", metric);
            runs.run("annoy", "verify", forest, "--dimension", dimension, "--metric", metric);
            runs.run("annoy", "query", forest, queries.toString(), "--dimension", dimension, "--metric", metric);
        });
    }

    private static void forest(CheckedRuns runs, byte[] damaged) throws IOException, LookalikeException {
        String forest = Files.write(runs.bench().files().resolve("x.forest"), damaged).toString();
        Path queries = runs.bench().files().resolve("queries.npy");
        write(queries, 3);
        runs.run("annoy", "info", forest);
        runs.run("annoy", "verify", forest);
        runs.run("annoy", "query", forest, queries.toString());
        runs.run("annoy", "add", forest, queries.toString());
        runs.run("annoy", "remove", forest, "1");
        runs.run("annoy", "tune", forest);
    }

    private static void vectors(CheckedRuns runs, byte[] damaged) throws IOException {
        Path files = runs.bench().files();
        String vectors = Files.write(files.resolve("x.npy"), damaged).toString();
        String forest = files.resolve("y.forest").toString();
        runs.run("annoy", "build", vectors, "--out", files.resolve("y.ann").toString(), "--trees", "2");
        if (runs.run("annoy", "build", vectors, "--out", forest, "--trees", "2").status() == 0) {
            runs.run("annoy", "query", forest, vectors);
        }
    }

    private static void weights(CheckedRuns runs, String name, byte[] damaged) throws IOException {
        Bench.delete(runs.bench().home().resolve("model").resolve("resnet50-int8.json"));
        Path file = Files.write(runs.bench().files().resolve(name), damaged);
        runs.run("model", "get", "--from", file.toString());
    }

    private static byte[] weights(String name) throws IOException {
        return Files.readAllBytes(WEIGHTS.resolve(name));
    }

    private static byte[] zipped(byte[] vectors) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("items.npy"));
            zip.write(vectors);
        }
        return bytes.toByteArray();
    }

    private static byte[] tarball() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
            for (String name : List.of("package/model.json", "package/group1-shard1of1")) {
                byte[] content = name.endsWith("json") ? MODEL.getBytes(StandardCharsets.UTF_8) : new byte[16];
                TarArchiveEntry entry = new TarArchiveEntry(name);
                entry.setSize(content.length);
                tar.putArchiveEntry(entry);
                tar.write(content);
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }
}
