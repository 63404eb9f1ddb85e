package lookalike.ui;

import lookalike.ui.drop.DroppedContent;
import lookalike.ui.preparation.CatalogueDesk;
import lookalike.ui.search.Photo;
import lookalike.ui.search.SearchController;
import lookalike.ui.status.Notices;
import lookalike.ui.words.Words;

/** Takes what is dropped, pasted or chosen to where it belongs, or says why it cannot be taken. */
final class Intake {

    private final Words words;
    private final Notices notices;
    private final CatalogueDesk desk;
    private final SearchController search;

    Intake(Words words, Notices notices, CatalogueDesk desk, SearchController search) {
        this.words = words;
        this.notices = notices;
        this.desk = desk;
        this.search = search;
    }

    /** @return whether it could be taken */
    boolean take(DroppedContent content) {
        notices.clear();
        switch (content) {
            case DroppedContent.Photo photo -> {
                search.search(Photo.in(photo.file()));
                if (photo.others() > 0) {
                    notices.say(words.of("drop.first", photo.file().getFileName(), photo.others() + 1));
                }
            }
            case DroppedContent.Picture picture ->
                    search.search(Photo.of(picture.image(), words.of("drop.picture")));
            case DroppedContent.Collection collection -> desk.add(collection.location());
            case DroppedContent.Remote remote -> notices.say(words.of("drop.remote", remote.host()));
            case DroppedContent.Nothing _ -> notices.say(words.of("drop.nothing"));
        }
        return !(content instanceof DroppedContent.Remote || content instanceof DroppedContent.Nothing);
    }
}
