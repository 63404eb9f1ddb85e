package lookalike.catalogue.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import lookalike.catalogue.ColumnRole;
import lookalike.catalogue.table.format.ColumnHeaders;
import lookalike.catalogue.table.format.Table;
import lookalike.catalogue.table.format.TableRow;
import org.jspecify.annotations.Nullable;

/**
 * Which rows are one product: those with the same value in a column of groups (Shopify's handle, Google's
 * {@code item_group_id}), or one that names another row's id (WooCommerce's parent, {@code id:44}, Amazon's
 * {@code parent_sku}, Magento's {@code configurable_variations}); and those with the same id, as lists of pictures
 * and of sizes have them. An id repeated under another name is no group, and a column in which most are so, or in
 * which few values differ, is no id: it may be a brand.
 */
final class RowGroups {

    /** A column is an id if at least this share of its cells differ, whatever its rows say. */
    private static final double DIFFERENT = 0.9;
    /** Otherwise at most this share of the repeated ids may be repeated under another name. */
    private static final double MOST_CONFLICTS = 0.1;
    /** And there are at most this many rows for each id. */
    private static final int MOST_ROWS = 50;

    private static final Pattern OTHER_ID = Pattern.compile("id:\\s*(\\d+)");
    private static final Pattern VARIATION = Pattern.compile("(?:^|[|;])\\s*sku=([^,|;]+)");
    private static final String VARIATIONS = "configurablevariations";
    private static final String HANDLE = "handle";
    /** Columns that can be referred to as a parent, beside the id. */
    private static final Set<String> OWN =
            Set.of("id", "sku", "itemsku", "sellersku", "variantsku", "productsku", "asin",
                    "productid", "articlenumber", "artikelnummer", "ordernumber", "number", "oxid");

    private final Table table;
    private final ColumnRoles roles;
    private final PictureColumns pictures;
    private final OptionalInt id;
    private final OptionalInt group;
    private final OptionalInt variations;
    private final int[] own;
    private final Set<String> ids = new HashSet<>();
    private final Set<String> repeated = new HashSet<>();
    private final Set<String> parents = new HashSet<>();
    private final Map<String, String> parentOf = new HashMap<>();
    private final Map<String, RowGroup> groups = new HashMap<>();
    private long rows;
    private long rowsWithId;
    private long rowsInGroups;
    private boolean isDecided;
    private boolean isByColumn;
    private boolean isIdUsable;

    RowGroups(Table table, ColumnRoles roles, PictureColumns pictures) {
        this.table = table;
        this.roles = roles;
        this.pictures = pictures;
        this.id = roles.column(ColumnRole.ID);
        List<String> plain = table.columns().stream().map(ColumnHeaders::plain).toList();
        this.group = roles.column(ColumnRole.GROUP);
        this.variations =
                IntStream.range(0, plain.size()).filter(column -> plain.get(column).equals(VARIATIONS)).findFirst();
        this.own = IntStream.range(0, plain.size()).filter(column -> OWN.contains(plain.get(column))
                || id.isPresent() && id.getAsInt() == column).toArray();
    }

    /** Takes a row of the first pass over the table. */
    void add(List<String> cells) {
        rows++;
        if (id.isPresent()) {
            String mine = cells.get(id.getAsInt());
            rowsWithId += mine.isEmpty() ? 0 : 1;
            if (!mine.isEmpty() && !ids.add(mine)) {
                repeated.add(mine);
            }
        }
        String parent = parent(cells);
        if (!parent.isEmpty()) {
            parents.add(parent);
            rowsInGroups++;
        }
        if (variations.isPresent() && !cells.get(variations.getAsInt()).isEmpty()) {
            List<String> mine = ids(cells);
            String sku = mine.isEmpty() ? "" : mine.getLast();
            Matcher variation = VARIATION.matcher(cells.get(variations.getAsInt()));
            while (variation.find()) {
                parentOf.put(variation.group(1).strip(), sku);
                parents.add(sku);
            }
        }
    }

    private String parent(List<String> cells) {
        if (group.isEmpty()) {
            return "";
        }
        String cell = cells.get(group.getAsInt());
        Matcher other = OTHER_ID.matcher(cell);
        return other.matches() ? other.group(1) : cell;
    }

    /** Decides after the first pass; reads the table again if rows may belong together. */
    void decide() {
        if (!repeated.isEmpty() || !parents.isEmpty()) {
            for (TableRow row : table) {
                if (row instanceof TableRow.Whole(long _, List<String> cells)) {
                    String key = candidate(cells);
                    if (!key.isEmpty()) {
                        groups.computeIfAbsent(key, _ -> new RowGroup(cells, isByColumn(cells))).add(cells,
                                this::differ);
                    }
                }
            }
        }
        dropWrongHandles();
        List<RowGroup> byId = groups.values().stream().filter(each -> !each.isByColumn()).toList();
        long conflicts = byId.stream().filter(RowGroup::isConflicting).count();
        int different = ids.size();
        isIdUsable = id.isPresent() && (id.getAsInt() == pictures.main() || different >= rowsWithId * DIFFERENT
                || conflicts <= byId.size() * MOST_CONFLICTS && rowsWithId <= (long) different * MOST_ROWS);
        groups.values()
                .removeIf(each -> each.rows() < 2 || !each.isByColumn() && (!isIdUsable || each.isConflicting()));
        isByColumn = groups.values().stream().anyMatch(RowGroup::isByColumn);
        groups.values().forEach(RowGroup::forgetRow);
        ids.clear();
        repeated.clear();
        isDecided = true;
    }

