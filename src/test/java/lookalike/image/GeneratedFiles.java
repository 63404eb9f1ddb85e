package lookalike.image;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import lookalike.image.format.PictureFormat;

/** {@link GeneratedPicture} as files of every format, with what each should show. */
final class GeneratedFiles {

    private static final int WIDTH = GeneratedPicture.WIDTH;
    private static final int HEIGHT = GeneratedPicture.HEIGHT;
    /** The mean difference that is allowed after a lossy format at quality 90, of 255 levels. */
    private static final double LOSSY = 1.5;
    /** After a conversion between colour spaces of 8 bits. */
    private static final double ROUNDED = 0.5;

    /**
     * A file.
     *
     * @param kind of file, in words
     * @param file its bytes
     * @param expected the picture before it was encoded
     * @param most the mean difference allowed
     */
    record Case(String kind, byte[] file, RgbImage expected, double most) {
        @Override
        public String toString() {
            return kind;
        }
    }

    private final List<Case> all = new ArrayList<>();
    private final RgbImage rgb = GeneratedPicture.rgb();
    private final RgbImage grey = GeneratedPicture.grey();
    private final BufferedImage image = GeneratedPicture.image();

    private GeneratedFiles() {}

    static List<Case> all() throws IOException {
        GeneratedFiles files = new GeneratedFiles();
        files.addJpeg();
        files.addPng();
        files.addWebP();
        files.addTiff();
        files.addBmp();
        files.addGif();
        files.addHeif();
        return files.all;
    }

    private void add(String kind, byte[] file, RgbImage expected, double most) {
        all.add(new Case(kind, file, expected, most));
    }

    private void addJpeg() throws IOException {
        for (int[] shared : new int[][] {{1, 1}, {2, 1}, {1, 2}, {2, 2}}) {
            String name = shared[0] == 1 && shared[1] == 1 ? "4:4:4" : shared[0] == 2 && shared[1] == 1 ? "4:2:2"
                    : shared[0] == 1 ? "4:4:0" : "4:2:0";
            add("JPEG " + name, JpegFiles.encoded(image, 0.9f, shared[0], shared[1], 0), rgb, LOSSY);
        }
        add("JPEG with restart markers", JpegFiles.encoded(image, 0.9f, 2, 2, 3), rgb, LOSSY);
        add("JPEG progressive", JpegFiles.progressive(image), rgb, LOSSY);
        add("JPEG grey", TestPictures.file(greyImage(), "jpeg"), grey, LOSSY);
        if (Leptonica.ifAvailable().isPresent()) {
            add("JPEG with arithmetic coding", ImageFixtures.read("arithmetic.jpg"), rgb, LOSSY);
        }
        // A system may have its own profile of inks.
        add("JPEG CMYK", JpegFiles.withAdobeMarker(JpegFiles.fourChannels(rgb, false), 0), rgb, 2 * LOSSY);
        add("JPEG YCCK", JpegFiles.withAdobeMarker(JpegFiles.fourChannels(rgb, true), 2), rgb, 2 * LOSSY);
    }

    private BufferedImage greyImage() {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        for (int at = 0; at < WIDTH * HEIGHT; at++) {
            picture.getRaster().setSample(at % WIDTH, at / WIDTH, 0, grey.rgb()[3 * at] & 0xFF);
        }
        return picture;
    }

