package lookalike.ui.preparation;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import lookalike.LookalikeException;
import lookalike.Progress;
import lookalike.catalogue.ImageSource;
import lookalike.image.Frame;
import lookalike.image.RgbImage;
import lookalike.recommendation.Answer;
import lookalike.recommendation.Choice;
import lookalike.recommendation.Explanation;
import lookalike.recommendation.Finder;
import lookalike.recommendation.NearDuplicates;
import lookalike.recommendation.Query;
import lookalike.recommendation.Selection;
import lookalike.ui.search.PhotoSearch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One catalogue of the shelf, ready to be searched. */
final class FinderSearch implements PhotoSearch {

    private static final Logger LOG = LoggerFactory.getLogger(FinderSearch.class);

    private final Finder finder;
    private final ImageSource images;
    private final boolean canBeFaster;
    private final Gate modelInUse;
    private final Gate inUse = new Gate();

    /**
     * @param canBeFaster whether another precision would make it so
     * @param modelInUse shut once the network is closed
     */
    FinderSearch(Finder finder, ImageSource images, boolean canBeFaster, Gate modelInUse) {
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
    public Answer find(Query query, int k, Selection selection) throws LookalikeException {
        return modelInUse.through(() -> inUse.through(() -> finder.find(query, k, selection)));
    }

    @Override
    public int count(Selection selection) throws LookalikeException {
        return inUse.through(() -> finder.count(selection));
    }

    @Override
    public List<Choice> choices(Selection selection) throws LookalikeException {
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

    /** @see Finder#nearDuplicates */
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
