package lookalike.cluster.neighbours;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import lookalike.LookalikeException;
import lookalike.catalogue.store.Catalogue;
import lookalike.cluster.store.ClusterStore;
import lookalike.features.ModelIdentity;
import lookalike.index.catalogue.IndexChoice;
import lookalike.search.ProductNeighbours;
import lookalike.service.part.PartManifest;
import lookalike.service.related.RelatedScope;
import lookalike.storage.Sha256;
import org.apache.commons.io.file.PathUtils;

/** A part, copied from the store to a temporary folder of this machine, checked and opened. Closing deletes it. */
final class LocalPart implements AutoCloseable {

    private final Path folder;
    private final ProductNeighbours neighbours;
    private final RelatedScope scope;

    private LocalPart(Path folder, ProductNeighbours neighbours, RelatedScope scope) {
        this.folder = folder;
        this.neighbours = neighbours;
        this.scope = scope;
    }

    /**
     * @param index the folder of the parts in the store
     * @param identity of its features
     * @throws IOException if a file of it is not the one that was listed
     * @throws LookalikeException if it lacks a column that the request names
     */
    static LocalPart open(ClusterStore store, String index, PartManifest.Part part, ModelIdentity identity,
            NeighboursRequest request)
            throws LookalikeException, IOException {
        Path folder = Files.createTempDirectory("lookalike-part-");
        boolean done = false;
        try {
            for (PartManifest.PartFile file : part.files()) {
                Path copy = folder.resolve(file.name());
                store.get(index + "/" + part.path() + "/" + file.name(), copy);
                if (!Sha256.of(copy).equals(file.sha256())) {
                    throw new IOException(part.path() + "/" + file.name()
                            + " is damaged; run 'index' again, which makes it anew.");
                }
            }
            Catalogue catalogue = Catalogue.open(part.path(), folder).orElseThrow();
            ProductNeighbours neighbours = ProductNeighbours.open(catalogue, folder, identity,
                    request.isExact() ? IndexChoice.EXACT : IndexChoice.AS_STORED);
            LocalPart opened = new LocalPart(folder, neighbours, RelatedScope.of(neighbours, request.related()));
            done = true;
            return opened;
        } finally {
            if (!done) {
                PathUtils.deleteDirectory(folder);
            }
        }
    }

    ProductNeighbours neighbours() {
        return neighbours;
    }

    /** @return which products of this part products may lead to */
    RelatedScope scope() {
        return scope;
    }

    /** @return the products that can be found, by number in the part */
    IntStream items() {
        return neighbours.items().stream();
    }

    @Override
    public void close() throws IOException {
        neighbours.close();
        PathUtils.deleteDirectory(folder);
    }
}
