package lookalike.service.part;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import lookalike.Progress;
import lookalike.catalogue.AmountParser;
import lookalike.catalogue.CatalogueProblem;
import lookalike.catalogue.Column;
import lookalike.catalogue.ColumnMapping;
import lookalike.catalogue.ColumnRole;
import lookalike.catalogue.Offer;
import lookalike.catalogue.Product;
import lookalike.catalogue.Ratings;
import lookalike.catalogue.SkipReason;
import lookalike.catalogue.store.Catalogue;
import lookalike.catalogue.store.CatalogueWriter;
import lookalike.features.Feature;
import lookalike.features.FeatureMatrix;
import lookalike.features.FeatureNetwork;
import lookalike.features.ModelIdentity;
import lookalike.features.cache.FeatureCache;
import lookalike.features.cache.FeatureSnapshot;
import lookalike.features.cache.FeatureWriter;
import lookalike.features.cache.PictureDescription;
import lookalike.features.cache.PictureRecord;
import lookalike.features.indexing.CatalogueIndexer;
import lookalike.features.indexing.CopyIndexer;
import lookalike.features.indexing.MeanColours;
import lookalike.image.ImageTensor;
import lookalike.image.TestPictures;
import lookalike.index.catalogue.CatalogueForestBuilder;
import lookalike.ranking.index.RankingForestBuilder;
import lookalike.ranking.training.RankingBuilder;
import lookalike.search.confidence.MatchModelFile;
import lookalike.search.snapshot.SnapshotWriter;

/**
 * A catalogue of drawn pictures, indexed by their mean colours, and the same one in parts. Every product has a stripe
 * of the hue that a column names. Some products share a picture, and some have two.
 *
 * @param root holds the pictures, the undivided catalogue, and the parts with their manifest
 * @param parts how many
 */
record CutCatalogue(Path root, int parts) {

    static final int PRODUCTS = 330;
    static final String NAME = "shop";
    static final LongColours NETWORK = new LongColours();
    private static final List<String> HUES = List.of("red", "green", "blue", "grey");

    /** Mean colours as long as the features that a match model is made for. */
    record LongColours(MeanColours colours, Map<List<Float>, Feature> given) implements FeatureNetwork {

        LongColours() {
            this(new MeanColours(), new ConcurrentHashMap<>());
        }

        /** @return the feature that was given once and is kept as this row */
        Feature given(Feature row) {
            return given.get(numbers(row));
        }

        private static List<Float> numbers(Feature feature) {
            List<Float> numbers = new ArrayList<>();
            for (float value : feature.values()) {
                numbers.add(value);
            }
            return numbers;
        }

        @Override
        public ModelIdentity identity() {
            return new ModelIdentity("long-colours", "0".repeat(64), "float32", "test", Feature.RESNET50);
        }

        @Override
        public String engine() {
            return colours.engine();
        }

        @Override
        public int preferredBatch() {
            return colours.preferredBatch();
        }

        @Override
        public List<Feature> extract(List<ImageTensor> batch) {
            List<Feature> features = colours.extract(batch).stream()
                    .map(feature -> new Feature(Arrays.copyOf(feature.values(), Feature.RESNET50))).toList();
            features.forEach(feature -> given.put(numbers(feature.normalised()), feature));
            return features;
        }

        @Override
        public void close() {
            // holds nothing
        }
    }

    static CutCatalogue in(Path root, int parts) throws Exception {
        CutCatalogue made = new CutCatalogue(root, parts);
        made.index();
        made.cut(made.pictures().toString());
        return made;
    }

    Path pictures() {
        return root.resolve("pictures");
    }

    Path whole() {
        return root.resolve("whole");
    }

    Path divided() {
        return root.resolve("divided");
    }

    Path manifest() {
        return divided().resolve(PartManifest.FILE);
    }

    Catalogue openWhole() throws Exception {
        return Catalogue.open(NAME, whole()).orElseThrow();
    }

    static List<Column> columns() {
        AmountParser amounts = new AmountParser();
        amounts.learn("12,5 EUR");
        return List.of(new Column("hue", Optional.empty(), new AmountParser()),
                new Column("price", Optional.of(ColumnRole.PRICE), amounts),
                new Column("size", Optional.of(ColumnRole.SIZE), new AmountParser()));
    }

