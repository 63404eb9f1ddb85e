package lookalike.service;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.CancellationException;
import lookalike.LookalikeException;
import lookalike.Notice;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.ColumnRole;
import lookalike.catalogue.Product;
import lookalike.catalogue.TableSummary;
import lookalike.catalogue.store.Catalogue;
import lookalike.catalogue.store.ProductMarks;
import lookalike.features.cache.FeatureCache;
import lookalike.image.Frame;
import lookalike.image.RgbImage;
import lookalike.image.palette.Palette;
import lookalike.ranking.RankingMethod;
import lookalike.search.DuplicateCluster;
import lookalike.search.Explanation;
import lookalike.search.FacetOption;
import lookalike.search.NearDuplicates;
import lookalike.search.ProductFilter;
import lookalike.search.ProductSearcher;
import lookalike.search.QueryPhoto;
import lookalike.search.RankingOptions;
import lookalike.search.SearchQuery;
import lookalike.search.SearchResult;
import lookalike.service.job.CloseGuard;
import lookalike.service.job.JobMonitor;
import lookalike.service.related.RelatedProducts;
import lookalike.service.related.RelatedReport;
import lookalike.service.related.RelatedRequest;
import lookalike.service.taste.CatalogueTaste;
import lookalike.taste.TasteReranking;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A catalogue with its index and the network of its features; closing waits while they are used. */
final class IndexedSearch implements CatalogueSearch {

    private static final Logger LOG = LoggerFactory.getLogger(IndexedSearch.class);

    private final ProductSearcher searcher;
    private final Path folder;
    private final Networks networks;
    private final CloseGuard.Use<Boolean> canBeFaster;
    private final CatalogueTaste taste;
    private final CloseGuard guard = new CloseGuard();
    private final OpenImages images;

    /**
     * @param folder of the catalogue's features
     * @param canBeFaster finds out whether another precision would be faster
     * @param taste of clients and customers in this catalogue
     */
    IndexedSearch(ProductSearcher searcher, Path folder, Networks networks, CloseGuard.Use<Boolean> canBeFaster,
            CatalogueTaste taste) {
        this.searcher = searcher;
        this.images = new OpenImages(searcher.catalogue());
        this.folder = folder;
        this.networks = networks;
        this.canBeFaster = canBeFaster;
        this.taste = taste;
    }

    @Override
    public String catalogue() {
        return searcher.catalogue().name();
    }

    @Override
    public Map<String, ColumnRole> roles() {
        return searcher.catalogue().table().map(TableSummary::roles).orElse(Map.of());
    }

    @Override
    public Path location() {
        return searcher.catalogue().pictureLocation();
    }

    @Override
    public int size() {
        return searcher.catalogue().size();
    }

    @Override
    public Optional<String> header(ColumnRole role) {
        Catalogue catalogue = searcher.catalogue();
        return TableSummary.header(catalogue.table(), catalogue.columns(), role);
    }

    /** @return notices for the user about what could not be used */
    List<Notice> notices() {
        return searcher.notices();
    }

    @Override
    public int products() {
        return searcher.searchable();
    }

    @Override
    public int waiting() {
        return searcher.waiting();
    }

    @Override
    public boolean canBeFaster() {
        try {
            return networks.use(canBeFaster);
        } catch (LookalikeException problem) {
            LOG.warn("it cannot be told whether {} could be faster", catalogue(), problem);
            return false;
        }
    }

    @Override
    public SearchResult find(SearchQuery query, int k, ProductFilter filter, RankingOptions options)
            throws LookalikeException {
        return withNetwork(() -> searcher.find(query, k, filter, options,
                new TasteReranking(taste.of(options), options.taste())));
    }

    @Override
    public int count(ProductFilter filter) throws LookalikeException {
        return guard.use(() -> searcher.count(filter));
    }

    @Override
    public List<FacetOption> choices(ProductFilter filter) throws LookalikeException {
        return guard.use(() -> searcher.choices(filter));
    }

    @Override
    public RgbImage photo(QueryPhoto photo) throws LookalikeException {
        return searcher.photo(photo);
    }

    @Override
    public List<Frame> frames(QueryPhoto photo) throws LookalikeException {
        return withNetwork(() -> searcher.frames(photo));
    }

    @Override
    public Optional<Explanation> explain(QueryPhoto photo, String image, RankingMethod method)
            throws LookalikeException {
        return withNetwork(() -> searcher.explain(photo, images.source().read(image), image, method));
    }

    @Override
    public Map<String, Palette> palettes(Collection<String> pictures) throws LookalikeException {
        return guard.use(() -> FeatureCache.palettes(folder, pictures));
    }

    @Override
    public List<NearDuplicates.Pair> nearDuplicates(double atLeast, JobMonitor monitor) throws LookalikeException {
        monitor.stage(JobMonitor.Stage.COMPARING, catalogue());
        return guard.use(() -> unmarked(searcher.nearDuplicates(atLeast, monitor)));
    }

    @Override
    public List<DuplicateCluster> duplicates(double atLeast, JobMonitor monitor) throws LookalikeException {
        monitor.stage(JobMonitor.Stage.COMPARING, catalogue());
        return guard.use(() -> {
            List<NearDuplicates.Pair> pairs = new ArrayList<>(searcher.twins());
            pairs.addAll(searcher.nearDuplicates(atLeast, monitor));
            return DuplicateCluster.of(unmarked(pairs));
        });
    }

    private List<NearDuplicates.Pair> unmarked(List<NearDuplicates.Pair> pairs) throws LookalikeException {
        ProductMarks marks = ProductMarks.read(folder);
        return pairs.stream().filter(pair -> !marks.areDifferent(pair.one().id(), pair.other().id())
                && !marks.hidden().contains(pair.one().id()) && !marks.hidden().contains(pair.other().id())).toList();
    }

    @Override
    public RelatedReport related(RelatedRequest request, JobMonitor monitor) throws LookalikeException {
        monitor.stage(JobMonitor.Stage.COMPARING, catalogue());
        return guard.use(() -> new RelatedProducts(folder, searcher.neighbours()).compute(request, monitor));
    }

    @Override
    public Product product(String id) throws LookalikeException {
        return guard.use(() -> {
            Catalogue catalogue = searcher.catalogue();
            return catalogue.product(catalogue.item(id)
                    .orElseThrow(() -> new CatalogueException.NoProduct(catalogue.name(), id)));
        });
    }

    @Override
    public SequencedMap<String, String> column(String column) throws LookalikeException {
        return guard.use(() -> {
            SequencedMap<String, String> values = new LinkedHashMap<>();
            List<String> cells = searcher.catalogue().column(column);
            for (int item = 0; item < cells.size(); item++) {
                values.put(searcher.catalogue().id(item), cells.get(item));
            }
            return values;
        });
    }

    @Override
    public void openPictures() {
        try {
            guard.use(images::source);
        } catch (LookalikeException | CancellationException problem) {
            LOG.debug("the pictures of {} cannot be opened ahead", catalogue(), problem);
        }
    }

    @Override
    public byte[] picture(String image) throws LookalikeException {
        return guard.use(() -> images.source().read(image));
    }

    @Override
    public Optional<Path> file(String image) throws LookalikeException {
        return guard.use(() -> images.source().file(image));
    }

    private <T> T withNetwork(CloseGuard.Use<T> use) throws LookalikeException {
        return networks.use(() -> guard.use(use));
    }

    @Override
    public void close() {
        guard.close(() -> {
            images.close();
            searcher.close();
        });
    }
}
