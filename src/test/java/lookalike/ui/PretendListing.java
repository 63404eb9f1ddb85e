package lookalike.ui;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.ColumnRole;
import lookalike.catalogue.Offer;
import lookalike.catalogue.Product;
import lookalike.catalogue.Ratings;
import lookalike.image.palette.Palette;
import lookalike.search.FacetOption;
import lookalike.search.ProductFilter;
import lookalike.search.listing.ListingOrder;
import lookalike.service.CatalogueListing;

/** The fake products of a catalogue: as many as one likes, numbered and with names that tell their number. */
final class PretendListing implements CatalogueListing {

    private final String name;
    private final int size;
    private final AtomicInteger read;

    /** @param read counts the products that were read */
    PretendListing(String name, int size, AtomicInteger read) {
        this.name = name;
        this.size = size;
        this.read = read;
    }

    /** @return the name of the product with this number */
    static String name(int item) {
        return "Shirt %05d".formatted(item);
    }

    private static Product product(int item) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("baseColour", item % 2 == 0 ? "Sage green" : "Sky blue");
        attributes.put("season", "Summer");
        return new Product(String.valueOf(item), "images/" + item % 40 + ".png", name(item), "Shirts",
                "", new Offer(Optional.of(price(item)), "EUR",
                        Optional.of(URI.create("https://shop.example.com/p/" + item))),
                new Ratings(OptionalDouble.of(4.1), OptionalLong.of(12), OptionalLong.empty()), attributes);
    }

    private static BigDecimal price(int item) {
        return BigDecimal.valueOf(1000 + item * 7L % 9000, 2);
    }

    @Override
    public List<ListingOrder> orders() {
        return List.of(ListingOrder.CATALOGUE, ListingOrder.LATEST, ListingOrder.NAME, ListingOrder.CHEAPEST);
    }

    @Override
    public int[] items(ProductFilter filter, ListingOrder order) throws CatalogueException {
        if (filter.conditions().stream().anyMatch(each -> !each.column().equals("baseColour"))) {
            throw new CatalogueException.UnknownColumn(filter.conditions().getFirst().column(), List.of("baseColour"));
        }
        IntStream wanted = IntStream.range(0, size).filter(item -> isWanted(item, filter));
        return switch (order) {
            case LATEST -> wanted.boxed().sorted(Collections.reverseOrder()).mapToInt(Integer::intValue).toArray();
            case CHEAPEST -> wanted.boxed().sorted((one, other) -> price(one).compareTo(price(other)))
                    .mapToInt(Integer::intValue).toArray();
            default -> wanted.toArray();
        };
    }

    private static boolean isWanted(int item, ProductFilter filter) {
        Product product = product(item);
        return product.name().toLowerCase(Locale.ROOT).contains(filter.text().toLowerCase(Locale.ROOT))
                && filter.ids().map(ids -> ids.contains(product.id())).orElse(true)
                && filter.conditions().stream()
                        .allMatch(each -> each.values().contains(product.attributes().get(each.column())));
    }

    @Override
    public List<Product> products(List<Integer> items) {
        read.addAndGet(items.size());
        return items.stream().map(PretendListing::product).toList();
    }

    @Override
    public String catalogue() {
        return name;
    }

    @Override
    public Map<String, ColumnRole> roles() {
        return Map.of();
    }

    @Override
    public Optional<String> header(ColumnRole role) {
        return Optional.empty();
    }

    @Override
    public Path location() {
        return Path.of("pretended");
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Optional<Path> file(String image) {
        return Optional.empty();
    }

    @Override
    public int count(ProductFilter filter) throws CatalogueException {
        return items(filter, ListingOrder.CATALOGUE).length;
    }

    @Override
    public List<FacetOption> choices(ProductFilter filter) {
        return List.of(new FacetOption.Kinds("baseColour", List.of(
                new FacetOption.Value("Sage green", (size + 1) / 2), new FacetOption.Value("Sky blue", size / 2))));
    }

    @Override
    public Map<String, Palette> palettes(Collection<String> images) {
        return Map.of();
    }

    @Override
    public byte[] picture(String image) {
        return DrawnPictures.shirt(Integer.parseInt(image.replaceAll("\\D", "")), 180, 240);
    }

    @Override
    public void close() {}
}
