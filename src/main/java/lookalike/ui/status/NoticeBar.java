package lookalike.ui.status;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import lookalike.ui.text.Messages;
import lookalike.ui.text.Told;

/** The line under the header that shows a notice; the last label named in the notice becomes its button. */
public final class NoticeBar {

    private final HBox bar;
    private final Label text;
    private final Button way;
    private final Messages words;
    private final Map<String, Runnable> ways;

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
        notices.told().subscribe(told -> {
            text.setText(told.sentence());
            visible(bar, !told.sentence().isEmpty());
            offer(told, notices);
        });
    }

    private void offer(Told told, Notices notices) {
        List<String> known = told.labels().stream().filter(ways::containsKey).toList();
        visible(way, !known.isEmpty());
        if (!known.isEmpty()) {
            Runnable action = Objects.requireNonNull(ways.get(known.getLast()));
            way.setText(words.of(known.getLast()));
            way.setOnAction(_ -> {
                notices.clear();
                action.run();
            });
        }
    }

    private static void visible(Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }
}
