package lookalike.catalogue.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import lookalike.Progress;
import lookalike.catalogue.AmountParser;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.CatalogueProblem;
import lookalike.catalogue.CatalogueSink;
import lookalike.catalogue.Column;
import lookalike.catalogue.ColumnRole;
import lookalike.catalogue.Product;
import lookalike.catalogue.SkipReason;
import lookalike.catalogue.TableException;
import lookalike.catalogue.match.PictureIndex;
import lookalike.catalogue.source.PictureName;
import lookalike.catalogue.table.format.Table;
import lookalike.catalogue.table.format.TableRow;

/** Reads a table that describes pictures: each product's rows with its pictures, then the pictures without a row. */
public final class TableReader {

    /** Rows or pictures between two reports of progress. */
    public static final int REPORT_EVERY = 500;

    private final Table table;
    private final PictureColumns pictureColumns;
    private final PictureIndex index;
    private final ProductIds ids;
    private final CatalogueSink sink;
    private final List<AmountParser> amounts;
    private final RowGroups groups;
    private static final long MOST_ROWS = 10_000_000;
    /** Rows times columns, also of rows that are shorter, as those are filled up. */
    private static final long MOST_CELLS = 5_000_000_000L;

    private final ColumnRoles roles;
    private final OptionalInt idColumn;
    private final RowPictures pictures;
    private final NamedPictures named;
    private final RowReader reader;
    /** By group, the rows read so far of those that are not complete. */
    private final Map<String, List<TableRow.Whole>> open = new HashMap<>();
    /** By picture, the contents of the first row that has it as its main one, as a hash; 0 if none has. */
    private final long[] contents;
    /** The same of further rows. */
    private final Set<Long> furtherContents = new HashSet<>();
    private final long rows;
    private long done;

    /**
     * @param described the table, and which of its columns name the pictures
     * @param index of the existing pictures
     * @param ids gives each product an id of its own
     * @param sink receives the products and problems
     * @throws TableException.ManyCells if reading would take very long
     */
    public TableReader(PictureTable described, PictureIndex index, ProductIds ids, CatalogueSink sink)
            throws CatalogueException {
        this.table = described.table();
        this.pictureColumns = described.pictures();
        this.index = index;
        this.ids = ids;
        this.sink = sink;
        this.amounts = Stream.generate(AmountParser::new).limit(table.columns().size()).toList();
        this.groups = new RowGroups(table, described.roles(), pictureColumns);
        this.rows = learn();
        groups.decide();
        this.idColumn = groups.isLabelled() ? groups.roles().column(ColumnRole.ID)
                : groups.isIdUsable() ? described.roles().column(ColumnRole.ID) : OptionalInt.empty();
        this.roles = groups.roles();
        this.pictures = new RowPictures(described, index, views(), groups);
        this.named = new NamedPictures(index);
        this.reader = new RowReader(table, roles, amounts, sink);
        this.contents = new long[index.images().size()];
    }

    /** @return how many rows a table may have: each costs some microseconds, and each of its cells some nanoseconds */
    static long mostRows(int columns) {
        return Math.min(MOST_ROWS, MOST_CELLS / Math.max(1, columns));
    }

    private long learn() throws CatalogueException {
        long count = 0;
        long most = mostRows(table.columns().size());
        for (TableRow row : table) {
            count++;
            if (count > most) {
                throw new TableException.ManyCells(table.name(), table.columns().size(), most);
            }
            if (row instanceof TableRow.Whole(long _, List<String> cells)) {
                for (int column = 0; column < cells.size(); column++) {
                    amounts.get(column).learn(cells.get(column));
                }
                groups.add(cells);
            }
        }
        return count;
    }

    /** @return the pictures that no row names, as views of those whose ids fit; the table is read if there are any */
    private PictureViews views() {
        NamedPictures byRows = new NamedPictures(index, pictureColumns.named());
        PictureViews views = new PictureViews(index, byRows);
        if (!views.isEmpty()) {
            for (TableRow row : table) {
                if (row instanceof TableRow.Whole(long _, List<String> cells)) {
                    groups.ids(cells).forEach(views::addId);
                }
            }
            views.settle(byRows);
        }
        return views;
    }

