package lookalike.search.confidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lookalike.LookalikeException;
import lookalike.Progress;
import lookalike.features.FeatureMatrix;
import lookalike.features.ModelIdentity;
import lookalike.features.cache.CopySample;
import lookalike.features.cache.FeatureRows;
import lookalike.features.cache.FeatureSnapshot;
import lookalike.features.cache.FeatureWriter;
import lookalike.search.garment.NoGarmentPictures;
import lookalike.storage.AtomicFile;
import lookalike.storage.Sha256;
import lookalike.storage.StorageException;

/**
 * The {@link MatchModel} that is kept beside a catalogue's features, as {@code match-KEY.json}: an object in UTF-8,
 * written whole or not at all.
 * <pre>
 * version   int     now 3, 1 knew no likeness to other pictures, 2 had no checksum; another one counts as missing
 * features  string  the line of the identity of the features that it is of
 * pictures  int     how many it was fitted to; it is fitted again when there are a tenth more or less
 * model     object  the {@link MatchModel}
 * checksum  string  SHA-256 of the features, the pictures and the model: a damaged number is still a number
 * </pre>
 * A file that cannot be read counts as missing, too: searches then go by a rule that fits no catalogue in particular.
 */
public record MatchModelFile(int version, String features, int pictures, MatchModel model, String checksum) {

    private static final int VERSION = 3;
    private static final double TENTH = .1;
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    /** @return where the file of these features is, if there is one */
    public static Path place(Path folder, ModelIdentity identity) {
        return folder.resolve("match-" + identity.key() + ".json");
    }

    /** @return the model of these features; empty if there is none */
    public static Optional<MatchModel> read(FeatureRows features) {
        return stored(features.folder(), features.identity()).map(MatchModelFile::model);
    }

    private static Optional<MatchModelFile> stored(Path folder, ModelIdentity identity) {
        try {
            Path place = place(folder, identity);
            return Files.notExists(place) ? Optional.empty()
                    : parse(Files.readAllBytes(place), identity.line(), identity.dimension());
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /** @return what a file holds, if it is whole and of these features */
    @SuppressWarnings("NullAway") // Jackson knows no @NullMarked
    static Optional<MatchModelFile> parse(byte[] json, String features, int dimension) throws IOException {
        MatchModelFile file = JSON.readValue(json, MatchModelFile.class);
        boolean isWhole = file != null && file.version == VERSION && features.equals(file.features)
                && file.model != null && file.model.match() != null && file.model.same() != null
                && file.model.isWhole() && file.model.direction().size() == dimension
                && checksum(file.features, file.pictures, file.model).equals(file.checksum);
        return isWhole ? Optional.of(file) : Optional.empty();
    }

    /** @return the file of a model of some features */
    static byte[] json(String features, int pictures, MatchModel model) throws JsonProcessingException {
        return JSON.writeValueAsBytes(
                new MatchModelFile(VERSION, features, pictures, model, checksum(features, pictures, model)));
    }

    private static String checksum(String features, int pictures, MatchModel model) throws JsonProcessingException {
        return Sha256.of((features + "\n" + pictures + "\n" + JSON.writeValueAsString(model))
                .getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Puts the file of a model that was fitted elsewhere beside a catalogue's features.
     *
     * @param from a file of this kind, under any name
     * @return false, having written nothing, if it is damaged, of another version or of other features
     */
    public static boolean copy(Path from, Path folder, ModelIdentity identity) throws StorageException {
        try {
            byte[] json = Files.readAllBytes(from);
            boolean isWhole = parse(json, identity.line(), identity.dimension()).isPresent();
            if (isWhole) {
                AtomicFile.write(place(folder, identity), json);
            }
            return isWhole;
        } catch (JsonProcessingException _) {
            return false;
        } catch (IOException problem) {
            throw new StorageException.NotReadable(from, problem);
        }
    }

    /** @return false if there is a file for these features, and it is damaged or of another version */
    public static boolean isSound(FeatureSnapshot features) {
        return Files.notExists(place(features.folder(), features.identity()))
                || stored(features.folder(), features.identity()).isPresent();
    }

    /**
     * Fits the model if there is none, or if there are a tenth more or fewer pictures than it was fitted to.
     *
     * @param writer of the catalogue's features, which keeps other writers out
     * @param progress told comparisons with the whole catalogue
     * @return whether one was fitted
     * @throws java.util.concurrent.CancellationException when stopped by the progress; the old one stays
     */
    public static boolean bringUpToDate(FeatureWriter writer, Progress progress) throws LookalikeException {
        try (FeatureSnapshot features = writer.snapshot(); FeatureMatrix matrix = features.matrix()) {
            Map<String, Integer> rows = features.rowOfPixels();
            Optional<MatchModelFile> stored = stored(writer.folder(), writer.identity());
            if (stored.isPresent() && Math.abs(rows.size() - stored.get().pictures) < TENTH * stored.get().pictures) {
                return false;
            }
            List<MatchModelTrainer.Copy> copies = new ArrayList<>();
            for (CopySample copy : features.copies()) {
                Integer row = rows.get(copy.pixels());
                if (row != null) {
                    copies.add(new MatchModelTrainer.Copy(copy.feature(), row));
                }
            }
            int[] sorted = rows.values().stream().mapToInt(Integer::intValue).sorted().toArray();
            Optional<MatchModel> model = new MatchModelTrainer(matrix, sorted,
                    NoGarmentPictures.shipped(features.typicalSize()), progress).fit(copies);
            if (model.isEmpty()) {
                return false;
            }
            AtomicFile.write(place(writer.folder(), writer.identity()),
                    json(writer.identity().line(), sorted.length, model.get()));
            return true;
        } catch (JsonProcessingException mistake) {
            throw new IllegalStateException("a model that is no JSON", mistake);
        }
    }
}
