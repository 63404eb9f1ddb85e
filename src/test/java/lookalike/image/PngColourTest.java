package lookalike.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same picture in several colour spaces, converted to them by formulas of its own. */
class PngColourTest {

    /** From linear sRGB, as published. */
    private static final double[] TO_SRGB = {1, 0, 0, 0, 1, 0, 0, 0, 1};
    private static final double[] TO_P3 = {0.82246197, 0.17753803, 0, 0.0331942, 0.9668058, 0, 0.01708263, 0.07239744,
        0.91051993};
    private static final double[] TO_BT_2020 = {0.62740390, 0.32928304, 0.04331307, 0.06909729, 0.91954040, 0.01136232,
        0.01639144, 0.08801331, 0.89559525};
    /** Adobe RGB (1998). */
    private static final double[] TO_ADOBE = {0.71512570, 0.28487430, 0, 0, 1, 0, 0, 0.04116190, 0.95883810};

    private static final byte[] ADOBE_PRIMARIES =
            PngFiles.primaries(31270, 32900, 64000, 33000, 21000, 71000, 15000, 6000);
    private static final byte[] SRGB_PRIMARIES =
            PngFiles.primaries(31270, 32900, 64000, 33000, 30000, 60000, 15000, 6000);
    private static final byte[] SRGB_CHUNK = PngFiles.chunk("sRGB", new byte[1]);

    /** A colour space and the chunks that say so. */
    record Said(String name, double[] matrix, DoubleUnaryOperator transfer, List<byte[]> chunks) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Said> said() {
        byte[] linear = PngFiles.profile(ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData());
        return Stream.of(
                new Said("nothing", TO_SRGB, PngColourTest::srgb, List.of()),
                new Said("sRGB and what it falls back to", TO_SRGB, PngColourTest::srgb,
                        List.of(SRGB_CHUNK, PngFiles.gamma(45455), SRGB_PRIMARIES)),
                new Said("the usual gamma", TO_SRGB, PngColourTest::srgb, List.of(PngFiles.gamma(45455))),
                new Said("linear by gamma", TO_SRGB, light -> light, List.of(PngFiles.gamma(100000))),
                new Said("a Macintosh's gamma", TO_SRGB, light -> Math.pow(light, 1 / 1.8),
                        List.of(PngFiles.gamma(55556))),
                new Said("Adobe RGB by gamma and primaries", TO_ADOBE, light -> Math.pow(light, 0.45454),
                        List.of(PngFiles.gamma(45455), ADOBE_PRIMARIES)),
                new Said("sRGB before gamma", TO_SRGB, PngColourTest::srgb,
                        List.of(PngFiles.gamma(100000), SRGB_CHUNK)),
                new Said("linear by profile", TO_SRGB, light -> light, List.of(linear)),
                new Said("profile before gamma", TO_SRGB, light -> light, List.of(PngFiles.gamma(45455), linear)),
                new Said("a profile that is none", TO_SRGB, PngColourTest::srgb,
                        List.of(PngFiles.profile(new byte[200]))),
                new Said("P3 by code points", TO_P3, PngColourTest::srgb, List.of(PngFiles.codePoints(12, 13))),
                new Said("code points before profile", TO_P3, PngColourTest::srgb,
                        List.of(PngFiles.codePoints(12, 13), linear)),
                new Said("BT.2020, gamma 2.2, by code points", TO_BT_2020, light -> Math.pow(light, 1 / 2.2),
                        List.of(PngFiles.codePoints(9, 4))),
                new Said("BT.2020, linear, by code points", TO_BT_2020, light -> light,
                        List.of(PngFiles.codePoints(9, 8))),
                new Said("sRGB by code points", TO_SRGB, PngColourTest::srgb,
                        List.of(PngFiles.codePoints(1, 13), linear)),
                new Said("a code point that is unknown", TO_SRGB, PngColourTest::srgb,
                        List.of(PngFiles.codePoints(200, 13))));
    }

