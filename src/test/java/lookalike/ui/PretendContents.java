package lookalike.ui;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import lookalike.LookalikeException;
import lookalike.catalogue.ColumnRole;
import lookalike.image.palette.Palette;
import lookalike.search.FacetOption;
import lookalike.search.ProductFilter;
import lookalike.service.CatalogueContents;

/** What is in a fake catalogue: it says that it has 240 products, of which a few can be found. */
abstract class PretendContents implements CatalogueContents {

    private final String name;
    private final PretendPictures pictures = new PretendPictures();
    /** How many products there are to find. */
    private int stock = PretendCatalogue.NAMES.size();
    private CountDownLatch counting = new CountDownLatch(0);

    PretendContents(String name) {
        this.name = name;
    }

    /** Has so many products to find, at least the usual five. */
    final void stock(int products) {
        stock = products;
    }

    /** Keeps the values to filter by waiting until the latch is down. */
    final void countAfter(CountDownLatch latch) {
        counting = latch;
    }

    /** @return the places of the products that a filter leaves, the most similar first */
    final IntStream wanted(ProductFilter filter) {
        return IntStream.range(0, stock).filter(place -> PretendProducts.isWanted(place, filter));
    }

    @Override
    public final String catalogue() {
        return name;
    }

    @Override
    public final Map<String, ColumnRole> roles() {
        return Map.of("sku", ColumnRole.ID, "brand", ColumnRole.BRAND, "pieces", ColumnRole.STOCK);
    }

    @Override
    public final Optional<String> header(ColumnRole role) {
        return roles().entrySet().stream().filter(each -> each.getValue() == role).map(Map.Entry::getKey).findFirst();
    }

    @Override
    public final Path location() {
        return Path.of("pretended");
    }

    @Override
    public final int size() {
        return 240;
    }

    @Override
    public final Optional<Path> file(String image) {
        return Optional.empty();
    }

    @Override
    public final int count(ProductFilter filter) {
        return (int) wanted(filter).count();
    }

    @Override
    public final List<FacetOption> choices(ProductFilter filter) {
        PretendWork.await(counting);
        return List.of(new FacetOption.Kinds("baseColour", List.of(new FacetOption.Value("Sage green", 3),
                new FacetOption.Value("Sky blue", 2), new FacetOption.Value("Coral", 0))),
                new FacetOption.Range("price", 10, 90, 5));
    }

    @Override
    public final Map<String, Palette> palettes(Collection<String> images) throws LookalikeException {
        return pictures.palettes(images);
    }

    @Override
    public final byte[] picture(String image) {
        return pictures.picture(image);
    }
}
