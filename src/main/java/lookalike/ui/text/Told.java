package lookalike.ui.text;

import java.util.List;

/**
 * A problem or notice in words.
 *
 * @param sentence in the window's language
 * @param labels the keys of the buttons and menus that the sentence names, in its order
 */
public record Told(String sentence, List<String> labels) {}
