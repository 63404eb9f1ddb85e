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
public record ColumnMapping(Map<String, String> ofHeader) {

    /** Nobody says anything: headers speak for themselves. */
    public static final ColumnMapping USUAL = new ColumnMapping(Map.of());

    public ColumnMapping {
        ofHeader = Map.copyOf(ofHeader);
        for (String name : ofHeader.values()) {
            if (!name.isEmpty() && ColumnRole.called(name).isEmpty()) {
                throw new IllegalArgumentException("no column can mean '" + name + "'");
            }
        }
    }

    /** @return what a column can mean: {@code id}, {@code name}, {@code category} ... */
    public static List<String> names() {
        return Arrays.stream(ColumnRole.values()).map(role -> role.name().toLowerCase(Locale.ROOT)).toList();
    }

    /** @return whether anything is said about a column */
    public boolean mentions(String header) {
        return ofHeader.containsKey(header);
    }

    /** @return what a column is said to mean; empty for nothing in particular, or if nothing is said about it */
    public Optional<ColumnRole> of(String header) {
        return ColumnRole.called(ofHeader.getOrDefault(header, ""));
    }

    /** @return as one text, a line for each column */
    public String text() {
        return ofHeader.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(each -> each.getValue() + "\t" + each.getKey()).collect(Collectors.joining("\n"));
    }

    /** @return what {@link #text} was made of */
    public static ColumnMapping parse(String text) {
        Map<String, String> meanings = new LinkedHashMap<>();
        text.lines().filter(line -> line.indexOf('\t') >= 0).forEach(line ->
                meanings.put(line.substring(line.indexOf('\t') + 1), line.substring(0, line.indexOf('\t'))));
        return new ColumnMapping(meanings);
    }
}
