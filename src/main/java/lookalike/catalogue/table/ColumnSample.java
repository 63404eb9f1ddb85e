package lookalike.catalogue.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import lookalike.catalogue.AmountParser;
import lookalike.catalogue.ColumnRole;
import lookalike.catalogue.table.format.Table;
import lookalike.catalogue.table.format.TableRow;

/**
 * The first cells of each column, to see whether a column can mean what its header says: WooCommerce's {@code Type}
 * is {@code simple} or {@code variable} and no category.
 */
final class ColumnSample {

    /** Knows no cells; everything fits. */
    static final ColumnSample NONE = new ColumnSample(List.of());

    private static final int ROWS = 200;
    /** Fewer cells than this decide nothing. */
    private static final int ENOUGH = 3;

    /** What shop systems call kinds of rows and of stock. */
    private static final Set<String> KINDS = Set.of("simple", "variable", "variation", "grouped", "external",
            "configurable", "virtual", "bundle", "downloadable", "giftcard", "gift_card", "physical", "digital",
            "product", "product_variation", "variant", "sku", "rule", "image", "option", "master", "parent", "child",
            "service", "regular", "standard", "simple product", "variable product", "0", "1", "true", "false", "yes",
            "no");

    private static final Pattern PICTURE = Pattern.compile("(?i).*\\.(?:jpe?g|png|gif|webp|bmp|tiff?|avif|heic)");

    private final List<List<String>> cells;

    private ColumnSample(List<List<String>> cells) {
        this.cells = cells;
    }

    static ColumnSample of(Table table) {
        List<List<String>> cells = new ArrayList<>();
        table.columns().forEach(_ -> cells.add(new ArrayList<>()));
        int rows = 0;
        for (TableRow row : table) {
            if (row instanceof TableRow.Whole(long _, List<String> whole)) {
                for (int column = 0; column < whole.size(); column++) {
                    if (!whole.get(column).isBlank()) {
                        cells.get(column).add(whole.get(column));
                    }
                }
            }
            if (++rows == ROWS) {
                break;
            }
        }
        return new ColumnSample(cells);
    }

    /** @return the first cells of a column that are not blank */
    List<String> cells(int column) {
        return cells.isEmpty() ? List.of() : cells.get(column);
    }

    /** @return whether there are rows, and all of them are blank in this column */
    boolean isBlank(int column) {
        return cells(column).isEmpty() && cells.stream().anyMatch(list -> !list.isEmpty());
    }

    /** @return whether a column can have a role; false only if enough cells speak against it and none for it */
    boolean fits(ColumnRole role, int column) {
        List<String> some = cells(column);
        if (some.size() < ENOUGH) {
            return role != ColumnRole.CATEGORY || some.isEmpty() || !some.stream().allMatch(ColumnSample::isKind);
        }
        return switch (role) {
            case CATEGORY -> !some.stream().allMatch(ColumnSample::isKind);
            case PRICE, SALE_PRICE, RATING, REVIEWS, LIKES -> some.stream().anyMatch(ColumnSample::hasNumber);
            case URL -> some.stream().anyMatch(cell -> cell.contains("/") || cell.startsWith("www."));
            case STOCK -> some.stream().noneMatch(ColumnSample::isPath);
            case NAME -> !some.stream().allMatch(ColumnSample::isNumber);
            case ID, DESCRIPTION, SALE_FROM, SALE_UNTIL, CURRENCY, BRAND, COLOUR, SIZE, GENDER, GROUP, PICTURE -> true;
        };
    }

    private static boolean isKind(String cell) {
        return KINDS.contains(cell.toLowerCase(Locale.ROOT));
    }

    /** A Dutch file is a {@code bestand}, too. */
    private static boolean isPath(String cell) {
        return cell.contains("/") || PICTURE.matcher(cell).matches();
    }

    private static boolean hasNumber(String cell) {
        return cell.chars().anyMatch(Character::isDigit);
    }

    private static boolean isNumber(String cell) {
        return AmountParser.single(cell).isPresent();
    }
}
