package lookalike.catalogue.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import lookalike.catalogue.source.PictureIndex;
import lookalike.catalogue.table.format.Table;
import lookalike.catalogue.table.format.TableRow;

/**
 * The column of a table that names the pictures, found by trying: the one whose cells name most different pictures.
 * Different ones, because sizes or years may look like the names of a few files. It must name at least one in ten of
 * the rows or of the pictures, whichever are fewer: a few photos may come with a long price list, or a short list
 * with many photos.
 *
 * @param column counted from 0
 * @param pictures how many different pictures its cells name
 */
record PictureColumn(int column, int pictures) {

    private static final int LEAST_SHARE = 10;

    /** @return the best column, the first of equals; empty if none is good enough */
    static Optional<PictureColumn> of(Table table, PictureIndex index) {
        List<BitSet> found = new ArrayList<>();
        table.columns().forEach(_ -> found.add(new BitSet()));
        int rows = 0;
        for (TableRow row : table) {
            if (row instanceof TableRow.Whole(long _, List<String> cells)) {
                rows++;
                mark(cells, index, found);
            }
        }
        PictureColumn best = new PictureColumn(0, 0);
        for (int column = 0; column < found.size(); column++) {
            int pictures = found.get(column).cardinality();
            best = pictures > best.pictures ? new PictureColumn(column, pictures) : best;
        }
        int wanted = Math.max(1, Math.ceilDiv(Math.min(rows, index.images().size()), LEAST_SHARE));
        return best.pictures >= wanted ? Optional.of(best) : Optional.empty();
    }

    private static void mark(List<String> cells, PictureIndex index, List<BitSet> found) {
        for (int column = 0; column < cells.size(); column++) {
            int picture = index.find(cells.get(column));
            if (picture >= 0) {
                found.get(column).set(picture);
            }
        }
    }
}
