package lookalike.catalogue.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
import lookalike.catalogue.source.PictureIndex;
import lookalike.catalogue.source.PictureName;
import lookalike.catalogue.table.format.Table;
import lookalike.catalogue.table.format.TableRow;

/** Reads a table that describes pictures: each row with its picture, then the pictures without a row. */
public final class TableReader {

    /** Rows or pictures between two reports of progress. */
    public static final int REPORT_EVERY = 500;

    /** A column is an id if at least this share of its cells differ; the others are reported as duplicates. */
    private static final double DIFFERENT = 0.9;

    private final Table table;
    private final int pictureColumn;
    private final PictureIndex index;
    private final ProductIds ids;
    private final CatalogueSink sink;
    private final List<AmountParser> amounts;
    private final ColumnRoles roles;
    /** By picture, the line of its row; 0 if it has none. */
    private final long[] lines;
    private final long rows;
    private long done;

    /**
     * @param described the table, and which of its columns names the pictures
     * @param index of the existing pictures
     * @param ids gives each product an id of its own
     * @param sink receives the products and problems
     */
    public TableReader(PictureTable described, PictureIndex index, ProductIds ids, CatalogueSink sink) {
        this.table = described.table();
        this.pictureColumn = described.pictures().column();
        this.index = index;
        this.ids = ids;
        this.sink = sink;
        this.lines = new long[index.images().size()];
        this.amounts = Stream.generate(AmountParser::new).limit(table.columns().size()).toList();
        OptionalInt named = described.roles().column(ColumnRole.ID);
        Set<String> different = new HashSet<>();
        long count = 0;
        for (TableRow row : table) {
            count++;
            if (row instanceof TableRow.Whole(long _, List<String> cells)) {
                learn(cells);
                named.ifPresent(column -> different.add(cells.get(column)));
            }
        }
        this.rows = count;
        boolean usable = named.isPresent()
                && (named.getAsInt() == pictureColumn || different.size() >= count * DIFFERENT);
        this.roles = usable ? described.roles() : described.roles().without(ColumnRole.ID);
    }

    private void learn(List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            amounts.get(column).learn(cells.get(column));
        }
    }

    /** @throws java.util.concurrent.CancellationException when stopped by the progress */
    public void read(Progress progress) throws CatalogueException {
        sink.columns(columns());
        RowReader reader = new RowReader(table, roles, amounts, sink);
        for (TableRow row : table) {
            switch (row) {
                case TableRow.Whole whole -> take(whole, reader);
                case TableRow.Broken(long line, SkipReason reason) ->
                    skip(CatalogueProblem.Kind.BROKEN_ROW, line, reason);
            }
            report(progress);
        }
        for (int picture = 0; picture < lines.length; picture++) {
            if (lines[picture] == 0) {
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

    private void take(TableRow.Whole row, RowReader reader) throws CatalogueException {
        String cell = row.cells().get(pictureColumn);
        int picture = index.find(cell);
        if (picture < 0) {
            skip(CatalogueProblem.Kind.ROW_WITHOUT_IMAGE, row.line(), cell.isEmpty()
                    ? new SkipReason.NoPictureNamed(table.columns().get(pictureColumn))
                    : new SkipReason.NoSuchPicture(cell));
        } else if (lines[picture] != 0) {
            skip(CatalogueProblem.Kind.DUPLICATE_ROW, row.line(),
                    new SkipReason.PictureTaken(index.images().get(picture), lines[picture]));
        } else {
            String image = index.images().get(picture);
            String wanted = wantedId(row);
            if (!wanted.isBlank() && !ids.take(wanted)) {
                skip(CatalogueProblem.Kind.DUPLICATE_ROW, row.line(), new SkipReason.IdTaken(wanted));
                return;
            }
            lines[picture] = row.line();
            sink.product(reader.product(row, wanted.isBlank() ? ids.of(image) : wanted, image));
        }
    }

    /** @return the row's own id; blank if it has none, or only a path or link to its picture */
    private String wantedId(TableRow.Whole row) {
        OptionalInt column = roles.column(ColumnRole.ID);
        if (column.isEmpty()) {
            return "";
        }
        String cell = row.cells().get(column.getAsInt());
        if (column.getAsInt() != pictureColumn) {
            return cell;
        }
        return cell.indexOf('/') >= 0 || cell.indexOf('\\') >= 0 ? "" : PictureName.withoutEnding(cell);
    }

    private void takeAlone(int picture) throws CatalogueException {
        String image = index.images().get(picture);
        String id = ids.of(image);
        Optional<String> twin = index.sameButEnding(picture).filter(other -> lines[other] != 0).boxed().findFirst()
                .map(index.images()::get);
        sink.problem(new CatalogueProblem(CatalogueProblem.Kind.IMAGE_WITHOUT_ROW, image, twin.isPresent()
                ? new SkipReason.RowOfTwin(twin.get(), id) : new SkipReason.NoRow(table.name())));
        sink.product(Product.ofPicture(id, image));
    }

    private void skip(CatalogueProblem.Kind kind, long line, SkipReason reason) throws CatalogueException {
        sink.problem(new CatalogueProblem(kind, table.name() + ":" + line, reason));
    }

    private void report(Progress progress) {
        long all = rows + lines.length;
        if (++done % REPORT_EVERY == 0 || done == all) {
            progress.reachedOrCancel(done, all);
        }
    }
}
