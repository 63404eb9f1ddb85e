package lookalike.search;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import lookalike.Progress;
import lookalike.catalogue.ColumnMapping;
import lookalike.catalogue.Offer;
import lookalike.catalogue.Product;
import lookalike.catalogue.Ratings;
import lookalike.catalogue.store.Catalogue;
import lookalike.catalogue.store.CatalogueWriter;
import lookalike.features.FeatureNetwork;
import lookalike.features.cache.FeatureCache;
import lookalike.features.cache.FeatureWriter;
import lookalike.features.indexing.CatalogueIndexer;
import lookalike.image.TestPictures;
import lookalike.ranking.training.RankingBuilder;
import lookalike.search.confidence.MatchModelFile;

/** A catalogue of garments in warm colours on white, of stripes, with its ranking and its model of good matches. */
record WarmShop(Path folder, FeatureNetwork network) {

    static final int PRODUCTS = 90;
    static final int WIDTH = 84;
    static final int HEIGHT = 112;

    /** Draws and indexes it. */
    static WarmShop open(Path folder, FeatureNetwork network) throws Exception {
        WarmShop shop = new WarmShop(folder, network);
        Path pictures = Files.createDirectories(folder.resolve("pictures"));
        List<Product> products = new ArrayList<>();
        for (int i = 0; i < PRODUCTS; i++) {
            Files.write(pictures.resolve(i + ".png"), TestPictures.file(picture(i), "png"));
            products.add(new Product("p" + i, List.of(i + ".png"), "Product " + i, "", "", Offer.NONE, Ratings.NONE,
                    Map.of(), Map.of()));
        }
        try (CatalogueWriter writer = CatalogueWriter.open(folder)) {
            writer.columns(List.of());
            for (Product product : products) {
                writer.product(product);
            }
            writer.finish(pictures, Optional.empty(), ColumnMapping.USUAL, Instant.EPOCH, Optional.empty());
        }
        try (Catalogue catalogue = Catalogue.open("shop", folder).orElseThrow();
                FeatureWriter writer = FeatureCache.openToWrite(folder, network.identity())) {
            new CatalogueIndexer(writer, network).run(catalogue, Integer.MAX_VALUE, Progress.UNWATCHED);
            new RankingBuilder(writer, catalogue).bringUpToDate(_ -> {}, Progress.UNWATCHED);
        }
        return shop;
    }

    /** @return whether a model was fitted */
    boolean fit() throws Exception {
        try (FeatureWriter writer = FeatureCache.openToWrite(folder, network.identity())) {
            return MatchModelFile.bringUpToDate(writer, Progress.UNWATCHED);
        }
    }

    ProductSearcher searcher() throws Exception {
        return ProductSearcher.open(Catalogue.open("shop", folder).orElseThrow(), folder, network);
    }

    /** @return the garment of a product: four stripes of warm colours on white */
    static BufferedImage picture(int product) {
        Random random = new Random(100 + product);
        BufferedImage picture = TestPictures.plain(WIDTH, HEIGHT, Color.WHITE);
        Graphics2D graphics = picture.createGraphics();
        for (int stripe = 0; stripe < 4; stripe++) {
            int red = 150 + random.nextInt(100);
            graphics.setColor(new Color(red, random.nextInt(red - 40), random.nextInt(60)));
            graphics.fillRect(12, 16 + 20 * stripe, 60, 20);
        }
        graphics.dispose();
        return picture;
    }

    /** @return a wall in cold colours, with a picture hung on it at a place */
    static BufferedImage wall(int width, int height, Optional<BufferedImage> hung, int left, int top) {
        Random random = new Random(4);
        BufferedImage wall = TestPictures.plain(width, height, Color.WHITE);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int blotch = (int) (30 * Math.sin(x / 17.0) * Math.cos(y / 23.0));
                wall.setRGB(x, y, new Color(20 + random.nextInt(20), 90 + blotch + random.nextInt(30),
                        150 + blotch + random.nextInt(30)).getRGB());
            }
        }
        Graphics2D graphics = wall.createGraphics();
        hung.ifPresent(picture -> graphics.drawImage(picture, left, top, null));
        graphics.dispose();
        return wall;
    }
}