    private static Product product(int i) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("hue", HUES.get(i % HUES.size()));
        cells.put("price", i + ",500");
        cells.put("size", "S");
        List<String> images = i % 11 == 3 ? List.of(image(i), "more/" + i + ".png") : List.of(image(i));
        return new Product("p" + i, images, "Product " + i, i % 2 == 0 ? "Shirts" : "Shoes", "",
                new Offer(Optional.of(new BigDecimal(i + ".500")), "EUR", Optional.empty()), Ratings.NONE, cells,
                i % 5 == 0 ? Map.of("size", List.of("M", "L")) : Map.of());
    }

    private static String image(int i) {
        return i + ".png";
    }

    private void draw() throws Exception {
        Files.createDirectories(pictures().resolve("more"));
        Random random = new Random(11);
        byte[] shared = new byte[0];
        for (int i = 0; i < PRODUCTS; i++) {
            byte[] file = TestPictures.file(picture(HUES.get(i % HUES.size()), random), "png");
            shared = i == 8 ? file : shared;
            // Files of the same pixels, which lie in several parts.
            Files.write(pictures().resolve(image(i)), i % 40 == 8 ? shared : file);
            if (product(i).images().size() > 1) {
                Files.write(pictures().resolve("more/" + i + ".png"),
                        TestPictures.file(picture(HUES.get(i % HUES.size()), random), "png"));
            }
        }
        Files.writeString(pictures().resolve(image(77)), "no picture");
    }

    static BufferedImage picture(String hue, Random random) {
        BufferedImage picture = TestPictures.plain(12, 16, Color.WHITE);
        Graphics2D graphics = picture.createGraphics();
        for (int stripe = 0; stripe < 3; stripe++) {
            graphics.setColor(new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256)));
            graphics.fillRect(0, 4 * stripe, 12, 4);
        }
        int strong = 150 + random.nextInt(40);
        int weak = 40 + random.nextInt(30);
        graphics.setColor(switch (hue) {
            case "red" -> new Color(strong, weak, weak);
            case "green" -> new Color(weak, strong, weak);
            case "blue" -> new Color(weak, weak, strong);
            default -> new Color(strong, strong, strong);
        });
        graphics.fillRect(0, 12, 12, 4);
        graphics.dispose();
        return picture;
    }

    private void index() throws Exception {
        draw();
        Files.createDirectories(whole());
        try (CatalogueWriter writer = CatalogueWriter.open(whole())) {
            writer.columns(columns());
            for (int i = 0; i < PRODUCTS; i++) {
                writer.product(product(i));
            }
            writer.problem(skipped());
            writer.finish(pictures(), Optional.empty(), ColumnMapping.USUAL, Instant.EPOCH, Optional.empty());
        }
        try (Catalogue catalogue = openWhole();
                FeatureWriter writer = FeatureCache.openToWrite(whole(), NETWORK.identity())) {
            new CatalogueIndexer(writer, NETWORK).run(catalogue, Integer.MAX_VALUE, Progress.UNWATCHED);
            new CopyIndexer(writer, NETWORK).run(catalogue, Progress.UNWATCHED);
            new RankingBuilder(writer, catalogue).bringUpToDate(_ -> {}, Progress.UNWATCHED);
            MatchModelFile.bringUpToDate(writer, Progress.UNWATCHED);
            new CatalogueForestBuilder(writer).bringUpToDate(_ -> {}, Progress.UNWATCHED);
            new RankingForestBuilder(writer, catalogue).bringUpToDate(_ -> {}, Progress.UNWATCHED);
            new SnapshotWriter(catalogue, whole(), NETWORK.identity()).bringUpToDate();
        }
    }

    private static CatalogueProblem skipped() {
        return new CatalogueProblem(CatalogueProblem.Kind.BROKEN_ROW, "line 9", new SkipReason.AsTold("for a test"));
    }

    RankingArtefact artefact() throws Exception {
        return new RankingArtefact(file(".ranking"), Optional.of(file(".json")));
    }

    private Path file(String ending) throws Exception {
        try (Stream<Path> files = Files.list(whole())) {
            return files.filter(each -> each.toString().endsWith(ending)).findFirst().orElseThrow();
        }
    }

    PartMeta meta(String location) {
        return new PartMeta(columns(), Optional.empty(), ColumnMapping.USUAL, location, Optional.empty());
    }

    /** Cuts the catalogue; an empty part comes last. */
    void cut(String location) throws Exception {
        List<PartManifest.Part> all = new ArrayList<>();
        try (Catalogue catalogue = openWhole();
                FeatureSnapshot features = FeatureCache.openToRead(whole(), NETWORK.identity())) {
            for (int part = 0; part <= parts; part++) {
                all.add(build(part, location, catalogue, features));
            }
        }
        new PartManifest(NETWORK.identity(), NAME, meta(location), all).write(divided());
    }

    private PartManifest.Part build(int part, String location, Catalogue catalogue, FeatureSnapshot features)
            throws Exception {
        String path = "parts/part-" + part;
        // As another program gets it, in which nothing of this one is left.
        PartMeta shared = PartMeta.parse(meta(location).json());
        try (PartBuilder builder = PartBuilder.open(divided().resolve(path), NETWORK.identity(), shared)) {
            for (int item = 0; item < PRODUCTS; item++) {
                if (part < parts && partOf(catalogue.id(item)) == part) {
                    builder.product(10L * item, catalogue.product(item));
                    pictures(builder, catalogue.images(item), features);
                }
            }
            if (part == 1) {
                builder.problem(skipped());
            }
            return builder.finish(path, Optional.of(artefact()), Progress.UNWATCHED);
        }
    }

    int partOf(String id) {
        return Math.floorMod(id.hashCode() * 31, parts);
    }

    private static void pictures(PartBuilder builder, List<String> images, FeatureSnapshot features)
            throws Exception {
        List<PictureRecord> records = new ArrayList<>();
        Map<String, Feature> found = new HashMap<>();
        Map<String, PictureDescription> descriptions = new HashMap<>();
        try (FeatureMatrix matrix = features.matrix()) {
            for (String image : images) {
                PictureRecord record = features.picture(image).orElseThrow();
                records.add(record);
                record.pixels().filter(pixels -> !builder.hasFeature(pixels)).ifPresent(pixels -> found.put(pixels,
                        NETWORK.given(matrix.row(features.rowOfPixels().get(pixels)))));
            }
        }
        if (!found.isEmpty()) {
            features.descriptions((pixels, description) -> {
                if (found.containsKey(pixels)) {
                    descriptions.put(pixels, description);
                }
            });
        }
        builder.pictures(records, found, descriptions);
    }
}
