package lookalike.ranking.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.Facet;
import lookalike.catalogue.store.Catalogue;
import lookalike.ranking.training.TrainingData.CellColumn;

/**
 * The values of a catalogue's products by picture. A picture has those of the first product that it shows; variants do
 * not count, as they look alike.
 *
 * @param item of each pixel hash
 * @param cells by column that groups products, those of all products
 */
record CatalogueLabels(Map<String, Integer> item, Map<String, List<String>> cells) {

    /** @param pixels the hash of each picture that has a feature */
    static CatalogueLabels of(Catalogue catalogue, Map<String, String> pixels) throws CatalogueException {
        Map<String, Integer> item = new HashMap<>();
        for (int i = 0; i < catalogue.size(); i++) {
            for (String image : catalogue.images(i)) {
                String hash = pixels.get(image);
                if (hash != null) {
                    item.putIfAbsent(hash, i);
                }
            }
        }
        Map<String, List<String>> cells = new LinkedHashMap<>();
        for (Facet facet : catalogue.facets()) {
            if (facet.kind() == Facet.Kind.VALUES) {
                cells.put(facet.column(), catalogue.column(facet.column()));
            }
        }
        return new CatalogueLabels(item, cells);
    }

    /** @return the columns for pictures in this order */
    List<CellColumn> columns(List<String> pictures) {
        List<CellColumn> columns = new ArrayList<>();
        cells.forEach((name, all) -> columns.add(new CellColumn(name, pictures.stream().map(hash -> {
            Integer own = item.get(hash);
            return own == null ? "" : all.get(own);
        }).toList())));
        return columns;
    }

    /** @return a number for each picture that represents its values in some columns */
    Map<String, Integer> numbers(List<String> pictures, List<String> columns) {
        Map<String, Integer> numbers = new HashMap<>();
        for (String hash : pictures) {
            Integer own = item.get(hash);
            int number = 1;
            for (String column : columns) {
                List<String> all = cells.getOrDefault(column, List.of());
                number = 31 * number + (own == null || all.isEmpty() ? 0 : all.get(own).hashCode());
            }
            numbers.put(hash, number);
        }
        return numbers;
    }
}
