package lookalike.taste.client;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Path;
import lookalike.storage.AtomicFile;
import lookalike.storage.RegularFile;
import lookalike.storage.StorageException;

/** A client as JSON, in the data folder and where it was exported to. */
final class ClientFile {

    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    private static final int LARGEST = 64 << 20;

    private ClientFile() {}

    /**
     * @throws IOException if the file cannot be read or holds no client
     * @throws ClientException.LaterFormat if a later release wrote it
     */
    static ClientProfile read(Path place) throws IOException, ClientException {
        byte[] bytes;
        try (InputStream stream = Channels.newInputStream(RegularFile.open(place))) {
            bytes = stream.readNBytes(LARGEST);
        }
        JsonNode tree = JSON.readTree(bytes);
        if (tree != null && tree.path("format").asInt() > ClientProfile.FORMAT) {
            throw new ClientException.LaterFormat(place);
        }
        ClientProfile client = tree == null ? null : JSON.treeToValue(tree, ClientProfile.class);
        if (client == null) {
            throw new EOFException();
        }
        return client;
    }

    /** Writes the file, whole or not at all. */
    static void write(Path place, ClientProfile client) throws StorageException {
        try {
            AtomicFile.write(place, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(client));
        } catch (IOException mistake) {
            throw new IllegalStateException("a client that is no JSON", mistake);
        }
    }
}
