package lookalike.ui.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import lookalike.LookalikeException;
import lookalike.catalogue.Condition;
import lookalike.features.Engine;
import lookalike.features.NetworkChoice;
import lookalike.search.ProductFilter;
import lookalike.storage.ThreeWayMerge;
import lookalike.ui.search.SearchState;
import lookalike.ui.theme.TextSize;
import lookalike.ui.theme.Theme;
import org.jspecify.annotations.Nullable;

/**
 * The settings of the window.
 *
 * @param theme light or dark
 * @param textSize in percent, as {@link TextSize} knows it
 * @param language an ISO 639 code; empty for the system's
 * @param results default number of results
 * @param engine of the network, as {@code --engine} takes it; empty for the fastest
 * @param keepsRecent whether recent photos are remembered
 * @param recent photos, the newest first; paths only, never pictures
 * @param catalogue the one that was searched last; empty for none
 * @param filters the last filters, as conditions are typed
 * @param place of the window, or null
 * @param ranking how results are ranked
 * @param client the id of the current client; empty for none
 * @param folders where files were chosen last, by what is chosen; absolute
 */
public record Settings(Theme.Choice theme, int textSize, String language, int results, String engine,
        boolean keepsRecent, List<String> recent, String catalogue, List<String> filters, @Nullable Place place,
        RankingSettings ranking, String client, Map<String, String> folders) {

    /** The default settings. */
    public static final Settings DEFAULTS = new Settings(Theme.Choice.SYSTEM, TextSize.SYSTEM, "",
            SearchState.USUAL_RESULTS, "", true, List.of(), "", List.of(), null, RankingSettings.USUAL, "", Map.of());

    private static final int MAX_RECENT = 6;

    /** The position of a window, in pixels of the screen. */
    public record Place(double x, double y, double width, double height, boolean maximised) {

        public Place {
            for (double value : new double[] {x, y, width, height}) {
                if (!Double.isFinite(value)) {
                    throw new IllegalArgumentException("a window at " + value);
                }
            }
        }
    }

    public Settings {
        theme = theme == null ? Theme.Choice.SYSTEM : theme;
        textSize = TextSize.known(textSize);
        language = language == null ? "" : language;
        results = Math.clamp(results, 1, SearchState.MOST_RESULTS);
        engine = engine == null ? "" : engine;
        recent = recent == null ? List.of() : recent.stream().filter(Settings::isPath).toList();
        catalogue = catalogue == null ? "" : catalogue;
        filters = filters == null ? List.of() : List.copyOf(filters);
        ranking = RankingSettings.orUsual(ranking);
        client = client == null ? "" : client;
        folders = folders == null ? Map.of() : copy(folders);
    }

    /** @return how to run the network; choices on the command line override these settings */
    public NetworkChoice network(NetworkChoice asked) {
        Optional<Engine> chosen =
                Stream.of(Engine.values()).filter(each -> each.name().equalsIgnoreCase(engine)).findAny();
        return asked.engine().isPresent() || chosen.isEmpty() ? asked : asked.by(chosen.get());
    }

    /** @return the last filters, as far as they can be read */
    public ProductFilter filter() {
        List<Condition> conditions = new ArrayList<>();
        for (String text : filters) {
            try {
                conditions.add(Condition.parse(text));
            } catch (LookalikeException _) {
                // A filter that cannot be read is ignored.
            }
        }
        return ProductFilter.where(conditions);
    }

    /** @return the stored settings with what was changed of the own ones, see {@link ThreeWayMerge} */
    static Settings merged(Settings before, Settings after, Settings now) {
        boolean keeps = ThreeWayMerge.value(before.keepsRecent, after.keepsRecent, now.keepsRecent);
        List<String> photos = ThreeWayMerge.newest(before.recent, after.recent, now.recent);
        return new Settings(ThreeWayMerge.value(before.theme, after.theme, now.theme),
                ThreeWayMerge.value(before.textSize, after.textSize, now.textSize),
                ThreeWayMerge.value(before.language, after.language, now.language),
                ThreeWayMerge.value(before.results, after.results, now.results),
                ThreeWayMerge.value(before.engine, after.engine, now.engine), keeps,
                keeps ? photos.stream().limit(MAX_RECENT).toList() : List.of(),
                ThreeWayMerge.value(before.catalogue, after.catalogue, now.catalogue),
                ThreeWayMerge.value(before.filters, after.filters, now.filters),
                Objects.equals(before.place, after.place) ? now.place : after.place,
                ThreeWayMerge.value(before.ranking, after.ranking, now.ranking),
                ThreeWayMerge.value(before.client, after.client, now.client),
                ThreeWayMerge.entries(before.folders, after.folders, now.folders, ThreeWayMerge::value));
    }

    /** @return the same with another theme */
    public Settings with(Theme.Choice other) {
        return new Settings(other, textSize, language, results, engine, keepsRecent, recent, catalogue, filters, place,
                ranking, client, folders);
    }

    /** @return the same with another size of text */
    public Settings withTextSize(int other) {
        return new Settings(theme, other, language, results, engine, keepsRecent, recent, catalogue, filters, place,
                ranking, client, folders);
    }

    /** @return the same with another language */
    public Settings withLanguage(String other) {
        return new Settings(theme, textSize, other, results, engine, keepsRecent, recent, catalogue, filters, place,
                ranking, client, folders);
    }

    /** @return the same with another number of results */
    public Settings with(int other) {
        return new Settings(theme, textSize, language, other, engine, keepsRecent, recent, catalogue, filters, place,
                ranking, client, folders);
    }

    /** @return the same with another engine */
    public Settings withEngine(String other) {
        return new Settings(theme, textSize, language, results, other, keepsRecent, recent, catalogue, filters, place,
                ranking, client, folders);
    }

    /** @return the same, remembering recent photos, or without any */
    public Settings withPhotosRemembered(boolean wanted) {
        return new Settings(theme, textSize, language, results, engine, wanted, wanted ? recent : List.of(), catalogue,
                filters, place, ranking, client, folders);
    }

    /** @return the same with another recent photo, if they are remembered */
    public Settings withRecentPhoto(String photo) {
        if (!keepsRecent) {
            return this;
        }
        List<String> newest = Stream.concat(Stream.of(photo),
                recent.stream().filter(other -> !other.equals(photo))).limit(MAX_RECENT).toList();
        return new Settings(theme, textSize, language, results, engine, true, newest, catalogue, filters, place,
                ranking, client, folders);
    }

    /** @return the same with the last catalogue and filters */
    public Settings withSearch(String last, List<String> chosen) {
        return new Settings(theme, textSize, language, results, engine, keepsRecent, recent, last, chosen, place,
                ranking, client, folders);
    }

    /** @return the same with another position of the window */
    public Settings withPlace(Place other) {
        return new Settings(theme, textSize, language, results, engine, keepsRecent, recent, catalogue, filters, other,
                ranking, client, folders);
    }

    /** @return the same with another way of ranking results */
    public Settings with(RankingSettings other) {
        return new Settings(theme, textSize, language, results, engine, keepsRecent, recent, catalogue, filters, place,
                other, client, folders);
    }

    /** @return the same with another current client */
    public Settings withClient(String other) {
        return new Settings(theme, textSize, language, results, engine, keepsRecent, recent, catalogue, filters, place,
                ranking, other, folders);
    }

    /** @return the same with another last folder of what is chosen */
    public Settings withFolder(String chosen, String folder) {
        Map<String, String> other = new TreeMap<>(folders);
        other.put(chosen, folder);
        return new Settings(theme, textSize, language, results, engine, keepsRecent, recent, catalogue, filters, place,
                ranking, client, other);
    }

    /** A file that was written by hand, or on another system, may have anything there. */
    private static boolean isPath(@Nullable String text) {
        try {
            return text != null && !Path.of(text).toString().isEmpty();
        } catch (InvalidPathException _) {
            return false;
        }
    }

    /** A file that was written by hand may have no folder where one is expected. */
    private static Map<String, String> copy(Map<String, String> folders) {
        Map<String, String> known = new TreeMap<>(folders);
        known.values().removeIf(Objects::isNull);
        return Collections.unmodifiableMap(known);
    }
}
