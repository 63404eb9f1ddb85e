package lookalike.ui.search;

import java.util.Locale;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.feather.Feather;

/** Actions on a result in its tile. */
public enum TileAction {
    /** Shows it enlarged beside the photo. */
    LARGE(Feather.MAXIMIZE_2, "Space"),
    /** Searches with it instead of the photo. */
    LIKE_THIS(Feather.SEARCH, "S"),
    /** Moves the search towards it. */
    MORE(Feather.THUMBS_UP, "M"),
    /** Moves the search away from it. */
    LESS(Feather.THUMBS_DOWN, "Shift+M"),
    /** Puts it on the open board. */
    BOARD(Feather.BOOKMARK, "B"),
    /** Adds it to the favourites, or removes it. */
    HEART(Feather.HEART, "H");

    private final Feather icon;
    private final KeyCombination key;

    TileAction(Feather icon, String key) {
        this.icon = icon;
        this.key = KeyCombination.valueOf(key);
    }

    Feather icon() {
        return icon;
    }

    KeyCombination key() {
        return key;
    }

    /** @return the key of its text */
    String words() {
        return "tile." + name().toLowerCase(Locale.ROOT);
    }
}
