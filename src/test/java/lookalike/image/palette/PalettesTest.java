package lookalike.image.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import lookalike.image.PhotoDecoder;
import lookalike.image.TestPictures;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PalettesTest {

    private static final Color NAVY = new Color(0x232C4D);
    private static final Color SKIN = new Color(224, 172, 140);

    private static BufferedImage garment(Color wall, Color upper, Color lower) {
        BufferedImage image = TestPictures.plain(120, 160, wall);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(upper);
        graphics.fillRect(30, 30, 60, 60);
        graphics.setColor(lower);
        graphics.fillRect(30, 90, 60, 40);
        graphics.dispose();
        return image;
    }

    private static Palette palette(BufferedImage image) throws Exception {
        return Palettes.of(PhotoDecoder.decode(TestPictures.file(image, "png"), "a picture"));
    }

    private static void assertNear(Color expected, LabColour found, double most) {
        double difference = LabColour.ofRgb(expected.getRGB() & 0xFFFFFF).difference(found);
        assertTrue(difference < most, found.hex() + " is " + difference + " away");
    }

    @Test
    @DisplayName("a garment of one colour has one, whatever the wall's")
    void findsOne() throws Exception {
        for (Color wall : new Color[] {Color.WHITE, Color.LIGHT_GRAY, new Color(180, 60, 60)}) {
            Palette palette = palette(garment(wall, NAVY, NAVY));
            assertNear(NAVY, palette.shades().getFirst().colour(), 3);
            assertTrue(palette.shades().getFirst().share() > .85, palette.toString());
        }
    }

    @Test
    @DisplayName("two colours come by their share")
    void findsTwo() throws Exception {
        Palette palette = palette(garment(Color.WHITE, Color.RED, NAVY));
        assertEquals(2, palette.shades().size(), palette.toString());
        assertNear(Color.RED, palette.shades().getFirst().colour(), 5);
        assertNear(NAVY, palette.shades().getLast().colour(), 5);
    }

    @Test
    @DisplayName("skin counts little")
    void leavesSkinOut() throws Exception {
        Palette palette = palette(garment(Color.WHITE, SKIN, NAVY));
        assertNear(NAVY, palette.shades().getFirst().colour(), 5);
    }

    @Test
    @DisplayName("a white garment before a white wall is white if it has an outline")
    void findsWhiteOnWhite() throws Exception {
        BufferedImage image = garment(Color.WHITE, Color.WHITE, Color.WHITE);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.LIGHT_GRAY);
        graphics.drawRect(30, 30, 60, 100);
        graphics.drawRect(31, 31, 58, 98);
        graphics.drawRect(32, 32, 56, 96);
        graphics.drawRect(33, 33, 54, 94);
        graphics.dispose();
        assertNear(Color.WHITE, palette(image).shades().getFirst().colour(), 8);
    }

    @Test
    @DisplayName("a picture of nothing has its own colour")
    void findsTheWall() throws Exception {
        assertNear(Color.PINK, palette(TestPictures.plain(60, 80, Color.PINK)).shades().getFirst().colour(), 1);
    }

    @Test
    @DisplayName("stored and read again, colours differ by what nobody sees")
    void isStored() throws Exception {
        Palette palette = palette(garment(Color.WHITE, Color.RED, NAVY));
        Palette read = Palette.of(palette.toBytes());
        for (int i = 0; i < palette.shades().size(); i++) {
            assertEquals(0, palette.shades().get(i).colour().difference(read.shades().get(i).colour()), 1);
            assertEquals(palette.shades().get(i).share(), read.shades().get(i).share(), .01);
        }
        assertThrows(IllegalArgumentException.class, () -> Palette.of(new byte[3]));
        assertThrows(IllegalArgumentException.class, () -> Palette.of(new byte[0]));
    }
}
