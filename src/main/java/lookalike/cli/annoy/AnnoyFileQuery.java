package lookalike.cli.annoy;

import java.util.List;
import lookalike.LookalikeException;
import lookalike.Progress;
import lookalike.cli.output.Table;
import lookalike.index.Neighbour;
import lookalike.index.annoy.AnnoyException;
import lookalike.index.annoy.AnnoyForest;
import lookalike.index.annoy.AnnoyShape;

/** An index file in Annoy's format. */
record AnnoyFileQuery(AnnoyForest forest) implements IndexQuery {

    private static final List<String> INFO =
            List.of("file", "items", "dimension", "metric", "trees", "nodes", "leaf", "bytes");
    private static final List<String> SHAPE =
            List.of("file", "items", "absent", "trees", "splits", "leaves", "depth");

    @Override
    public int dimension() {
        return forest.dimension();
    }

    @Override
    public LookalikeException otherDimension(int vectors) {
        return new AnnoyException.OtherDimension(forest.path(), forest.dimension(), vectors);
    }

    @Override
    public List<Neighbour> nearest(float[] query, int k, int searchK) throws LookalikeException {
        return forest.nearest(query, k, searchK, null);
    }

    @Override
    public Table info() {
        return Table.record(INFO, forest.path().toString(), forest.items(), forest.dimension(),
                forest.metric().toString(), forest.trees(), forest.nodes(), forest.leafCapacity(), forest.bytes());
    }

    @Override
    public Table verified(Progress progress) throws LookalikeException {
        AnnoyShape shape = forest.verify(progress);
        return Table.record(SHAPE, forest.path().toString(), shape.items(), shape.absent(), shape.trees(),
                shape.splits(), shape.leaves(), shape.depth());
    }

    @Override
    public void close() {
        forest.close();
    }
}
