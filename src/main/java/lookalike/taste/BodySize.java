package lookalike.taste;

import java.util.Optional;

/**
 * A size that fits somebody.
 *
 * @param garment a word of the categories that it is for, such as {@code shoes}; empty for all that have no size of
 *     their own
 * @param size as shops write it: {@code M}, {@code 38}
 */
public record BodySize(String garment, String size) {

    public BodySize {
        garment = garment.strip();
        size = size.strip();
        if (size.isEmpty()) {
            throw new IllegalArgumentException("a size is not blank");
        }
    }

    /** @return the size in a text: {@code M}, or {@code shoes=38} for a size of some categories */
    public static Optional<BodySize> parse(String text) {
        int sign = text.indexOf('=');
        String size = text.substring(sign + 1).strip();
        return size.isEmpty() ? Optional.empty()
                : Optional.of(new BodySize(text.substring(0, Math.max(0, sign)), size));
    }

    /** @return the size as {@link #parse} reads it */
    @Override
    public String toString() {
        return garment.isEmpty() ? size : garment + "=" + size;
    }
}
