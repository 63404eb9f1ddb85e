package lookalike.cluster.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lookalike.LookalikeException;
import lookalike.cli.text.CommandLineMessages;
import lookalike.service.part.PartManifest;
import org.apache.commons.io.file.PathUtils;

/** The manifest of a store's parts. */
public final class StoredParts {

    private StoredParts() {}

    /**
     * @param index the folder of the parts
     * @throws IOException if there is none, or it cannot be read
     */
    public static PartManifest manifest(ClusterStore store, String index) throws IOException {
        String place = index + "/" + PartManifest.FILE;
        if (!store.has(store.place(place))) {
            throw new IOException("There are no parts in " + store.place() + " yet; run 'index' first.");
        }
        Path scratch = Files.createTempDirectory("lookalike-manifest-");
        try {
            Path file = scratch.resolve(PartManifest.FILE);
            store.get(place, file);
            return PartManifest.read(file);
        } catch (LookalikeException problem) {
            throw new IOException(CommandLineMessages.sentence(problem), problem);
        } finally {
            PathUtils.deleteDirectory(scratch);
        }
    }
}
