package lookalike.service;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lookalike.LookalikeException;
import lookalike.catalogue.ColumnRole;
import lookalike.catalogue.Product;
import lookalike.catalogue.TableSummary;
import lookalike.catalogue.store.Catalogue;
import lookalike.features.cache.FeatureCache;
import lookalike.image.palette.Palette;
import lookalike.search.FacetOption;
import lookalike.search.ProductFilter;
import lookalike.search.listing.ListingOrder;
import lookalike.search.listing.ProductListing;
import lookalike.service.job.CloseGuard;

/** The products of a stored catalogue; closing waits while they are read. */
final class StoredListing implements CatalogueListing {

    private final ProductListing products;
    private final Path folder;
    private final CloseGuard guard = new CloseGuard();
    private final OpenImages images;

    /** @param folder of the catalogue's features */
    StoredListing(ProductListing products, Path folder) {
        this.products = products;
        this.images = new OpenImages(products.catalogue());
        this.folder = folder;
    }

    @Override
    public String catalogue() {
        return products.catalogue().name();
    }

    @Override
    public Map<String, ColumnRole> roles() {
        return products.catalogue().table().map(TableSummary::roles).orElse(Map.of());
    }

    @Override
    public Optional<String> header(ColumnRole role) {
        Catalogue catalogue = products.catalogue();
        return TableSummary.header(catalogue.table(), catalogue.columns(), role);
    }

    @Override
    public Path location() {
        return products.catalogue().pictureLocation();
    }

    @Override
    public int size() {
        return products.size();
    }

    @Override
    public List<ListingOrder> orders() throws LookalikeException {
        return guard.use(products::orders);
    }

    @Override
    public int[] items(ProductFilter filter, ListingOrder order) throws LookalikeException {
        return guard.use(() -> products.items(filter, order));
    }

    @Override
    public List<Product> products(List<Integer> items) throws LookalikeException {
        return guard.use(() -> products.products(items));
    }

    @Override
    public int count(ProductFilter filter) throws LookalikeException {
        return guard.use(() -> products.count(filter));
    }

    @Override
    public List<FacetOption> choices(ProductFilter filter) throws LookalikeException {
        return guard.use(() -> products.choices(filter));
    }

    @Override
    public Map<String, Palette> palettes(Collection<String> pictures) throws LookalikeException {
        return guard.use(() -> FeatureCache.palettes(folder, pictures));
    }

    @Override
    public byte[] picture(String image) throws LookalikeException {
        return guard.use(() -> images.source().read(image));
    }

    @Override
    public Optional<Path> file(String image) throws LookalikeException {
        return guard.use(() -> images.source().file(image));
    }

    @Override
    public void close() {
        guard.close(() -> {
            images.close();
            products.close();
        });
    }
}
