package lookalike.ui.search;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.concurrent.Task;
import lookalike.image.Frame;
import lookalike.search.QueryPhoto;
import lookalike.service.CatalogueSearch;
import org.jspecify.annotations.Nullable;

/** Finds in the background where garments may be in a photo; a new request replaces a running one. */
final class FrameSuggestions {

    private final Executor background;
    private final Consumer<Throwable> failed;
    private @Nullable Task<?> running;

    FrameSuggestions(Executor background, Consumer<Throwable> failed) {
        this.background = background;
        this.failed = failed;
    }

    /**
     * Looks for garments in a photo.
     *
     * @param photo null for none
     * @param found gets the frames, on the window's thread; none without a photo
     */
    void find(CatalogueSearch search, @Nullable QueryPhoto photo, Consumer<List<Frame>> found) {
        cancel();
        if (photo == null) {
            found.accept(List.of());
            return;
        }
        Task<List<Frame>> task = new Task<>() {
            @Override
            protected List<Frame> call() throws Exception {
                return search.frames(photo);
            }
        };
        task.setOnSucceeded(_ -> found.accept(task.getValue()));
        task.setOnFailed(_ -> failed.accept(task.getException()));
        running = task;
        background.execute(task);
    }

    void cancel() {
        if (running != null) {
            running.cancel(false);
        }
    }
}
