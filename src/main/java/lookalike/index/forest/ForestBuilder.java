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
import lookalike.features.KeyedRows;
import lookalike.index.Metric;
import lookalike.storage.AtomicFile;
import lookalike.storage.BlockChecksums;
import lookalike.storage.SectionFile;
import lookalike.storage.StorageException;
import lookalike.vector.FiniteVectors;
import lookalike.vector.Kernels;
import lookalike.vector.VectorException;
import lookalike.vector.VectorKernel;
import lookalike.vector.VectorRows;

/**
 * Grows forests and writes them to files, whole or not at all. The same vectors and parameters give the same bytes on
 * any number of threads.
 */
public final class ForestBuilder {

    private final ForestParameters parameters;
    private final RecallTarget target;
    private final Path place;
    private final Progress progress;
    private final VectorKernel kernel;

    /**
     * @param target recall that the default effort should reach
     * @param place the file to write; an existing one is replaced once the new one is whole
     * @param progress told items that were placed in a tree or got their list
     */
    public ForestBuilder(ForestParameters parameters, RecallTarget target, Path place, Progress progress) {
        this(parameters, target, place, progress, Kernels.vector());
    }

    ForestBuilder(ForestParameters parameters, RecallTarget target, Path place, Progress progress,
            VectorKernel kernel) {
        this.parameters = parameters;
        this.target = target;
        this.place = place;
        this.progress = progress;
        this.kernel = kernel;
    }

    /**
     * Grows a forest that holds its vectors. Changes of a forest that it replaces are discarded.
     *
     * @param rows the items, numbered from 0; may be none
     * @return the new forest's description
     * @throws VectorException.NotFinite if an item holds NaN or an infinity
     */
    public ForestDescription of(VectorRows rows, Metric metric) throws VectorException, StorageException {
        FiniteVectors.require(VectorException.Role.ITEM, rows);
        ForestDescription written = of(rows, metric, new int[0]);
        ForestChanges.forget(place);
        return written;
    }

    /**
     * Grows a forest that holds its vectors and a key for each of them.
     *
     * @param keys of the rows, in their order, 64 hexadecimal digits each
     * @param model identifies where the vectors come from
     * @param attachment the caller's own bytes, see {@link Forest#attachment}
     * @return the new forest's description
     */
    public ForestDescription of(VectorRows rows, Metric metric, List<String> keys, String model,
            MemorySegment attachment) throws StorageException {
        Embedding embedding = new Embedding(metric, rows.dimension());
        try (Arena arena = Arena.ofShared()) {
            ItemVectors items = ItemVectors.inOrder(embedding.items(rows, arena));
            Map<String, MemorySegment> sections = new LinkedHashMap<>();
            sections.put(ForestSections.VECTORS, items.rows().values());
            sections.put(ForestSections.KEYS, bytes(keys));
            sections.put(ForestSections.ATTACHMENT, attachment);
            return write(embedding, items, sections, model, arena);
        }
    }

    private static MemorySegment bytes(List<String> keys) {
        return MemorySegment.ofArray(HexFormat.of().parseHex(String.join("", keys)));
    }

    /** @param numbers of the items, rising, and then the next item's; empty if they are counted from 0 */
    ForestDescription of(VectorRows rows, Metric metric, int[] numbers) throws StorageException {
        Embedding embedding = new Embedding(metric, rows.dimension());
        try (Arena arena = Arena.ofShared()) {
            ItemVectors items = ItemVectors.inOrder(embedding.items(rows, arena));
            Map<String, MemorySegment> sections = new LinkedHashMap<>();
            sections.put(ForestSections.VECTORS, items.rows().values());
            if (numbers.length > 0) {
                sections.put(ForestSections.NUMBERS, ForestSections.section(numbers));
            }
            return write(embedding, items, sections, "", arena);
        }
    }

    /**
     * Grows a forest of angular distance over vectors that are kept elsewhere: its file holds each item's key
     * instead.
     *
     * @param vectors each of length 1
     * @param rowOfKey by key, 64 hexadecimal digits, the row of its vector; items are numbered by rising key
     * @param model the line of the identity whose features these are
     * @return the new forest's description
     */
    public ForestDescription of(VectorRows vectors, Map<String, Integer> rowOfKey, String model)
            throws StorageException {
        List<String> keys = rowOfKey.keySet().stream().sorted().toList();
        try (Arena arena = Arena.ofShared()) {
            return write(new Embedding(Metric.ANGULAR, vectors.dimension()),
                    new ItemVectors(vectors, keys.stream().mapToInt(rowOfKey::get).toArray()),
                    Map.of(ForestSections.KEYS, bytes(keys)), model, arena);
        }
    }

    /** @param first sections that identify the items */
    private ForestDescription write(Embedding embedding, ItemVectors items, Map<String, MemorySegment> first,
            String model, Arena arena) throws StorageException {
        ForestParts parts = new ForestPartsBuilder(embedding, items, parameters, kernel, arena, progress).build();
        SearchTuner.Result tuned = new SearchTuner(parts, kernel, parameters.seed()).tune(target);
        ForestDescription description = new ForestDescription(embedding.metric().toString(), embedding.dimension(),
                items.count(), BlockChecksums.of(first.values()), model, parameters.onOneThread(),
                tuned.searchParameters(),
                tuned.recall(), target.k(), target.recall(), Map.of());
        Map<String, MemorySegment> sections = new LinkedHashMap<>(first);
        sections.putAll(ForestSections.of(parts));
        SectionFile.write(place, new ForestFormat(), description, sections);
        return description;
    }

    /**
     * Measures on items of a forest that holds its vectors how many trees and how much effort are needed, and
     * rewrites the file with this effort and no more trees than needed.
     *
     * @return the new description
     */
    public static ForestDescription tune(Path place, RecallTarget target) throws ForestException, StorageException {
        return tune(place, Forest.open(place), target);
    }

    /**
     * Does the same as {@link #tune(Path, RecallTarget)} for a forest all of whose vectors are kept elsewhere.
     *
     * @see Forest#open(Path, VectorRows, KeyedRows, String)
     */
    public static ForestDescription tune(Path place, VectorRows vectors, KeyedRows rowOfKey, String model,
            RecallTarget target) throws ForestException, StorageException {
        return tune(place, Forest.open(place, vectors, rowOfKey, model), target);
    }

    private static ForestDescription tune(Path place, Forest opened, RecallTarget target) throws StorageException {
        Path beside = place.resolveSibling(place.getFileName() + ".tuned");
        ForestDescription tuned;
        try (Forest forest = opened) {
            SearchTuner.Choice choice = SearchTuner.tuneTrees(forest.parts(), Kernels.vector(),
                    forest.description().parameters().seed(), target);
            tuned = forest.description().tunedTo(choice.parts().trees().size(), choice.result(), target);
            Map<String, MemorySegment> sections = new LinkedHashMap<>(forest.sections());
            sections.keySet().removeIf(name -> name.startsWith(ForestSections.TREE));
            sections.putAll(ForestSections.of(choice.parts()));
            SectionFile.write(beside, new ForestFormat(), tuned, sections);
        }
        // Windows cannot rename over a mapped file.
        try {
            AtomicFile.rename(beside, place);
        } catch (IOException problem) {
            throw new StorageException.NotWritable(place, problem);
        }
        return tuned;
    }
}
