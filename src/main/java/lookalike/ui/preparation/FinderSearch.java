package lookalike.ui.preparation;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import lookalike.LookalikeException;
import lookalike.Progress;
import lookalike.catalogue.source.ImageSource;
import lookalike.image.Frame;
import lookalike.image.RgbImage;
import lookalike.search.Explanation;
import lookalike.search.FacetOption;
import lookalike.search.NearDuplicates;
import lookalike.search.ProductFilter;
import lookalike.search.ProductSearcher;
import lookalike.search.Query;
import lookalike.search.SearchResult;
import lookalike.ui.search.PhotoSearch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One catalogue of the shelf, ready to be searched. */
final class FinderSearch implements PhotoSearch {

    private static final Logger LOG = LoggerFactory.getLogger(FinderSearch.class);

    private final ProductSearcher finder;
    private final ImageSource images;
    private final boolean canBeFaster;
    private final Gate modelInUse;
    private final Gate inUse = new Gate();

    /**
     * @param canBeFaster whether another precision would make it so
     * @param modelInUse shut once the network is closed
     */
    FinderSearch(ProductSearcher finder, ImageSource images, boolean canBeFaster, Gate modelInUse) {
        this.finder = finder;
        this.images = images;
        this.canBeFaster = canBeFaster;
        this.modelInUse = modelInUse;
    }

    @Override
    public String catalogue() {
        return finder.catalogue().name();
    }

    @Override
    public int products() {
        return finder.searchable();
    }

    @Override
    public boolean canBeFaster() {
        return canBeFaster;
    }

    @Override
    public SearchResult find(Query query, int k, ProductFilter selection) throws LookalikeException {
        return modelInUse.through(() -> inUse.through(() -> finder.find(query, k, selection)));
    }

    @Override
    public int count(ProductFilter selection) throws LookalikeException {
        return inUse.through(() -> finder.count(selection));
    }

    @Override
    public List<FacetOption> choices(ProductFilter selection) throws LookalikeException {
        return inUse.through(() -> finder.choices(selection));
    }

    @Override
    public List<Frame> frames(RgbImage photo) throws LookalikeException {
        return modelInUse.through(() -> inUse.through(() -> finder.frames(photo)));
    }

    @Override
    public Optional<Explanation> explain(RgbImage photo, String image) throws LookalikeException {
        return modelInUse.through(() -> inUse.through(() -> finder.explain(photo, images.read(image), image)));
    }

    /** @see ProductSearcher#nearDuplicates */
    List<NearDuplicates.Pair> nearDuplicates(double atLeast, Progress progress) throws LookalikeException {
        return inUse.through(() -> finder.nearDuplicates(atLeast, progress));
    }

    @Override
    public byte[] picture(String image) throws LookalikeException {
        return inUse.through(() -> images.read(image));
    }

    @Override
    public void close() {
        inUse.shut(() -> {
            try {
                images.close();
            } catch (IOException problem) {
                LOG.warn("the pictures of {} could not be closed", catalogue(), problem);
            }
            finder.close();
        });
    }
}
