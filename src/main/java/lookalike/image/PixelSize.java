package lookalike.image;

import java.util.Collection;
import java.util.Optional;

/**
 * Width and height of a picture.
 *
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 */
public record PixelSize(int width, int height) {

    public PixelSize {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException(width + "x" + height + " is no size of a picture");
        }
    }

    /** @return the typical size: median width by median height (the upper one of two); empty without sizes */
    public static Optional<PixelSize> median(Collection<PixelSize> sizes) {
        if (sizes.isEmpty()) {
            return Optional.empty();
        }
        int[] widths = sizes.stream().mapToInt(PixelSize::width).sorted().toArray();
        int[] heights = sizes.stream().mapToInt(PixelSize::height).sorted().toArray();
        return Optional.of(new PixelSize(widths[widths.length / 2], heights[heights.length / 2]));
    }

    /** @return width times height */
    public long pixels() {
        return (long) width * height;
    }
}