    private void addPng() {
        for (int depth : new int[] {1, 2, 4, 8, 16}) {
            int full = (1 << depth) - 1;
            RgbImage expected = reduced(grey, full);
            add("PNG grey, " + depth + " bits", PngFiles.of(WIDTH, HEIGHT, PngFiles.GREY, depth,
                    (x, y, _) -> level(grey, x, y, 0, full)), expected, 0);
        }
        for (int depth : new int[] {8, 16}) {
            int full = (1 << depth) - 1;
            add("PNG RGB, " + depth + " bits", PngFiles.of(WIDTH, HEIGHT, PngFiles.RGB, depth,
                    (x, y, c) -> level(rgb, x, y, c, full)), rgb, 0);
            add("PNG RGB with alpha, " + depth + " bits", PngFiles.of(WIDTH, HEIGHT, PngFiles.RGB_ALPHA, depth,
                    (x, y, c) -> c == 3 ? alpha(x) * full / 255 : level(rgb, x, y, c, full)), overWhite(rgb), ROUNDED);
            add("PNG grey with alpha, " + depth + " bits", PngFiles.of(WIDTH, HEIGHT, PngFiles.GREY_ALPHA, depth,
                    (x, y, c) -> c == 1 ? alpha(x) * full / 255 : level(grey, x, y, 0, full)), overWhite(grey),
                    ROUNDED);
        }
        for (int depth : new int[] {1, 2, 4, 8}) {
            int entries = 1 << depth;
            byte[] palette = new byte[3 * entries];
            for (int entry = 0; entry < entries; entry++) {
                System.arraycopy(colour(entry, entries), 0, palette, 3 * entry, 3);
            }
            byte[] chunk = PngFiles.chunk("PLTE", palette);
            add("PNG palette, " + depth + " bits", PngFiles.of(WIDTH, HEIGHT, PngFiles.INDEXED, depth,
                    (x, y, _) -> (x + y) % entries, chunk), indexed(entries, entries), 0);
            add("PNG palette with alpha, " + depth + " bits", PngFiles.of(WIDTH, HEIGHT, PngFiles.INDEXED, depth,
                    (x, y, _) -> (x + y) % entries, chunk, PngFiles.chunk("tRNS", new byte[1])), indexed(entries, 0),
                    0);
        }
        add("PNG RGB, one colour transparent", PngFiles.of(WIDTH, HEIGHT, PngFiles.RGB, 8,
                (x, y, c) -> x < 10 ? 7 : level(rgb, x, y, c, 255),
                PngFiles.chunk("tRNS", new byte[] {0, 7, 0, 7, 0, 7})), whiteLeft(), 0);
        add("PNG linear by gamma, 16 bits", PngFiles.of(WIDTH, HEIGHT, PngFiles.RGB, 16,
                (x, y, c) -> (int) Math.round(65535 * light(level(rgb, x, y, c, 255))), PngFiles.gamma(100_000)), rgb,
                0.01);
    }

    private static double light(int level) {
        double share = level / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static int level(RgbImage picture, int x, int y, int channel, int full) {
        return Math.round((picture.rgb()[3 * (y * WIDTH + x) + channel] & 0xFF) * full / 255f);
    }

    private static RgbImage reduced(RgbImage picture, int full) {
        byte[] rgb = new byte[picture.rgb().length];
        for (int at = 0; at < rgb.length; at++) {
            rgb[at] = (byte) Math.round(Math.round((picture.rgb()[at] & 0xFF) * full / 255f) * 255f / full);
        }
        return new RgbImage(WIDTH, HEIGHT, rgb);
    }

    private static int alpha(int x) {
        return Math.min(255, 3 * x);
    }

    private static RgbImage overWhite(RgbImage picture) {
        byte[] rgb = new byte[picture.rgb().length];
        for (int at = 0; at < rgb.length; at++) {
            int alpha = alpha(at / 3 % WIDTH);
            rgb[at] = (byte) Math.round(((picture.rgb()[at] & 0xFF) * alpha + 255 * (255 - alpha)) / 255f);
        }
        return new RgbImage(WIDTH, HEIGHT, rgb);
    }

    private static byte[] colour(int entry, int entries) {
        int level = 255 * entry / (entries - 1);
        return new byte[] {(byte) level, (byte) (level / 2 + 40), (byte) (255 - level)};
    }

    /** @param transparent the first entry is transparent if this is 0 */
    private static RgbImage indexed(int entries, int transparent) {
        byte[] rgb = new byte[3 * WIDTH * HEIGHT];
        for (int at = 0; at < WIDTH * HEIGHT; at++) {
            int entry = (at % WIDTH + at / WIDTH) % entries;
            byte[] colour = entry == transparent ? new byte[] {-1, -1, -1} : colour(entry, entries);
            System.arraycopy(colour, 0, rgb, 3 * at, 3);
        }
        return new RgbImage(WIDTH, HEIGHT, rgb);
    }

    private RgbImage whiteLeft() {
        byte[] levels = rgb.rgb().clone();
        for (int at = 0; at < levels.length; at++) {
            levels[at] = at / 3 % WIDTH < 10 ? -1 : levels[at];
        }
        return new RgbImage(WIDTH, HEIGHT, levels);
    }

    private void addWebP() throws IOException {
        for (int method = 0; method <= 6; method++) {
            add("WebP by cwebp -m " + method, ImageFixtures.read("m" + method + ".webp"), rgb, LOSSY);
        }
        add("WebP with alpha", ImageFixtures.read("alpha.webp"), overWhite(rgb), LOSSY);
        add("WebP lossless", ImageFixtures.read("lossless.webp"), rgb, 0);
        add("WebP lossless with alpha", ImageFixtures.read("alpha-lossless.webp"), overWhite(rgb), ROUNDED);
    }

    private void addTiff() throws IOException {
        for (String compression : new String[] {"None", "LZW", "Deflate", "ZLib", "PackBits"}) {
            add("TIFF RGB, " + compression, written(image, "tiff", compression), rgb, 0);
        }
        add("TIFF RGB, JPEG", written(image, "tiff", "JPEG"), rgb, LOSSY);
        add("TIFF grey", written(greyImage(), "tiff", "LZW"), grey, 0);
        BufferedImage deep = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_USHORT_GRAY);
        for (int at = 0; at < WIDTH * HEIGHT; at++) {
            deep.getRaster().setSample(at % WIDTH, at / WIDTH, 0, 257 * (grey.rgb()[3 * at] & 0xFF));
        }
        add("TIFF grey, 16 bits", written(deep, "tiff", "Deflate"), grey, 0);
        add("TIFF palette", written(indexedImage(256), "tiff", "LZW"), indexed(256, 256), 0);
        add("TIFF two levels", written(indexedImage(2), "tiff", "CCITT T.6"), indexed(2, 2), 0);
    }

