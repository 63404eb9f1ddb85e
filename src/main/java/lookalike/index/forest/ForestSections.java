package lookalike.index.forest;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lookalike.storage.SectionFile;
import lookalike.vector.Projection;
import lookalike.vector.VectorRows;

/** Converts the parts of a forest to the sections of a {@link SectionFile}, and back. */
final class ForestSections {

    static final String VECTORS = "vectors";
    static final String KEYS = "keys";
    static final String NUMBERS = "numbers";
    static final String REMOVED = "removed";
    static final String ATTACHMENT = "attachment";
    static final String TREE = "tree-";
    private static final String PROJECTION = "projection";
    private static final String POINTS = "points";
    private static final String HALVES = "halves";
    private static final String LISTS = "lists";

    private ForestSections() {}

    /** @return all sections except the vectors */
    static Map<String, MemorySegment> of(ForestParts parts) {
        Map<String, MemorySegment> sections = new LinkedHashMap<>();
        parts.projection().ifPresent(projection -> sections.put(PROJECTION, projection.rows().values()));
        if (parts.points().rows() != parts.vectors().rows()) {
            sections.put(POINTS, parts.points().rows().values());
        }
        sections.put(HALVES, parts.points().halves());
        for (int tree = 0; tree < parts.trees().size(); tree++) {
            sections.put(TREE + tree, parts.trees().get(tree).content());
        }
        sections.put(LISTS, parts.lists().items());
        return sections;
    }

    /** @param vectors of the items */
    static ForestParts parts(SectionFile<ForestDescription> file, ItemVectors vectors) throws ForestException {
        ForestDescription said = file.description();
        Map<String, MemorySegment> sections = file.sections();
        int pointDimension = said.parameters().pointDimension(vectors.rows().dimension());
        try {
            Optional<Projection> projection = Optional.ofNullable(sections.get(PROJECTION))
                    .map(rows -> new Projection(new VectorRows(rows, pointDimension, vectors.rows().dimension())));
            VectorRows points = sections.containsKey(POINTS)
                    ? new VectorRows(sections.get(POINTS), said.items(), pointDimension) : vectors.rows();
            List<PartitionTree> trees = new ArrayList<>();
            for (int tree = 0; tree < said.parameters().trees(); tree++) {
                trees.add(new PartitionTree(section(file, TREE + tree), points.dimension()));
            }
            return new ForestParts(Embedding.of(said), vectors, projection,
                    new ProjectedPoints(points, section(file, HALVES)), trees,
                    new KnnGraph(section(file, LISTS), said.parameters().listLength()));
        } catch (IllegalArgumentException | IndexOutOfBoundsException problem) {
            throw new ForestException.Damaged(file.path(), ForestFault.Known.PARTS, problem);
        }
    }

    /** @return whole numbers in their file format */
    static MemorySegment section(int[] numbers) {
        MemorySegment section = MemorySegment.ofArray(new byte[4 * numbers.length]);
        MemorySegment.copy(numbers, 0, section, PartitionTree.INT, 0, numbers.length);
        return section;
    }

    /** @return the numbers of a section; none if there is no such section */
    static int[] numbers(SectionFile<ForestDescription> file, String name) {
        return file.section(name).map(section -> section.toArray(PartitionTree.INT)).orElse(new int[0]);
    }

    /** @throws ForestException.Damaged if the file has no such section */
    static MemorySegment section(SectionFile<ForestDescription> file, String name) throws ForestException {
        return file.section(name).orElseThrow(
                () -> new ForestException.Damaged(file.path(), new ForestFault.NoSection(name), null));
    }
}
