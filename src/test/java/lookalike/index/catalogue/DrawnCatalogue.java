package lookalike.index.catalogue;

import java.awt.Color;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lookalike.Progress;
import lookalike.catalogue.repository.CatalogueRepository;
import lookalike.catalogue.store.Catalogue;
import lookalike.features.cache.FeatureCache;
import lookalike.features.cache.FeatureSnapshot;
import lookalike.features.cache.FeatureWriter;
import lookalike.features.indexing.CatalogueIndexer;
import lookalike.features.indexing.MeanColours;
import lookalike.image.TestPictures;
import lookalike.storage.DataFolder;

/** A catalogue of drawn pictures, each different, that is indexed by their mean colours. */
record DrawnCatalogue(Path folder) {

    private static final MeanColours NETWORK = new MeanColours();

    /** @return with so many pictures, indexed, without a forest */
    static DrawnCatalogue in(Path folder, int pictures) throws Exception {
        DrawnCatalogue drawn = new DrawnCatalogue(folder);
        Files.createDirectories(folder.resolve("shop"));
        for (int i = 0; i < pictures; i++) {
            drawn.draw(i);
        }
        drawn.index();
        return drawn;
    }

    /** Two colours one above the other. */
    void draw(int i) throws Exception {
        var picture = TestPictures.plain(12, 12, new Color(i * 37 % 256, i * 91 % 256, i * 151 % 256));
        int other = new Color(i * 53 % 256, i * 29 % 256, i / 2 % 256).getRGB();
        IntStream.range(0, 12 * 6).forEach(at -> picture.setRGB(at % 12, at / 12, other));
        Files.write(picture(i), TestPictures.file(picture, "png"));
    }

    Path picture(int i) {
        return folder.resolve("shop/" + i + ".png");
    }

    void index() throws Exception {
        try (Catalogue catalogue = shelf().add(folder.resolve("shop"), Optional.empty(), Optional.of("shop"),
                Progress.UNWATCHED); FeatureWriter writer = writer()) {
            new CatalogueIndexer(writer, NETWORK).run(catalogue, Integer.MAX_VALUE, Progress.UNWATCHED);
        }
    }

    FeatureSnapshot cache() throws Exception {
        return FeatureCache.openToRead(shelf().folder("shop"), NETWORK.identity());
    }

    FeatureWriter writer() throws Exception {
        return FeatureCache.openToWrite(shelf().folder("shop"), NETWORK.identity());
    }

    /** @return the files of the catalogue that end so */
    List<Path> files(String ending) throws Exception {
        try (Stream<Path> files = Files.list(shelf().folder("shop"))) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    private CatalogueRepository shelf() {
        return new CatalogueRepository(new DataFolder(folder.resolve("home")));
    }
}
