package lookalike.index.forest;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lookalike.Progress;
import lookalike.features.VectorRows;
import lookalike.index.Neighbour;
import lookalike.index.annoy.AnnoyException;
import lookalike.index.annoy.FiniteVectors;
import lookalike.index.annoy.InnerLoop;
import lookalike.index.annoy.Metric;
import lookalike.storage.StorageException;
import lookalike.storage.WholeFile;

/**
 * A forest in Lookalike's own file, of angular distance. It departs from Annoy in four things: leaves do not depend on
 * the dimension; long vectors are searched in a space of fewer dimensions and ranked by their true cosines; from what
 * the trees lead to, lists of neighbours lead on; and the file says what it is and is checked before it is believed.
 * Safe for use by several threads; closing it while somebody searches makes them fail.
 */
public final class Forest implements AutoCloseable {

    private static final String VECTORS = "vectors";
    private static final String PROJECTION = "projection";
    private static final String POINTS = "points";
    private static final String HALVES = "halves";
    private static final String TREE = "tree-";
    private static final String LISTS = "lists";

    private final Path place;
    private final ForestFile file;
    private final ForestSearch search;

    private Forest(Path place, ForestFile file, ForestSearch search) {
        this.place = place;
        this.file = file;
        this.search = search;
    }

    /**
     * Grows a forest and writes it to a file, whole or not at all. The same vectors and recipe give the same bytes on
     * any number of threads.
     *
     * @param rows the items, numbered from 0, of any length; may be none
     * @param wanted what the default effort is to reach
     * @param progress hears of items that found their place in a tree or got their list
     * @return what the file says of itself
     * @throws AnnoyException.NotFinite if an item holds NaN or an infinity
     */
    public static ForestDescription build(VectorRows rows, ForestRecipe recipe, TunedFor wanted, Path place,
                                          Progress progress) throws AnnoyException, StorageException {
        FiniteVectors.require("Item", rows);
        InnerLoop loop = InnerLoop.best();
        try (Arena arena = Arena.ofShared()) {
            VectorRows directions = Directions.of(rows, arena);
            ForestParts parts = new ForestGrower(directions, recipe, loop, arena, progress).grown();
            Tuning.Result tuned = new Tuning(parts, loop, recipe.seed()).reaching(wanted);
            ForestDescription description = new ForestDescription(Metric.ANGULAR.toString(), rows.dimension(),
                    rows.count(), "", recipe.onOneThread(), tuned.effort(), tuned.recall(), wanted.k(), Map.of());
            ForestFile.write(place, description, sections(parts));
            return description;
        }
    }

    private static Map<String, MemorySegment> sections(ForestParts parts) {
        Map<String, MemorySegment> sections = new LinkedHashMap<>();
        sections.put(VECTORS, parts.vectors().rows().values());
        parts.projection().ifPresent(projection -> {
            sections.put(PROJECTION, projection.rows().values());
            sections.put(POINTS, parts.points().rows().values());
        });
        sections.put(HALVES, parts.points().halves());
        for (int tree = 0; tree < parts.trees().size(); tree++) {
            sections.put(TREE + tree, parts.trees().get(tree).content());
        }
        sections.put(LISTS, parts.lists().items());
        return sections;
    }

    /**
     * Maps a file after all of it has been checked.
     *
     * @throws ForestException if it is cut short, changed, or none of ours
     */
    public static Forest open(Path place) throws ForestException, StorageException {
        ForestFile file = ForestFile.open(place);
        try {
            return new Forest(place, file, new ForestSearch(parts(place, file), InnerLoop.best()));
        } catch (ForestException | RuntimeException problem) {
            file.close();
            throw problem;
        }
    }

    private static ForestParts parts(Path place, ForestFile file) throws ForestException {
        ForestDescription said = file.description();
        Map<String, MemorySegment> sections = file.sections();
        try {
            VectorRows vectors = new VectorRows(sections.get(VECTORS), said.items(), said.dimension());
            Optional<Projection> projection = Optional.ofNullable(sections.get(PROJECTION)).map(rows ->
                    new Projection(new VectorRows(rows, said.recipe().projectedTo(), said.dimension())));
            VectorRows points = projection.isEmpty() ? vectors
                    : new VectorRows(sections.get(POINTS), said.items(), said.recipe().projectedTo());
            List<PartitionTree> trees = new ArrayList<>();
            for (int tree = 0; tree < said.recipe().trees(); tree++) {
                trees.add(new PartitionTree(sections.get(TREE + tree), points.dimension()));
            }
            return new ForestParts(ItemVectors.inOrder(vectors), projection, new Points(points, sections.get(HALVES)), trees,
                    new NeighbourLists(sections.get(LISTS), said.recipe().listLength()));
        } catch (IllegalArgumentException | NullPointerException | IndexOutOfBoundsException problem) {
            throw new ForestException.Damaged(place, "its parts do not fit together", problem);
        }
    }

    /**
     * Measures on items of a forest how many trees and how much effort it takes, and stores that: the file is written
     * anew, with no more trees than are worth it.
     *
     * @return what the file says of itself then
     */
    public static ForestDescription tune(Path place, TunedFor wanted) throws ForestException, StorageException {
        Path beside = place.resolveSibling(place.getFileName() + ".tuned");
        ForestDescription tuned;
        try (Forest forest = open(place)) {
            ForestDescription said = forest.description();
            Tuning.Choice choice =
                    Tuning.best(forest.search.parts(), InnerLoop.best(), said.recipe().seed(), wanted);
            tuned = said.tunedTo(choice.parts().trees().size(), choice.result(), wanted);
            ForestFile.write(beside, tuned, sections(choice.parts()));
        }
        // Windows renames nothing over a file that is mapped.
        try {
            WholeFile.rename(beside, place);
        } catch (IOException problem) {
            throw new StorageException.NotWritable(place, problem);
        }
        return tuned;
    }

    /** @return what the file says of itself */
    public ForestDescription description() {
        return file.description();
    }

    /** @return the file's length */
    public long bytes() {
        return file.bytes();
    }

    /**
     * @param query of this forest's dimension, of any length, all finite
     * @param k at least 1
     * @param effort how hard to look; {@link ForestDescription#effort} is what the forest was tuned to
     * @param among the only items to find, or null for all
     * @return at most {@code k} items, the nearest first
     */
    public List<Neighbour> nearest(float[] query, int k, SearchEffort effort, BitSet among) {
        if (query.length != description().dimension() || k < 1) {
            throw new IllegalArgumentException("%d numbers against %d, k %d"
                    .formatted(query.length, description().dimension(), k));
        }
        return description().items() == 0 ? List.of() : search.nearest(Directions.of(query), k, effort, among);
    }

    /**
     * What a walk over the whole of a forest saw.
     *
     * @param splits in all trees
     * @param leaves in all trees
     */
    public record Shape(int splits, int leaves) { }

    /**
     * Looks at everything that the parts say, beyond the checksums that were looked at when the file was opened.
     *
     * @param progress hears of trees and lists
     * @throws ForestException.Damaged naming the first thing that cannot be
     */
    public Shape verify(Progress progress) throws ForestException {
        return new PartsCheck(place, search.parts()).run(progress);
    }

    @Override
    public void close() {
        file.close();
    }
}
