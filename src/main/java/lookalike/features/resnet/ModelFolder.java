package lookalike.features.resnet;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import lookalike.FileName;
import lookalike.LookalikeException;
import lookalike.features.Feature;
import lookalike.features.ModelException;
import lookalike.features.ModelFault;
import lookalike.features.ModelIdentity;
import lookalike.features.Precision;
import lookalike.features.resnet.graph.CalibrationData;
import lookalike.features.resnet.graph.QuantisedGraphWriter;
import lookalike.features.resnet.weights.WeightFile;
import lookalike.image.Detail;
import lookalike.image.Preprocessing;
import lookalike.storage.AtomicFile;
import lookalike.storage.PackedFile;
import lookalike.storage.Sha256;
import lookalike.storage.StorageException;

/**
 * The model's files: the weights, the ONNX files made of them, and for each precision the {@link ModelManifest} with
 * the checksums of its files. Files missing in the folder are taken from the installed program's folder, which is
 * never written to. The float network may be missing in both, and the weights may be packed there: they are unpacked,
 * and the network is made of them, when it is first needed.
 *
 * @param root the folder; need not exist yet
 * @param shipped a folder with the same files that was installed with the program, if any
 */
public record ModelFolder(Path root, Optional<Path> shipped) {

    /** @param root the folder of a model that was not installed with the program */
    public ModelFolder(Path root) {
        this(root, Optional.empty());
    }

    private static final int PIECE = 1 << 16;
    private static final String NETWORK = "resnet50-imagenet-keras";
    private static final String WEIGHTS = "resnet50-float32.weights";
    private static final String ONNX = "resnet50-float32.onnx";
    private static final String MANIFEST = "resnet50-float32.json";
    private static final String QUANTISED = "resnet50-int8.onnx";
    private static final String QUANTISED_MANIFEST = "resnet50-int8.json";

    /** @return the path of the weights, a {@link WeightFile} */
    public Path weights() {
        return place(WEIGHTS);
    }

    /**
     * @return the verified weights; first unpacked if they were installed packed and have not been unpacked yet, or
     *     the unpacked file is damaged
     */
    Path soundWeights() throws LookalikeException {
        Optional<PackedFile> packed = packedWeights();
        if (packed.isEmpty()) {
            return verified(weights());
        }
        try {
            return verified(weights());
        } catch (ModelException.Damaged _) {
            packed.get().unpack(root.resolve(WEIGHTS));
            return verified(weights());
        }
    }

    /** @return the installed packed weights, if any */
    private Optional<PackedFile> packedWeights() {
        return shipped.map(folder -> folder.resolve(WEIGHTS + PackedFile.SUFFIX)).filter(Files::exists)
                .map(PackedFile::new);
    }

    /** @return the path of the network for ONNX Runtime */
    public Path onnx() {
        return place(ONNX);
    }

    /** @return the path of the network in 8-bit integers */
    public Path quantised() {
        return place(QUANTISED);
    }

    /** @return the path of a model file, whether or not it exists */
    Path place(String name) {
        Path own = root.resolve(name);
        return Files.exists(own) ? own : shipped.map(folder -> folder.resolve(name)).filter(Files::exists).orElse(own);
    }

    /** @return whether everything that cannot be made again exists with the right length; reads no weights */
    boolean complete() {
        try {
            for (Precision precision : Precision.values()) {
                for (ModelManifest.Entry entry : manifest(precision).files()) {
                    if (!isMadeOnNeed(entry.name())) {
                        checkLength(entry);
                    }
                }
            }
            return isCurrent();
        } catch (LookalikeException _) {
            return false;
        }
    }

    /** @return whether everything that cannot be made again exists with the right contents; reads all of it */
    boolean intact() {
        try {
            for (Path file : List.of(weights(), quantised(), onnx())) {
                if (!isMadeOnNeed(FileName.of(file))) {
                    verified(file);
                }
            }
            return isCurrent();
        } catch (LookalikeException _) {
            return false;
        }
    }

    /** Whether a missing file can be made of installed files. */
    boolean isMadeOnNeed(String name) {
        return switch (name) {
            case WEIGHTS -> packedWeights().isPresent() && Files.notExists(weights());
            case ONNX -> shipped.isPresent() && Files.notExists(onnx());
            default -> false;
        };
    }

    /** Whether the 8-bit network is the one that this release makes. */
    private boolean isCurrent() throws LookalikeException {
        return manifest(Precision.INT8).precision().equals(name(Precision.INT8));
    }

    private static String manifestFile(Precision precision) {
        return precision == Precision.INT8 ? QUANTISED_MANIFEST : MANIFEST;
    }

    private static List<String> files(Precision precision) {
        return precision == Precision.INT8 ? List.of(QUANTISED) : List.of(WEIGHTS, ONNX);
    }

