package lookalike.ui;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.control.ToggleButton;
import lookalike.service.CatalogueSearch;
import lookalike.ui.boards.FavouritesStore;
import lookalike.ui.search.SearchState;
import org.jspecify.annotations.Nullable;

/** The header's heart: while it is pressed, only favourites are results. */
final class FavouritesToggle {

    private final ToggleButton button;
    private final FavouritesStore favourites;
    private final SearchState state;
    private final Supplier<@Nullable CatalogueSearch> catalogue;

    /** @param catalogue the catalogue that is searched, or null */
    FavouritesToggle(ToggleButton button, FavouritesStore favourites, SearchState state,
            Supplier<@Nullable CatalogueSearch> catalogue) {
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
        CatalogueSearch search = catalogue.get();
        return search == null ? Set.of() : favourites.ids(search.catalogue());
    }
}
