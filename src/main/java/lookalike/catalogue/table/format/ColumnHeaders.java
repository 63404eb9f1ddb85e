package lookalike.catalogue.table.format;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import lookalike.catalogue.ColumnRole;
import lookalike.catalogue.CurrencyNames;

/**
 * What headers usually mean, in many languages and shop systems. A header is compared in several forms, the plainest
 * last: as it is; without brackets, currency and language ({@code Price (EUR)}, {@code title_en}); the part behind
 * the last dot or colon ({@code g:price}, {@code product.name}); without a number ({@code Image 2}).
 */
public final class ColumnHeaders {

    /** How many forms a header has. */
    public static final int FORMS = 4;

    /** A longer header is a sentence, or no header at all. */
    private static final int LONGEST = 60;
    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)|\\[[^]]*]|\\{[^}]*}");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
    private static final Pattern BETWEEN_WORDS_OR_SIGNS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}\\p{Sc}]+");
    private static final Pattern NOT_PLAIN = Pattern.compile("[^\\p{L}\\p{N}]|\\p{M}");
    private static final Pattern DIGITS_AT_END = Pattern.compile("[0-9]+$");
    /** Words that say in which currency, language or country, or that tie these to the others. */
    private static final Set<String> QUALIFIERS = Set.of("en", "de", "fr", "es", "it", "nl", "pt", "pl", "us", "uk",
            "gb", "ch", "at", "eng", "english", "deutsch", "default", "in", "eur", "usd", "gbp", "chf", "pln", "sek",
            "nok", "dkk", "czk", "huf", "inr", "jpy", "cny", "aud", "cad", "brl", "try", "ron", "euro", "rs");
    /** Words of headers that are codes of currencies, too. */
    private static final Set<String> QUALIFIERS_ALONE = Set.of("all", "top", "man", "da", "le", "fr", "km", "vk", "ek");

    private static final Map<ColumnRole, List<String>> USUAL = load();
    private static final Set<String> KNOWN = known();

    private ColumnHeaders() {}

    /** @return the usual headers of a role in their form for comparison, most telling first */
    public static List<String> usual(ColumnRole role) {
        return Objects.requireNonNull(USUAL.get(role));
    }

    /** @return a header in its form for comparison */
    public static String plain(String header) {
        return NOT_PLAIN.matcher(Normalizer.normalize(header, Normalizer.Form.NFD).toLowerCase(Locale.ROOT)
                .replace('ł', 'l').replace('ø', 'o').replace("ß", "ss")).replaceAll("");
    }

    /** @return the header's {@value #FORMS} forms for comparison, from the most exact to the plainest */
    public static List<String> forms(String header) {
        if (header.length() > LONGEST) {
            return forms(header.substring(0, LONGEST));
        }
        String bare = BRACKETS.matcher(header).replaceAll(" ");
        String unqualified = unqualified(bare);
        String last = bare.substring(Math.max(bare.lastIndexOf('.'), bare.lastIndexOf(':')) + 1);
        return List.of(plain(header), unqualified, unqualified(last),
                DIGITS_AT_END.matcher(unqualified).replaceFirst(""));
    }

    /** @return whether a header has a usual meaning, or at least one of the words that headers have */
    public static boolean isKnown(String header) {
        return header.length() <= LONGEST && forms(header).stream().anyMatch(KNOWN::contains);
    }

    /** @return the currency that a header names, as {@code Price (EUR)} does; blank if it names none */
    public static String currency(String header) {
        for (String word : BETWEEN_WORDS_OR_SIGNS.split(header)) {
            Optional<String> code = CurrencyNames.code(word);
            if (code.isPresent() && (word.equals(word.toUpperCase(Locale.ROOT)) || word.length() == 3)
                    && !QUALIFIERS_ALONE.contains(word.toLowerCase(Locale.ROOT))) {
                return code.get();
            }
        }
        return "";
    }

    private static String unqualified(String header) {
        List<String> words = new ArrayList<>(Arrays.asList(BETWEEN_WORDS.split(header.strip())));
        while (words.size() > 1 && QUALIFIERS.contains(words.getLast().toLowerCase(Locale.ROOT))) {
            words.removeLast();
        }
        while (words.size() > 1 && QUALIFIERS.contains(words.getFirst().toLowerCase(Locale.ROOT))) {
            words.removeFirst();
        }
        return plain(String.join("", words));
    }

    private static Map<ColumnRole, List<String>> load() {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(ColumnHeaders.class.getResourceAsStream("headers.properties")),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        Map<ColumnRole, List<String>> usual = new EnumMap<>(ColumnRole.class);
        for (ColumnRole role : ColumnRole.values()) {
            Set<String> headers = new LinkedHashSet<>();
            for (String header : texts.getProperty(role.name()).split(",")) {
                headers.add(plain(header));
            }
            usual.put(role, List.copyOf(headers));
        }
        return usual;
    }

    private static Set<String> known() {
        Set<String> known = new HashSet<>();
        USUAL.values().forEach(known::addAll);
        // Headers without a role, which still show that a row is one of headers.
        known.addAll(List.of("quantity", "stock", "inventory", "weight", "tags", "season", "year", "usage", "status",
                "material", "published", "availability", "condition", "visible", "anzahl", "bestand", "menge",
                "gewicht", "jahr", "saison", "quantite", "poids", "cantidad", "peso", "quantita", "aantal", "voorraad",
                "ilosc", "waga", "option1name", "option1value", "barcode", "number", "nummer", "no", "nr", "date"));
        return Set.copyOf(known);
    }
}
