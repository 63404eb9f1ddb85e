package lookalike.catalogue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** The currencies as shops write them: {@code €}, {@code US $}, {@code Rp}, {@code руб.}, {@code 円}. */
public final class CurrencyNames {

    private static final Set<String> UNUSED_DECIMALS = Set.of("IDR", "COP", "HUF", "IRR", "LAK", "MMK");
    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream().map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());
    private static final Map<String, String> NAMES = new HashMap<>();
    private static final Map<String, Set<String>> AMBIGUOUS = new HashMap<>();
    private static final Set<String> LETTERS = load();

    private CurrencyNames() {}

    /**
     * @param written beside a number
     * @return the ISO 4217 code; the text itself, trimmed, if several currencies are written so, as {@code $} and
     *     {@code kr}; empty if it is no currency
     */
    public static Optional<String> code(String written) {
        String text = written.strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (CODES.contains(text)) {
            return Optional.of(text);
        }
        String plain = plain(text);
        if (AMBIGUOUS.containsKey(plain)) {
            return Optional.of(text);
        }
        String code = NAMES.get(plain);
        if (code != null) {
            return Optional.of(code);
        }
        int space = text.indexOf(' ');
        if (space > 0) {
            Optional<String> first = code(text.substring(0, space));
            return first.isEmpty() ? first
                    : code(text.substring(space)).flatMap(second -> common(first.get(), second));
        }
        // A sign of a currency that no table has, such as a new one.
        boolean sign =
                text.length() <= 4 && text.indexOf('¢') < 0 && Character.getType(text.codePointBefore(text.length()))
                        == Character.CURRENCY_SYMBOL;
        return sign && text.chars().limit(text.length() - 1).allMatch(Character::isLetter) ? Optional.of(text)
                : Optional.empty();
    }

    /** @return whether a letter may be a currency before a price, as {@code P} is in the Philippines */
    static boolean isLetter(String text) {
        return LETTERS.contains(text);
    }

    /**
     * @param first as {@link #code} gives it
     * @return the more telling of two if they can mean the same: {@code USD} of {@code $} and {@code USD}
     */
    public static Optional<String> common(String first, String second) {
        if (first.equals(second) || AMBIGUOUS.getOrDefault(plain(second), Set.of()).contains(first)) {
            return Optional.of(first);
        }
        return AMBIGUOUS.getOrDefault(plain(first), Set.of()).contains(second) ? Optional.of(second)
                : Optional.empty();
    }

    /** @return whether it is an ISO 4217 code whose currency has thousandths, as the dinar of Kuwait */
    static boolean hasThousandths(String code) {
        return CODES.contains(code) && Currency.getInstance(code).getDefaultFractionDigits() == 3;
    }

    /**
     * @return whether it is an ISO 4217 code whose prices have no decimals: there are none, as of the yen, or nobody
     *     uses them any more, as of the rupiah
     */
    static boolean isWhole(String code) {
        return UNUSED_DECIMALS.contains(code)
                || CODES.contains(code) && Currency.getInstance(code).getDefaultFractionDigits() == 0;
    }

    private static String plain(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replace(" ", "");
        return plain.length() > 1 && plain.endsWith(".") && !plain.endsWith("/.")
                ? plain.substring(0, plain.length() - 1) : plain;
    }

    private static Set<String> load() {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(CurrencyNames.class.getResourceAsStream("currencies.properties")),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        for (String code : texts.stringPropertyNames()) {
            for (String name : texts.getProperty(code).split(",")) {
                if (code.equals("AMBIGUOUS")) {
                    List<String> words = List.of(name.strip().split(" "));
                    AMBIGUOUS.put(words.getFirst(), Set.copyOf(words.subList(1, words.size())));
                } else if (CODES.contains(code)) {
                    NAMES.put(plain(name.strip()), code);
                }
            }
        }
        NAMES.keySet().removeAll(AMBIGUOUS.keySet());
        return Set.of(texts.getProperty("LETTERS").split(",\\s*"));
    }
}
