package lookalike.recommendation;

import java.util.List;
import lookalike.LookalikeException;
import lookalike.catalogue.Catalogue;
import lookalike.catalogue.Condition;
import lookalike.features.FeatureNetwork;
import java.nio.file.Path;

/** Answers queries over one catalogue. Safe for use by several threads. */
public final class Finder implements AutoCloseable {

    /**
     * @param catalogue to search; closed with the finder
     * @param folder where the catalogue's features are kept
     * @param network computes the query's feature; stays open when the finder is closed
     * @throws LookalikeException if nothing is indexed; the sentence names the command
     */
    public static Finder open(Catalogue catalogue, Path folder, FeatureNetwork network) throws LookalikeException {
        throw new UnsupportedOperationException();
    }

    /** @return the catalogue searched */
    public Catalogue catalogue() {
        throw new UnsupportedOperationException();
    }

    /** @return how many of its products can be found, that is, have a feature */
    public int searchable() {
        throw new UnsupportedOperationException();
    }

    /**
     * @param query a photo
     * @param k how many products, at least 1; those with the very same picture count once
     * @param conditions all of which results must meet
     */
    public Answer find(Query query, int k, List<Condition> conditions) throws LookalikeException {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
    }
}
