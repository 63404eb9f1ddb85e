package lookalike.evaluation.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import lookalike.evaluation.EvaluationSplit;

/**
 * Some queries, and what the space that answers them is trained on: all that is searched except for the pictures of
 * these queries. Queries that are held out are in no training anyway. Queries that are products of the gallery
 * themselves are left out of the training of the space that answers them, though not of the search: of a large
 * catalogue all at once, of a small one in as many folds as leave four fifths to train on (cross-fitting).
 *
 * @param queries numbers of the queries
 * @param positions of the gallery to train on, rising, one for each picture
 * @param pictures hashes of these pictures: all that the space is trained on
 */
record TrainingFold(int[] queries, int[] positions, Set<String> pictures) {

    /** Queries of one fold are at most one in so many of the pictures searched. */
    private static final int SHARE = 5;

    /** @return folds that have each query once */
    static List<TrainingFold> of(EvaluationSplit split) {
        Set<String> searched = new HashSet<>();
        for (int item : split.gallery()) {
            searched.add(split.searched().pictures().get(item));
        }
        int known = (int) IntStream.range(0, split.asked().length).mapToObj(query -> picture(split, query)).distinct()
                .filter(searched::contains).count();
        int folds = Math.max(1, (int) Math.ceil((double) SHARE * known / Math.max(1, searched.size())));
        List<TrainingFold> all = new ArrayList<>();
        for (int fold = 0; fold < folds; fold++) {
            int number = fold;
            int[] queries = IntStream.range(0, split.asked().length)
                    .filter(query -> query % folds == number).toArray();
            if (queries.length > 0) {
                all.add(of(split, queries));
            }
        }
        return all;
    }

    private static TrainingFold of(EvaluationSplit split, int[] queries) {
        Set<String> unseen = new HashSet<>();
        Arrays.stream(queries).forEach(query -> unseen.add(picture(split, query)));
        Set<String> pictures = new HashSet<>();
        int[] positions = IntStream.range(0, split.gallery().length).filter(position -> {
            String picture = split.searched().pictures().get(split.gallery()[position]);
            return !unseen.contains(picture) && pictures.add(picture);
        }).toArray();
        return new TrainingFold(queries, positions, Set.copyOf(pictures));
    }

    private static String picture(EvaluationSplit split, int query) {
        return split.queries().pictures().get(split.asked()[query]);
    }
}
