package lookalike.evaluation.photo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import lookalike.Progress;
import lookalike.catalogue.repository.CatalogueRepository;
import lookalike.catalogue.store.Catalogue;
import lookalike.evaluation.EvaluatedProducts;
import lookalike.evaluation.EvaluationSplit;
import lookalike.evaluation.Relevance;
import lookalike.features.Feature;
import lookalike.features.FeatureMatrix;
import lookalike.features.FeatureNetwork;
import lookalike.features.cache.FeatureCache;
import lookalike.features.cache.FeatureSnapshot;
import lookalike.features.cache.FeatureWriter;
import lookalike.features.resnet.TestModel;
import lookalike.search.ProductFilter;
import lookalike.search.ProductSearcher;
import lookalike.search.QueryPhoto;
import lookalike.search.SampleHome;
import lookalike.search.SearchQuery;
import lookalike.search.confidence.MatchModelFile;
import lookalike.search.garment.GarmentViews;
import lookalike.storage.DataFolder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("model")
class QueryPhotosTest {

    @TempDir
    private Path folder;

    /** A product on a striped wall, in the right third. */
    private static void onAWall(Path product, Path photo) throws Exception {
        BufferedImage picture = ImageIO.read(product.toFile());
        BufferedImage wall = new BufferedImage(3 * picture.getWidth(), 2 * picture.getHeight(),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = wall.createGraphics();
        for (int x = 0; x < wall.getWidth(); x++) {
            drawing.setColor(new Color(90 + x % 40, 120, 70 + x % 25));
            drawing.drawLine(x, 0, x, wall.getHeight());
        }
        drawing.drawImage(picture, 2 * picture.getWidth(), picture.getHeight() / 2, null);
        drawing.dispose();
        ImageIO.write(wall, "png", photo.toFile());
    }

    @Test
    @DisplayName("an evaluation sees in photos what search sees: the same frames, and product shots as they are")
    void seesWhatSearchSees() throws Exception {
        DataFolder home = SampleHome.withoutForest(folder.resolve("home"));
        CatalogueRepository shelf = new CatalogueRepository(home);
        Path indexed = shelf.folder(SampleHome.CATALOGUE);
        Path products = SampleHome.sample().resolve("images");
        Path shots = Files.createDirectories(folder.resolve("photos"));
        Files.copy(products.resolve("1001.jpg"), shots.resolve("product.jpg"));
        onAWall(products.resolve("1001.jpg"), shots.resolve("wall.png"));
        try (FeatureNetwork network = TestModel.model().open(Optional.empty(), _ -> {})) {
            try (FeatureWriter writer = FeatureCache.openToWrite(indexed, network.identity())) {
                MatchModelFile.bringUpToDate(writer, Progress.UNWATCHED);
            }
            List<String> ids = List.of("product", "wall");
            try (Catalogue photos = shelf.add(shots, Optional.empty(), Optional.of("photos"), Progress.UNWATCHED);
                    Catalogue catalogue = shelf.open(SampleHome.CATALOGUE);
                    FeatureSnapshot features = FeatureCache.openToRead(indexed, network.identity());
                    EvaluatedProducts searched =
                            EvaluatedProducts.searched(catalogue, features, Relevance.parse("category"));
                    EvaluatedProducts asked = new EvaluatedProducts(ids, ids, ids, ids, ids, new int[2],
                            FeatureMatrix.of(List.of(new Feature(new float[Feature.RESNET50])), Feature.RESNET50));
                    ProductSearcher searcher =
                            ProductSearcher.open(shelf.open(SampleHome.CATALOGUE), indexed, network)) {
                BitSet all = new BitSet();
                all.set(0, searched.size());
                EvaluationSplit split = EvaluationSplit.between(searched, all, asked, Optional.empty(), 1);
                Map<Integer, GarmentViews> seen =
                        new QueryPhotos(split, photos, features.typicalSize()).seen(network, Progress.UNWATCHED);
                assertEquals(2, seen.size());
                for (int item = 0; item < 2; item++) {
                    Path photo = shots.resolve(photos.image(item));
                    assertEquals(searcher.find(SearchQuery.of(List.of(QueryPhoto.in(photo))), 5, ProductFilter.ALL)
                            .frames(), List.of(seen.get(item).frame()), photo.toString());
                }
                assertTrue(seen.values().stream().anyMatch(GarmentViews::isProductShot));
                assertTrue(seen.values().stream().anyMatch(views -> views.views().size() == 2));
            }
        }
    }
}
