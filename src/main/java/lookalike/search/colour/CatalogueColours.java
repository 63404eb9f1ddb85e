package lookalike.search.colour;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import lookalike.catalogue.store.Catalogue;
import lookalike.features.FeatureCacheException;
import lookalike.image.palette.LabColour;
import lookalike.ranking.LabelColumn;
import org.jspecify.annotations.Nullable;

/** The colours of a catalogue's products, read when the first is asked for. Safe for use by several threads. */
public final class CatalogueColours {

    private final Catalogue catalogue;
    private final Path folder;
    /** Guarded by itself. */
    private final AtomicReference<@Nullable ItemPalettes> palettes = new AtomicReference<>();

    /** @param folder of the catalogue's features */
    public CatalogueColours(Catalogue catalogue, Path folder) {
        this.catalogue = catalogue;
        this.folder = folder;
    }

    /** @return whether no product's colours are known, as in a catalogue that an earlier release indexed */
    public boolean isEmpty() throws FeatureCacheException {
        return palettes().isEmpty();
    }

    /** @return how near the products are to a colour; see {@link ColourMatch#of} */
    public ColourMatch match(LabColour wanted, List<LabelColumn> learned) throws FeatureCacheException {
        return ColourMatch.of(wanted, palettes(), learned);
    }

    private ItemPalettes palettes() throws FeatureCacheException {
        synchronized (palettes) {
            ItemPalettes read = palettes.get();
            if (read == null) {
                read = ItemPalettes.read(catalogue, folder);
                palettes.set(read);
            }
            return read;
        }
    }
}