    @ParameterizedTest
    @MethodSource("said")
    @DisplayName("whatever a PNG says about its colours, the picture is the same, in 16 and in 8 bits")
    void sixteenAndEight(Said said) throws Exception {
        RgbImage wanted = GeneratedPicture.rgb();
        double[][] levels = levels(wanted, said);
        for (int depth : new int[] {8, 16}) {
            for (int type : new int[] {PngFiles.RGB, PngFiles.RGB_ALPHA}) {
                int full = (1 << depth) - 1;
                byte[] png = PngFiles.of(wanted.width(), wanted.height(), type, depth,
                        (x, y, c) -> c == 3 ? full : (int) Math.round(full * levels[y * wanted.width() + x][c]),
                        said.chunks.toArray(byte[][]::new));
                double error = GeneratedPicture.meanError(wanted, PhotoDecoder.decode(png, "x.png"));
                assertTrue(error <= (depth == 16 ? 0.05 : 0.5), depth + " bits, type " + type + ": " + error);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("said")
    @DisplayName("greys and palettes too")
    void greysAndPalettes(Said said) throws Exception {
        RgbImage wanted = GeneratedPicture.grey();
        double[][] levels = levels(wanted, said);
        boolean ofRgb = said.name.contains("profile") && !said.name.contains("none");
        if (!ofRgb) {
            byte[] grey = PngFiles.of(wanted.width(), wanted.height(), PngFiles.GREY, 16,
                    (x, y, _) -> (int) Math.round(65535 * levels[y * wanted.width() + x][0]),
                    said.chunks.toArray(byte[][]::new));
            assertEquals(0, GeneratedPicture.meanError(wanted, PhotoDecoder.decode(grey, "x.png")), 0.05);
        }
        byte[] palette = new byte[3 * 256];
        for (int level = 0; level < 256; level++) {
            double light = light(level);
            palette[3 * level] = (byte) Math.round(255 * said.transfer.applyAsDouble(light));
            palette[3 * level + 1] = palette[3 * level];
            palette[3 * level + 2] = palette[3 * level];
        }
        byte[][] chunks = Stream.concat(said.chunks.stream(), Stream.of(PngFiles.chunk("PLTE", palette)))
                .toArray(byte[][]::new);
        byte[] indexed = PngFiles.of(wanted.width(), wanted.height(), PngFiles.INDEXED, 8,
                (x, y, _) -> wanted.rgb()[3 * (y * wanted.width() + x)] & 0xFF, chunks);
        assertEquals(0, GeneratedPicture.meanError(wanted, PhotoDecoder.decode(indexed, "x.png")), 0.5);
    }

    @Test
    @DisplayName("transparency is laid over white after the colours are converted")
    void transparent() throws Exception {
        byte[] png = PngFiles.of(2, 1, PngFiles.RGB_ALPHA, 8, (x, _, c) -> c < 3 ? 55 : x == 0 ? 128 : 0,
                PngFiles.gamma(100000));
        RgbImage decoded = PhotoDecoder.decode(png, "x.png");
        // A light of 55 / 255 is level 129; half of it over white.
        assertEquals(192, decoded.rgb()[0] & 0xFF, 1);
        assertEquals(255, decoded.rgb()[3] & 0xFF);
    }

    private static double[][] levels(RgbImage picture, Said said) {
        double[][] levels = new double[picture.width() * picture.height()][3];
        for (int pixel = 0; pixel < levels.length; pixel++) {
            for (int channel = 0; channel < 3; channel++) {
                double light = 0;
                for (int from = 0; from < 3; from++) {
                    light += said.matrix[3 * channel + from] * light(picture.rgb()[3 * pixel + from] & 0xFF);
                }
                levels[pixel][channel] = said.transfer.applyAsDouble(Math.clamp(light, 0, 1));
            }
        }
        return levels;
    }

    private static double srgb(double light) {
        return light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
    }

    private static double light(int level) {
        double share = level / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
