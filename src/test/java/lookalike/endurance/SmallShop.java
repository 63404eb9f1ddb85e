package lookalike.endurance;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import lookalike.image.TestPictures;

/** A folder of small pictures of their own, with a table of them. */
public final class SmallShop {

    private static final String[] CATEGORIES = {"Shirts", "Shoes", "Dresses"};
    private static final String[] COLOURS = {"red", "navy", "green", "white"};

    private SmallShop() {}

    /** Draws a folder of {@code products} products. */
    public static Path draw(Path folder, int products) throws IOException {
        Files.createDirectories(folder);
        for (int i = 0; i < products; i++) {
            picture(folder, i, i);
        }
        table(folder, products);
        return folder;
    }

    /** Draws the picture of a product. */
    public static void picture(Path folder, int product, int look) throws IOException {
        Files.write(folder.resolve(product + ".png"), TestPictures.file(image(look, 48, 64), "png"));
    }

    /** Writes the table, of all products up to a number. */
    public static void table(Path folder, int products) throws IOException {
        Files.writeString(folder.resolve("products.csv"), table(products));
    }

    /** @return the table as text */
    static String table(int products) {
        StringBuilder csv = new StringBuilder("id,name,category,colour,price,url,image\n");
        for (int i = 0; i < products; i++) {
            csv.append("%d,\"Product, no. %d\",%s,%s,%d.90 EUR,https://shop.example.com/p/%d,%d.png%n".formatted(i, i,
                    CATEGORIES[i % CATEGORIES.length], COLOURS[i % COLOURS.length], 10 + i, i, i));
        }
        return csv.toString().replace("\r\n", "\n");
    }

    /** @return a picture that looks like no other of another number */
    static BufferedImage image(int look, int width, int height) {
        BufferedImage image = TestPictures.plain(width, height, Color.WHITE);
        Graphics2D graphics = image.createGraphics();
        Random random = new Random(look);
        for (int i = 0; i < 6; i++) {
            graphics.setColor(new Color(random.nextInt(1 << 24)));
            graphics.fillRect(random.nextInt(width), random.nextInt(height), width / 2, height / 3);
        }
        graphics.dispose();
        return image;
    }
}
