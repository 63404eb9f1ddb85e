package lookalike.catalogue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The user's choice of what columns mean, which overrides their headers.
 *
 * @param ofHeader by header, one of {@link #names}, or empty for no known meaning
 */
public record ColumnMapping(Map<String, String> ofHeader) {

    /** No choice: headers decide. */
    public static final ColumnMapping USUAL = new ColumnMapping(Map.of());

    public ColumnMapping {
        ofHeader = Map.copyOf(ofHeader);
        for (String name : ofHeader.values()) {
            if (!name.isEmpty() && ColumnRole.called(name).isEmpty()) {
                throw new IllegalArgumentException("no column can mean '" + name + "'");
            }
        }
    }

    /** @return the possible meanings of a column: {@code id}, {@code name}, {@code category} ... */
    public static List<String> names() {
        return Arrays.stream(ColumnRole.values()).map(ColumnRole::word).toList();
    }

    /** @return whether the user chose a meaning for a column */
    public boolean mentions(String header) {
        return meaning(header).isPresent();
    }

    /** @return the chosen meaning of a column; empty for no known meaning, or if the user chose nothing */
    public Optional<ColumnRole> of(String header) {
        return meaning(header).flatMap(ColumnRole::called);
    }

    /** Upper and lower case are equal, as long as no header is exactly the same. */
    private Optional<String> meaning(String header) {
        return Optional.ofNullable(ofHeader.get(header)).or(() -> ofHeader.entrySet().stream()
                .filter(each -> each.getKey().equalsIgnoreCase(header)).map(Map.Entry::getValue).findFirst());
    }

    /**
     * Gives a meaning to a column in place of the one that has it.
     *
     * @param header of the column; empty to give the meaning to none
     * @param now what the columns mean with the choices made so far, by header and in the table's order; of several
     *     with this meaning the first gives way
     * @return these choices and this one
     */
    public ColumnMapping with(ColumnRole role, String header, Map<String, ColumnRole> now) {
        Map<String, String> chosen = new LinkedHashMap<>(ofHeader);
        now.entrySet().stream().filter(each -> each.getValue() == role).map(Map.Entry::getKey).findFirst()
                .ifPresent(before -> chosen.put(before, ""));
        if (!header.isEmpty()) {
            chosen.put(header, role.word());
        }
        return new ColumnMapping(chosen);
    }

    /**
     * @param headers of a table
     * @throws CatalogueException if the user chose a meaning for a column that the table does not have
     */
    public void checkAgainst(List<String> headers) throws CatalogueException {
        for (String chosen : ofHeader.keySet()) {
            if (headers.stream().noneMatch(chosen::equalsIgnoreCase)) {
                throw new CatalogueException.UnknownColumn(chosen, headers);
            }
        }
    }

    /** @return the choices as text, a line for each column */
    public String text() {
        return ofHeader.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(each -> each.getValue() + "\t" + each.getKey()).collect(Collectors.joining("\n"));
    }

    /** @return the choices in a {@link #text} */
    public static ColumnMapping parse(String text) {
        Map<String, String> meanings = new LinkedHashMap<>();
        text.lines().filter(line -> line.indexOf('\t') >= 0).forEach(
                line -> meanings.put(line.substring(line.indexOf('\t') + 1), line.substring(0, line.indexOf('\t'))));
        return new ColumnMapping(meanings);
    }
}
