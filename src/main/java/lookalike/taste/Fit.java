package lookalike.taste;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lookalike.catalogue.CaseFolding;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.ColumnRole;
import lookalike.catalogue.Facet;
import lookalike.catalogue.store.Catalogue;

/**
 * Whether products are within a budget and come in one's sizes. A product that does not say its price, or in which
 * sizes it comes, fits.
 * <p>As a score it is a soft preference: {@value #PENALTY} is taken off a product that costs a quarter more than the
 * budget or comes in other sizes only, less where it costs less too much. As a condition ({@link #isMetBy}) it is hard.
 */
public final class Fit implements TasteScore {

    private static final double PENALTY = 0.03;
    /** How far above the budget a price gets the whole penalty. */
    private static final double TOLERANCE = 0.25;

    /** By item, how far its price is above the budget, 0 to 1 of the tolerance and more. */
    private final float[] excess;
    private final boolean[] otherSize;

    private Fit(float[] excess, boolean[] otherSize) {
        this.excess = excess;
        this.otherSize = otherSize;
    }

    /** @return how a catalogue's products fit */
    public static Fit of(Catalogue catalogue, Optional<Budget> budget, List<BodySize> sizes)
            throws CatalogueException {
        Fit fit = new Fit(new float[catalogue.size()], new boolean[catalogue.size()]);
        if (budget.isPresent() && has(catalogue, ColumnRole.PRICE)) {
            fit.readPrices(catalogue, budget.get());
        }
        if (!sizes.isEmpty() && has(catalogue, ColumnRole.SIZE)) {
            fit.readSizes(catalogue, sizes);
        }
        return fit;
    }

    private static boolean has(Catalogue catalogue, ColumnRole role) {
        return catalogue.facets().stream().map(Facet::role).flatMap(Optional::stream)
                .anyMatch(each -> each == role || role == ColumnRole.PRICE && each == ColumnRole.SALE_PRICE);
    }

    private void readPrices(Catalogue catalogue, Budget budget) throws CatalogueException {
        double[] prices = catalogue.numbers(ColumnRole.PRICE.word());
        // A catalogue with prices always has a column of currencies, of its own or as found in the prices.
        List<String> currencies = budget.currency().isEmpty() ? List.of()
                : catalogue.column(ColumnRole.CURRENCY.word());
        double most = budget.most().doubleValue();
        for (int item = 0; item < excess.length; item++) {
            boolean isOther = !currencies.isEmpty() && !currencies.get(item).isEmpty()
                    && !currencies.get(item).equalsIgnoreCase(budget.currency());
            if (prices[item] > most && !isOther) {
                excess[item] = (float) ((prices[item] / most - 1) / TOLERANCE);
            }
        }
    }

    private void readSizes(Catalogue catalogue, List<BodySize> sizes) throws CatalogueException {
        List<String> cells = catalogue.column(ColumnRole.SIZE.word());
        Map<Integer, List<String>> variants = catalogue.variants(ColumnRole.SIZE.word());
        List<String> categories = has(catalogue, ColumnRole.CATEGORY) ? catalogue.column(ColumnRole.CATEGORY.word())
                : List.of();
        for (int item = 0; item < otherSize.length; item++) {
            Set<String> offered = Stream.concat(Stream.of(cells.get(item)),
                    variants.getOrDefault(item, List.of()).stream()).flatMap(Fit::sizes).collect(Collectors.toSet());
            Set<String> wanted = wanted(sizes, categories.isEmpty() ? "" : CaseFolding.fold(categories.get(item)));
            otherSize[item] = !offered.isEmpty() && !wanted.isEmpty() && wanted.stream().noneMatch(offered::contains);
        }
    }

    /** @return the sizes for a category: those with a word of it, else those for everything */
    private static Set<String> wanted(List<BodySize> sizes, String category) {
        Set<String> own = sizes.stream().filter(size -> !size.garment().isEmpty()
                && category.contains(CaseFolding.fold(size.garment())))
                .map(size -> CaseFolding.fold(size.size())).collect(Collectors.toSet());
        return !own.isEmpty() ? own : sizes.stream().filter(size -> size.garment().isEmpty())
                .map(size -> CaseFolding.fold(size.size())).collect(Collectors.toSet());
    }

    /** @return the sizes in a cell: the whole of it, and each part of a list as {@code S, M, L} */
    private static Stream<String> sizes(String cell) {
        String folded = CaseFolding.fold(cell.strip());
        return Stream.concat(Stream.of(folded), Arrays.stream(folded.split("[,;|/]")).map(String::strip))
                .filter(size -> !size.isEmpty());
    }

    /** @return whether a product is within the budget and comes in one of the sizes, as far as that is known */
    public boolean isMetBy(int item) {
        return excess[item] == 0 && !otherSize[item];
    }

    @Override
    public double of(int item) {
        return -PENALTY * (Math.min(1, excess[item]) + (otherSize[item] ? 1 : 0));
    }
}
