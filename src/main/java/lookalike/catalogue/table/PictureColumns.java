package lookalike.catalogue.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import lookalike.catalogue.ColumnMapping;
import lookalike.catalogue.ColumnRole;
import lookalike.catalogue.match.PictureIndex;
import lookalike.catalogue.table.format.ColumnHeaders;
import lookalike.catalogue.table.format.Table;
import lookalike.catalogue.table.format.TableRow;

/**
 * The columns of a table that name the pictures, found by trying. A column that is called like one, or whose cells
 * have a picture's extension, is preferred to one that only happens to name files, as long as it names half as many:
 * products are often called like their files. The main column must name at least one in ten of the rows or of the
 * pictures, whichever are fewer: a few photos may come with a long price list, or a short list with many photos.
 *
 * @param columns counted from 0, the main one first, then further pictures, then those of variants
 * @param pictures how many different pictures the main column names
 * @param named all pictures that these columns name
 */
record PictureColumns(List<Integer> columns, int pictures, BitSet named) {

    private static final int LEAST_SHARE = 10;
    private static final int MOST_KEPT = 1_000;

    /** @return the column of the main picture */
    int main() {
        return columns.getFirst();
    }

    /** What the cells of a column name. */
    private static final class Tally {

        private final int column;
        private final PictureHeader header;
        private final boolean isChosen;
        /** The user chose another meaning for it. */
        private final boolean isOther;
        private final BitSet found = new BitSet();
        /** Cells that name nothing; columns of sizes or colours repeat them. */
        private final Set<String> nothing = new HashSet<>();
        private int cells;
        private int endings;

        Tally(int column, String header, ColumnMapping meanings) {
            this.column = column;
            this.isChosen = meanings.of(header).filter(role -> role == ColumnRole.PICTURE).isPresent();
            this.isOther = meanings.mentions(header) && !isChosen;
            this.header = isOther ? PictureHeader.NONE : PictureHeader.of(header);
        }

        void take(String cell, Function<String, List<Integer>> reader) {
            if (cell.isEmpty()) {
                return;
            }
            cells++;
            if (nothing.contains(cell)) {
                return;
            }
            List<Integer> pictures = reader.apply(cell);
            if (pictures.isEmpty() && nothing.size() < MOST_KEPT) {
                nothing.add(cell);
            }
            pictures.forEach(found::set);
            endings += !pictures.isEmpty() && PictureList.looksLikePicture(cell) ? 1 : 0;
        }

        int pictures() {
            return found.cardinality();
        }

        boolean isPictureColumn() {
            return isChosen || !isOther && !found.isEmpty() && (header.namesPictures()
                    || header == PictureHeader.NONE && 2 * endings >= cells);
        }

        /** Columns that the user chose first, then by header, then by extensions. */
        int rank() {
            int byHeader = header.namesPictures() ? header.ordinal() : PictureHeader.PICTURE.ordinal();
            return 2 * byHeader + (header.namesPictures() ? 0 : 1) - (isChosen ? 100 : 0);
        }
    }

    /** @return the columns; empty if none names enough pictures */
    static Optional<PictureColumns> of(Table table, PictureIndex index, ColumnMapping meanings) {
        PictureList list = new PictureList(index);
        Optional<PictureColumns> exact = choose(table, index, meanings, list::guess, false);
        return exact.isPresent() ? exact : choose(table, index, meanings, inexact(index, list), true);
    }

    /** Numbers that a spreadsheet changed, and folders or beginnings of names that are an id. */
    private static Function<String, List<Integer>> inexact(PictureIndex index, PictureList list) {
        PictureViews views = new PictureViews(index, new NamedPictures(index));
        return cell -> {
            List<Integer> found = list.read(cell).pictures();
            return found.isEmpty() ? views.possible(cell) : found;
        };
    }

    private static Optional<PictureColumns> choose(Table table, PictureIndex index, ColumnMapping meanings,
            Function<String, List<Integer>> reader, boolean isInexact) {
        List<Tally> all = IntStream.range(0, table.columns().size())
                .mapToObj(column -> new Tally(column, table.columns().get(column), meanings)).toList();
        int rows = 0;
        for (TableRow row : table) {
            if (row instanceof TableRow.Whole(long _, List<String> cells)) {
                rows++;
                all.forEach(tally -> tally.take(cells.get(tally.column), reader));
            }
        }
        List<Tally> tallies = all.stream().filter(tally -> tally.header != PictureHeader.ABOUT)
                .filter(tally -> !isInexact || tally.isPictureColumn() || isId(table, tally.column)).toList();
        int most = tallies.stream().mapToInt(Tally::pictures).max().orElse(0);
        int wanted = Math.max(1, Math.ceilDiv(Math.min(rows, index.images().size()), LEAST_SHARE));
        List<Tally> columns = new ArrayList<>(tallies.stream().filter(Tally::isPictureColumn)
                .sorted(Comparator.comparingInt(Tally::rank)).toList());
        Optional<Tally> main = columns.stream()
                .filter(tally -> tally.isChosen || tally.pictures() >= wanted && 2 * tally.pictures() >= most)
                .min(Comparator.comparingInt(Tally::rank).thenComparingInt(tally -> -tally.pictures()))
                .or(() -> mostPictures(tallies, most >= wanted ? most : Integer.MAX_VALUE));
        if (main.isEmpty()) {
            return Optional.empty();
        }
        columns.remove(main.get());
        columns.addFirst(main.get());
        List<Integer> chosen = columns.stream().map(tally -> tally.column).toList();
        BitSet named = new BitSet();
        columns.forEach(tally -> named.or(tally.found));
        return Optional.of(new PictureColumns(chosen, main.get().pictures(),
                isInexact ? named(table, chosen, new PictureList(index)) : named));
    }

    /** @return the pictures that the columns name, without those that only may be views */
    private static BitSet named(Table table, List<Integer> columns, PictureList list) {
        BitSet named = new BitSet();
        for (TableRow row : table) {
            if (row instanceof TableRow.Whole(long _, List<String> cells)) {
                columns.forEach(column -> list.read(cells.get(column)).pictures().forEach(named::set));
            }
        }
        return named;
    }

    private static Optional<Tally> mostPictures(List<Tally> tallies, int most) {
        return tallies.stream().filter(tally -> tally.pictures() >= most).findFirst();
    }

    private static boolean isId(Table table, int column) {
        return ColumnHeaders.forms(table.columns().get(column)).stream()
                .anyMatch(ColumnHeaders.usual(ColumnRole.ID)::contains);
    }
}
