package lookalike.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.store.Catalogue;
import lookalike.features.FeatureCacheException;
import lookalike.features.FeatureMatrix;
import lookalike.features.cache.FeatureSnapshot;

/**
 * The products of a catalogue as an evaluation needs them; every list has one value an item.
 *
 * @param ids of the products
 * @param images as {@link lookalike.catalogue.Product#image()}
 * @param pictures hashes of the pictures' pixels; equal for pictures that look exactly the same
 * @param keys a product is relevant to a query if their keys are equal; empty for none
 * @param classes for tables: the keys, or something coarser; empty for none
 * @param rows of the matrix, -1 for a product without a feature; not copied, do not change it
 * @param matrix their features; stays open as long as this is used
 */
public record EvaluatedProducts(List<String> ids, List<String> images, List<String> pictures, List<String> keys,
        List<String> classes, int[] rows, FeatureMatrix matrix) implements AutoCloseable {

    private static final String CATEGORY = "category";

    public EvaluatedProducts {
        int size = ids.size();
        if (images.size() != size || pictures.size() != size || keys.size() != size || classes.size() != size
                || rows.length != size) {
            throw new IllegalArgumentException("one value an item, please");
        }
    }

    /** @return the number of products, with or without a feature */
    public int size() {
        return ids.size();
    }

    /** @return the products of a catalogue that is searched; opens its matrix */
    public static EvaluatedProducts searched(Catalogue catalogue, FeatureSnapshot features, Relevance relevance)
            throws CatalogueException, FeatureCacheException {
        List<String> keys = relevance.keys(catalogue);
        List<String> classes = relevance instanceof Relevance.SameProduct ? categories(catalogue) : keys;
        return of(catalogue, features, keys, classes);
    }

    /** @return the products of a catalogue whose pictures are looked for in {@code searched}; opens its matrix */
    public static EvaluatedProducts queries(Catalogue catalogue, FeatureSnapshot features, Relevance relevance,
            EvaluatedProducts searched)
            throws CatalogueException, FeatureCacheException {
        List<String> keys = relevance.queryKeys(catalogue);
        if (relevance instanceof Relevance.SameValues) {
            return of(catalogue, features, keys, keys);
        }
        Map<String, String> classOfId = new HashMap<>();
        for (int item = 0; item < searched.size(); item++) {
            classOfId.put(searched.ids().get(item), searched.classes().get(item));
        }
        return of(catalogue, features, keys, keys.stream().map(key -> classOfId.getOrDefault(key, "")).toList());
    }

    private static EvaluatedProducts of(Catalogue catalogue, FeatureSnapshot features, List<String> keys,
            List<String> classes)
            throws FeatureCacheException {
        Map<String, Integer> rowOf = features.rows();
        Map<String, String> pixelsOf = features.pixels();
        List<String> ids = new ArrayList<>();
        List<String> images = new ArrayList<>();
        List<String> pictures = new ArrayList<>();
        int[] rows = new int[catalogue.size()];
        for (int item = 0; item < rows.length; item++) {
            String image = catalogue.image(item);
            ids.add(catalogue.id(item));
            images.add(image);
            pictures.add(pixelsOf.getOrDefault(image, ""));
            rows[item] = rowOf.getOrDefault(image, -1);
        }
        return new EvaluatedProducts(List.copyOf(ids), List.copyOf(images), List.copyOf(pictures), keys, classes, rows,
                features.matrix());
    }

    /** One product may be the only one with its key, so tables are made by category if the catalogue has categories. */
    private static List<String> categories(Catalogue catalogue) throws CatalogueException {
        try {
            return catalogue.column(CATEGORY);
        } catch (CatalogueException.UnknownColumn _) {
            return Collections.nCopies(catalogue.size(), "");
        }
    }

    @Override
    public void close() {
        matrix.close();
    }
}
