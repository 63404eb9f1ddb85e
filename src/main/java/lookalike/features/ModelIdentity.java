package lookalike.features;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import lookalike.image.PixelSize;
import lookalike.storage.Sha256;

/**
 * Everything that a feature depends on besides the picture: features are comparable, and stored in one cache, only if
 * their identities are equal. The engine is not included: all engines compute the same function.
 *
 * @param network the network's name, for instance {@code resnet50-imagenet-keras}
 * @param weights SHA-256 over the weights, 64 hexadecimal digits
 * @param precision the arithmetic that changes results, for instance {@code float32}
 * @param preprocessing the identity of the steps from file to tensor, see {@link lookalike.image.Preprocessing}
 * @param dimension numbers in a feature
 */
public record ModelIdentity(String network, String weights, String precision, String preprocessing, int dimension) {

    private static final int PARTS = 5;
    /** Separates the preprocessing from the size that pictures were matched to. */
    private static final String MATCHED = "+to-";
    private static final int KEY_DIGITS = 12;

    /**
     * @param typical the typical size of the pictures to match
     * @return the identity of features of pictures that were matched to it, as queries are; it keeps them apart from
     *     features of the same pictures unmatched
     */
    public ModelIdentity matchedTo(PixelSize typical) {
        return new ModelIdentity(network, weights, precision,
                preprocessing + MATCHED + typical.width() + "x" + typical.height(), dimension);
    }

    /** @return whether it is a result of {@link #matchedTo}, that is, of queries and not of a catalogue */
    public boolean hasMatchedSize() {
        return preprocessing.contains(MATCHED);
    }

    /** @return the identity with this {@link #line()}; empty if the text is no such line */
    public static Optional<ModelIdentity> parse(String line) {
        String[] parts = line.split("\\|", -1);
        if (parts.length != PARTS || !parts[PARTS - 1].matches("[1-9][0-9]{0,8}")) {
            return Optional.empty();
        }
        return Optional.of(new ModelIdentity(parts[0], parts[1], parts[2], parts[3],
                Integer.parseInt(parts[PARTS - 1])));
    }

    /** @return 12 hexadecimal digits that represent it in file names */
    public String key() {
        return Sha256.of(line().getBytes(StandardCharsets.UTF_8)).substring(0, KEY_DIGITS);
    }

    /** @return one line that is equal for equal identities only; safe to store and compare */
    public String line() {
        return String.join("|", network, weights, precision, preprocessing, Integer.toString(dimension));
    }
}
