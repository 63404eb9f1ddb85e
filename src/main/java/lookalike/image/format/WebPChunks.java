package lookalike.image.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * The chunks of a WebP (RFC 9649), up to its end or to where the file is cut.
 *
 * @param file the whole file, which begins as a WebP; not copied
 */
public record WebPChunks(byte[] file) {

    private static final Set<String> PICTURES = Set.of("VP8 ", "VP8L", "ANMF");
    private static final int FIRST = 12;
    private static final int ANIMATED = 2;
    private static final int VP8_SIZE = 6;
    private static final int VP8L_SIZE = 1;

    /** @return the chunks of a file that begins as a WebP */
    public static WebPChunks of(byte[] file) {
        return new WebPChunks(file);
    }

    /** @return whether the file ends before its first picture does, or is filled up with zeros from there on */
    public boolean isCutShort() {
        int picture = find(PICTURES);
        long end = picture + 8 > file.length ? Long.MAX_VALUE : picture + 8 + length(picture);
        // Coded data do not end like this, but for plain pictures, which are tiny.
        return end > file.length || end - picture > 4 * CanvasFrame.GAP
                && CanvasFrame.zerosBefore(file, (int) end) >= CanvasFrame.GAP;
    }

    /** @return width times height of the picture or, of an animation, of its first frame; 0 if they cannot be told */
    public long pixels() {
        int data = find(PICTURES) + 8;
        if (data + 12 > file.length) {
            return 0;
        }
        return switch (type(data - 8)) {
            case "VP8 " -> (CanvasFrame.little(file, data + VP8_SIZE, 2) & 0x3FFFL)
                    * (CanvasFrame.little(file, data + VP8_SIZE + 2, 2) & 0x3FFF);
            case "VP8L" -> {
                int sides = CanvasFrame.little(file, data + VP8L_SIZE, 4);
                yield (1L + (sides & 0x3FFF)) * (1 + (sides >>> 14 & 0x3FFF));
            }
            default -> firstFrame().map(frame -> (long) frame.frameWidth() * frame.frameHeight()).orElse(0L);
        };
    }

    /** @return where the first frame of an animation lies (2.7); empty for other WebP */
    Optional<CanvasFrame> firstFrame() {
        if (file.length < 30 || !type(FIRST).equals("VP8X") || (file[20] & ANIMATED) == 0) {
            return Optional.empty();
        }
        int data = find(PICTURES) + 8;
        if (data + 12 > file.length || !type(data - 8).equals("ANMF")) {
            return Optional.empty();
        }
        return Optional.of(new CanvasFrame(1 + CanvasFrame.little(file, 24, 3), 1 + CanvasFrame.little(file, 27, 3),
                2 * CanvasFrame.little(file, data, 3), 2 * CanvasFrame.little(file, data + 3, 3),
                1 + CanvasFrame.little(file, data + 6, 3), 1 + CanvasFrame.little(file, data + 9, 3)));
    }

    /** @return the data of the first chunk of this type */
    public Optional<byte[]> first(String type) {
        int at = find(Set.of(type));
        return at + 8 > file.length || at + 8 + length(at) > file.length ? Optional.empty()
                : Optional.of(Arrays.copyOfRange(file, at + 8, (int) (at + 8 + length(at))));
    }

    /** @return where the first chunk of these types begins; the file's length if there is none */
    private int find(Set<String> types) {
        long at = FIRST;
        while (at + 8 <= file.length) {
            if (types.contains(type((int) at))) {
                return (int) at;
            }
            // Chunks are padded to an even length.
            at += 8 + length((int) at) + (length((int) at) & 1);
        }
        return file.length;
    }

    private long length(int chunk) {
        return Integer.toUnsignedLong(CanvasFrame.little(file, chunk + 4, 4));
    }

    private String type(int chunk) {
        return new String(file, chunk, 4, ISO_8859_1);
    }
}
