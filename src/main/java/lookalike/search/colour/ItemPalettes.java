package lookalike.search.colour;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import lookalike.catalogue.store.Catalogue;
import lookalike.features.FeatureCacheException;
import lookalike.features.cache.FeatureCache;
import lookalike.image.palette.Palette;

/** The palette of each product of a catalogue: that of its first picture that has one. */
public final class ItemPalettes {

    private final Map<Integer, Palette> palettes = new HashMap<>();

    private ItemPalettes() {}

    /**
     * Reads the palettes of all products.
     *
     * @param folder of the catalogue's features
     */
    public static ItemPalettes read(Catalogue catalogue, Path folder) throws FeatureCacheException {
        Map<String, Palette> byImage = new HashMap<>();
        FeatureCache.palettes(folder, byImage::put);
        ItemPalettes items = new ItemPalettes();
        for (int item = 0; item < catalogue.size(); item++) {
            for (String image : catalogue.images(item)) {
                Palette palette = byImage.get(image);
                if (palette != null) {
                    items.palettes.putIfAbsent(item, palette);
                }
            }
        }
        return items;
    }

    /** @return the product's; empty if it is not indexed since colours are found */
    public Optional<Palette> of(int item) {
        return Optional.ofNullable(palettes.get(item));
    }

    /** @return whether no product has one, as in a catalogue that an earlier release indexed */
    public boolean isEmpty() {
        return palettes.isEmpty();
    }
}
