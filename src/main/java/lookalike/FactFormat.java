package lookalike;

import java.text.MessageFormat;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words facts by the patterns of a bundle. The bundles themselves belong to the command line and the window. */
public final class FactFormat {

    private final Locale locale;
    private final Function<String, @Nullable String> patterns;

    /**
     * @param locale how numbers are written
     * @param patterns from a code to the pattern of a {@link MessageFormat}, or null if there is none
     */
    public FactFormat(Locale locale, Function<String, @Nullable String> patterns) {
        this.locale = locale;
        this.patterns = patterns;
    }

    /**
     * @return the fact in words; code and details of a stored fact that a later release wrote and this one has no
     *     text for
     */
    public String format(Fact fact) {
        String pattern = patterns.apply(fact.code());
        return pattern == null ? fact.code() + fact.details()
                : new MessageFormat(pattern, locale).format(fact.details().stream().map(this::argument).toArray());
    }

    private Object argument(Object detail) {
        return switch (detail) {
            case Fact fact -> format(fact);
            case Collection<?> list -> list.stream().map(this::argument).map(String::valueOf).collect(
                    Collectors.joining(list.stream().allMatch(Fact.class::isInstance) ? "; " : ", "));
            case Number number -> number;
            default -> detail.toString();
        };
    }
}
