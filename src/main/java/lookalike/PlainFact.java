package lookalike;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/**
 * A fact as it is stored, without its type; two with the same code and details are equal.
 *
 * @param details numbers, strings, plain facts, and lists of these
 */
public record PlainFact(String code, List<Object> details) implements Fact {

    public PlainFact {
        details = List.copyOf(details);
    }

    /** @return {@code fact} reduced to what can be stored: paths become strings, whole numbers {@code Long} */
    public static PlainFact of(Fact fact) {
        return fact instanceof PlainFact plain ? plain
                : new PlainFact(fact.code(), fact.details().stream().map(PlainFact::plain).toList());
    }

    private static Object plain(Object detail) {
        return switch (detail) {
            case Fact fact -> of(fact);
            case Path path -> path.toString();
            case Collection<?> list -> list.stream().map(PlainFact::plain).toList();
            case Integer number -> number.longValue();
            case Long number -> number;
            case Number number -> number.doubleValue();
            default -> detail.toString();
        };
    }
}
