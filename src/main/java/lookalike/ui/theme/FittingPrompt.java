package lookalike.ui.theme;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.TextField;
import javafx.scene.text.Text;

/**
 * The prompt of a text field, which cuts off what is wider than itself: this one is read whole whatever the size of
 * text. The field never gets narrower than its shortest prompt.
 */
public final class FittingPrompt {

    /** What a text field keeps free for its cursor, in pixels. */
    private static final double CURSOR = 4;

    private final TextField field;
    private final List<String> prompts;

    private FittingPrompt(TextField field, List<String> prompts) {
        this.field = field;
        this.prompts = prompts;
    }

    /**
     * Gives a field a prompt.
     *
     * @param prompts the same in fewer and fewer words, at least one; the first that fits is shown
     */
    public static void show(TextField field, String... prompts) {
        FittingPrompt prompt = new FittingPrompt(field, List.of(prompts));
        field.fontProperty().subscribe(prompt::fit);
        field.insetsProperty().subscribe(prompt::fit);
        field.widthProperty().subscribe(prompt::fit);
        prompt.fit();
    }

    private void fit() {
        field.setMinWidth(width(prompts.getLast()));
        field.setPromptText(prompts.stream().filter(each -> width(each) <= field.getWidth()).findFirst()
                .orElse(prompts.getLast()));
    }

    private double width(String prompt) {
        Text text = new Text(prompt);
        text.setFont(field.getFont());
        Insets around = field.getInsets();
        return Math.ceil(text.getLayoutBounds().getWidth()) + around.getLeft() + around.getRight() + CURSOR;
    }
}
