package lookalike.ui;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lookalike.LookalikeException;
import lookalike.catalogue.ColumnRole;
import lookalike.catalogue.Condition;
import lookalike.catalogue.Offer;
import lookalike.catalogue.Product;
import lookalike.catalogue.Ratings;
import lookalike.catalogue.store.ProductMarks;
import lookalike.image.Frame;
import lookalike.image.RgbImage;
import lookalike.image.palette.Palette;
import lookalike.image.palette.Palettes;
import lookalike.ranking.RankingMethod;
import lookalike.ranking.ScoreParts;
import lookalike.search.DuplicateCluster;
import lookalike.search.Explanation;
import lookalike.search.FacetOption;
import lookalike.search.MatchLevel;
import lookalike.search.MatchQuality;
import lookalike.search.NearDuplicates;
import lookalike.search.PhotoSource;
import lookalike.search.Prediction;
import lookalike.search.ProductFilter;
import lookalike.search.ProductMatch;
import lookalike.search.QueryPhoto;
import lookalike.search.RankingOptions;
import lookalike.search.SearchQuery;
import lookalike.search.SearchResult;
import lookalike.service.CatalogueSearch;
import lookalike.service.job.JobMonitor;
import lookalike.service.related.RelatedReport;
import lookalike.service.related.RelatedRequest;
import lookalike.storage.StorageException;

/** A fake catalogue that always finds the same five shirts. */
final class PretendCatalogue implements CatalogueSearch {

    static final List<String> NAMES = List.of("Linen Shirt Sage", "Oxford Shirt Sky Blue Long Sleeve Regular Fit",
            "Poplin Shirt", "Camp Collar Shirt", "Denim Overshirt");
    private boolean slow;
    /** How many products there are to find. */
    private int stock = NAMES.size();
    /** Where the garment is. */
    private static final Frame STREET = new Frame(0.25, 0.2, 0.5, 0.6);
    private static final double[] SIMILARITIES = {0.981, 0.913, 0.868, 0.821, 0.742};

