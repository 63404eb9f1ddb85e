package lookalike.cluster.neighbours;

import java.io.IOException;
import java.util.Iterator;
import lookalike.LookalikeException;
import lookalike.cluster.task.TaskFault;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;

/** Gives the products of a part as queries; the part stays open until the task ends. */
record QueriesTask(PartSearch search) implements FlatMapFunction<Integer, Row> {

    @Override
    public Iterator<Row> call(Integer part) {
        try {
            return search.queries(part, search.openForTask(part)).iterator();
        } catch (LookalikeException | IOException problem) {
            throw TaskFault.of(problem);
        }
    }
}
