package lookalike.ui;

import java.nio.file.Path;
import java.util.List;
import lookalike.image.View;
import lookalike.search.PhotoSource;
import lookalike.search.QueryPhoto;
import lookalike.search.SearchQuery;
import lookalike.ui.catalogue.AddingPage;
import lookalike.ui.drop.DroppedContent;
import lookalike.ui.page.Pages;
import lookalike.ui.pictures.ToolkitPixels;
import lookalike.ui.search.HistoryEntry;
import lookalike.ui.search.SearchState;
import lookalike.ui.settings.SettingsStore;
import lookalike.ui.status.Notices;
import lookalike.ui.text.Messages;

/** Passes dropped, pasted or chosen content to the part that handles it, or says why it cannot be used. */
final class DropHandler {

    private final Messages words;
    private final Notices notices;
    private final AddingPage adding;
    private final SearchState state;
    private final SettingsStore settings;
    private final Pages pages;

    DropHandler(Messages words, Notices notices, AddingPage adding, SearchState state, SettingsStore settings,
            Pages pages) {
        this.words = words;
        this.notices = notices;
        this.adding = adding;
        this.state = state;
        this.settings = settings;
        this.pages = pages;
    }

    /** @return whether the content could be used */
    boolean handle(DroppedContent content) {
        notices.clear();
        switch (content) {
            case DroppedContent.Photos photos -> search(photos.files());
            case DroppedContent.Picture picture ->
                startSearch(List.of(new QueryPhoto(new PhotoSource.PhotoPixels(words.of("drop.picture"),
                        ToolkitPixels.of(picture.image())), View.PLAIN)));
            case DroppedContent.Collection collection -> adding.show(collection.location());
            case DroppedContent.Remote remote -> notices.say(words.of("drop.remote", remote.host()));
            case DroppedContent.Nothing _ -> notices.say(words.of("drop.nothing"));
        }
        return !(content instanceof DroppedContent.Remote || content instanceof DroppedContent.Nothing);
    }

    /**
     * Searches with photos, replacing the query.
     *
     * @param files at least one
     */
    void search(List<Path> files) {
        startSearch(photos(files));
        addToRecent(files);
    }

    /** Adds photos to the query. */
    void add(List<Path> files) {
        if (state.sought().get().photos().isEmpty()) {
            search(files);
            return;
        }
        pages.close();
        state.go(HistoryEntry.Kind.PHOTO, words.of("query.step.photos", files.size()),
                state.sought().get().plus(photos(files)));
        addToRecent(files);
    }

    private void startSearch(List<QueryPhoto> photos) {
        pages.close();
        state.begin(new HistoryEntry(HistoryEntry.Kind.PHOTO, photos.size() == 1 ? photos.getFirst().source().name()
                : words.of("query.step.photos", photos.size()), SearchQuery.of(photos)));
    }

    private static List<QueryPhoto> photos(List<Path> files) {
        return files.stream().map(QueryPhoto::in).toList();
    }

    private void addToRecent(List<Path> files) {
        files.forEach(file -> settings.change(now -> now.withRecentPhoto(file.toAbsolutePath().toString())));
    }
}
