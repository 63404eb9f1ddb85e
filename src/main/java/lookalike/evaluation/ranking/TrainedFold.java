package lookalike.evaluation.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lookalike.Progress;
import lookalike.evaluation.EvaluationSplit;
import lookalike.image.descriptor.PixelDescriptor;
import lookalike.ranking.RankingInput;
import lookalike.ranking.RankingVector;
import lookalike.ranking.store.RankingTraining;
import lookalike.ranking.training.RankingTrainer;
import lookalike.ranking.training.Trained;
import lookalike.ranking.training.TrainingData;
import lookalike.ranking.training.TrainingData.CellColumn;
import lookalike.ranking.training.TrainingData.PlacedCopy;
import lookalike.search.garment.GarmentViews;

/**
 * One fold, trained: the gallery and the fold's queries in a space that has not seen the queries.
 *
 * @param fold the queries, and what the space was trained on
 * @param gallery in the space
 * @param vectors of the fold's queries, in their order, as search sees them
 * @param wholes of the same queries as whole pictures
 * @param training how it was trained
 */
record TrainedFold(TrainingFold fold, TrainedGallery gallery, List<RankingVector> vectors, List<RankingVector> wholes,
        RankingTraining training)
        implements AutoCloseable {

    private static final int BATCH = 512;

    TrainedFold {
        vectors = List.copyOf(vectors);
        wholes = List.copyOf(wholes);
    }

    /** @param progress told shares of the work */
    static TrainedFold of(TrainingFold fold, EvaluationSplit split, RankingMaterial material, TrainingParts parts,
            Progress progress) {
        Trained trained = RankingTrainer.train(data(fold, split, material, parts), progress);
        TrainedGallery gallery = TrainedGallery.of(split, material, trained.space(), parts.descriptors(),
                (_, _) -> progress.reached(1, 1));
        List<RankingVector> wholes = wholes(fold, split, material, trained, parts);
        return new TrainedFold(fold, gallery, seen(fold, split, material, gallery, wholes, parts), wholes,
                trained.training());
    }

    private static TrainingData data(TrainingFold fold, EvaluationSplit split, RankingMaterial material,
            TrainingParts parts) {
        int[] items = Arrays.stream(fold.positions()).map(position -> split.gallery()[position]).toArray();
        List<PixelDescriptor> descriptors = !parts.descriptors() || !material.searched().hasAll(fold.pictures())
                ? List.of()
                : new LazyList<>(items.length, place -> material.descriptor(split.searched(), items[place]));
        List<CellColumn> columns = material.columns().stream().map(column -> new CellColumn(column.name(),
                new LazyList<>(items.length, place -> column.cells().get(items[place])))).toList();
        return new TrainingData(material.model(), split.searched().matrix(),
                Arrays.stream(items).map(item -> split.searched().rows()[item]).toArray(), descriptors, columns,
                parts.copies() ? copies(split, material, items) : List.of());
    }

    /** @return the copies of the pictures that are trained on, and of no others */
    private static List<PlacedCopy> copies(EvaluationSplit split, RankingMaterial material, int[] items) {
        Map<String, Integer> places = new HashMap<>();
        for (int place = 0; place < items.length; place++) {
            places.put(split.searched().pictures().get(items[place]), place);
        }
        return material.copies().stream().flatMap(copy -> Stream.ofNullable(places.get(copy.pixels()))
                .map(place -> new PlacedCopy(place, copy))).toList();
    }

    /** @return the vectors of the queries, of the garment where one was found */
    private static List<RankingVector> seen(TrainingFold fold, EvaluationSplit split, RankingMaterial material,
            TrainedGallery gallery, List<RankingVector> wholes, TrainingParts parts) {
        List<RankingVector> vectors = new ArrayList<>();
        List<int[]> excluded = material.hasGarments() ? split.wanted().excluded() : List.of();
        for (int i = 0; i < fold.queries().length; i++) {
            int query = fold.queries()[i];
            GarmentViews views = material.seen().get(split.asked()[query]);
            vectors.add(views == null || views.isProductShot() ? wholes.get(i)
                    : gallery.seen(views, excluded.get(query), parts.descriptors()));
        }
        return vectors;
    }

    private static List<RankingVector> wholes(TrainingFold fold, EvaluationSplit split, RankingMaterial material,
            Trained trained, TrainingParts parts) {
        List<RankingVector> vectors = new ArrayList<>();
        for (int from = 0; from < fold.queries().length; from += BATCH) {
            List<RankingInput> inputs = new ArrayList<>();
            for (int i = from; i < Math.min(fold.queries().length, from + BATCH); i++) {
                RankingInput input = material.query(split.queries(), split.asked()[fold.queries()[i]]);
                inputs.add(parts.descriptors() ? input : new RankingInput(input.feature(), Descriptors.UNKNOWN));
            }
            trained.space().points(inputs).forEach(point -> vectors.add(trained.space().vector(point)));
        }
        return vectors;
    }

    @Override
    public void close() {
        gallery.close();
    }
}
