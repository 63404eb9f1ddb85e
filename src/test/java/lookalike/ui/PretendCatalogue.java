package lookalike.ui;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.CountDownLatch;
import lookalike.LookalikeException;
import lookalike.catalogue.Product;
import lookalike.catalogue.store.ProductMarks;
import lookalike.image.Frame;
import lookalike.image.RgbImage;
import lookalike.ranking.RankingMethod;
import lookalike.search.DuplicateCluster;
import lookalike.search.Explanation;
import lookalike.search.NearDuplicates;
import lookalike.search.ProductFilter;
import lookalike.search.QueryPhoto;
import lookalike.search.RankingOptions;
import lookalike.search.SearchQuery;
import lookalike.search.SearchResult;
import lookalike.service.CatalogueSearch;
import lookalike.service.job.JobMonitor;
import lookalike.service.related.RelatedReport;
import lookalike.service.related.RelatedRequest;

/** A fake catalogue that always finds the same five shirts. */
final class PretendCatalogue extends PretendContents implements CatalogueSearch {

    static final List<String> NAMES = List.of("Linen Shirt Sage", "Oxford Shirt Sky Blue Long Sleeve Regular Fit",
            "Poplin Shirt", "Camp Collar Shirt", "Denim Overshirt");
    private final PretendAnswers answers = new PretendAnswers();
    private final PretendDuplicates duplicates = new PretendDuplicates();
    private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());
    private boolean slow;
    private CountDownLatch answering = new CountDownLatch(0);
    private CountDownLatch relating = new CountDownLatch(0);
    private CountDownLatch suggesting = new CountDownLatch(0);

    PretendCatalogue(String name) {
        super(name);
    }

    /** Was indexed in the slower precision. */
    PretendCatalogue slow() {
        slow = true;
        return this;
    }

    /** Makes everything less similar. */
    void estrange() {
        answers.estrange();
    }

    /** Predicts this kind of garment of every photo. */
    void predict(String other) {
        answers.predict(other);
    }

    /** Finds the garment in a part of every photo. */
    void showStreets() {
        answers.showStreets();
    }

    /** Has these pairs of products that look nearly the same; every number is the place of a product. */
    void duplicate(int[]... places) {
        duplicates.put(places);
    }

    /** Was told this of its products. */
    void mark(ProductMarks said) {
        duplicates.mark(said);
    }

    ProductMarks marks() {
        return duplicates.marks();
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
    public int products() {
        return size();
    }

    @Override
    public int waiting() {
        return 0;
    }

    @Override
    public boolean canBeFaster() {
        return slow;
    }

    @Override
    public SearchResult find(SearchQuery query, int k, ProductFilter selection, RankingOptions options)
            throws LookalikeException {
        List<RgbImage> meant = new ArrayList<>();
        for (QueryPhoto photo : query.photos()) {
            meant.add(photo.view().of(PretendPictures.of(photo.source())));
        }
        asked.add(new Asked(meant, ids(query.products()), ids(query.more()), ids(query.less()), k, selection,
                options));
        PretendWork.await(answering);
        return answers.of(query, wanted(selection).limit(k).boxed().toList(), options);
    }

    private static List<String> ids(List<Product> products) {
        return products.stream().map(Product::id).toList();
    }

    @Override
    public RgbImage photo(QueryPhoto photo) throws LookalikeException {
        return photo.view().turn(PretendPictures.of(photo.source()));
    }

    @Override
    public List<Frame> frames(QueryPhoto photo) {
        PretendWork.await(suggesting);
        return List.of(new Frame(0.1, 0.1, 0.6, 0.7));
    }

    @Override
    public Optional<Explanation> explain(QueryPhoto photo, String image, RankingMethod method) {
        return Optional.of(PretendAnswers.explanation());
    }

    @Override
    public List<NearDuplicates.Pair> nearDuplicates(double atLeast, JobMonitor monitor) {
        return duplicates.pairs();
    }

    @Override
    public List<DuplicateCluster> duplicates(double atLeast, JobMonitor monitor) {
        return DuplicateCluster.of(nearDuplicates(atLeast, monitor));
    }

    @Override
    public RelatedReport related(RelatedRequest request, JobMonitor monitor) {
        monitor.stage(JobMonitor.Stage.COMPARING, catalogue());
        PretendWork.await(relating);
        monitor.reachedOrCancel(3, 5);
        return new RelatedReport(List.of(), 3, 2);
    }

    @Override
    public Product product(String id) {
        return PretendProducts.withId(id);
    }

    @Override
    public SequencedMap<String, String> column(String column) {
        return new LinkedHashMap<>();
    }

    @Override
    public void openPictures() {}

    @Override
    public void close() {}
}
