package lookalike.ui;

import javafx.stage.Stage;
import lookalike.catalogue.Condition;
import lookalike.ui.search.SearchState;
import lookalike.ui.settings.RankingSettings;
import lookalike.ui.settings.Settings;
import lookalike.ui.settings.SettingsStore;

/**
 * What the window remembers from one start to the next.
 *
 * @param settings where it is stored
 */
record WindowMemory(SettingsStore settings) {

    /** Brings back how was searched last; not what for. */
    void restore(SearchState state) {
        Settings last = settings.get();
        state.results().set(last.results());
        state.selection().set(last.filter());
        state.ranking().set(last.ranking().options());
    }

    /** @param catalogue that is searched, or the one before */
    void save(SearchState state, Stage stage, String catalogue) {
        settings.change(now -> now.withPlace(new WindowPlace(stage).current()).with(state.results().get())
                .with(RankingSettings.of(state.ranking().get()))
                .withSearch(catalogue, state.selection().get().conditions().stream().map(Condition::text).toList()));
    }
}