    /** Bags have a column of the same name, in which many products have the same few values. */
    private void dropWrongHandles() {
        if (group.isPresent() && ColumnHeaders.plain(table.columns().get(group.getAsInt())).equals(HANDLE)) {
            List<RowGroup> handles =
                    groups.values().stream().filter(each -> each.isByColumn() && each.rows() > 1).toList();
            if (2 * handles.stream().filter(RowGroup::isConflicting).count() > handles.size()) {
                groups.values().removeIf(RowGroup::isByColumn);
                parents.clear();
                rowsInGroups = 0;
            }
        }
    }

    private boolean isByColumn(List<String> cells) {
        return !parents.isEmpty() && (!parent(cells).isEmpty() || ids(cells).stream()
                .anyMatch(own -> parents.contains(own) || parentOf.containsKey(own)));
    }

    private String candidate(List<String> cells) {
        if (!parents.isEmpty()) {
            String parent = parent(cells);
            if (!parent.isEmpty()) {
                return parent;
            }
            for (String own : ids(cells)) {
                String key = parentOf.getOrDefault(own, parents.contains(own) ? own : "");
                if (!key.isEmpty()) {
                    return key;
                }
            }
        }
        String mine = id.isPresent() ? cells.get(id.getAsInt()) : "";
        return isDecided || repeated.contains(mine) ? mine : "";
    }

    /** @return whether two rows with one id are different products */
    private boolean differ(List<String> first, List<String> other) {
        for (ColumnRole role : List.of(ColumnRole.NAME, ColumnRole.CATEGORY, ColumnRole.DESCRIPTION)) {
            OptionalInt column = roles.column(role);
            if (column.isPresent()) {
                String a = first.get(column.getAsInt());
                String b = other.get(column.getAsInt());
                if (!a.isEmpty() && !b.isEmpty() && !a.equalsIgnoreCase(b)) {
                    return true;
                }
                if (role == ColumnRole.NAME && !a.isEmpty() && !b.isEmpty()) {
                    return false;
                }
            }
        }
        if (roles.column(ColumnRole.NAME).isPresent() || isCalledId()) {
            return false;
        }
        int compared = 0;
        int equal = 0;
        for (int column = 0; column < first.size(); column++) {
            boolean isOther = id.orElse(-1) != column && !pictures.columns().contains(column)
                    && PictureHeader.of(table.columns().get(column)) == PictureHeader.NONE;
            if (isOther && !first.get(column).isEmpty() && !other.get(column).isEmpty()) {
                compared++;
                equal += first.get(column).equalsIgnoreCase(other.get(column)) ? 1 : 0;
            }
        }
        return 2 * equal < compared;
    }

    /** A reference or code may be that of a brand; a column that is called id or SKU is not. */
    private boolean isCalledId() {
        String header = id.isEmpty() ? "" : ColumnHeaders.plain(table.columns().get(id.getAsInt()));
        return header.endsWith("id") || header.contains("sku") || header.equals("asin");
    }

    /** @return the group of a row, or null if it is a product of its own */
    @Nullable
    String key(List<String> cells) {
        if (groups.isEmpty()) {
            return null;
        }
        String key = candidate(cells);
        return groups.containsKey(key) ? key : null;
    }

    /** @return how many rows a group has */
    int rows(String key) {
        RowGroup found = groups.get(key);
        return found == null ? 0 : found.rows();
    }

    /** @return all ids of a row, of every column that has one */
    List<String> ids(List<String> cells) {
        List<String> found = new ArrayList<>(own.length);
        for (int column : own) {
            if (!cells.get(column).isEmpty()) {
                found.add(cells.get(column));
            }
        }
        return found;
    }

    /** @return the roles, with the id's column as it turned out */
    ColumnRoles roles() {
        if (isByColumn && isLabelled()) {
            return roles.with(ColumnRole.ID, group.getAsInt());
        }
        return isByColumn || !isIdUsable ? roles.without(ColumnRole.ID) : roles;
    }

    /** @return whether rows that are a product of their own have a usable id in the id's column */
    boolean isIdUsable() {
        return isIdUsable;
    }

    /** @return whether every row has a group, which then is the product's id */
    boolean isLabelled() {
        return isByColumn && rowsInGroups == rows;
    }

    /** @return the row of a group that the others refer to, or the first */
    TableRow.Whole main(String key, List<TableRow.Whole> members) {
        return members.stream().filter(row -> parent(row.cells()).isEmpty() && ids(row.cells()).contains(key)
                && !parentOf.containsKey(key)).findFirst().orElse(members.getFirst());
    }
}
