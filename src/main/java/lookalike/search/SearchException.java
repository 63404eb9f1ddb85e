package lookalike.search;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lookalike.LookalikeException;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.CatalogueProblem;
import lookalike.catalogue.store.Catalogue;
import lookalike.features.cache.FeatureSnapshot;
import lookalike.ranking.store.RankingTraining;

/** A search that cannot be answered. */
public abstract sealed class SearchException extends LookalikeException {

    private static final long serialVersionUID = 1L;

    private SearchException(Object... details) {
        super(null, details);
    }

    /**
     * @param features of the catalogue, none of which belongs to a product
     * @return that indexing could read none of its pictures, or else that it is not indexed yet
     */
    public static SearchException withoutFeatures(Catalogue catalogue, FeatureSnapshot features)
            throws CatalogueException {
        Set<String> broken = features.brokenImages().stream().map(CatalogueProblem::place).collect(Collectors.toSet());
        boolean isAllBroken = !broken.isEmpty();
        for (int item = 0; item < catalogue.size() && isAllBroken; item++) {
            isAllBroken = broken.containsAll(catalogue.images(item));
        }
        return isAllBroken ? new NoReadablePicture(catalogue.name()) : new NotIndexed(catalogue.name());
    }

    /** The catalogue has products but no features. */
    public static final class NotIndexed extends SearchException {
        private static final long serialVersionUID = 1L;

        public NotIndexed(String catalogue) {
            super(catalogue);
        }
    }

    /** The catalogue was indexed, and none of its pictures could be read. */
    public static final class NoReadablePicture extends SearchException {
        private static final long serialVersionUID = 1L;

        public NoReadablePicture(String catalogue) {
            super(catalogue);
        }
    }

    /** A colour was asked for, and no product's colours are known, as an earlier release indexed them. */
    public static final class NoColours extends SearchException {
        private static final long serialVersionUID = 1L;

        public NoColours(String catalogue) {
            super(catalogue);
        }
    }

    /** A value was set, and the catalogue has no ranking with columns yet. */
    public static final class NothingLearned extends SearchException {
        private static final long serialVersionUID = 1L;

        public NothingLearned(String column) {
            super(column);
        }
    }

    /** A value was set, and nothing could be learned from the catalogue's columns when it was indexed. */
    public static final class NothingToLearn extends SearchException {
        private static final long serialVersionUID = 1L;

        /** @param reason why */
        public NothingToLearn(String column, String catalogue, RankingTraining.Outcome reason) {
            super(column, catalogue, reason);
        }
    }

    /** A value was set in a column that the catalogue's ranking does not predict. */
    public static final class NotLearned extends SearchException {
        private static final long serialVersionUID = 1L;

        /** @param learned the columns that it predicts, at least one */
        public NotLearned(String column, List<String> learned) {
            super(column, learned);
        }
    }

    /** A value was set that no product has in its column. */
    public static final class NoSuchValue extends SearchException {
        private static final long serialVersionUID = 1L;

        /** @param values the most frequent that the column has */
        public NoSuchValue(String column, String value, List<String> values) {
            super(column, value, values);
        }
    }
}
