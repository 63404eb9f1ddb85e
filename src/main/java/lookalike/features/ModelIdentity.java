package lookalike.features;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import lookalike.image.PixelSize;
import lookalike.storage.Sha256;

/**
 * What a feature depends on besides the picture: features are comparable, and kept in one cache, only if this is
 * equal. The engine is no part of it: both compute the same function.
 *
 * @param network the network's name, for instance {@code resnet50-imagenet-keras}
 * @param weights SHA-256 over the weights, 64 hexadecimal digits
 * @param precision the arithmetic that changes results, for instance {@code float32}
 * @param preprocessing the identity of the way from file to tensor, see {@link lookalike.image.Preprocessing}
 * @param dimension numbers in a feature
 */
public record ModelIdentity(String network, String weights, String precision, String preprocessing, int dimension) {

    private static final int PARTS = 5;
    /** Between the preprocessing and the size that pictures were matched to. */
    private static final String MATCHED = "+to-";
    private static final int KEY_DIGITS = 12;

    /**
     * @param typical the typical size of the pictures that others are matched to
     * @return the identity of features of pictures that were matched to it, as queries are; they are kept apart from
     *     those of the same pictures as they are
     */
    public ModelIdentity matchedTo(PixelSize typical) {
        return new ModelIdentity(network, weights, precision,
                preprocessing + MATCHED + typical.width() + "x" + typical.height(), dimension);
    }

    /** @return whether it is one of {@link #matchedTo}, that is, of queries and not of a catalogue */
    public boolean hasMatchedSize() {
        return preprocessing.contains(MATCHED);
    }

    /** @return the identity whose {@link #line()} this is; empty if it is none's */
    public static Optional<ModelIdentity> parse(String line) {
        String[] parts = line.split("\\|", -1);
        if (parts.length != PARTS || !parts[PARTS - 1].matches("[1-9][0-9]{0,8}")) {
            return Optional.empty();
        }
        return Optional.of(new ModelIdentity(parts[0], parts[1], parts[2], parts[3],
                Integer.parseInt(parts[PARTS - 1])));
    }

    /** @return 12 hexadecimal digits that stand for it in names of files */
    public String key() {
        return Sha256.of(line().getBytes(StandardCharsets.UTF_8)).substring(0, KEY_DIGITS);
    }

    /** @return one line that is equal exactly if the identities are; safe to store and compare */
    public String line() {
        return String.join("|", network, weights, precision, preprocessing, Integer.toString(dimension));
    }
}
