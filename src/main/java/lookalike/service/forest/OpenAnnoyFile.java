package lookalike.service.forest;

import java.util.List;
import java.util.Optional;
import lookalike.LookalikeException;
import lookalike.Progress;
import lookalike.index.Neighbour;
import lookalike.index.annoy.AnnoyException;
import lookalike.index.annoy.AnnoyForest;

/** A file in Annoy's format. */
record OpenAnnoyFile(AnnoyForest forest) implements OpenForest {

    @Override
    public int dimension() {
        return forest.dimension();
    }

    @Override
    public LookalikeException otherDimension(int vectors) {
        return new AnnoyException.OtherDimension(forest.path(), forest.dimension(), vectors);
    }

    @Override
    public List<Neighbour> nearest(float[] query, int k, Optional<Integer> searchK) throws LookalikeException {
        List<Neighbour> found = forest.nearest(query, k, searchK.orElse(AnnoyForest.USUAL_SEARCH_K), null);
        for (Neighbour neighbour : found) {
            if (!Float.isFinite((float) neighbour.distance())) {
                throw new AnnoyException.NoDistance(forest.path(), neighbour.item());
            }
        }
        return found;
    }

    @Override
    public ForestInfo info() {
        return new ForestInfo.AnnoyFile(forest.path(), forest.items(), forest.dimension(), forest.metric(),
                forest.trees(), forest.nodes(), forest.leafCapacity(), forest.bytes());
    }

    @Override
    public ForestCheck verify(Progress progress) throws LookalikeException {
        return new ForestCheck.AnnoyFile(forest.path(), forest.verify(progress));
    }

    @Override
    public void close() {
        forest.close();
    }
}
