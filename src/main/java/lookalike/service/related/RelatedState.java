package lookalike.service.related;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import lookalike.search.ProductNeighbours.Similar;
import lookalike.storage.AtomicFile;
import lookalike.storage.StorageException;

/**
 * What was computed last: {@code related-KEY.jsonl} in the catalogue's folder, where the key is a hash of the request.
 * <pre>
 * line 1    {"format": 1, "identity": of the ranking and the request}
 * then      {"id": product, "inputs": hash, "similar": [[id, similarity, score], ...]}
 * </pre>
 * A product without {@code similar} was there, but its list was not computed. A file that cannot be read is nothing:
 * everything in it can be computed again.
 *
 * @param products by id
 */
record RelatedState(SequencedMap<String, Entry> products) {

    static final RelatedState NONE = new RelatedState(new LinkedHashMap<>());

    private static final int FORMAT = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * A product at that time.
     *
     * @param inputs hash of all that its own scores and lists depend on
     * @param similar its list; empty if it was not computed
     */
    record Entry(String inputs, Optional<List<Similar>> similar) {}

    /** @return the state in a file; nothing if it is of another identity */
    static RelatedState read(Path file, String identity) {
        if (!Files.isRegularFile(file)) {
            return NONE;
        }
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            JsonNode head = JSON.readTree(Optional.ofNullable(lines.readLine()).orElse("{}"));
            if (head.path("format").asInt() != FORMAT || !head.path("identity").asText().equals(identity)) {
                return NONE;
            }
            SequencedMap<String, Entry> products = new LinkedHashMap<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode node = JSON.readTree(line);
                products.put(node.path("id").asText(), new Entry(node.path("inputs").asText(),
                        Optional.ofNullable(node.get("similar")).map(RelatedState::similar)));
            }
            return new RelatedState(products);
        } catch (IOException _) {
            return NONE;
        }
    }

    private static List<Similar> similar(JsonNode list) {
        List<Similar> similar = new ArrayList<>(list.size());
        list.forEach(one -> similar.add(new Similar(one.path(0).asText(), one.path(1).asDouble(),
                one.path(2).asDouble())));
        return similar;
    }

    /** Writes the state, whole or not at all. */
    void write(Path file, String identity) throws StorageException {
        AtomicFile.write(file, channel -> {
            try (OutputStream out = new BufferedOutputStream(AtomicFile.stream(channel))) {
                line(out, JSON.createObjectNode().put("format", FORMAT).put("identity", identity));
                for (Map.Entry<String, Entry> product : products.entrySet()) {
                    line(out, object(product.getKey(), product.getValue()));
                }
            }
        });
    }

    private static ObjectNode object(String id, Entry entry) {
        ObjectNode object = JSON.createObjectNode().put("id", id).put("inputs", entry.inputs());
        entry.similar().ifPresent(similar -> {
            ArrayNode list = object.putArray("similar");
            similar.forEach(one -> list.addArray().add(one.id()).add(one.similarity()).add(one.score()));
        });
        return object;
    }

    private static void line(OutputStream out, ObjectNode object) throws IOException {
        try {
            out.write((JSON.writeValueAsString(object) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("made of text and numbers", impossible);
        }
    }
}
