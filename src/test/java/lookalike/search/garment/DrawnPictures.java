package lookalike.search.garment;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.CubicCurve2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import lookalike.image.RgbImage;

/**
 * Draws pictures without a garment that have an even background, as product shots have: pages, charts, diagrams,
 * windows, line drawings. The same every time.
 */
final class DrawnPictures {

    private static final int EACH = 8;
    private static final String[] WORDS = ("and the of plan week result open menu settings north value report page "
            + "figure table chapter note yes no save house water paper light green road first last").split(" ");

    private final SplittableRandom random;
    private final int width;
    private final int height;
    private final BufferedImage picture;
    private final Graphics2D pen;

    private DrawnPictures(long seed) {
        random = new SplittableRandom(seed);
        width = random.nextInt(420, 760);
        height = random.nextInt(420, 760);
        picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        ground(random.nextInt(3) == 0 ? pale() : Color.WHITE);
    }

    /** @return all of them, the kinds taking turns */
    static List<RgbImage> all() {
        List<RgbImage> all = new ArrayList<>();
        for (int number = 0; number < EACH; number++) {
            for (int kind = 0; kind < 12; kind++) {
                all.add(new DrawnPictures(100L * kind + number).drawn(kind));
            }
        }
        return all;
    }

    private RgbImage drawn(int kind) {
        switch (kind) {
            case 0 -> page(1);
            case 1 -> page(random.nextInt(2, 5));
            case 2 -> bars();
            case 3 -> curves();
            case 4 -> window();
            case 5 -> cards();
            case 6 -> shapes(false);
            case 7 -> shapes(true);
            case 8 -> diagram();
            case 9 -> crossword();
            case 10 -> scribble();
            default -> bands();
        }
        pen.dispose();
        byte[] rgb = new byte[3 * width * height];
        for (int pixel = 0; pixel < width * height; pixel++) {
            int value = picture.getRGB(pixel % width, pixel / width);
            rgb[3 * pixel] = (byte) (value >> 16);
            rgb[3 * pixel + 1] = (byte) (value >> 8);
            rgb[3 * pixel + 2] = (byte) value;
        }
        return new RgbImage(width, height, rgb);
    }

    private void ground(Color color) {
        pen.setColor(color);
        pen.fillRect(0, 0, width, height);
    }

    private Color pale() {
        return new Color(random.nextInt(200, 256), random.nextInt(200, 256), random.nextInt(200, 256));
    }

