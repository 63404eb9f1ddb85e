package lookalike.ui.compare;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import lookalike.catalogue.Product;
import lookalike.search.ProductMatch;
import lookalike.ui.selection.ProductSelection;
import lookalike.ui.text.Messages;

/**
 * A line of the comparison.
 *
 * @param header what is compared
 * @param values of the products, in their order; empty where one has none
 */
record ComparedColumn(String header, List<String> values) {

    /** Between the values of a product's variants. */
    private static final String SEPARATOR = " · ";

    /** @return whether not all products have the same value, upper and lower case alike */
    boolean isDifferent() {
        return values.stream().map(value -> value.strip().toLowerCase(Locale.ROOT)).distinct().count() > 1;
    }

    /** @return the lines for some products; without what none of them has, and what stands above them */
    static List<ComparedColumn> of(ProductSelection some, Messages words) {
        List<ComparedColumn> lines = new ArrayList<>();
        lines.add(line(words.of("compare.price"), some, match -> words.price(match.product().offer())));
        lines.add(new ComparedColumn(words.of("compare.likeness"), some.items().stream()
                .map(item -> item.match().isCompared()
                        ? words.of("compare.likeness.value", item.likeness(), item.match().likeness()) : "")
                .toList()));
        lines.add(line(words.of("compare.rating"), some, match -> match.product().ratings().rating().isPresent()
                ? words.of("details.rating", match.product().ratings().rating().getAsDouble()) : ""));
        Set<String> headers = new LinkedHashSet<>();
        some.matches().forEach(match -> headers.addAll(match.product().attributes().keySet()));
        some.matches().forEach(match -> headers.addAll(match.product().variants().keySet()));
        for (String header : headers) {
            if (!isShown(header, some)) {
                lines.add(line(words.header(header), some,
                        match -> String.join(SEPARATOR, match.product().values(header))));
            }
        }
        lines.removeIf(line -> line.values().stream().allMatch(String::isBlank));
        return lines;
    }

    private static ComparedColumn line(String header, ProductSelection some, Function<ProductMatch, String> value) {
        return new ComparedColumn(header, some.matches().stream().map(value).toList());
    }

    /** @return whether what a column says stands elsewhere: above the lines, or in a line of its own */
    private static boolean isShown(String header, ProductSelection some) {
        return some.items().stream().allMatch(item -> isShown(header, item));
    }

    private static boolean isShown(String header, ProductSelection.Item item) {
        return switch (item.from().roles().get(header)) {
            case ID, NAME, PICTURE, URL, CURRENCY, PRICE, RATING -> true;
            case null -> standsAbove(item.match().product())
                    .contains(String.join(SEPARATOR, item.match().product().values(header)));
            default -> false;
        };
    }

    private static Set<String> standsAbove(Product product) {
        Set<String> shown = new HashSet<>(List.of("", product.name()));
        shown.addAll(product.images());
        product.offer().link().map(URI::toString).ifPresent(shown::add);
        return shown;
    }
}
