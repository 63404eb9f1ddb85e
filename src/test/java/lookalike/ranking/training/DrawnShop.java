package lookalike.ranking.training;

import java.awt.Color;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lookalike.Progress;
import lookalike.catalogue.repository.CatalogueRepository;
import lookalike.catalogue.source.ImageSource;
import lookalike.catalogue.store.Catalogue;
import lookalike.features.Feature;
import lookalike.features.ModelIdentity;
import lookalike.features.cache.FeatureCache;
import lookalike.features.cache.FeatureSnapshot;
import lookalike.features.cache.FeatureWriter;
import lookalike.features.cache.PictureDescription;
import lookalike.features.cache.PictureRecord;
import lookalike.image.DecoderVersion;
import lookalike.image.PixelSize;
import lookalike.image.TestPictures;
import lookalike.image.palette.LabColour;
import lookalike.image.palette.Palette;
import lookalike.image.palette.Shade;
import lookalike.storage.DataFolder;
import lookalike.storage.Sha256;

/** A stored catalogue of {@link DrawnProducts}, with their features and descriptors, but pictures that show nothing. */
record DrawnShop(Path folder) {

    private static final DrawnProducts PRODUCTS = new DrawnProducts(1000, 1);
    private static final ModelIdentity MODEL =
            new ModelIdentity("drawn", "aa", "float32", "plain", DrawnProducts.DIMENSION);

    /** Adds products {@code from} to {@code to}; the first {@code odd} of the shop get another kind in the table. */
    void add(int from, int to, int odd) throws Exception {
        Files.createDirectories(shop());
        byte[] picture = TestPictures.file(TestPictures.plain(2, 2, Color.RED), "png");
        for (int i = from; i < to; i++) {
            Files.write(shop().resolve(i + ".png"), picture);
        }
        StringBuilder table = new StringBuilder("id,name,kind,colour\n");
        IntStream.range(0, to).filter(i -> Files.exists(shop().resolve(i + ".png"))).forEach(i -> table.append(
                "%d,Product %d,%s,%s%n".formatted(i, i, kind(i < odd ? i + 1 : i),
                        DrawnProducts.COLOURS.get(DrawnProducts.colour(i)))));
        Files.writeString(shop().resolve("products.csv"), table);
        try (FeatureWriter writer = writer()) {
            keep(writer, from, to);
        }
    }

    private static void keep(FeatureWriter writer, int from, int to) throws Exception {
        List<PictureRecord> records = new ArrayList<>();
        Map<String, Feature> features = new LinkedHashMap<>();
        Map<String, PictureDescription> descriptions = new HashMap<>();
        for (int i = from; i < to; i++) {
            String pixels = Sha256.of(new byte[] {(byte) i, (byte) (i >> 8)});
            records.add(new PictureRecord(i + ".png", new ImageSource.FileState(1, 1), "c" + i,
                    new PictureRecord.Decoded(pixels, new PixelSize(2, 2)), DecoderVersion.FIRST_RELEASE));
            features.put(pixels, PRODUCTS.feature(i));
            descriptions.put(pixels, new PictureDescription(PRODUCTS.descriptor(i),
                    new Palette(List.of(new Shade(new LabColour(50, 0, 0), 1)))));
        }
        writer.keep(records, features, descriptions);
    }

    void remove(int from, int to) throws Exception {
        try (FeatureWriter writer = writer()) {
            for (int i = from; i < to; i++) {
                Files.delete(shop().resolve(i + ".png"));
                writer.forget(List.of(i + ".png"));
            }
        }
    }

    static String kind(int i) {
        return DrawnProducts.KINDS.get(DrawnProducts.kind(i));
    }

    /** @return the catalogue as the folder is now */
    Catalogue read() throws Exception {
        CatalogueRepository repository = repository();
        return repository.list().isEmpty()
                ? repository.add(shop(), Optional.empty(), Optional.of("shop"), Progress.UNWATCHED)
                : repository.refresh("shop", Progress.UNWATCHED);
    }

    FeatureWriter writer() throws Exception {
        return FeatureCache.openToWrite(repository().folder("shop"), MODEL);
    }

    FeatureSnapshot snapshot() throws Exception {
        return FeatureCache.openToRead(repository().folder("shop"), MODEL);
    }

    /** @return the ranking's file */
    Path file() throws Exception {
        try (Stream<Path> files = Files.list(repository().folder("shop"))) {
            return files.filter(file -> file.toString().endsWith(".ranking")).reduce((a, b) -> {
                throw new AssertionError("two files");
            }).orElseThrow();
        }
    }

    private Path shop() {
        return folder.resolve("shop");
    }

    private CatalogueRepository repository() {
        return new CatalogueRepository(new DataFolder(folder.resolve("home")));
    }
}
