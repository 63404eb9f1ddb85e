package lookalike.cluster.neighbours;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import lookalike.LookalikeException;
import lookalike.cluster.task.TaskFault;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Row;
import org.apache.spark.util.TaskCompletionListener;
import org.jspecify.annotations.Nullable;

/** Answers queries that name their part, some thousand at a time; one part is open at a time. */
final class TargetedRows implements Iterator<Row> {

    private final PartSearch search;
    private final String target;
    private final Iterator<Row> rows;
    private final int block;
    private Iterator<Row> ready = List.<Row>of().iterator();
    private @Nullable Row next;
    private @Nullable LocalPart part;
    private int number = -1;

    /** @param rows sorted by part; one partition may have queries for several */
    TargetedRows(PartSearch search, String target, Iterator<Row> rows, int block) {
        this.search = search;
        this.target = target;
        this.rows = rows;
        this.block = block;
        TaskContext.get().addTaskCompletionListener((TaskCompletionListener) _ -> close());
    }

    @Override
    public boolean hasNext() {
        while (!ready.hasNext() && (next != null || rows.hasNext())) {
            ready = answers();
        }
        return ready.hasNext();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.next();
    }

    private Iterator<Row> answers() {
        List<Row> queries = new ArrayList<>();
        Row row = next == null ? rows.next() : next;
        int wanted = row.getAs(target);
        next = null;
        queries.add(row);
        while (queries.size() < block && rows.hasNext()) {
            row = rows.next();
            if (row.<Integer>getAs(target) != wanted) {
                next = row;
                break;
            }
            queries.add(row);
        }
        return SearchTask.answers(search, queries, opened(wanted)).iterator();
    }

    private LocalPart opened(int wanted) {
        LocalPart known = part;
        if (known == null || number != wanted) {
            close();
            try {
                known = search.open(wanted);
            } catch (LookalikeException | IOException problem) {
                throw TaskFault.of(problem);
            }
            part = known;
            number = wanted;
        }
        return known;
    }

    private void close() {
        if (part != null) {
            try {
                part.close();
            } catch (IOException problem) {
                throw TaskFault.of(problem);
            }
            part = null;
        }
    }
}
