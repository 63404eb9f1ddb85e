package lookalike.ranking.store;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lookalike.image.descriptor.PixelDescriptor;
import lookalike.ranking.IdentitySpace;
import lookalike.ranking.LabelNetwork;
import lookalike.ranking.LearnedSpace;
import lookalike.ranking.LinearMap;
import lookalike.ranking.LooksSpace;
import lookalike.ranking.RankingSpace;
import lookalike.storage.SectionFile;
import lookalike.vector.FloatMatrix;
import lookalike.vector.VectorRows;

/**
 * Converts a ranking space to sections of a {@link SectionFile}, and back. Each linear map is a section: float32, its
 * weights row by row, then its offset. The others are
 * <pre>
 *   metric       float32[dd]  of the identity space, row by row
 *   keys         byte[16r]    of each row of codes, {@link RowKeys}
 *   codes        int8[rd]     {@link RankingCodes}
 *   lengths      float32[r]   of an identity space
 *   predictions  byte[12cr]   {@link Predictions} of c columns
 * </pre>
 */
final class RankingSections {

    static final String KEYS = "keys";
    static final String CODES = "codes";
    static final String LENGTHS = "lengths";
    static final String PREDICTIONS = "predictions";
    private static final String LOOKS = "looks";
    private static final String DETAILS = "details";
    private static final String METRIC = "metric";
    private static final String HIDDEN = "hidden-";
    private static final String HEADS = "heads-";

    private RankingSections() {}

    static Map<String, MemorySegment> of(RankingSpace space) {
        Map<String, MemorySegment> sections = new LinkedHashMap<>();
        sections.put(LOOKS, section(space.looks().components()));
        space.identity().ifPresent(identity -> {
            sections.put(DETAILS, section(identity.details()));
            sections.put(METRIC, section(identity.metric().values()));
        });
        space.learned().ifPresent(learned -> {
            for (int network = 0; network < learned.networks().size(); network++) {
                LabelNetwork each = learned.networks().get(network);
                for (int layer = 0; layer < each.hidden().size(); layer++) {
                    sections.put(hidden(network, layer), section(each.hidden().get(layer)));
                }
                sections.put(HEADS + network, section(each.heads()));
            }
        });
        return sections;
    }

    private static String hidden(int network, int layer) {
        return HIDDEN + network + "-" + layer;
    }

    private static MemorySegment section(LinearMap map) {
        float[][] rows = Arrays.copyOf(map.weights().values(), map.inputs() + 1);
        rows[map.inputs()] = map.offset();
        return section(rows);
    }

    private static MemorySegment section(float[][] rows) {
        int columns = rows[0].length;
        MemorySegment section = MemorySegment.ofArray(new byte[4 * columns * rows.length]);
        for (int row = 0; row < rows.length; row++) {
            MemorySegment.copy(rows[row], 0, section, VectorRows.VALUE, 4L * columns * row, columns);
        }
        return section;
    }

    static RankingSpace space(SectionFile<RankingDescription> file) throws RankingException {
        RankingDescription said = file.description();
        LooksSpace looks = new LooksSpace(map(file, LOOKS, said.inputs(), said.looks()));
        try {
            return new RankingSpace(said.model(), looks, identity(file), learned(file), said.nearest(), said.pin());
        } catch (IllegalArgumentException problem) {
            throw new RankingException.Damaged(file.path(), RankingFault.PARTS, problem);
        }
    }

    private static Optional<IdentitySpace> identity(SectionFile<RankingDescription> file) throws RankingException {
        RankingDescription said = file.description();
        if (said.details() == 0) {
            return Optional.empty();
        }
        int dimension = said.looks() + said.details();
        return Optional.of(new IdentitySpace(map(file, DETAILS, PixelDescriptor.DIMENSION, said.details()),
                new FloatMatrix(rows(file, METRIC, dimension, dimension), dimension)));
    }

    private static Optional<LearnedSpace> learned(SectionFile<RankingDescription> file) throws RankingException {
        RankingDescription said = file.description();
        if (said.columns().isEmpty() || said.networks().isEmpty()) {
            return Optional.empty();
        }
        int values = said.columns().stream().mapToInt(column -> column.values().size()).sum();
        List<LabelNetwork> networks = new ArrayList<>();
        for (List<Integer> widths : said.networks()) {
            List<LinearMap> hidden = new ArrayList<>();
            int inputs = said.looks() + PixelDescriptor.DIMENSION;
            for (int outputs : widths) {
                hidden.add(map(file, hidden(networks.size(), hidden.size()), inputs, outputs));
                inputs = outputs;
            }
            networks.add(new LabelNetwork(hidden, map(file, HEADS + networks.size(), inputs, values)));
        }
        return Optional.of(new LearnedSpace(said.columns(), networks, said.weights()));
    }

    private static LinearMap map(SectionFile<RankingDescription> file, String name, int inputs, int outputs)
            throws RankingException {
        float[][] rows = rows(file, name, inputs + 1, outputs);
        return new LinearMap(new FloatMatrix(Arrays.copyOf(rows, inputs), outputs), rows[inputs]);
    }

    private static float[][] rows(SectionFile<RankingDescription> file, String name, int count, int columns)
            throws RankingException {
        MemorySegment section = RankingFormat.section(file, name, 4L * columns * count);
        float[][] rows = new float[count][columns];
        for (int row = 0; row < count; row++) {
            MemorySegment.copy(section, VectorRows.VALUE, 4L * columns * row, rows[row], 0, columns);
        }
        return rows;
    }
}
