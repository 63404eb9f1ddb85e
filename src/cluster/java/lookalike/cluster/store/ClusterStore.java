package lookalike.cluster.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import lookalike.storage.Sha256;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;

/**
 * A folder of a Hadoop file system with everything that the jobs make of one catalogue.
 * <pre>
 * store.json          what is here, see {@link StoreState}
 * features-N/part=P/  Parquet, a row for each picture of a product: id, sha256, vector, descriptors, attributes ...
 * problems-N/         Parquet, a row for each picture or row that was left out, with the reason
 * broken-N/           Parquet, the files of broken pictures, which are not tried again until they change
 * copies/             Parquet, features of spoilt copies of a sample of pictures, to train with
 * network/            the network for the executors
 * computed/           Parquet, what an interrupted run has computed
 * meta.json           how the table was understood
 * model/              the ranking space, and what a good match is: files of the desktop
 * index/              a forest for each part, and manifest.json, which the desktop opens
 * neighbours/         the most similar products of every product
 * </pre>
 */
public final class ClusterStore {

    /** The folder of the network's files. */
    public static final String NETWORK = "network";

    /** How the table was understood. */
    public static final String META = "meta.json";
    /** The folder of what was learned. */
    public static final String MODEL = "model";
    /** The folder of the parts that the desktop opens. */
    public static final String INDEX = "index";

    private static final String STATE = "store.json";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

    private final FileSystem files;
    private final Configuration configuration;
    private final Path root;

    /** @param location of the folder; need not exist */
    public ClusterStore(String location, Configuration configuration) throws IOException {
        Path place = new Path(location);
        this.configuration = configuration;
        this.files = place.getFileSystem(configuration);
        this.root = files.makeQualified(place);
    }

    /** @return the folder */
    public String place() {
        return root.toString();
    }

    /** @return a place in the folder */
    public String place(String name) {
        return new Path(root, name).toString();
    }

    /** @return a table of one version */
    public String table(String name, int version) {
        return place(name + "-" + version);
    }

    /** @return whether there is something at a place */
    public boolean has(String place) throws IOException {
        return files.exists(new Path(place));
    }

    /**
     * @return what is here; empty if nothing is
     * @throws IOException if the file is damaged, or of a later release
     */
    public Optional<StoreState> state() throws IOException {
        try (InputStream stream = files.open(new Path(root, STATE))) {
            StoreState state = JSON.readValue(stream, StoreState.class);
            if (state.format() != StoreState.FORMAT) {
                throw new IOException(place(STATE) + " is of format " + state.format()
                        + ", which another release of Lookalike has written.");
            }
            return Optional.of(state);
        } catch (FileNotFoundException _) {
            return Optional.empty();
        } catch (JsonProcessingException damage) {
            throw new IOException(place(STATE) + " is damaged, or another release of Lookalike has written it. Name"
                    + " another folder with --store, or delete this one.", damage);
        }
    }

    /** Replaces what is here, and deletes all tables but those of this version and the one before. */
    public void become(StoreState state) throws IOException {
        write(STATE, JSON.writeValueAsString(state));
        for (FileStatus each : files.listStatus(root)) {
            String name = each.getPath().getName();
            boolean isKept = name.endsWith("-" + state.version()) || name.endsWith("-" + (state.version() - 1));
            if (name.matches("(features|problems|broken)-\\d+") && !isKept) {
                files.delete(each.getPath(), true);
            }
        }
    }

    /** Writes a text, whole or not at all. */
    public void write(String name, String text) throws IOException {
        Path part = new Path(root, name + ".part");
        try (OutputStream stream = files.create(part, true)) {
            stream.write(text.getBytes(StandardCharsets.UTF_8));
        }
        rename(part, new Path(root, name));
    }

    /** @return a text of the store */
    public String read(String name) throws IOException {
        try (InputStream stream = files.open(new Path(root, name))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** @return the hash of a file, 64 hexadecimal digits */
    public String sha256(String name) throws IOException {
        try (DigestInputStream stream = new DigestInputStream(files.open(new Path(root, name)), Sha256.digest())) {
            stream.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(stream.getMessageDigest().digest());
        }
    }

    /** Puts a local file here, whole or not at all. */
    public void put(java.nio.file.Path file, String name) throws IOException {
        Path part = new Path(root, name + ".part");
        try (OutputStream stream = files.create(part, true)) {
            Files.copy(file, stream);
        }
        rename(part, new Path(root, name));
    }

    private void rename(Path from, Path to) throws IOException {
        FileContext.getFileContext(root.toUri(), configuration).rename(from, to, Options.Rename.OVERWRITE);
    }

    /** Copies a file from here. */
    public void get(String name, java.nio.file.Path file) throws IOException {
        try (InputStream stream = files.open(new Path(root, name))) {
            Files.copy(stream, file);
        }
    }

    /** @return the names of what a folder of the store holds; none if there is no such folder */
    public List<String> names(String folder) throws IOException {
        try {
            return Arrays.stream(files.listStatus(new Path(root, folder)))
                    .map(each -> each.getPath().getName()).sorted().toList();
        } catch (FileNotFoundException _) {
            return List.of();
        }
    }

    /**
     * @return the state
     * @throws IOException if nothing was extracted
     */
    public StoreState require() throws IOException {
        return state().orElseThrow(() -> new IOException("Nothing was extracted to " + place()
                + " yet; run 'extract' first."));
    }

    /** Deletes a place, if there is something. */
    public void delete(String place) throws IOException {
        files.delete(new Path(place), true);
    }
}
