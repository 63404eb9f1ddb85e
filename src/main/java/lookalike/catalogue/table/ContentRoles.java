package lookalike.catalogue.table;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import lookalike.catalogue.AmountParser;
import lookalike.catalogue.ColumnRole;

/** What the columns of a table without a header mean, as far as their cells leave no doubt. */
final class ContentRoles {

    /** The share of cells that must be of a kind. */
    private static final double MOST = 0.8;
    /** The share of names that differ. */
    private static final double DIFFERENT = 0.5;
    private static final Pattern PICTURE =
            Pattern.compile("(?i).*\\.(?:jpe?g|png|gif|webp|bmp|tiff?|avif|heic)(?:\\?.*)?");
    private static final Pattern LINK = Pattern.compile("(?i)https?://.+");
    private static final Pattern WITH_DECIMALS = Pattern.compile(".*\\d[.,]\\d{1,2}(?!\\d).*");
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\d._-]*\\d[\\p{L}\\d._-]*");

    private final ColumnSample sample;
    private final int columns;
    private final int pictures;
    private final Map<ColumnRole, Integer> found = new EnumMap<>(ColumnRole.class);

    /** @param pictures the column that names the pictures */
    ContentRoles(ColumnSample sample, int columns, int pictures) {
        this.sample = sample;
        this.columns = columns;
        this.pictures = pictures;
    }

    /** @return the columns by role */
    Map<ColumnRole, Integer> find() {
        first(ColumnRole.PRICE, column -> share(column, ContentRoles::isPrice) >= MOST
                && share(column, cell -> WITH_DECIMALS.matcher(cell).matches() || hasCurrency(cell)) >= DIFFERENT);
        first(ColumnRole.URL, column -> share(column,
                cell -> LINK.matcher(cell).matches() && !PICTURE.matcher(cell).matches()) >= MOST);
        first(ColumnRole.ID, column -> share(column, cell -> CODE.matcher(cell).matches()) >= MOST
                && different(column) == 1);
        first(ColumnRole.NAME, column -> share(column, ContentRoles::isText) >= MOST && different(column) > DIFFERENT);
        return found;
    }

    private void first(ColumnRole role, IntPredicate fits) {
        for (int column = 0; column < columns; column++) {
            if (column != pictures && !found.containsValue(column) && !sample.cells(column).isEmpty()
                    && fits.test(column)) {
                found.put(role, column);
                return;
            }
        }
    }

    private double share(int column, Predicate<String> kind) {
        List<String> cells = sample.cells(column);
        return (double) cells.stream().filter(kind).count() / cells.size();
    }

    private double different(int column) {
        List<String> cells = sample.cells(column);
        return (double) new HashSet<>(cells).size() / cells.size();
    }

    private static boolean isPrice(String cell) {
        return new AmountParser().price(cell).isPresent();
    }

    private static boolean hasCurrency(String cell) {
        Optional<AmountParser.Amount> price = new AmountParser().price(cell);
        return price.isPresent() && !price.get().currency().isEmpty();
    }

    private static boolean isText(String cell) {
        return cell.chars().anyMatch(Character::isLetter) && !LINK.matcher(cell).matches()
                && !PICTURE.matcher(cell).matches() && !CODE.matcher(cell).matches();
    }
}
