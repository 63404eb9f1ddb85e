package lookalike.cluster.row;

import java.util.List;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** The names of columns by which tables are joined, as Spark wants them. */
public final class JoinColumns {

    private JoinColumns() {}

    /** @return the names */
    public static Seq<String> of(String... names) {
        return CollectionConverters.asScala(List.of(names)).toSeq();
    }
}
