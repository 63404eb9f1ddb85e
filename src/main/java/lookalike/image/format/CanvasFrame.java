package lookalike.image.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Optional;
import java.util.Set;

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

    private static final int ANIMATED = 2;
    /** So many zeros in a row are no data. */
    private static final int GAP = 64;
    private static final Set<String> PICTURES = Set.of("VP8 ", "VP8L", "ANMF");

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
        if (file.length < 30 || !text(file, 12).equals("VP8X") || (file[20] & ANIMATED) == 0) {
            return Optional.empty();
        }
        int data = firstPicture(file) + 8;
        if (data + 12 > file.length || !text(file, data - 8).equals("ANMF")) {
            return Optional.empty();
        }
        return Optional.of(new CanvasFrame(1 + little(file, 24, 3), 1 + little(file, 27, 3), 2 * little(file, data, 3),
                2 * little(file, data + 3, 3), 1 + little(file, data + 6, 3), 1 + little(file, data + 9, 3)));
    }

    /** @return whether a WebP ends before its first picture does, or is filled up with zeros from there on */
    public static boolean isCutShort(byte[] webp) {
        int picture = firstPicture(webp);
        long end = picture + 8 > webp.length ? Long.MAX_VALUE : picture + 8 + length(webp, picture);
        // Coded data do not end like this, but for plain pictures, which are tiny.
        return end > webp.length || end - picture > 4 * GAP && zerosBefore(webp, (int) end) >= GAP;
    }

    private static int zerosBefore(byte[] file, int end) {
        int at = end;
        while (at > 0 && file[at - 1] == 0) {
            at--;
        }
        return end - at;
    }

    /** @return where the first chunk with a picture or a frame begins; the file's length if there is none */
    private static int firstPicture(byte[] webp) {
        long at = 12;
        while (at + 8 <= webp.length) {
            if (PICTURES.contains(text(webp, (int) at))) {
                return (int) at;
            }
            long length = length(webp, (int) at);
            // Chunks are padded to an even length.
            at += 8 + length + (length & 1);
        }
        return webp.length;
    }

    private static long length(byte[] webp, int chunk) {
        return Integer.toUnsignedLong(little(webp, chunk + 4, 4));
    }

    private static String text(byte[] file, int at) {
        return new String(file, at, 4, ISO_8859_1);
    }

    private static int little(byte[] file, int at, int bytes) {
        int value = 0;
        for (int i = bytes - 1; i >= 0; i--) {
            value = value << 8 | file[at + i] & 0xFF;
        }
        return value;
    }
}