    private static BufferedImage indexedImage(int entries) {
        int depth = Integer.numberOfTrailingZeros(entries);
        byte[] palette = new byte[3 * entries];
        for (int entry = 0; entry < entries; entry++) {
            System.arraycopy(colour(entry, entries), 0, palette, 3 * entry, 3);
        }
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT,
                depth == 8 ? BufferedImage.TYPE_BYTE_INDEXED : BufferedImage.TYPE_BYTE_BINARY,
                new IndexColorModel(depth, entries, palette, 0, false));
        for (int at = 0; at < WIDTH * HEIGHT; at++) {
            picture.getRaster().setSample(at % WIDTH, at / WIDTH, 0, (at % WIDTH + at / WIDTH) % entries);
        }
        return picture;
    }

    private void addBmp() throws IOException {
        add("BMP RGB", TestPictures.file(image, "bmp"), rgb, 0);
        for (int entries : new int[] {2, 4, 16, 256}) {
            if (entries != 4) {
                add("BMP palette of " + entries, TestPictures.file(indexedImage(entries), "bmp"),
                        indexed(entries, entries), 0);
            }
        }
        add("BMP palette, run lengths", written(indexedImage(256), "bmp", "BI_RLE8"), indexed(256, 256), 0);
    }

    private void addGif() {
        for (int entries : new int[] {2, 4, 16, 256}) {
            add("GIF of " + entries, TestPictures.file(indexedImage(entries), "gif"), indexed(entries, entries), 0);
        }
    }

    /** Where the system has decoders. */
    private void addHeif() throws IOException {
        if (PictureFormat.HEIC.isReadable()) {
            add("HEIC", ImageFixtures.read("hevc.heic"), rgb, LOSSY);
            add("HEIC with alpha", ImageFixtures.read("alpha.heic"), overWhite(rgb), LOSSY);
        }
        if (PictureFormat.AVIF.isReadable()) {
            add("AVIF", ImageFixtures.read("av1.avif"), rgb, LOSSY);
            add("AVIF of 10 bits", ImageFixtures.read("10bit.avif"), rgb, LOSSY);
            add("AVIF with alpha", ImageFixtures.read("alpha.avif"), overWhite(rgb), LOSSY);
            add("AVIF in P3", ImageFixtures.read("p3.avif"), rgb, LOSSY);
            add("AVIF, turned", ImageFixtures.read("turned.avif"), Orientation.TURNED_LEFT.upright(rgb), LOSSY);
            add("AVIF of four tiles", ImageFixtures.read("grid.avif"), tiled(rgb), LOSSY);
        }
    }

    private static RgbImage tiled(RgbImage picture) {
        byte[] rgb = new byte[4 * picture.rgb().length];
        for (int y = 0; y < 2 * HEIGHT; y++) {
            for (int half = 0; half < 2; half++) {
                System.arraycopy(picture.rgb(), 3 * WIDTH * (y % HEIGHT), rgb, 3 * WIDTH * (2 * y + half), 3 * WIDTH);
            }
        }
        return new RgbImage(2 * WIDTH, 2 * HEIGHT, rgb);
    }

    private static byte[] written(BufferedImage picture, String format, String compression) throws IOException {
        ImageWriter writer =
                ImageIO.getImageWriters(ImageTypeSpecifier.createFromRenderedImage(picture), format).next();
        ImageWriteParam wish = writer.getDefaultWriteParam();
        wish.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        wish.setCompressionType(compression);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(picture, null, null), wish);
        }
        writer.dispose();
        return bytes.toByteArray();
    }
}
