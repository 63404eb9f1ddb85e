package lookalike.ui;

import java.util.Map;
import java.util.function.IntConsumer;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The keys that work anywhere in the window. */
final class WindowKeys {

    private final Map<KeyCombination, Runnable> actions;
    private final IntConsumer result;

    /**
     * @param actions by key, as {@link KeyCombination#valueOf} reads it
     * @param result told the place of a result, from 0, when its digit is pressed
     */
    WindowKeys(Map<KeyCombination, Runnable> actions, IntConsumer result) {
        this.actions = Map.copyOf(actions);
        this.result = result;
    }

    static KeyCombination key(String text) {
        return KeyCombination.valueOf(text);
    }

    /** Runs the action of a key and consumes the event, unless it is meant for a focused text field. */
    void pressed(KeyEvent key) {
        boolean isWriting = key.getTarget() instanceof TextInputControl;
        for (Map.Entry<KeyCombination, Runnable> each : actions.entrySet()) {
            if (each.getKey().match(key) && !(isWriting && isForText(key))) {
                each.getValue().run();
                key.consume();
                return;
            }
        }
        if (key.isShortcutDown() && key.getCode().isDigitKey() && !isWriting) {
            result.accept(key.getCode().getCode() - KeyCode.DIGIT1.getCode());
            key.consume();
        }
    }

    /** Text fields have their own paste and undo. */
    private static boolean isForText(KeyEvent key) {
        return key.isShortcutDown() && (key.getCode() == KeyCode.V || key.getCode() == KeyCode.Z);
    }
}
