package lookalike.ranking.training;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import lookalike.features.Feature;
import lookalike.features.FeatureMatrix;
import lookalike.features.ModelIdentity;
import lookalike.features.cache.CopySample;
import lookalike.image.descriptor.PixelDescriptor;
import lookalike.image.spoilt.SpoiltKind;
import lookalike.ranking.training.TrainingData.CellColumn;
import lookalike.ranking.training.TrainingData.PlacedCopy;

/** Drawn products whose kind shows weakly in their features, and whose colour in their descriptors. */
record DrawnProducts(int count, long seed) {

    static final int DIMENSION = 60;
    static final List<String> KINDS = List.of("Shirts", "Shoes", "Bags", "Hats", "Socks");
    static final List<String> COLOURS = List.of("red", "green", "blue");

    Feature feature(int i) {
        SplittableRandom random = new SplittableRandom(seed * 100_000 + i);
        float[] values = new float[DIMENSION];
        for (int d = 0; d < DIMENSION; d++) {
            double noise = random.nextGaussian();
            values[d] = (float) Math.abs(noise * noise + (d % KINDS.size() == kind(i) ? .8 : 0));
        }
        return new Feature(values).normalised();
    }

    PixelDescriptor descriptor(int i) {
        SplittableRandom random = new SplittableRandom(-seed * 100_000 - i);
        float[] values = new float[PixelDescriptor.DIMENSION];
        for (int d = 0; d < values.length; d++) {
            values[d] = (float) (random.nextDouble() * .2 + (d % 50 == colour(i) ? .3 : 0));
        }
        return new PixelDescriptor(values);
    }

    static int kind(int i) {
        return i % KINDS.size();
    }

    static int colour(int i) {
        return i / KINDS.size() % COLOURS.size();
    }

    FeatureMatrix matrix() {
        return FeatureMatrix.of(IntStream.range(0, count).mapToObj(this::feature).toList(), DIMENSION);
    }

    /** @return columns that features and descriptors tell of */
    static List<CellColumn> columns(int[] rows) {
        return List.of(new CellColumn("kind", IntStream.of(rows).mapToObj(i -> KINDS.get(kind(i))).toList()),
                new CellColumn("colour", IntStream.of(rows).mapToObj(i -> COLOURS.get(colour(i))).toList()));
    }

    TrainingData data(FeatureMatrix matrix, int[] rows, List<CellColumn> columns, boolean isCopied) {
        List<PlacedCopy> copies = new ArrayList<>();
        for (int place = 0; isCopied && place < rows.length; place += 8) {
            copies.add(new PlacedCopy(place, copy(rows[place])));
        }
        return new TrainingData(new ModelIdentity("drawn", "aa", "float32", "plain", DIMENSION), matrix, rows,
                IntStream.of(rows).mapToObj(this::descriptor).toList(), columns, copies);
    }

    /** A copy in which the first ten numbers differ. */
    CopySample copy(int i) {
        float[] values = feature(i).values().clone();
        SplittableRandom random = new SplittableRandom(i);
        for (int d = 0; d < 10; d++) {
            values[d] = (float) (values[d] * random.nextDouble() * 2);
        }
        return new CopySample("", SpoiltKind.values()[0], new Feature(values).normalised(), descriptor(i));
    }
}