    /** @throws java.util.concurrent.CancellationException when stopped by the progress */
    public void read(Progress progress) throws CatalogueException {
        sink.columns(columns());
        sink.table(TableDescriber.describe(table, roles, amounts, rows));
        for (TableRow row : table) {
            switch (row) {
                case TableRow.Whole whole -> take(whole);
                case TableRow.Broken(long line, SkipReason reason) ->
                    skip(CatalogueProblem.Kind.BROKEN_ROW, line, reason);
            }
            report(progress);
        }
        pictures.tell(sink);
        for (int picture = 0; picture < contents.length; picture++) {
            if (!named.contains(picture)) {
                takeAlone(picture);
            }
            report(progress);
        }
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            Optional<ColumnRole> role = roles.role(i);
            if (!role.equals(Optional.of(ColumnRole.ID))) {
                columns.add(new Column(table.columns().get(i), role, amounts.get(i)));
            }
        }
        return columns;
    }

    private void take(TableRow.Whole row) throws CatalogueException {
        String group = groups.key(row.cells());
        if (group == null) {
            takeProduct(List.of(row), wantedId(row));
            return;
        }
        List<TableRow.Whole> members = open.computeIfAbsent(group, _ -> new ArrayList<>());
        members.add(row);
        if (members.size() == groups.rows(group)) {
            open.remove(group);
            takeGroup(group, members);
        }
    }

    private void takeGroup(String group, List<TableRow.Whole> members) throws CatalogueException {
        TableRow.Whole main = groups.main(group, members);
        Map<List<String>, TableRow.Whole> different = new LinkedHashMap<>();
        different.put(main.cells(), main);
        for (TableRow.Whole row : members) {
            TableRow.Whole same = different.putIfAbsent(row.cells(), row);
            if (same != null && same != row) {
                skip(CatalogueProblem.Kind.DUPLICATE_ROW, row.line(), new SkipReason.IdTaken(group));
            }
        }
        String own = groups.ids(main.cells()).contains(group) ? wantedId(main) : "";
        takeProduct(List.copyOf(different.values()), own.isBlank() ? group : own);
    }

    private void takeProduct(List<TableRow.Whole> product, String wanted) throws CatalogueException {
        List<Integer> found = pictures.of(product);
        if (found.isEmpty()) {
            String cell = pictures.mainCell(product);
            for (TableRow.Whole row : product) {
                skip(CatalogueProblem.Kind.ROW_WITHOUT_IMAGE, row.line(), cell.isEmpty()
                        ? new SkipReason.NoPictureNamed(table.columns().get(pictureColumns.main()))
                        : new SkipReason.NoSuchPicture(cell));
            }
            return;
        }
        int main = found.getFirst();
        boolean isFree = wanted.isBlank() || ids.isFree(wanted);
        if (isRepeated(product.getFirst(), main, isFree)) {
            skip(CatalogueProblem.Kind.DUPLICATE_ROW, product.getFirst().line(), wanted.isBlank()
                    ? new SkipReason.SameRow(index.images().get(main)) : new SkipReason.IdTaken(wanted));
            return;
        }
        found.forEach(named::add);
        String image = index.images().get(main);
        if (!isFree) {
            skip(CatalogueProblem.Kind.BROKEN_VALUE, product.getFirst().line(), new SkipReason.IdTaken(wanted));
        }
        String id = !wanted.isBlank() && ids.take(wanted) ? wanted : ids.of(image);
        sink.product(reader.product(new JoinedRows(product), id, found.stream().map(index.images()::get).toList()));
        if (product.size() > 1) {
            sink.joined(product.size());
        }
    }

    /** A row repeats another if both have the same main picture and the same id, or all the same contents. */
    private boolean isRepeated(TableRow.Whole row, int picture, boolean isIdFree) {
        long hash = hash(row.cells());
        if (contents[picture] == 0) {
            contents[picture] = hash;
            return false;
        }
        return !isIdFree || contents[picture] == hash || !furtherContents.add(hash);
    }

    private static long hash(List<String> cells) {
        long hash = 1;
        for (String cell : cells) {
            hash = hash * 0x9E3779B97F4A7C15L + cell.hashCode();
            hash ^= hash >>> 29;
        }
        return hash == 0 ? 1 : hash;
    }

    /** @return the row's own id; blank if it has none, or only a path or link to its picture */
    private String wantedId(TableRow.Whole row) {
        if (idColumn.isEmpty()) {
            return "";
        }
        String cell = row.cells().get(idColumn.getAsInt());
        if (idColumn.getAsInt() != pictureColumns.main()) {
            return cell;
        }
        return cell.indexOf('/') >= 0 || cell.indexOf('\\') >= 0 ? "" : PictureName.withoutEnding(cell);
    }

    private void takeAlone(int picture) throws CatalogueException {
        String image = index.images().get(picture);
        if (named.isNeedlessCopy(picture)) {
            sink.problem(new CatalogueProblem(CatalogueProblem.Kind.RESIZED_COPY, image,
                    new SkipReason.CopyOf(index.images().get(named.keptFor(picture)))));
            return;
        }
        String id = ids.of(image);
        Optional<String> twin = index.sameButEnding(picture).filter(named::contains).boxed().findFirst()
                .map(index.images()::get);
        sink.problem(new CatalogueProblem(CatalogueProblem.Kind.IMAGE_WITHOUT_ROW, image, twin.isPresent()
                ? new SkipReason.RowOfTwin(twin.get(), id) : new SkipReason.NoRow(table.name())));
        sink.product(Product.ofPicture(id, image));
    }

    private void skip(CatalogueProblem.Kind kind, long line, SkipReason reason) throws CatalogueException {
        sink.problem(new CatalogueProblem(kind, table.name() + ":" + line, reason));
    }

    private void report(Progress progress) {
        long all = rows + contents.length;
        if (++done % REPORT_EVERY == 0 || done == all) {
            progress.reachedOrCancel(done, all);
        }
    }
}
