package lookalike.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.image.Image;
import lookalike.image.View;
import lookalike.search.PhotoSource;
import lookalike.search.QueryPhoto;
import lookalike.search.SearchQuery;
import lookalike.ui.batch.BatchPage;
import lookalike.ui.catalogue.AddingPage;
import lookalike.ui.drop.DroppedContent;
import lookalike.ui.page.Pages;
import lookalike.ui.pictures.ToolkitPixels;
import lookalike.ui.search.HistoryEntry;
import lookalike.ui.search.SearchState;
import lookalike.ui.settings.SettingsStore;
import lookalike.ui.status.Notices;
import lookalike.ui.text.Messages;
import lookalike.ui.text.Told;

/** Passes dropped, pasted or chosen content to the part that handles it, or says why it cannot be used. */
final class DropHandler {

    /** More photos than this are not of one garment. */
    private static final int MOST_TOGETHER = 5;

    private final Messages words;
    private final Notices notices;
    private final AddingPage adding;
    private final BatchPage batch;
    private final SearchState state;
    private final SettingsStore settings;
    private final Pages pages;
    /** Files of which it is not known yet whether they are photos. */
    private final Set<Path> unread = new HashSet<>();

    DropHandler(Messages words, Notices notices, AddingPage adding, BatchPage batch, SearchState state,
            SettingsStore settings, Pages pages) {
        this.words = words;
        this.notices = notices;
        this.adding = adding;
        this.batch = batch;
        batch.onOpened(photo -> search(List.of(photo)));
        this.state = state;
        this.settings = settings;
        this.pages = pages;
        state.answer().subscribe(answer -> {
            if (answer != null) {
                remember(answer.query());
            }
        });
    }

    /** @return whether the content could be used */
    boolean handle(DroppedContent content) {
        notices.clear();
        switch (content) {
            case DroppedContent.Photos photos -> {
                if (photos.files().size() > MOST_TOGETHER) {
                    searchEach(photos.files());
                } else {
                    search(photos.files());
                }
            }
            case DroppedContent.Picture picture ->
                search(picture.image(), words.of("drop.picture"));
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
        unread.addAll(files);
        if (files.size() > 1) {
            notices.say(new Told(words.of("batch.together", files.size()), List.of("batch.each")));
        }
    }

    /**
     * Searches with each photo by itself.
     *
     * @param named files and folders, at least one
     */
    void searchEach(List<Path> named) {
        batch.show(named);
    }

    /** Searches with each of the photos by itself that were searched with together last. */
    void searchEachOfThese() {
        List<Path> files = new ArrayList<>();
        for (QueryPhoto photo : state.sought().get().photos()) {
            if (photo.source() instanceof PhotoSource.PhotoFile(Path file)) {
                files.add(file);
            }
        }
        if (!files.isEmpty()) {
            searchEach(files);
        }
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
        unread.addAll(files);
    }

    /** Searches with a part of the screen. */
    void searchScreen(Image part) {
        notices.clear();
        search(part, words.of("capture.name"));
    }

    private void search(Image image, String name) {
        startSearch(List.of(new QueryPhoto(new PhotoSource.PhotoPixels(name, ToolkitPixels.of(image)), View.PLAIN)));
    }

    private void startSearch(List<QueryPhoto> photos) {
        pages.close();
        state.begin(new HistoryEntry(HistoryEntry.Kind.PHOTO, photos.size() == 1 ? photos.getFirst().source().name()
                : words.of("query.step.photos", photos.size()), SearchQuery.of(photos)));
    }

    private static List<QueryPhoto> photos(List<Path> files) {
        return files.stream().map(QueryPhoto::in).toList();
    }

    /** Only photos that could be read are offered again. */
    private void remember(SearchQuery answered) {
        for (QueryPhoto photo : answered.photos()) {
            if (photo.source() instanceof PhotoSource.PhotoFile(Path file) && unread.remove(file)) {
                settings.change(now -> now.withRecentPhoto(file.toAbsolutePath().toString()));
            }
        }
    }
}
