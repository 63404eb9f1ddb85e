package lookalike.cluster.neighbours;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lookalike.LookalikeException;
import lookalike.catalogue.Product;
import lookalike.cluster.row.PartPlacement;
import lookalike.cluster.store.ClusterStore;
import lookalike.cluster.store.StoredParts;
import lookalike.cluster.task.TaskFault;
import lookalike.search.score.ProductQuery;
import lookalike.service.part.PartManifest;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Writes all products for the bulk interface of an OpenSearch k-NN index, with the mapping of that index: vectors of
 * the learned space, whose inner product ranks by looks, and the columns as keywords to filter by.
 */
public final class OpenSearchBulk {

    /** Where it is in the store. */
    public static final String FOLDER = "neighbours/opensearch";
    /** Names that OpenSearch takes for something else. */
    private static final String COLUMN = "column_";

    private final SparkSession spark;
    private final ClusterStore store;

    public OpenSearchBulk(SparkSession spark, ClusterStore store) {
        this.spark = spark;
        this.store = store;
    }

    /** @param request for which the parts are opened; only products are written */
    public void write(NeighboursRequest request) throws IOException {
        PartManifest manifest = StoredParts.manifest(store, ClusterStore.INDEX);
        PartSearch search = PartSearch.of(store, ClusterStore.INDEX,
                new SerializableConfiguration(spark.sessionState().newHadoopConf()), manifest, request);
        int parts = manifest.parts().size();
        spark.createDataset(IntStream.range(0, parts).boxed().toList(), Encoders.INT())
                .repartition(parts, PartPlacement.of(parts, "value"))
                .flatMap(new Lines(search), Encoders.STRING())
                .write().mode(SaveMode.Overwrite).text(store.place(FOLDER + "/bulk"));
        int dimension = spark.read().json(store.place(FOLDER + "/bulk")).where("vector is not null")
                .selectExpr("size(vector)").head().getInt(0);
        store.write(FOLDER + "/mapping.json", mapping(dimension, manifest));
    }

    private static String mapping(int dimension, PartManifest manifest) throws JsonProcessingException {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("id", Map.of("type", "keyword"));
        properties.put("name", Map.of("type", "text"));
        properties.put("category", Map.of("type", "keyword"));
        properties.put("price", Map.of("type", "scaled_float", "scaling_factor", 100));
        properties.put("currency", Map.of("type", "keyword"));
        properties.put("image", Map.of("type", "keyword", "index", false));
        properties.put("vector", Map.of("type", "knn_vector", "dimension", dimension, "method",
                Map.of("name", "hnsw", "engine", "faiss", "space_type", "innerproduct",
                        "parameters", Map.of("m", 16, "ef_construction", 200))));
        manifest.meta().columns().forEach(column -> properties.put(COLUMN + column.header(),
                Map.of("type", "keyword", "ignore_above", 256)));
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(
                Map.of("settings", Map.of("index", Map.of("knn", true)), "mappings",
                        Map.of("dynamic", false, "properties", properties)));
    }

    /** Two lines for each product of a part: what to do, and the product. */
    private record Lines(PartSearch search) implements FlatMapFunction<Integer, String> {

        @Override
        public Iterator<String> call(Integer number) {
            JsonMapper json = JsonMapper.builder().build();
            try {
                LocalPart part = search.openForTask(number);
                return part.items().boxed().flatMap(item -> lines(json, part, item)).iterator();
            } catch (LookalikeException | IOException problem) {
                throw TaskFault.of(problem);
            }
        }

        private static Stream<String> lines(JsonMapper json, LocalPart part, int item) {
            try {
                Product product = part.neighbours().catalogue().product(item);
                return Stream.of(json.writeValueAsString(Map.of("index", Map.of("_id", product.id()))),
                        json.writeValueAsString(object(product, part.neighbours().query(item))));
            } catch (LookalikeException | IOException problem) {
                throw TaskFault.of(problem);
            }
        }

        private static Map<String, Object> object(Product product, ProductQuery query) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("id", product.id());
            object.put("name", product.name());
            object.put("category", product.category());
            product.offer().price().ifPresent(price -> object.put("price", price));
            object.put("currency", product.offer().currency());
            object.put("image", product.image());
            product.attributes().forEach((header, value) -> object.put(COLUMN + header, value));
            if (query.vector() != null) {
                object.put("vector", query.vector().looks());
            }
            return object;
        }
    }
}
