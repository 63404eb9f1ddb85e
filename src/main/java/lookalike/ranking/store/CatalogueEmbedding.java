package lookalike.ranking.store;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import lookalike.Progress;
import lookalike.features.FeatureCacheException;
import lookalike.features.FeatureMatrix;
import lookalike.features.cache.FeatureRows;
import lookalike.image.descriptor.PixelDescriptor;
import lookalike.ranking.IdentitySpace;
import lookalike.ranking.RankingInput;
import lookalike.ranking.RankingPoint;
import lookalike.ranking.RankingSpace;
import lookalike.vector.FloatMatrix;
import lookalike.vector.VectorRows;

/** Computes the codes of a catalogue's pictures, some hundred at a time. */
public final class CatalogueEmbedding {

    private static final int BATCH = 512;
    /** Of pictures whose pixels were never described. */
    private static final PixelDescriptor UNKNOWN = new PixelDescriptor(new float[PixelDescriptor.DIMENSION]);

    private final RankingSpace space;
    private final FeatureMatrix matrix;
    private final RankingCodes codes;
    private final Progress progress;
    private final int total;
    private final List<RankingInput> inputs = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private int done;

    private CatalogueEmbedding(RankingSpace space, FeatureMatrix matrix, RankingCodes codes, int total,
            Progress progress) {
        this.space = space;
        this.matrix = matrix;
        this.codes = codes;
        this.total = total;
        this.progress = progress;
    }

    /** @return codes of all rows of the feature matrix, all 0 */
    static RankingCodes allocate(RankingSpace space, int rows, Arena arena) {
        int columns = space.columns().size();
        long lengths = space.identity().isPresent() ? 4L * rows : 0;
        return new RankingCodes(arena.allocate((long) space.dimension() * rows, 64), arena.allocate(lengths, 64),
                new Predictions(arena.allocate((long) Predictions.width(columns) * rows, 64), columns), rows,
                space.looksDimension(), space.detailsDimension());
    }

    /**
     * Puts the codes of some rows into their places.
     *
     * @param rows by pixel hash
     * @param codes of all rows of the feature matrix
     * @param progress told rows
     */
    static void put(RankingSpace space, FeatureRows features, Map<String, Integer> rows, RankingCodes codes,
            Progress progress) throws FeatureCacheException {
        try (FeatureMatrix matrix = features.matrix()) {
            CatalogueEmbedding embedding = new CatalogueEmbedding(space, matrix, codes, rows.size(), progress);
            Map<String, Integer> left = new HashMap<>(rows);
            if (space.isLearned() || space.identity().isPresent()) {
                features.descriptors((pixels, descriptor) -> {
                    Integer row = left.remove(pixels);
                    if (row != null) {
                        embedding.add(row, descriptor);
                    }
                });
            }
            left.values().stream().sorted().forEach(row -> embedding.add(row, UNKNOWN));
            embedding.finish();
        }
    }

    /**
     * Computes the codes of some rows.
     *
     * @param rows of the matrix; each gets a row of the codes, in this order
     * @param descriptors of these, by their place
     * @param arena that the codes live in
     * @param progress told rows
     */
    public static RankingCodes codes(RankingSpace space, FeatureMatrix matrix, int[] rows,
            IntFunction<PixelDescriptor> descriptors, Arena arena, Progress progress) {
        RankingCodes codes = allocate(space, rows.length, arena);
        CatalogueEmbedding embedding = new CatalogueEmbedding(space, matrix, codes, rows.length, progress);
        for (int place = 0; place < rows.length; place++) {
            embedding.add(place, rows[place], descriptors.apply(place));
        }
        embedding.finish();
        return codes;
    }

    private void add(int row, PixelDescriptor descriptor) {
        add(row, row, descriptor);
    }

    private void add(int place, int row, PixelDescriptor descriptor) {
        places.add(place);
        inputs.add(new RankingInput(matrix.row(row), descriptor));
        if (inputs.size() == BATCH) {
            finish();
        }
    }

    private void finish() {
        List<RankingPoint> points = inputs.isEmpty() ? List.of() : space.points(inputs);
        for (int i = 0; i < points.size(); i++) {
            int row = places.get(i);
            MemorySegment.copy(MemorySegment.ofArray(RankingCodes.of(points.get(i).direction())), 0, codes.values(),
                    codes.offset(row), codes.width());
            for (int column = 0; column < points.get(i).probabilities().size(); column++) {
                codes.predictions().put(row, column, points.get(i).probabilities().get(column));
            }
        }
        space.identity().ifPresent(this::putLengths);
        done += inputs.size();
        inputs.clear();
        places.clear();
        progress.reachedOrCancel(done, total);
    }

    private void putLengths(IdentitySpace identity) {
        FloatMatrix directions = new FloatMatrix(places.stream().map(codes::direction).toArray(float[][]::new),
                codes.width());
        float[] lengths = identity.lengths(directions);
        for (int i = 0; i < lengths.length; i++) {
            codes.lengths().set(VectorRows.VALUE, 4L * places.get(i), lengths[i]);
        }
    }
}
