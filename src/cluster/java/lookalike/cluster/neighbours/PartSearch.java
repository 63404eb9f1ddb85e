package lookalike.cluster.neighbours;

import static org.apache.spark.sql.types.DataTypes.BinaryType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import lookalike.LookalikeException;
import lookalike.cluster.store.ClusterStore;
import lookalike.cluster.task.TaskFault;
import lookalike.features.ModelIdentity;
import lookalike.search.ProductNeighbours;
import lookalike.search.score.ProductQuery;
import lookalike.service.part.PartManifest;
import lookalike.service.related.RelatedRequest;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;

/**
 * Searches parts, as tasks do.
 *
 * @param store with the parts
 * @param index the folder of the parts in it
 * @param hadoop to read them with
 * @param identity the line of the features' identity
 * @param parts the entries of the manifest, as JSON
 * @param request what to find
 */
record PartSearch(String store, String index, SerializableConfiguration hadoop, String identity, List<String> parts,
        NeighboursRequest request) implements Serializable {

    /** Of queries: products with their vectors, and their values in the columns that conditions compare. */
    static final StructType QUERIES = new StructType().add("id", StringType, false).add("pixels", StringType, false)
            .add("vector", BinaryType, false)
            .add("own", DataTypes.createArrayType(StringType, false), false).add("part", IntegerType, false);
    /** Of what one part has for a query, in any order. */
    static final StructType FOUND = new StructType().add("id", StringType, false).add("similar_id", StringType, false)
            .add("pixels", StringType, false).add("score", DoubleType, false).add("order", LongType, false);

    static PartSearch of(ClusterStore store, String index, SerializableConfiguration hadoop, PartManifest manifest,
            NeighboursRequest request) throws JsonProcessingException {
        JsonMapper json = JsonMapper.builder().build();
        List<String> parts = new java.util.ArrayList<>();
        for (PartManifest.Part part : manifest.parts()) {
            parts.add(json.writeValueAsString(part));
        }
        return new PartSearch(store.place(), index, hadoop, manifest.identity().line(), parts, request);
    }

    LocalPart open(int part) throws LookalikeException, IOException {
        return LocalPart.open(new ClusterStore(store, hadoop.value()), index,
                JsonMapper.builder().build().readValue(parts.get(part), PartManifest.Part.class),
                ModelIdentity.parse(identity).orElseThrow(), request);
    }

    /** @return a part, which is closed when the task of this thread ends, whether all of it was read or not */
    LocalPart openForTask(int part) throws LookalikeException, IOException {
        LocalPart opened = open(part);
        TaskContext.get().addTaskCompletionListener((TaskCompletionListener) _ -> close(opened));
        return opened;
    }

    private static void close(LocalPart opened) {
        try {
            opened.close();
        } catch (IOException problem) {
            throw TaskFault.of(problem);
        }
    }

    /** @return all products of a part as rows of {@link #QUERIES} */
    Stream<Row> queries(int part, LocalPart opened) {
        ProductNeighbours neighbours = opened.neighbours();
        return opened.items().mapToObj(item -> {
            ProductQuery query = switch (request.kind()) {
                case PRODUCT -> neighbours.query(item);
                case PHOTO -> neighbours.photo(item);
                case RAW -> neighbours.raw(item);
            };
            return RowFactory.create(neighbours.catalogue().id(item), query.pixels(),
                    ProductVector.bytes(query), opened.scope().values(item).toArray(String[]::new), part);
        });
    }

    /** @return what a part has for a query, as rows of {@link #FOUND} */
    List<Row> search(Row query, LocalPart part) {
        RelatedRequest related = request.related();
        String id = query.getAs("id");
        return part.neighbours().nearest(
                ProductVector.query(query.getAs("pixels"), query.<byte[]>getAs("vector")),
                related.k(), part.scope().among(query.getList(query.fieldIndex("own"))), !request.isExact())
                .stream().map(found -> RowFactory.create(id, part.neighbours().catalogue().id(found.item()),
                        found.pixels(), found.score(), part.order(found.item())))
                .toList();
    }
}
