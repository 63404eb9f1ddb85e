package lookalike.ui.batch;

import java.nio.file.Path;
import lookalike.search.SearchResult;

/**
 * A photo and what it found.
 *
 * @param outcome so far
 */
record BatchRow(Path photo, Outcome outcome) {

    /** What became of a photo. */
    sealed interface Outcome {

        /** It was not searched with yet. */
        record Waiting() implements Outcome {}

        /** It found products. */
        record Found(SearchResult answer) implements Outcome {}

        /**
         * It cannot be searched with.
         *
         * @param sentence why, with the names of files
         * @param whole the sentence with their whole paths
         */
        record Broken(String sentence, String whole) implements Outcome {}
    }

    static BatchRow waiting(Path photo) {
        return new BatchRow(photo, new Outcome.Waiting());
    }

    /** @return the photo's file name */
    String name() {
        Path name = photo.getFileName();
        return name == null ? photo.toString() : name.toString();
    }
}
