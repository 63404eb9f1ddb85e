package lookalike.cluster.neighbours;

import java.io.FileNotFoundException;
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
import lookalike.service.part.PartFiles;
import lookalike.service.part.PartManifest;
import lookalike.service.part.ProductOrder;
import lookalike.service.related.RelatedScope;
import lookalike.storage.Sha256;
import lookalike.storage.StorageException;
import org.apache.commons.io.file.PathUtils;
import org.apache.hadoop.fs.ChecksumException;

/** A part, copied from the store to a temporary folder of this machine, checked and opened. Closing deletes it. */
final class LocalPart implements AutoCloseable {

    private final Path folder;
    private final ProductNeighbours neighbours;
    private final RelatedScope scope;
    private final ProductOrder order;

    private LocalPart(Path folder, ProductNeighbours neighbours, RelatedScope scope, ProductOrder order) {
        this.folder = folder;
        this.neighbours = neighbours;
        this.scope = scope;
        this.order = order;
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
                copy(store, index + "/" + part.path() + "/" + file.name(), file, folder.resolve(file.name()));
            }
            new PartFiles(folder).stamp();
            Catalogue catalogue = Catalogue.open(part.path(), folder).orElseThrow();
            ProductNeighbours neighbours = ProductNeighbours.open(catalogue, folder, identity,
                    request.isExact() ? IndexChoice.EXACT : IndexChoice.FOREST);
            LocalPart opened = new LocalPart(folder, neighbours, RelatedScope.of(neighbours, request.related()),
                    ProductOrder.read(folder));
            done = true;
            return opened;
        } finally {
            if (!done) {
                PathUtils.deleteDirectory(folder);
            }
        }
    }

    private static void copy(ClusterStore store, String name, PartManifest.PartFile file, Path copy)
            throws IOException, StorageException {
        boolean isWhole;
        try {
            store.get(name, copy);
            isWhole = Sha256.of(copy).equals(file.sha256());
        } catch (ChecksumException | FileNotFoundException _) {
            // A file system may keep checksums of its own, and see it first.
            isWhole = false;
        }
        if (!isWhole) {
            throw new IOException(name + " is damaged or gone; run 'index --again', which makes it anew.");
        }
    }

    ProductNeighbours neighbours() {
        return neighbours;
    }

    /** @return which products of this part products may lead to */
    RelatedScope scope() {
        return scope;
    }

    /** @return a product's place in the whole catalogue: of equally similar ones the first is preferred */
    long order(int item) {
        return order.numbers()[item];
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
