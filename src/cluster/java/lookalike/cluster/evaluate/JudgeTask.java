package lookalike.cluster.evaluate;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import lookalike.evaluation.measures.Judgement;
import lookalike.evaluation.measures.Measure;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Judges one product's results, as the desktop's evaluation does.
 *
 * @param ks numbers of results
 */
record JudgeTask(List<Integer> ks) implements FlatMapFunction<Row, Row> {

    /** Of the measures of one query. */
    static final StructType SCHEMA = new StructType().add("measure", StringType, false).add("k", IntegerType, false)
            .add("value", DoubleType, false);
    private static final List<Measure> MEASURES =
            List.of(Measure.PRECISION, Measure.RECALL, Measure.ACCURACY, Measure.F1);

    /** @param query with {@code relevant}, how many products it could find, {@code results} and {@code ranks} */
    @Override
    public Iterator<Row> call(Row query) {
        int[] ranks = query.<Integer>getList(query.fieldIndex("ranks")).stream().mapToInt(Integer::intValue).sorted()
                .toArray();
        Judgement judgement = new Judgement(query.<Long>getAs("relevant").intValue(),
                query.<Long>getAs("results").intValue(), ranks);
        List<Row> values = new ArrayList<>();
        for (int k : ks) {
            MEASURES.forEach(measure -> values.add(
                    RowFactory.create(measure.toString(), k, judgement.measure(measure, k))));
        }
        return values.iterator();
    }
}
