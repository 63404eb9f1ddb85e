package lookalike.cluster.neighbours;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import lookalike.LookalikeException;
import lookalike.cluster.task.TaskFault;
import lookalike.cluster.task.TaskProgress;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;

/**
 * Searches parts for a block of queries, on all processors of the executor.
 *
 * @param search of the parts
 * @param target the column with the part that a query is meant for, by which rows are sorted; empty for all parts
 */
record SearchTask(PartSearch search, String target) implements MapPartitionsFunction<Row, Row> {

    /** Queries between two results, so that few are in memory. */
    private static final int BLOCK = 4096;

    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
        return target.isEmpty() ? all(rows) : new TargetedRows(search, target, rows, BLOCK);
    }

    private Iterator<Row> all(Iterator<Row> rows) {
        List<Row> queries = new ArrayList<>();
        rows.forEachRemaining(queries::add);
        List<Row> found = new ArrayList<>();
        for (int part = 0; part < search.parts().size(); part++) {
            try (LocalPart opened = search.open(part)) {
                found.addAll(answers(search, queries, opened));
            } catch (LookalikeException | IOException problem) {
                throw TaskFault.of(problem);
            }
        }
        return found.iterator();
    }

    /** @return what a part has for some queries */
    static List<Row> answers(PartSearch search, List<Row> queries, LocalPart part) {
        TaskProgress progress = TaskProgress.ofThisTask();
        return IntStream.range(0, queries.size()).parallel().mapToObj(number -> {
            progress.reachedOrCancel(number, queries.size());
            return search.search(queries.get(number), part);
        }).flatMap(List::stream).toList();
    }
}
