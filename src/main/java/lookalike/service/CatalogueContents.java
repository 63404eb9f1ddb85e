package lookalike.service;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lookalike.LookalikeException;
import lookalike.catalogue.ColumnRole;
import lookalike.image.palette.Palette;
import lookalike.search.FacetOption;
import lookalike.search.ProductFilter;

/** An open catalogue, whether it is searched or only looked at. Safe for use by several threads. */
public interface CatalogueContents extends PictureSource {

    /** @return the catalogue's name */
    String catalogue();

    /** @return what the columns of its table mean, by header, as far as that is known */
    Map<String, ColumnRole> roles();

    /** @return the header of its column with this meaning, if one was found */
    Optional<String> header(ColumnRole role);

    /** @return the folder or zip that its pictures are in */
    Path location();

    /** @return how many products it has */
    int size();

    /**
     * @param image a product's picture
     * @return its file, as it lies in the catalogue's folder; empty in a zip, or if it is gone
     */
    Optional<Path> file(String image) throws LookalikeException;

    /** @return how many products pass a filter */
    int count(ProductFilter filter) throws LookalikeException;

    /** @return the options for filtering, with how many products each would leave */
    List<FacetOption> choices(ProductFilter filter) throws LookalikeException;

    /**
     * @param images pictures of products
     * @return the main colours of the garment in each, as far as they are known
     */
    Map<String, Palette> palettes(Collection<String> images) throws LookalikeException;
}
