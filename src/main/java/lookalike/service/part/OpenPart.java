package lookalike.service.part;

import java.nio.file.Path;
import lookalike.LookalikeException;
import lookalike.catalogue.store.Catalogue;
import lookalike.features.FeatureMatrix;
import lookalike.features.ModelIdentity;
import lookalike.features.cache.FeatureCache;
import lookalike.features.cache.FeatureSnapshot;

/**
 * A part that is read; nothing in it changes.
 *
 * @param folder of the part
 * @param order of its products
 * @param catalogue its products
 * @param features of its pictures
 * @param matrix of these
 */
record OpenPart(Path folder, ProductOrder order, Catalogue catalogue, FeatureSnapshot features, FeatureMatrix matrix)
        implements AutoCloseable {

    /**
     * @param folder whose files were verified
     * @param said what the manifest says of it
     * @throws PartException.Incomplete if it has another number of products, or pictures and no feature
     */
    static OpenPart of(Path folder, PartManifest.Part said, ModelIdentity identity) throws LookalikeException {
        ProductOrder order = ProductOrder.read(folder);
        Catalogue catalogue = Catalogue.open(said.path(), folder)
                .orElseThrow(() -> new PartException.Incomplete(folder, said.products(), 0));
        try {
            if (catalogue.size() != said.products() || order.numbers().length != said.products()) {
                throw new PartException.Incomplete(folder, said.products(), catalogue.size());
            }
            return of(folder, said, order, catalogue, FeatureCache.openToRead(folder, identity));
        } catch (LookalikeException | RuntimeException problem) {
            catalogue.close();
            throw problem;
        }
    }

    private static OpenPart of(Path folder, PartManifest.Part said, ProductOrder order, Catalogue catalogue,
            FeatureSnapshot features) throws LookalikeException {
        try {
            if (features.isEmpty() && said.pictures() > features.brokenImages().size()) {
                throw new PartException.Incomplete(folder, said.pictures(), 0);
            }
            return new OpenPart(folder, order, catalogue, features, features.matrix());
        } catch (LookalikeException | RuntimeException problem) {
            features.close();
            throw problem;
        }
    }

    @Override
    public void close() {
        matrix.close();
        features.close();
        catalogue.close();
    }
}
