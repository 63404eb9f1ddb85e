package lookalike.cli.text;

import java.util.Locale;
import java.util.ResourceBundle;
import lookalike.Fact;
import lookalike.FactFormat;

/**
 * Words problems and notices for the command line: an English sentence with a command to type next, from
 * {@code problems.properties}. The only place that does.
 */
public final class CommandLineMessages {

    private CommandLineMessages() {}

    /** @return the sentence; for a reason a clause, to be part of one */
    public static String sentence(Fact fact) {
        ResourceBundle bundle = ResourceBundle.getBundle("lookalike.cli.problems", Locale.ROOT);
        return new FactFormat(Locale.ENGLISH, code -> bundle.containsKey(code) ? bundle.getString(code) : null)
                .format(fact);
    }
}
