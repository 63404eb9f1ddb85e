package lookalike.cli.annoy;

import java.nio.file.Path;
import java.util.List;
import lookalike.LookalikeException;
import lookalike.Progress;
import lookalike.cli.output.Table;
import lookalike.index.Neighbour;
import lookalike.index.annoy.AnnoyForest;
import lookalike.index.forest.Forest;
import lookalike.index.forest.ForestDescription;
import lookalike.index.forest.ForestException;
import lookalike.index.forest.SearchParameters;
import lookalike.index.forest.UpdatableForest;

/** A forest in Lookalike's own format. */
record ForestFileQuery(Path path, UpdatableForest forest) implements IndexQuery {

    private static final List<String> INFO = List.of("file", "items", "added since", "removed since", "dimension",
            "metric", "trees", "leaf", "list", "projected to", "search_k", "recall", "recall at", "bytes");
    private static final List<String> SHAPE = List.of("file", "items", "trees", "splits", "leaves", "bytes");

    @Override
    public int dimension() {
        return forest.description().dimension();
    }

    @Override
    public LookalikeException otherDimension(int vectors) {
        return new ForestException.OtherDimension(path, dimension(), vectors);
    }

    @Override
    public List<Neighbour> nearest(float[] query, int k, int searchK) {
        SearchParameters effort = SearchParameters.of(
                searchK == AnnoyForest.USUAL_SEARCH_K ? forest.description().effort().kept() : searchK, k);
        return forest.nearest(query, k, effort, null);
    }

    @Override
    public Table info() {
        ForestDescription said = forest.description();
        return Table.record(INFO, path.toString(), forest.size(), forest.added(), forest.removed(), said.dimension(),
                said.metric(), said.recipe().trees(), said.recipe().leafSize(), said.recipe().listLength(),
                said.recipe().pointDimension(said.dimension()), said.effort().kept(), said.recall(),
                said.recallAt(), forest.bytes());
    }

    @Override
    public Table verified(Progress progress) throws LookalikeException {
        Forest.Shape shape = forest.verify(progress);
        return Table.record(SHAPE, path.toString(), forest.description().items(), forest.description().recipe().trees(),
                shape.splits(), shape.leaves(), forest.bytes());
    }

    @Override
    public void close() {
        forest.close();
    }
}
