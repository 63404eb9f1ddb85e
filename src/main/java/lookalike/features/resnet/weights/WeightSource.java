package lookalike.features.resnet.weights;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import lookalike.LookalikeException;
import lookalike.Progress;
import lookalike.features.ModelException;
import lookalike.features.ModelFault;
import lookalike.storage.RegularFile;
import lookalike.storage.StorageException;

/**
 * A source of weights. {@code ModelPreparation} checks that they are the right ones, except for {@link NpmTarball},
 * which is checked byte by byte.
 */
public sealed interface WeightSource permits PreparedWeights, NpmTarball, KerasFile, ZooDownload {

    /**
     * @param named a file that the user names
     * @return the source that reads it, chosen by its first bytes
     * @throws ModelException.NotTheWeights if it is neither a tarball nor an HDF5 file
     */
    static WeightSource of(Path named) throws LookalikeException {
        byte[] start;
        try {
            RegularFile.require(named);
            start = start(named);
        } catch (IOException problem) {
            throw new StorageException.NotReadable(named, problem);
        }
        return switch (HexFormat.of().formatHex(start)) {
            case String bytes when bytes.equals("89484446") -> new KerasFile(named);
            case String bytes when bytes.startsWith("1f8b") -> new NpmTarball(named);
            default -> throw new ModelException.NotTheWeights(named.toString(),
                    ModelFault.Known.NEITHER_NPM_NOR_HDF5, null);
        };
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return stream.readNBytes(4);
        }
    }

    /** @return the source's name for messages and for the model's description */
    String description();

    /**
     * @param progress told bytes read and all bytes
     * @return all weights found, by their published names; may contain more than the network needs
     * @throws java.util.concurrent.CancellationException if {@code progress} answers false
     */
    NamedWeights read(Progress progress) throws LookalikeException;
}
