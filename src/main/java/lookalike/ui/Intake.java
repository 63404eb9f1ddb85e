package lookalike.ui;

import java.nio.file.Path;
import java.util.List;
import lookalike.image.View;
import lookalike.ui.catalogue.AddingPage;
import lookalike.ui.drop.DroppedContent;
import lookalike.ui.page.Pages;
import lookalike.ui.search.Photo;
import lookalike.ui.search.SearchState;
import lookalike.ui.search.Snap;
import lookalike.ui.search.Sought;
import lookalike.ui.search.Step;
import lookalike.ui.settings.SettingsStore;
import lookalike.ui.status.Notices;
import lookalike.ui.words.Words;

/** Takes what is dropped, pasted or chosen to where it belongs, or says why it cannot be taken. */
final class Intake {

    private final Words words;
    private final Notices notices;
    private final AddingPage adding;
    private final SearchState state;
    private final SettingsStore settings;
    private final Pages pages;

    Intake(Words words, Notices notices, AddingPage adding, SearchState state, SettingsStore settings, Pages pages) {
        this.words = words;
        this.notices = notices;
        this.adding = adding;
        this.state = state;
        this.settings = settings;
        this.pages = pages;
    }

    /** @return whether it could be taken */
    boolean take(DroppedContent content) {
        notices.clear();
        switch (content) {
            case DroppedContent.Photos photos -> search(photos.files());
            case DroppedContent.Picture picture ->
                    begin(List.of(new Snap(Photo.of(picture.image(), words.of("drop.picture")), View.PLAIN)));
            case DroppedContent.Collection collection -> adding.show(collection.location());
            case DroppedContent.Remote remote -> notices.say(words.of("drop.remote", remote.host()));
            case DroppedContent.Nothing _ -> notices.say(words.of("drop.nothing"));
        }
        return !(content instanceof DroppedContent.Remote || content instanceof DroppedContent.Nothing);
    }

    /** Searches with photos in place of what was searched with before. @param files at least one */
    void search(List<Path> files) {
        begin(snaps(files));
        remember(files);
    }

    /** Searches with photos besides those that are searched with. */
    void add(List<Path> files) {
        if (state.sought().get().snaps().isEmpty()) {
            search(files);
            return;
        }
        pages.close();
        state.go(new Step(Step.Kind.PHOTO, words.of("query.step.photos", files.size()),
                state.sought().get().plus(snaps(files))));
        remember(files);
    }

    private void begin(List<Snap> snaps) {
        pages.close();
        state.begin(new Step(Step.Kind.PHOTO, snaps.size() == 1 ? snaps.getFirst().photo().name()
                : words.of("query.step.photos", snaps.size()), Sought.photos(snaps)));
    }

    private static List<Snap> snaps(List<Path> files) {
        return files.stream().map(file -> new Snap(Photo.in(file), View.PLAIN)).toList();
    }

    private void remember(List<Path> files) {
        files.forEach(file -> settings.change(now -> now.after(file.toAbsolutePath().toString())));
    }
}
