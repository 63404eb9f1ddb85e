package lookalike.index.forest;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lookalike.Progress;
import lookalike.features.VectorRows;
import lookalike.index.annoy.AnnoyException;
import lookalike.index.annoy.FiniteVectors;
import lookalike.index.annoy.InnerLoop;
import lookalike.index.annoy.Metric;
import lookalike.storage.StorageException;
import lookalike.storage.WholeFile;

/**
 * Grows forests and writes them to files, whole or not at all. The same vectors and recipe give the same bytes on any
 * number of threads.
 */
public final class ForestBuild {

    private final ForestRecipe recipe;
    private final TunedFor wanted;
    private final Path place;
    private final Progress progress;
    private final InnerLoop loop = InnerLoop.best();

    /**
     * @param wanted what the default effort is to reach
     * @param place the file to write; one that is there is replaced once the new one is whole
     * @param progress hears of items that found their place in a tree or got their list
     */
    public ForestBuild(ForestRecipe recipe, TunedFor wanted, Path place, Progress progress) {
        this.recipe = recipe;
        this.wanted = wanted;
        this.place = place;
        this.progress = progress;
    }

    /**
     * Grows a forest that holds its vectors.
     *
     * @param rows the items, numbered from 0, of any length; may be none
     * @return what the file says of itself
     * @throws AnnoyException.NotFinite if an item holds NaN or an infinity
     */
    public ForestDescription of(VectorRows rows) throws AnnoyException, StorageException {
        FiniteVectors.require("Item", rows);
        try (Arena arena = Arena.ofShared()) {
            ItemVectors directions = ItemVectors.inOrder(Directions.of(rows, arena));
            return write(directions, ForestSections.VECTORS, directions.rows().values(), "", arena);
        }
    }

    /**
     * Grows a forest over vectors that are kept elsewhere: its file holds what each item is called instead.
     *
     * @param vectors each of length 1
     * @param rowOfKey by key, 64 hexadecimal digits, the row of its vector; items are numbered by rising key
     * @param model the line of the identity whose features these are
     * @return what the file says of itself
     */
    public ForestDescription of(VectorRows vectors, Map<String, Integer> rowOfKey, String model)
            throws StorageException {
        List<String> keys = rowOfKey.keySet().stream().sorted().toList();
        MemorySegment called = MemorySegment.ofArray(HexFormat.of().parseHex(String.join("", keys)));
        try (Arena arena = Arena.ofShared()) {
            return write(new ItemVectors(vectors, keys.stream().mapToInt(rowOfKey::get).toArray()),
                    ForestSections.KEYS, called, model, arena);
        }
    }

    private ForestDescription write(ItemVectors items, String first, MemorySegment section, String model, Arena arena)
            throws StorageException {
        ForestParts parts = new ForestGrower(items, recipe, loop, arena, progress).grown();
        Tuning.Result tuned = new Tuning(parts, loop, recipe.seed()).reaching(wanted);
        ForestDescription description = new ForestDescription(Metric.ANGULAR.toString(), items.rows().dimension(),
                items.count(), model, recipe.onOneThread(), tuned.effort(), tuned.recall(), wanted.k(), Map.of());
        Map<String, MemorySegment> sections = new LinkedHashMap<>();
        sections.put(first, section);
        sections.putAll(ForestSections.of(parts));
        ForestFile.write(place, description, sections);
        return description;
    }

    /**
     * Measures on items of a forest that holds its vectors how many trees and how much effort it takes, and stores
     * that: the file is written anew, with no more trees than are worth it.
     *
     * @return what the file says of itself then
     */
    public static ForestDescription tune(Path place, TunedFor wanted) throws ForestException, StorageException {
        return tune(place, Forest.open(place), wanted);
    }

    /**
     * As {@link #tune(Path, TunedFor)} for a forest whose vectors are kept elsewhere, all of them.
     *
     * @see Forest#open(Path, VectorRows, Map, String)
     */
    public static ForestDescription tune(Path place, VectorRows vectors, Map<String, Integer> rowOfKey, String model,
                                         TunedFor wanted) throws ForestException, StorageException {
        return tune(place, Forest.open(place, vectors, rowOfKey, model), wanted);
    }

    private static ForestDescription tune(Path place, Forest opened, TunedFor wanted) throws StorageException {
        Path beside = place.resolveSibling(place.getFileName() + ".tuned");
        ForestDescription tuned;
        try (Forest forest = opened) {
            Tuning.Choice choice = Tuning.best(forest.parts(), InnerLoop.best(),
                    forest.description().recipe().seed(), wanted);
            tuned = forest.description().tunedTo(choice.parts().trees().size(), choice.result(), wanted);
            Map<String, MemorySegment> sections = new LinkedHashMap<>(forest.sections());
            sections.keySet().removeIf(name -> name.startsWith(ForestSections.TREE));
            sections.putAll(ForestSections.of(choice.parts()));
            ForestFile.write(beside, tuned, sections);
        }
        // Windows renames nothing over a file that is mapped.
        try {
            WholeFile.rename(beside, place);
        } catch (IOException problem) {
            throw new StorageException.NotWritable(place, problem);
        }
        return tuned;
    }
}