    private volatile List<NearDuplicates.Pair> pairs = List.of(pair(0, 1));
    private volatile ProductMarks marks = ProductMarks.NONE;
    private final String name;
    private double scale = 1;
    private String kind = "Shirts";
    private boolean street;
    private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());
    private CountDownLatch answering = new CountDownLatch(0);
    private CountDownLatch relating = new CountDownLatch(0);
    private CountDownLatch suggesting = new CountDownLatch(0);

    PretendCatalogue(String name) {
        this.name = name;
    }

    /** Makes everything less similar. */
    void estrange() {
        scale = 0.5;
    }

    /** Has so many products to find, at least the usual five. */
    void stock(int products) {
        stock = products;
    }

    /** Predicts this kind of garment of every photo. */
    void predict(String other) {
        kind = other;
    }

    /** Finds the garment in a part of every photo. */
    void showStreets() {
        street = true;
    }

    /** Keeps every search waiting until the latch is down. */
    void answerAfter(CountDownLatch latch) {
        answering = latch;
    }

    /** Keeps lists of similar products waiting until the latch is down. */
    void relateAfter(CountDownLatch latch) {
        relating = latch;
    }

    /** Keeps suggestions of parts of a photo waiting until the latch is down. */
    void suggestAfter(CountDownLatch latch) {
        suggesting = latch;
    }

    @Override
    public Path location() {
        return Path.of("pretended");
    }

    @Override
    public int size() {
        return products();
    }

    @Override
    public Optional<String> header(ColumnRole role) {
        return roles().entrySet().stream().filter(each -> each.getValue() == role).map(Map.Entry::getKey).findFirst();
    }

    @Override
    public String catalogue() {
        return name;
    }

    @Override
    public boolean canBeFaster() {
        return slow;
    }

    /** Was indexed in the slower precision. */
    PretendCatalogue slow() {
        slow = true;
        return this;
    }

    @Override
    public Map<String, ColumnRole> roles() {
        return Map.of("sku", ColumnRole.ID, "brand", ColumnRole.BRAND, "pieces", ColumnRole.STOCK);
    }

    @Override
    public int products() {
        return 240;
    }

    @Override
    public SearchResult find(SearchQuery query, int k, ProductFilter selection, RankingOptions options)
            throws LookalikeException {
        List<RgbImage> meant = new ArrayList<>();
        for (QueryPhoto photo : query.photos()) {
            meant.add(photo.view().of(pixels(photo)));
        }
        asked.add(new Asked(meant, ids(query.products()), ids(query.more()), ids(query.less()), k, selection,
                options));
        await(answering);
        List<ProductMatch> matches = new ArrayList<>();
        for (int i = 0; i < stock && matches.size() < k; i++) {
            if (isWanted(i, selection)) {
                matches.add(match(i, matches.size() + 1, options.method()));
            }
        }
        return new SearchResult(query, matches, new SearchResult.Timing(3, 41, 2),
                Optional.of(new SearchResult.Approximation(0.985, 5)), options.method(),
                options.method() == RankingMethod.RAW || query.photos().isEmpty() ? List.of()
                        : predictions(options.corrections()),
                query.photos().stream().map(photo -> street && options.garment() && photo.view().frame().isWhole()
                        ? Optional.of(STREET) : Optional.<Frame>empty()).toList(),
                query.isNothing() ? Optional.empty()
                        : Optional.of(new MatchQuality(scale < 1 ? MatchLevel.NONE : MatchLevel.SAME, scale)));
    }

    private ProductMatch match(int i, int rank, RankingMethod method) {
        double similarity = scale * SIMILARITIES[Math.min(i, SIMILARITIES.length - 1)];
        ScoreParts parts = switch (method) {
            case RAW, LOOKS -> ScoreParts.ofLooks(similarity);
            case LEARNED -> new ScoreParts(0.5 * similarity, 0.47 - 0.021 * i, 0, 0, 0);
            case FULL -> new ScoreParts(0.5 * similarity, 0.26 - 0.011 * i, 0.21 - 0.013 * i, 0, 0);
        };
        return new ProductMatch(rank, product(i), product(i).image(), similarity, parts.total(), parts,
                i == 1 ? List.of("1207", "1311", "1402") : List.of());
    }

    private List<Prediction> predictions(Map<String, String> corrections) {
        return Stream.of(prediction("gender", "Women", 0.97, "Unisex", "Men"),
                prediction("articleType", kind, 0.82, "Tops", "Tunics", "Kurtas", "Dresses", "Blouses", "T-shirts",
                        "Jackets", "Sweaters", "Trousers", "Skirts", "Shoes", "Handbags", "Watches"),
                prediction("baseColour", "Sage green", 0.41, "Sky blue", "Coral"))
                .map(each -> corrections.containsKey(each.column()) ? new Prediction(each.column(),
                        corrections.get(each.column()), 1, each.choices()) : each)
                .toList();
    }

    private static Prediction prediction(String column, String value, double probability, String... others) {
        List<Prediction.Choice> choices = new ArrayList<>(List.of(new Prediction.Choice(value, probability)));
        double rest = 1 - probability;
        for (String other : others) {
            rest /= 2;
            choices.add(new Prediction.Choice(other, rest));
        }
        return new Prediction(column, value, probability, choices);
    }

    private static boolean isWanted(int i, ProductFilter selection) {
        Product product = product(i);
        return product.name().toLowerCase(Locale.ROOT).contains(selection.text().toLowerCase(Locale.ROOT))
                && selection.ids().map(ids -> ids.contains(product.id())).orElse(true)
                && selection.conditions().stream().allMatch(condition -> condition.operator()
                        != Condition.Operator.EQUAL
                        || condition.values().contains(product.attributes()
                                .getOrDefault(condition.column(), "")));
    }

    @Override
    public int count(ProductFilter selection) {
        return (int) IntStream.range(0, stock).filter(i -> isWanted(i, selection)).count();
    }

    @Override
    public List<FacetOption> choices(ProductFilter selection) {
        return List.of(new FacetOption.Kinds("baseColour", List.of(new FacetOption.Value("Sage green", 3),
                new FacetOption.Value("Sky blue", 2), new FacetOption.Value("Coral", 0))),
                new FacetOption.Range("price", 10, 90, 5));
    }

    @Override
    public RgbImage photo(QueryPhoto photo) throws LookalikeException {
        return photo.view().turn(pixels(photo));
    }

    private static RgbImage pixels(QueryPhoto photo) throws LookalikeException {
        return switch (photo.source()) {
            case PhotoSource.PhotoPixels(String _, RgbImage image) -> image;
            case PhotoSource.PhotoFile(Path file) -> {
                try {
                    yield DrawnPictures.decode(Files.readAllBytes(file), file.toString());
                } catch (IOException problem) {
                    throw new StorageException.NotReadable(file, problem);
                }
            }
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> ids(List<Product> products) {
        return products.stream().map(Product::id).toList();
    }

    @Override
    public int waiting() {
        return 0;
    }

    @Override
    public List<NearDuplicates.Pair> nearDuplicates(double atLeast, JobMonitor monitor) {
        return pairs.stream().filter(pair -> !marks.areDifferent(pair.one().id(), pair.other().id())
                && !marks.hidden().contains(pair.one().id()) && !marks.hidden().contains(pair.other().id())).toList();
    }

    /** Has these pairs of products that look nearly the same; every name is the place of a product. */
    void duplicate(int[]... places) {
        pairs = Arrays.stream(places).map(pair -> pair(pair[0], pair[1])).toList();
    }

    private static NearDuplicates.Pair pair(int one, int other) {
        return new NearDuplicates.Pair(product(one), product(one).image(), product(other), product(other).image(),
                0.991);
    }

    /** Was told this of its products. */
    void mark(ProductMarks said) {
        marks = said;
    }

    ProductMarks marks() {
        return marks;
    }

    @Override
    public List<DuplicateCluster> duplicates(double atLeast, JobMonitor monitor) {
        return DuplicateCluster.of(nearDuplicates(atLeast, monitor));
    }

    @Override
    public RelatedReport related(RelatedRequest request, JobMonitor monitor) {
        monitor.stage(JobMonitor.Stage.COMPARING, name);
        await(relating);
        monitor.reachedOrCancel(3, 5);
        return new RelatedReport(List.of(), 3, 2);
    }

    @Override
    public Product product(String id) {
        return product(id.matches("1[2-9]\\d\\d") ? Integer.parseInt(id) - 1200 : 0);
    }

    @Override
    public SequencedMap<String, String> column(String column) {
        return new LinkedHashMap<>();
    }

    @Override
    public List<Frame> frames(QueryPhoto photo) {
        await(suggesting);
        return List.of(new Frame(0.1, 0.1, 0.6, 0.7));
    }

    @Override
    public Map<String, Palette> palettes(Collection<String> images) throws LookalikeException {
        Map<String, Palette> palettes = new HashMap<>();
        for (String image : images) {
            palettes.put(image, Palettes.of(DrawnPictures.decode(picture(image), image)));
        }
        return palettes;
    }

    @Override
    public Optional<Explanation> explain(QueryPhoto photo, String image, RankingMethod method) {
        double[] parts = new double[49];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = i == 24 ? 0.5 : 0.4 / 48;
        }
        return Optional.of(new Explanation(7, parts, parts, 0.9));
    }

    /** What was asked, the last at the end. */
    List<Asked> asked() {
        return List.copyOf(asked);
    }

    /**
     * A search.
     *
     * @param photos what was meant of them
     * @param products ids, as {@code more} and {@code less}
     */
    record Asked(List<RgbImage> photos, List<String> products, List<String> more, List<String> less, int k,
            ProductFilter selection, RankingOptions options) {}

    @Override
    public Optional<Path> file(String image) {
        return Optional.empty();
    }

    @Override
    public byte[] picture(String image) {
        int number = Integer.parseInt(image.replaceAll("\\D", ""));
        return DrawnPictures.shirt(number, number % 2 == 0 ? 480 : 360, 480);
    }

    @Override
    public void openPictures() {
    }

    @Override
    public void close() {
    }

    static Product product(int i) {
        Map<String, String> attributes = new LinkedHashMap<>();
        if (i % 2 == 0) {
            attributes.put("brand", "Maison Lin");
        }
        if (i == 1) {
            attributes.put("pieces", "0");
        }
        attributes.put("gender", "Women");
        attributes.put("articleType", "Shirts");
        attributes.put("baseColour", i % 2 == 0 ? "Sage green" : "Sky blue");
        attributes.put("season", "Summer");
        attributes.put("usage", "Casual");
        attributes.put("material", "55 % linen, 45 % cotton, garment-washed for a soft hand");
        Optional<BigDecimal> price = i == 3 ? Optional.empty() : Optional.of(new BigDecimal("39.50").add(
                BigDecimal.valueOf(6L * i)));
        List<String> images = i < 2 ? List.of("images/" + i + ".png", "images/10.png", "images/21.png")
                : List.of("images/" + i + ".png");
        return new Product(Integer.toString(1200 + i), images, i < NAMES.size() ? NAMES.get(i) : "Shirt " + i, "Shirts",
                "A light shirt with a soft collar and mother-of-pearl buttons. Cut straight, worn loose, made to be "
                        + "creased.",
                new Offer(price, "EUR", Optional.of(URI.create("https://shop.example.com/p/" + (1200 + i)))),
                new Ratings(OptionalDouble.of(4.6), OptionalLong.of(128), OptionalLong.empty()), attributes,
                i < 2 ? Map.of("size", List.of("S", "M", "L")) : Map.of());
    }
}
