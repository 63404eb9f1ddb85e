package lookalike.taste;

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
}
