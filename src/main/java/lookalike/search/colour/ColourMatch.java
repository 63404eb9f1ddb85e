package lookalike.search.colour;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lookalike.image.palette.LabColour;
import lookalike.image.palette.NamedColours;
import lookalike.image.palette.Palette;
import lookalike.image.palette.Shade;
import lookalike.ranking.LabelColumn;

/**
 * How near products are to a colour that is asked for: by what their pictures show, and by the catalogue's own words
 * for colours where it has such a column.
 */
public final class ColourMatch {

    /** A difference of this, by CIEDE2000, is half the way to 'quite another colour'. */
    private static final double HALF = 15;
    /** Values so different from the asked colour are hardly meant. */
    private static final double SAME_WORD = 6;
    /** Measured on photos searched in another colour: share of five of the own kind in the asked colour. */
    private static final double WEIGHT = 1;
    private static final double WEIGHT_BESIDE_COLUMNS = .5;
    /** A column is of colours if this share of its values are. */
    private static final double COLOURS = .6;
    private static final int LEAST_VALUES = 3;

    private final LabColour wanted;
    private final ItemPalettes palettes;
    private final List<Optional<float[]>> columns;
    private final double weight;

    private ColourMatch(LabColour wanted, ItemPalettes palettes, List<Optional<float[]>> columns) {
        this.wanted = wanted;
        this.palettes = palettes;
        this.columns = columns;
        this.weight = columns.stream().anyMatch(Optional::isPresent) ? WEIGHT_BESIDE_COLUMNS : WEIGHT;
    }

    /**
     * @param wanted the colour asked for
     * @param learned the columns that are predicted from photos; those of colours are found by their values
     */
    public static ColourMatch of(LabColour wanted, ItemPalettes palettes, List<LabelColumn> learned) {
        NamedColours names = new NamedColours();
        return new ColourMatch(wanted, palettes,
                learned.stream().map(column -> probabilities(column, wanted, names)).toList());
    }

    private static Optional<float[]> probabilities(LabelColumn column, LabColour wanted, NamedColours names) {
        List<Optional<LabColour>> values = column.values().stream().map(names::parse).toList();
        long colours = values.stream().filter(Optional::isPresent).count();
        if (colours < LEAST_VALUES || colours < COLOURS * values.size()) {
            return Optional.empty();
        }
        double[] near = values.stream().mapToDouble(value -> value.map(wanted::difference)
                .map(difference -> Math.exp(-Math.pow(difference / SAME_WORD, 2))).orElse(0.0)).toArray();
        double total = IntStream.range(0, near.length).mapToDouble(value -> near[value]).sum();
        float[] probabilities = new float[near.length];
        for (int value = 0; value < near.length; value++) {
            probabilities[value] = (float) (near[value] / Math.max(total, Double.MIN_NORMAL));
        }
        return total < 1e-3 ? Optional.empty() : Optional.of(probabilities);
    }

    /**
     * @param probabilities that were predicted from a photo, by learned column
     * @return the same with the colours that are asked for instead of the photo's
     */
    public List<float[]> corrected(List<float[]> probabilities) {
        List<float[]> corrected = new ArrayList<>(probabilities);
        for (int column = 0; column < Math.min(columns.size(), corrected.size()); column++) {
            int at = column;
            columns.get(column).ifPresent(asked -> corrected.set(at, asked));
        }
        return corrected;
    }

    /** @return the colour's part of a product's score: 0 if all of it has that colour, negative otherwise, above -1 */
    public double part(int item) {
        return -weight * palettes.of(item).map(this::distance).orElse(1.0);
    }

    /** @return the garment's mean distance, each of its colours by its share, 0 to 1 */
    private double distance(Palette palette) {
        double distance = 0;
        for (Shade shade : palette.shades()) {
            double difference = shade.colour().difference(wanted);
            distance += shade.share() * difference / (difference + HALF);
        }
        return distance;
    }
}