    private Color any() {
        return new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256));
    }

    private Color dark() {
        return new Color(random.nextInt(90), random.nextInt(90), random.nextInt(90));
    }

    private String words(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
        }
        return text.toString();
    }

    private void text(int x, int y, int size, int count) {
        pen.setFont(new Font(random.nextBoolean() ? Font.SERIF : Font.SANS_SERIF, Font.PLAIN, size));
        pen.drawString(words(count), x, y);
    }

    /** Letters and newspapers. */
    private void page(int columns) {
        pen.setColor(dark());
        int size = random.nextInt(10, 20);
        text(width / 4, 50, 2 * size, 3);
        int each = (width - 60) / columns;
        for (int column = 0; column < columns; column++) {
            pen.setClip(30 + column * each, 60, each - 16, height - 90);
            for (int y = 90; y < height - 30; y += size + size / 2) {
                if (random.nextInt(8) > 0) {
                    text(30 + column * each, y, size, 24);
                }
            }
            if (columns > 1 && random.nextBoolean()) {
                Color ink = pen.getColor();
                pen.setColor(any());
                pen.fillRect(30 + column * each, 120, each, each);
                pen.setColor(ink);
            }
        }
        pen.setClip(null);
    }

    private void axes() {
        pen.setColor(Color.DARK_GRAY);
        pen.setStroke(new BasicStroke(2));
        pen.drawLine(50, 40, 50, height - 50);
        pen.drawLine(50, height - 50, width - 30, height - 50);
        text(width / 3, 30, 18, 3);
    }

    private void bars() {
        axes();
        int bars = random.nextInt(4, 14);
        Color color = any();
        for (int bar = 0; bar < bars; bar++) {
            int tall = random.nextInt(20, height - 120);
            pen.setColor(random.nextInt(4) == 0 ? any() : color);
            int each = (width - 100) / bars;
            pen.fillRect(60 + bar * each, height - 51 - tall, each * 2 / 3, tall);
            pen.setColor(Color.DARK_GRAY);
            text(60 + bar * each, height - 30, 11, 1);
        }
    }

    private void curves() {
        axes();
        for (int line = random.nextInt(1, 5); line > 0; line--) {
            pen.setColor(any());
            pen.setStroke(new BasicStroke(random.nextInt(1, 5)));
            int y = random.nextInt(80, height - 80);
            for (int x = 50; x < width - 40; x += 12) {
                int next = Math.clamp(y + random.nextInt(-24, 25), 50, height - 55);
                pen.drawLine(x, y, x + 12, next);
                y = next;
            }
        }
    }

    private void window() {
        pen.setColor(any());
        pen.fillRect(0, 0, width, 40);
        pen.setColor(pale());
        pen.fillRect(0, 40, width / 4, height);
        for (int y = 70; y < height - 40; y += 44) {
            pen.setColor(Color.DARK_GRAY);
            text(14, y, 13, 2);
            text(width / 4 + 20, y, 13, 2);
            pen.drawRoundRect(width / 2, y - 18, width / 3, 26, 8, 8);
            if (random.nextInt(3) == 0) {
                pen.setColor(any());
                pen.fillRoundRect(width / 2 + 4, y - 14, width / 8, 18, 8, 8);
            }
        }
    }

    private void cards() {
        pen.setColor(dark());
        text(20, 36, 22, 4);
        int columns = random.nextInt(2, 5);
        int each = (width - 20) / columns;
        for (int y = 60; y < height; y += each + 50) {
            for (int column = 0; column < columns; column++) {
                pen.setColor(any());
                pen.fillRect(20 + column * each, y, each - 16, each - 16);
                pen.setColor(Color.BLACK);
                text(20 + column * each, y + each + 4, 12, 2);
            }
        }
    }

    private void shapes(boolean filled) {
        for (int shape = random.nextInt(2, 9); shape > 0; shape--) {
            int x = random.nextInt(width * 2 / 3);
            int y = random.nextInt(height * 2 / 3);
            int w = random.nextInt(40, width / 2);
            int h = random.nextInt(40, height / 2);
            int form = random.nextInt(3);
            pen.setStroke(new BasicStroke(random.nextInt(2, 8)));
            int[] xs = {x, x + w, x + w / 2};
            int[] ys = {y + h, y + h, y};
            if (filled) {
                pen.setColor(any());
                switch (form) {
                    case 0 -> pen.fillOval(x, y, w, h);
                    case 1 -> pen.fillRect(x, y, w, h);
                    default -> pen.fillPolygon(xs, ys, 3);
                }
            }
            pen.setColor(dark());
            switch (form) {
                case 0 -> pen.drawOval(x, y, w, h);
                case 1 -> pen.drawRect(x, y, w, h);
                default -> pen.drawPolygon(xs, ys, 3);
            }
        }
    }

    private void diagram() {
        pen.setStroke(new BasicStroke(2));
        int columns = random.nextInt(2, 4);
        for (int y = 40; y < height - 70; y += 110) {
            for (int column = 0; column < columns; column++) {
                int x = 30 + column * (width - 40) / columns;
                int w = (width - 40) / columns - 60;
                pen.setColor(pale());
                pen.fillRoundRect(x, y, w, 60, 14, 14);
                pen.setColor(dark());
                pen.drawRoundRect(x, y, w, 60, 14, 14);
                text(x + 8, y + 34, 13, 2);
                pen.drawLine(x + w / 2, y + 60, x + w / 2 + random.nextInt(-50, 51), y + 110);
                pen.drawLine(x + w, y + 30, x + w + 60, y + 30);
            }
        }
    }

    private void crossword() {
        int cells = random.nextInt(8, 20);
        int each = Math.min(width, height) / (cells + 2);
        for (int cell = 0; cell < cells * cells; cell++) {
            int x = each + cell % cells * each;
            int y = each + cell / cells * each;
            pen.setColor(Color.BLACK);
            if (random.nextInt(4) == 0) {
                pen.fillRect(x, y, each, each);
            } else {
                pen.drawRect(x, y, each, each);
                text(x + 3, y + each / 2, each / 3, 1);
            }
        }
    }

    private void scribble() {
        pen.setColor(random.nextBoolean() ? dark() : any());
        pen.setStroke(new BasicStroke(random.nextInt(2, 7)));
        double x = width / 2.0;
        double y = height / 2.0;
        for (int curve = random.nextInt(4, 40); curve > 0; curve--) {
            double toX = random.nextDouble(30, width - 30);
            double toY = random.nextDouble(30, height - 30);
            pen.draw(new CubicCurve2D.Double(x, y, random.nextDouble(width), random.nextDouble(height),
                    random.nextDouble(width), random.nextDouble(height), toX, toY));
            x = toX;
            y = toY;
        }
    }

    /** Flags, title slides and posters of a few words. */
    private void bands() {
        int bands = random.nextInt(1, 5);
        for (int band = 0; band < bands; band++) {
            pen.setColor(random.nextBoolean() ? any() : pale());
            pen.fillRect(0, band * height / bands, width, height / bands + 1);
        }
        pen.setColor(random.nextBoolean() ? Color.BLACK : Color.WHITE);
        for (int line = random.nextInt(1, 5); line > 0; line--) {
            text(random.nextInt(width / 3), random.nextInt(60, height), random.nextInt(20, 60), random.nextInt(1, 4));
        }
    }
}
