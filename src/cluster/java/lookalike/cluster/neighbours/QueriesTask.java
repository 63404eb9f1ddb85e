package lookalike.cluster.neighbours;

import java.io.IOException;
import java.util.Iterator;
import lookalike.LookalikeException;
import lookalike.cluster.task.TaskFault;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.util.TaskCompletionListener;

/** Gives the products of a part as queries; the part stays open until the task ends. */
record QueriesTask(PartSearch search) implements FlatMapFunction<Integer, Row> {

    @Override
    public Iterator<Row> call(Integer part) {
        try {
            LocalPart opened = search.open(part);
            TaskContext.get().addTaskCompletionListener((TaskCompletionListener) _ -> close(opened));
            return search.queries(part, opened).iterator();
        } catch (LookalikeException | IOException problem) {
            throw TaskFault.of(problem);
        }
    }

    private static void close(LocalPart opened) {
        try {
            opened.close();
        } catch (IOException problem) {
            throw TaskFault.of(problem);
        }
    }
}
