package lookalike.ranking.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.store.Catalogue;
import lookalike.ranking.LabelColumn;

/**
 * The values of a catalogue's products in the columns that were learned.
 *
 * @param catalogue stays open
 * @param labels that were learned
 */
public record CatalogueColumns(Catalogue catalogue, List<LabelColumn> labels) {

    public CatalogueColumns {
        labels = List.copyOf(labels);
    }

    /**
     * @return the codes of the products
     * @throws CatalogueException.UnknownColumn if the catalogue no longer has one of the columns
     */
    public ColumnCodes products() throws CatalogueException {
        List<List<String>> cells = new ArrayList<>();
        for (LabelColumn label : labels) {
            cells.add(catalogue.column(label.name()));
        }
        return ColumnCodes.of(labels, cells, catalogue.size());
    }

    /**
     * @param rowOfPicture by name
     * @param count of rows
     * @return by row, the first product with its picture; -1 if there is none
     */
    public int[] firstProducts(Map<String, Integer> rowOfPicture, int count) {
        int[] first = new int[count];
        Arrays.fill(first, -1);
        for (int product = 0; product < catalogue.size(); product++) {
            for (String picture : catalogue.images(product)) {
                Integer row = rowOfPicture.get(picture);
                if (row != null && first[row] < 0) {
                    first[row] = product;
                }
            }
        }
        return first;
    }
}