    /** @return the precision for the identity: for 8 bits it includes the way of rounding and the ranges */
    private static String name(Precision precision) {
        return precision == Precision.INT8
                ? String.join("-", precision.toString(), QuantisedGraphWriter.IDENTITY,
                        CalibrationData.storedDigest().substring(0, 12))
                : "float32";
    }

    /**
     * @throws ModelException.NotReady if there is none
     * @throws ModelException.Damaged if it is no manifest of Lookalike's
     */
    ModelManifest manifest(Precision precision) throws LookalikeException {
        Path file = place(manifestFile(precision));
        ModelManifest manifest;
        try {
            manifest = ModelManifest.parse(Files.readAllBytes(file));
        } catch (NoSuchFileException _) {
            throw new ModelException.NotReady(root);
        } catch (JacksonException problem) {
            throw new ModelException.Damaged(file, ModelFault.Known.NO_MANIFEST, problem);
        } catch (IOException problem) {
            throw new StorageException.NotReadable(file, problem);
        }
        for (String name : files(precision)) {
            if (entry(manifest, name).isEmpty()) {
                throw new ModelException.Damaged(file, new ModelFault.NotListed(name), null);
            }
        }
        return manifest;
    }

    /**
     * @param file one of the folder's
     * @return the same, after checking its length and all of its bytes against the manifest: by CRC-32C, which tells
     *     any damage of a disk, or by SHA-256 if the manifest has no other sum
     * @throws ModelException.Damaged if they differ
     */
    Path verified(Path file) throws LookalikeException {
        Precision precision = FileName.of(file).equals(QUANTISED) ? Precision.INT8 : Precision.FLOAT;
        ModelManifest.Entry entry = entry(manifest(precision), FileName.of(file)).orElseThrow();
        checkLength(entry);
        if (!isUnchanged(file, entry)) {
            throw new ModelException.Damaged(file, ModelFault.Known.CHANGED, null);
        }
        return file;
    }

    private static boolean isUnchanged(Path file, ModelManifest.Entry entry) throws StorageException {
        Integer crc32c = entry.crc32c();
        return crc32c == null ? Sha256.of(file).equals(entry.sha256()) : crc32c == crc32c(file);
    }

    private static int crc32c(Path file) throws StorageException {
        CRC32C check = new CRC32C();
        byte[] piece = new byte[PIECE];
        try (InputStream stream = Files.newInputStream(file)) {
            for (int read = stream.read(piece); read >= 0; read = stream.read(piece)) {
                check.update(piece, 0, read);
            }
        } catch (IOException problem) {
            throw new StorageException.NotReadable(file, problem);
        }
        return (int) check.getValue();
    }

    private void checkLength(ModelManifest.Entry entry) throws ModelException {
        Path file = place(entry.name());
        long bytes;
        try {
            bytes = Files.size(file);
        } catch (IOException problem) {
            throw new ModelException.Damaged(file, ModelFault.Known.MISSING, problem);
        }
        if (bytes != entry.bytes()) {
            throw new ModelException.Damaged(file, bytes < entry.bytes()
                    ? new ModelFault.CutShort(bytes, entry.bytes())
                    : new ModelFault.OtherLength(bytes, entry.bytes()), null);
        }
    }

    /** Writes the manifest of the current files. */
    void seal(Precision precision, String source) throws LookalikeException {
        List<ModelManifest.Entry> entries = new ArrayList<>();
        for (String name : files(precision)) {
            Path file = root.resolve(name);
            try {
                entries.add(new ModelManifest.Entry(FileName.of(file), Files.size(file), Sha256.of(file),
                        crc32c(file)));
            } catch (IOException problem) {
                throw new StorageException.NotReadable(file, problem);
            }
        }
        AtomicFile.write(root.resolve(manifestFile(precision)), new ModelManifest(ModelManifest.FORMAT, NETWORK,
                name(precision), Feature.RESNET50, source, entries).json());
    }

    /** @return the identity of features of the network with these weights */
    public static ModelIdentity identity(String weightsSha256, Precision precision) {
        Detail detail = precision == Precision.INT8 ? Detail.REDUCED : Detail.WHOLE;
        return new ModelIdentity(NETWORK, weightsSha256, name(precision), Preprocessing.identity(detail),
                Feature.RESNET50);
    }

    /** @return the identity of features of the network in this folder */
    public ModelIdentity identity(Precision precision) throws LookalikeException {
        return identity(entry(manifest(Precision.FLOAT), WEIGHTS).orElseThrow().sha256(), precision);
    }

    private static Optional<ModelManifest.Entry> entry(ModelManifest manifest, String name) {
        return manifest.files().stream().filter(entry -> entry.name().equals(name)).findFirst();
    }
}
