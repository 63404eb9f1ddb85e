package lookalike.image.format;

import java.util.Optional;

/**
 * Where the first frame of an animation lies on its canvas. All in pixels.
 *
 * @param width of the canvas
 * @param height of the canvas
 * @param left edge of the frame
 * @param top edge of the frame
 * @param frameWidth width of the frame
 * @param frameHeight height of the frame
 */
public record CanvasFrame(int width, int height, int left, int top, int frameWidth, int frameHeight) {

    /** So many zeros in a row are no data. */
    static final int GAP = 64;

    /** @return whether the frame is all of the canvas */
    public boolean isWhole() {
        return left == 0 && top == 0 && frameWidth == width && frameHeight == height;
    }

    /**
     * The canvas is the logical screen (GIF89a, 18), made larger where the first frame leads out of it, as browsers
     * do.
     *
     * @return where the first frame of a GIF lies; empty if the file ends before it
     */
    public static Optional<CanvasFrame> ofGif(byte[] file) {
        if (file.length < 13) {
            return Optional.empty();
        }
        int at = 13 + colourTable(file[10]);
        while (at < file.length && file[at] == '!') {
            at += 2;
            while (at < file.length && file[at] != 0) {
                at += 1 + (file[at] & 0xFF);
            }
            at++;
        }
        if (at + 10 > file.length || file[at] != ',') {
            return Optional.empty();
        }
        int left = little(file, at + 1, 2);
        int top = little(file, at + 3, 2);
        int width = little(file, at + 5, 2);
        int height = little(file, at + 7, 2);
        if (width == 0 || height == 0) {
            return Optional.empty();
        }
        return Optional.of(new CanvasFrame(Math.max(little(file, 6, 2), left + width),
                Math.max(little(file, 8, 2), top + height), left, top, width, height));
    }

    /** @return whether a GIF is filled up with zeros instead of its trailer */
    public static boolean isFilledUp(byte[] gif) {
        int zeros = zerosBefore(gif, gif.length);
        return zeros >= GAP && gif[gif.length - zeros - 1] != ';';
    }

    private static int colourTable(byte flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1;
    }

    /** @return where the first frame of an animated WebP lies (RFC 9649, 2.7); empty for other WebP */
    public static Optional<CanvasFrame> ofWebP(byte[] file) {
        return WebPChunks.of(file).firstFrame();
    }

    /** @return how many zeros lie before {@code end} */
    static int zerosBefore(byte[] file, int end) {
        int at = end;
        while (at > 0 && file[at - 1] == 0) {
            at--;
        }
        return end - at;
    }

    static int little(byte[] file, int at, int bytes) {
        int value = 0;
        for (int i = bytes - 1; i >= 0; i--) {
            value = value << 8 | file[at + i] & 0xFF;
        }
        return value;
    }
}
