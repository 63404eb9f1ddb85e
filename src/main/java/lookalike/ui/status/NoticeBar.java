package lookalike.ui.status;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import lookalike.ui.text.Messages;
import lookalike.ui.text.Told;
import lookalike.ui.theme.Motion;
import lookalike.ui.theme.Visibility;

/**
 * The card over the page that shows a notice; the last label named in the notice becomes its button. It fades in, and
 * one that only tells what was done fades out once it can have been read; what went wrong stays until it is closed.
 */
public final class NoticeBar {

    /** Long enough to look there and to begin to read. */
    private static final Duration LEAST = Duration.seconds(6);
    /** Of a slow reader. */
    private static final Duration PER_LETTER = Duration.millis(70);

    private final HBox bar;
    private final Label text;
    private final Button way;
    private final Messages words;
    private final Map<String, Runnable> ways;
    private final PauseTransition reading = new PauseTransition();

    /** @param ways actions of buttons, by the keys of their labels */
    public NoticeBar(HBox bar, Label text, Button way, Messages words, Map<String, Runnable> ways) {
        this.bar = bar;
        this.text = text;
        this.way = way;
        this.words = words;
        this.ways = ways;
    }

    /** Shows notices from now on. */
    public void show(Notices notices) {
        reading.setOnFinished(_ -> {
            // Who is at it may be reading or copying still.
            if (bar.isHover() || bar.isFocusWithin()) {
                reading.playFromStart();
            } else {
                notices.clear();
            }
        });
        notices.told().subscribe(told -> {
            reading.stop();
            if (told.sentence().isEmpty()) {
                Motion.fadeOut(bar);
                return;
            }
            text.setText(told.sentence());
            offer(told, notices);
            Motion.fadeIn(bar);
            if (notices.isPassing()) {
                reading.setDuration(LEAST.add(PER_LETTER.multiply(told.sentence().length())));
                reading.playFromStart();
            }
        });
    }

    private void offer(Told told, Notices notices) {
        List<String> known = told.labels().stream().filter(ways::containsKey).toList();
        Visibility.set(way, !known.isEmpty());
        if (!known.isEmpty()) {
            Runnable action = Objects.requireNonNull(ways.get(known.getLast()));
            way.setText(words.of(known.getLast()));
            way.setOnAction(_ -> {
                notices.clear();
                action.run();
            });
        }
    }
}
