package lookalike.ui.details;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.concurrent.Task;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import lookalike.search.Explanation;
import lookalike.search.QueryPhoto;
import lookalike.service.CatalogueSearch;
import lookalike.ui.pictures.PictureView;
import lookalike.ui.search.ResultDetails;
import lookalike.ui.text.Messages;
import lookalike.ui.text.ProblemMessages;
import lookalike.ui.theme.Visibility;
import org.jspecify.annotations.Nullable;

/** Shows over photo and product which parts made them similar, with a sentence about that. */
final class ExplanationView {

    private final Messages words;
    private final ProblemMessages problems;
    private final Executor background;
    private final PictureView photo;
    private final PictureView product;
    private final Label text;
    private @Nullable Task<?> running;

    ExplanationView(Messages words, ProblemMessages problems, Executor background, PictureView photo,
            PictureView product, Label text) {
        this.words = words;
        this.problems = problems;
        this.background = background;
        this.photo = photo;
        this.product = product;
        this.text = text;
    }

    /**
     * Computes the explanation in the background and shows it in place of any other.
     *
     * @param image the product's picture that is shown
     */
    void show(ResultDetails.Seen seen, String image) {
        QueryPhoto photoSearched = Objects.requireNonNull(seen.photo(), "only results of a photo are explained");
        clear();
        say(words.of("details.why.working"));
        Task<Optional<Explanation>> task = new Task<>() {
            @Override
            protected Optional<Explanation> call() throws Exception {
                return seen.search() instanceof CatalogueSearch search
                        ? search.explain(photoSearched, image, seen.method()) : Optional.empty();
            }
        };
        task.setOnSucceeded(_ -> task.getValue().ifPresentOrElse(this::show,
                () -> say(words.of("details.why.none"))));
        task.setOnFailed(_ -> say(problems.sentence(task.getException())));
        running = task;
        background.execute(task);
    }

    private void show(Explanation explanation) {
        lay(photo, explanation.side(), explanation.photo());
        lay(product, explanation.side(), explanation.product());
        say(words.of("details.why.text", HeatMap.shareOfStrongestThird(explanation.photo()), explanation.total()));
    }

    private static void lay(PictureView below, int side, double[] parts) {
        Rectangle2D place = below.imageBounds();
        below.setOverlay(HeatMap.of(side, parts, place.getWidth(), place.getHeight()));
    }

    /** Takes the explanation away. */
    void clear() {
        stop();
        photo.setOverlay(null);
        product.setOverlay(null);
        say("");
    }

    /** Lets no explanation appear that is still being computed. */
    void stop() {
        if (running != null) {
            running.cancel(false);
        }
    }

    private void say(String sentence) {
        text.setText(sentence);
        Visibility.set(text, !sentence.isEmpty());
    }
}
