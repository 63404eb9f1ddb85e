package lookalike.search.snapshot;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import lookalike.storage.FileState;
import lookalike.storage.SectionDescription;
import org.jspecify.annotations.Nullable;

/**
 * The description in the file of a search snapshot.
 *
 * @param model the line of the identity of the features
 * @param madeOf the files that it was made of, as they were then
 * @param vectors the name of the vector file
 * @param width typical of the pictures, in pixels
 * @param height typical of the pictures, in pixels
 * @param waiting how many products have a picture that is not indexed yet
 * @param ranking the name of the ranking space's file; null without one
 * @param columns that are learned; 0 without a ranking space
 * @param sections by name, the offset and size of each part in the file
 */
record SnapshotDescription(String model, List<FileState> madeOf, String vectors, int width, int height, int waiting,
        @Nullable String ranking, int columns, Map<String, long[]> sections)
        implements SectionDescription<SnapshotDescription> {

    @Override
    public SnapshotDescription with(Map<String, long[]> places) {
        return new SnapshotDescription(model, madeOf, vectors, width, height, waiting, ranking, columns, places);
    }

    @Override
    public void requireComplete() throws IOException {
        if (isIncomplete()) {
            throw new IOException("a description without some of its parts");
        }
    }

    @SuppressWarnings("NullAway") // Jackson knows no @NullMarked
    private boolean isIncomplete() {
        return model == null || madeOf == null || madeOf.isEmpty() || vectors == null || sections == null
                || madeOf.stream().anyMatch(each -> each == null || each.name() == null)
                || width < 1 || height < 1 || waiting < 0 || columns < 0;
    }
}
