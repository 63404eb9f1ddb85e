package lookalike.ui.browse;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.concurrent.Task;
import lookalike.LookalikeException;
import lookalike.search.ProductMatch;
import lookalike.service.CatalogueListing;
import lookalike.service.CatalogueSearch;
import lookalike.ui.preparation.CatalogueModel;
import lookalike.ui.search.LargeView;
import lookalike.ui.search.QueryRefinement;
import lookalike.ui.search.ResultActions;
import lookalike.ui.search.SearchState;
import lookalike.ui.search.TileAction;
import lookalike.ui.selection.ProductSelection;
import lookalike.ui.status.Notices;
import lookalike.ui.text.Messages;
import lookalike.ui.text.ProblemMessages;

/** Does what the buttons of a tile, and the bar of the selected products, say. */
final class BrowseActions {

    private final Messages words;
    private final ProblemMessages problems;
    private final Notices notices;
    private final CatalogueModel model;
    private final Executor background;
    private final SearchState state;
    private final QueryRefinement refinement;
    private final ResultActions actions;
    private final LargeView large;

    BrowseActions(Messages words, ProblemMessages problems, Notices notices, CatalogueModel model,
            Executor background, SearchState state, ResultActions actions, LargeView large) {
        this.words = words;
        this.problems = problems;
        this.notices = notices;
        this.model = model;
        this.background = background;
        this.state = state;
        this.refinement = new QueryRefinement(words, state, actions.selection());
        this.actions = actions;
        this.large = large;
    }

    void act(TileAction action, ProductMatch match, CatalogueListing from) {
        switch (action) {
            case LARGE -> large.show(match, from, null);
            case LIKE_THIS -> search(from, () -> refinement.like(from, match));
            case MORE -> search(from, () -> refinement.more(match.product()));
            case LESS -> search(from, () -> refinement.less(match.product()));
            case BOARD -> actions.pin(from, match);
            case HEART -> actions.toggleFavourite(from.catalogue(), match.product().id());
        }
    }

    /** Changes the query, which leads to the results, if the catalogue can be searched already. */
    private void search(CatalogueListing from, Runnable change) {
        CatalogueSearch search = model.current().get();
        if (search == null || !search.catalogue().equals(from.catalogue())) {
            notices.say(words.of("browse.unindexed", from.catalogue()));
            return;
        }
        state.everywhere().set(false);
        change.run();
    }

    /**
     * Reads products that are selected, though some of their tiles are not read.
     *
     * @param items of the listing
     */
    void read(CatalogueListing from, List<Integer> items, Consumer<ProductSelection> then) {
        Task<ProductSelection> task = new Task<>() {
            @Override
            protected ProductSelection call() throws LookalikeException {
                return ListedProducts.selection(from, items);
            }
        };
        task.setOnSucceeded(_ -> then.accept(task.getValue()));
        task.setOnFailed(_ -> notices.say(problems.told(task.getException())));
        background.execute(task);
    }
}
