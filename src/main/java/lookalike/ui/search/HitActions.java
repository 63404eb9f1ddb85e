package lookalike.ui.search;

import java.util.function.Supplier;
import lookalike.search.ProductMatch;
import lookalike.ui.answers.Hit;
import lookalike.ui.pictures.Picture;
import org.jspecify.annotations.Nullable;

/**
 * Does what the user chose to do with one of the results.
 *
 * @param picture the part of the photo that was searched with; null without a photo
 */
record HitActions(ResultsPane results, LargeView large, QueryRefinement refinement, ResultActions actions,
        Supplier<@Nullable Picture> picture) {

    void act(TileAction action, ProductMatch match) {
        Hit hit = results.hit(match);
        switch (action) {
            case LARGE -> large.show(match, hit.from(), picture.get());
            case LIKE_THIS -> refinement.like(hit.from(), match);
            case MORE -> refinement.more(match.product());
            case LESS -> refinement.less(match.product());
            case BOARD -> actions.pin(hit.from(), match);
            case HEART -> actions.toggleFavourite(hit.from().catalogue(), match.product().id());
        }
    }
}
