package lookalike.features.resnet.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import lookalike.features.Feature;
import lookalike.features.FeatureMatrix;
import lookalike.image.ImageTensor;
import lookalike.index.ExactIndex;
import lookalike.index.Neighbour;

/**
 * Pictures on which networks are compared, each of them a query among all others.
 *
 * @param tensors of the pictures
 * @param labels of each picture, its value in every column
 */
public record ComparedPictures(List<ImageTensor> tensors, List<List<String>> labels) {

    private static final int NEAREST = 10;
    private static final int SHOWN = 5;

    /** @return the share of the ten nearest that both see */
    public static double overlap(List<Feature> first, List<Feature> second) {
        List<List<Integer>> one = nearest(first);
        List<List<Integer>> other = nearest(second);
        return IntStream.range(0, one.size()).mapToDouble(query -> {
            Set<Integer> both = new HashSet<>(one.get(query));
            both.retainAll(other.get(query));
            return both.size() / (double) NEAREST;
        }).average().orElse(0);
    }

    /** @return for each column, the share of the five nearest with the query's own value */
    public List<Double> precisions(List<Feature> features) {
        List<List<Integer>> nearest = nearest(features);
        List<Double> precisions = new ArrayList<>();
        for (int column = 0; column < labels.getFirst().size(); column++) {
            int at = column;
            precisions.add(IntStream.range(0, nearest.size()).mapToDouble(query -> nearest.get(query).stream()
                    .limit(SHOWN).filter(found -> labels.get(found).get(at).equals(labels.get(query).get(at)))
                    .count() / (double) SHOWN).average().orElse(0));
        }
        return precisions;
    }

    private static List<List<Integer>> nearest(List<Feature> features) {
        try (FeatureMatrix matrix = FeatureMatrix.of(features, Feature.RESNET50)) {
            ExactIndex index = new ExactIndex(matrix);
            List<List<Integer>> nearest = new ArrayList<>();
            for (int query = 0; query < features.size(); query++) {
                int self = query;
                nearest.add(index.nearest(features.get(query), NEAREST + 1).stream().map(Neighbour::item)
                        .filter(item -> item != self).limit(NEAREST).toList());
            }
            return nearest;
        }
    }
}
