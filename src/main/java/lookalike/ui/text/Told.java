package lookalike.ui.text;

import java.util.List;

/**
 * What the window says about a problem.
 *
 * @param sentence in its language
 * @param labels the keys of the buttons and menus that the sentence names, in its order
 */
public record Told(String sentence, List<String> labels) { }
