package lookalike.ui.preparation;

import java.util.HashSet;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lookalike.catalogue.CatalogueEntry;
import lookalike.catalogue.CatalogueList;
import lookalike.catalogue.UnreadableCatalogue;
import lookalike.ui.status.Notices;
import lookalike.ui.text.Messages;
import lookalike.ui.text.Told;

/** The catalogues as they were listed last. Says of each that cannot be read, once, why. */
final class ListedCatalogues {

    private final Messages words;
    private final Notices notices;
    private final ObservableList<CatalogueEntry> readable = FXCollections.observableArrayList();
    private final ObservableList<UnreadableCatalogue> unreadable = FXCollections.observableArrayList();
    /** Kept here: a view that is not referenced is collected and no longer informs its listeners. */
    private final ObservableList<CatalogueEntry> seenReadable = FXCollections.unmodifiableObservableList(readable);
    private final ObservableList<UnreadableCatalogue> seenUnreadable =
            FXCollections.unmodifiableObservableList(unreadable);
    private final Set<String> told = new HashSet<>();

    ListedCatalogues(Messages words, Notices notices) {
        this.words = words;
        this.notices = notices;
    }

    ObservableList<CatalogueEntry> readable() {
        return seenReadable;
    }

    ObservableList<UnreadableCatalogue> unreadable() {
        return seenUnreadable;
    }

    void show(CatalogueList list) {
        readable.setAll(list.readable());
        unreadable.setAll(list.unreadable());
        for (UnreadableCatalogue each : list.unreadable()) {
            Told sentence = words.told(each);
            if (told.add(sentence.sentence())) {
                notices.say(sentence);
            }
        }
    }
}
