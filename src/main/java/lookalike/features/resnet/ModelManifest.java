package lookalike.features.resnet;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The list of the model's files in their folder, as JSON. It is written last: without it the folder counts as empty.
 * Each precision has files and a manifest of its own.
 *
 * @param format version of this list, now {@value #FORMAT}
 * @param network the network's name
 * @param precision the arithmetic, see {@link lookalike.features.ModelIdentity#precision}
 * @param dimension numbers in a feature
 * @param source of the weights, for people
 * @param files made of them
 */
record ModelManifest(int format, String network, String precision, int dimension, String source, List<Entry> files) {

    static final int FORMAT = 1;

    /**
     * One file.
     *
     * @param name in the model's folder
     * @param bytes its length
     * @param sha256 its digest
     * @param crc32c its CRC-32C, which is computed much faster; null in lists of earlier releases
     */
    record Entry(String name, long bytes, String sha256, @Nullable Integer crc32c) {

        @SuppressWarnings("NullAway") // Jackson knows no @NullMarked
        private boolean isIncomplete() {
            return name == null || sha256 == null || bytes < 1;
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    ModelManifest {
        if (format != FORMAT) {
            throw new IllegalArgumentException("format " + format);
        }
        if (dimension < 1 || Stream.of(network, precision, source, files).anyMatch(Objects::isNull)
                || files.stream().anyMatch(each -> each == null || each.isIncomplete())) {
            throw new IllegalArgumentException("an entry without some of its parts");
        }
        files = List.copyOf(files);
    }

    /** @throws IOException if this is no such list */
    static ModelManifest parse(byte[] json) throws IOException {
        return JSON.readValue(json, ModelManifest.class);
    }

    /** @return the list as JSON */
    byte[] json() {
        try {
            return (JSON.writeValueAsString(this).replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JacksonException impossible) {
            throw new IllegalStateException("a record that is no JSON", impossible);
        }
    }
}
