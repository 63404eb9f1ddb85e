package lookalike.ui;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.control.ToggleButton;
import lookalike.ui.boards.FavouritesStore;
import lookalike.ui.search.SearchState;

/** The header's heart: while it is pressed, only favourites are results. */
final class FavouritesToggle {

    private final ToggleButton button;
    private final FavouritesStore favourites;
    private final SearchState state;
    private final Supplier<Optional<String>> catalogue;

    /** @param catalogue the name of the catalogue that is shown, if there is one */
    FavouritesToggle(ToggleButton button, FavouritesStore favourites, SearchState state,
            Supplier<Optional<String>> catalogue) {
        this.button = button;
        this.favourites = favourites;
        this.state = state;
        this.catalogue = catalogue;
        state.selection().subscribe(filter -> button.setSelected(filter.ids().isPresent()));
        favourites.changes().addListener(_ -> {
            if (button.isSelected()) {
                apply();
            }
        });
    }

    /** Filters by favourites, or no more, as the button stands. */
    void apply() {
        state.selection().set(state.selection().get().among(
                button.isSelected() ? Optional.of(ids()) : Optional.empty()));
    }

    private Set<String> ids() {
        return catalogue.get().map(favourites::ids).orElse(Set.of());
    }
}
