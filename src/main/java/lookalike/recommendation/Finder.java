package lookalike.recommendation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import lookalike.LookalikeException;
import lookalike.catalogue.Catalogue;
import lookalike.catalogue.Condition;
import lookalike.catalogue.Problem;
import lookalike.features.Feature;
import lookalike.features.FeatureCache;
import lookalike.features.FeatureMatrix;
import lookalike.features.FeatureNetwork;
import lookalike.image.PixelSize;
import lookalike.image.RgbImage;
import lookalike.index.CatalogueForest;
import lookalike.index.ExactIndex;
import lookalike.index.ForestOverRows;
import lookalike.index.Neighbour;
import lookalike.index.NeighbourIndex;
import lookalike.index.Sooner;

/** Answers queries over one catalogue. Safe for use by several threads. */
public final class Finder implements AutoCloseable {

    /** How many products are usually wanted. */
    private static final int SHOWN = 5;

    private final Catalogue catalogue;
    private final FeatureMatrix matrix;
    private final NeighbourIndex exact;
    /** What answers sooner than exact search, if anything does. */
    private final Optional<ForestOverRows> forest;
    private final List<String> notices;
    private final PhotoFeatures features;
    /** The products that each row's picture shows, in the catalogue's order. */
    private final Map<Integer, List<Integer>> itemsOfRow;
    private final int waiting;
    /** The rows that belong to some product, or null if all do. */
    private final BitSet everything;
    /** Searches read the mapped vectors, so closing waits for them. */
    private final ReadWriteLock inUse = new ReentrantReadWriteLock();
    private boolean closed;

    private Finder(Catalogue catalogue, FeatureMatrix matrix, Optional<ForestOverRows> grown, PhotoFeatures features,
                   Map<Integer, List<Integer>> itemsOfRow, int waiting, List<String> notices) {
        this.catalogue = catalogue;
        this.matrix = matrix;
        this.exact = new ExactIndex(matrix);
        this.features = features;
        this.itemsOfRow = itemsOfRow;
        this.waiting = waiting;
        this.notices = notices;
        this.everything = itemsOfRow.size() == exact.size() ? null : rowsWith(_ -> true);
        this.forest = grown.filter(each -> Sooner.isForest(each, exact, matrix, SHOWN, everything));
        grown.filter(_ -> forest.isEmpty()).ifPresent(ForestOverRows::close);
    }

    /**
     * @param catalogue to search; closed with the finder
     * @param folder where the catalogue's features are kept
     * @param network computes the query's feature; stays open when the finder is closed
     * @throws LookalikeException if nothing is indexed; the sentence names the command
     */
    public static Finder open(Catalogue catalogue, Path folder, FeatureNetwork network) throws LookalikeException {
        try (FeatureCache cache = FeatureCache.open(folder, network.identity())) {
            Map<Integer, List<Integer>> itemsOfRow = new HashMap<>();
            Map<String, Integer> rows = cache.rows();
            Set<String> broken = cache.brokenImages().stream().map(Problem::place).collect(Collectors.toSet());
            int waiting = 0;
            for (int item = 0; item < catalogue.size(); item++) {
                Integer row = rows.get(catalogue.image(item));
                if (row != null) {
                    itemsOfRow.computeIfAbsent(row, _ -> new ArrayList<>(1)).add(item);
                } else if (!broken.contains(catalogue.image(item))) {
                    waiting++;
                }
            }
            if (itemsOfRow.isEmpty()) {
                throw new RecommendationException.NotIndexed(catalogue.name());
            }
            Optional<PixelSize> typical = cache.typicalSize();
            List<String> notices = new ArrayList<>();
            FeatureMatrix matrix = cache.matrix();
            return new Finder(catalogue, matrix, new CatalogueForest(cache).open(matrix, notices::add),
                    new PhotoFeatures(network, typical), itemsOfRow, waiting, notices);
        }
    }

    /** @return sentences for the user about what could not be used */
    public List<String> notices() {
        return List.copyOf(notices);
    }

    /** @return the catalogue searched */
    public Catalogue catalogue() {
        return catalogue;
    }

    /** @return how many of its products can be found, that is, have a feature */
    public int searchable() {
        return itemsOfRow.values().stream().mapToInt(List::size).sum();
    }

    /** @return how many products have a picture that was not looked at yet; indexing again makes them searchable */
    public int waiting() {
        return waiting;
    }

    /**
     * @param query a photo
     * @param k how many products, at least 1; those with the very same picture count once
     * @param conditions all of which results must meet
     */
    public Answer find(Query query, int k, List<Condition> conditions) throws LookalikeException {
        long start = System.nanoTime();
        RgbImage photo = features.decode(query);
        long decoded = System.nanoTime();
        Feature feature = features.of(photo);
        long extracted = System.nanoTime();
        List<Match> matches = search(feature, k, conditions);
        long found = System.nanoTime();
        return new Answer(query, matches, new Answer.Timing(
                (decoded - start) / 1e6, (extracted - decoded) / 1e6, (found - extracted) / 1e6),
                forest.map(each -> new Answer.Approximation(each.recall(), each.recallAt())));
    }

    private List<Match> search(Feature feature, int k, List<Condition> conditions) throws LookalikeException {
        inUse.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("the finder of " + catalogue.name() + " is closed");
            }
            return matches(feature, k, conditions);
        } finally {
            inUse.readLock().unlock();
        }
    }

    private List<Match> matches(Feature feature, int k, List<Condition> conditions) throws LookalikeException {
        BitSet wanted = conditions.isEmpty() ? null : catalogue.where(conditions);
        BitSet rows = wanted == null ? everything : rowsWith(wanted::get);
        List<Match> matches = new ArrayList<>();
        NeighbourIndex index = forest.map(NeighbourIndex.class::cast).orElse(exact);
        for (Neighbour neighbour : index.nearest(feature, k, rows)) {
            List<Integer> items = itemsOfRow.get(neighbour.item()).stream()
                    .filter(item -> wanted == null || wanted.get(item)).toList();
            List<String> twins = items.stream().skip(1).map(catalogue::id).toList();
            matches.add(new Match(matches.size() + 1, catalogue.product(items.getFirst()),
                    Math.clamp(neighbour.cosine(), 0f, 1f), twins));
        }
        return matches;
    }

    /** @return the rows of which some item meets a condition */
    private BitSet rowsWith(Predicate<Integer> condition) {
        BitSet rows = new BitSet(exact.size());
        itemsOfRow.forEach((row, items) -> {
            if (items.stream().anyMatch(condition)) {
                rows.set(row);
            }
        });
        return rows;
    }

    @Override
    public void close() {
        inUse.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                forest.ifPresent(ForestOverRows::close);
                matrix.close();
                catalogue.close();
            }
        } finally {
            inUse.writeLock().unlock();
        }
    }
}
