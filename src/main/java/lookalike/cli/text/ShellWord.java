package lookalike.cli.text;

import java.util.regex.Pattern;

/** A word of a command line that the user may copy. */
public final class ShellWord {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}._/:,+@%-]+");

    private ShellWord() {}

    /** @return the word, in double quotes if a shell would read something else */
    public static String of(String word) {
        return PLAIN.matcher(word).matches() ? word : '"' + word.replaceAll("([\"$`\\\\])", "\\\\$1") + '"';
    }
}
