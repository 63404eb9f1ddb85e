package lookalike.catalogue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What somebody says that columns of a table mean, in place of what their headers say.
 *
 * @param ofHeader by header, one of {@link #names}, or empty for nothing in particular
 */
public record Meanings(Map<String, String> ofHeader) {

    /** Nobody says anything: headers speak for themselves. */
    public static final Meanings USUAL = new Meanings(Map.of());

    public Meanings {
        ofHeader = Map.copyOf(ofHeader);
        for (String name : ofHeader.values()) {
            if (!name.isEmpty() && Role.called(name).isEmpty()) {
                throw new IllegalArgumentException("no column can mean '" + name + "'");
            }
        }
    }

    /** @return what a column can mean: {@code id}, {@code name}, {@code category} ... */
    public static List<String> names() {
        return Arrays.stream(Role.values()).map(role -> role.name().toLowerCase(Locale.ROOT)).toList();
    }

    /** @return what is said about a column, if anything is */
    Optional<Optional<Role>> of(String header) {
        return Optional.ofNullable(ofHeader.get(header)).map(Role::called);
    }

    /** @return as one text, a line for each column */
    String text() {
        return ofHeader.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(each -> each.getValue() + "\t" + each.getKey()).collect(Collectors.joining("\n"));
    }

    /** @return what {@link #text} was made of */
    static Meanings parse(String text) {
        Map<String, String> meanings = new LinkedHashMap<>();
        text.lines().filter(line -> line.indexOf('\t') >= 0).forEach(line ->
                meanings.put(line.substring(line.indexOf('\t') + 1), line.substring(0, line.indexOf('\t'))));
        return new Meanings(meanings);
    }
}
