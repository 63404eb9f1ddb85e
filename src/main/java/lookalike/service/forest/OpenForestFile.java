package lookalike.service.forest;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lookalike.LookalikeException;
import lookalike.Progress;
import lookalike.index.Neighbour;
import lookalike.index.forest.ForestException;
import lookalike.index.forest.SearchParameters;
import lookalike.index.forest.UpdatableForest;

/** A file in Lookalike's own format. */
record OpenForestFile(Path path, UpdatableForest forest) implements OpenForest {

    @Override
    public int dimension() {
        return forest.description().dimension();
    }

    @Override
    public LookalikeException otherDimension(int vectors) {
        return new ForestException.OtherDimension(path, dimension(), vectors);
    }

    @Override
    public List<Neighbour> nearest(float[] query, int k, Optional<Integer> searchK) {
        SearchParameters effort =
                SearchParameters.of(searchK.orElseGet(() -> forest.description().searchParameters().kept()), k);
        return forest.nearest(query, k, effort, null);
    }

    @Override
    public ForestInfo info() {
        return new ForestInfo.ForestFile(path, forest.description(), forest.size(), forest.added(), forest.removed(),
                forest.bytes());
    }

    @Override
    public ForestCheck verify(Progress progress) throws LookalikeException {
        return new ForestCheck.ForestFile(path, forest.description().items(), forest.description().parameters().trees(),
                forest.verify(progress), forest.bytes());
    }

    @Override
    public void close() {
        forest.close();
    }
}
