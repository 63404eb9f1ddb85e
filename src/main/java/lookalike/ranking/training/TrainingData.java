package lookalike.ranking.training;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import lookalike.features.FeatureMatrix;
import lookalike.features.ModelIdentity;
import lookalike.features.cache.CopySample;
import lookalike.image.descriptor.PixelDescriptor;

/**
 * All that a ranking space is trained on; nothing else is seen. Pictures are counted from 0, by their place in
 * {@code rows}.
 *
 * @param model identity of the features
 * @param features of more pictures than are trained on
 * @param rows the rows of the pictures to train on, each once
 * @param descriptors of these pictures; none to train without
 * @param columns that may be learned from
 * @param copies spoilt copies of some of the pictures, each with the place of its picture; may be none
 */
public record TrainingData(ModelIdentity model, FeatureMatrix features, int[] rows, List<PixelDescriptor> descriptors,
        List<CellColumn> columns, List<PlacedCopy> copies) {

    /**
     * A column of the catalogue.
     *
     * @param name of the column
     * @param cells of each picture's product; empty if unknown
     */
    public record CellColumn(String name, List<String> cells) {}

    /**
     * A spoilt copy.
     *
     * @param place of its picture
     */
    public record PlacedCopy(int place, CopySample copy) {}

    public TrainingData {
        copies = List.copyOf(copies);
        columns = List.copyOf(columns);
        for (CellColumn column : columns) {
            if (column.cells().size() != rows.length) {
                throw new IllegalArgumentException(column.cells().size() + " cells for " + rows.length + " pictures");
            }
        }
        if (!descriptors.isEmpty() && descriptors.size() != rows.length) {
            throw new IllegalArgumentException(descriptors.size() + " descriptors for " + rows.length + " pictures");
        }
    }

    /** @return a sample of so many pictures at most */
    TrainingData sample(int most) {
        if (rows.length <= most) {
            return this;
        }
        int[] places = Samples.of(IntStream.range(0, rows.length).toArray(), most, 6);
        Map<Integer, Integer> moved = new HashMap<>();
        for (int place : places) {
            moved.put(place, moved.size());
        }
        return new TrainingData(model, features, IntStream.of(places).map(place -> rows[place]).toArray(),
                descriptors.isEmpty() ? descriptors : new Some<>(descriptors, places),
                columns.stream().map(column -> new CellColumn(column.name(), new Some<>(column.cells(), places)))
                        .toList(),
                copies.stream().flatMap(copy -> Optional.ofNullable(moved.get(copy.place()))
                        .map(place -> new PlacedCopy(place, copy.copy())).stream()).toList());
    }

    /** Some of a list, without a copy. */
    private static final class Some<T> extends AbstractList<T> {
        private final List<T> all;
        private final int[] places;

        Some(List<T> all, int[] places) {
            this.all = all;
            this.places = places;
        }

        @Override
        public T get(int index) {
            return all.get(places[index]);
        }

        @Override
        public int size() {
            return places.length;
        }
    }
}
