package lookalike.ui.text;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lookalike.Fact;
import lookalike.FactFormat;
import lookalike.catalogue.Offer;
import org.jspecify.annotations.Nullable;

/** The window's texts by key, with numbers in the notation of their language. */
public final class Messages {

    private static final String BUNDLE = "lookalike.ui.messages";

    private static final String PROBLEM = "problem.";
    private static final Pattern LABEL = Pattern.compile("\\[\\[([\\w.]+)]]");

    /** Languages with complete texts. */
    private static final List<String> LANGUAGES = List.of("en", "de");

    private final ResourceBundle bundle;
    private final Locale locale;

    /** @param locale the language of texts and numbers; English if there are no texts in it */
    public Messages(Locale locale) {
        this.locale = LANGUAGES.contains(locale.getLanguage()) ? locale : Locale.US;
        // No fallback to the system's language, so that English can be chosen on a German machine.
        this.bundle = ResourceBundle.getBundle(BUNDLE, this.locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** @return the ISO 639 codes of the languages with texts */
    public static List<String> languages() {
        return LANGUAGES;
    }

    /** @return the ISO 639 code of the language */
    public String language() {
        return locale.getLanguage();
    }

    /** @return a decimal number in this language's notation; other text unchanged */
    public String number(String decimal) {
        try {
            return NumberFormat.getNumberInstance(locale).format(new BigDecimal(decimal.strip()));
        } catch (NumberFormatException _) {
            return decimal;
        }
    }

    /** @return a table's header in readable form: {@code articleType} as Article type */
    public String header(String column) {
        String spaced = column.strip().replace('_', ' ').replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ");
        return spaced.isEmpty() ? column
                : spaced.substring(0, 1).toUpperCase(locale) + spaced.substring(1).toLowerCase(locale);
    }

    /** @return a table's header in readable form within a sentence: in small letters, but for German nouns */
    public String headerInSentence(String column) {
        String header = header(column);
        return locale.getLanguage().equals(Locale.GERMAN.getLanguage()) ? header : header.toLowerCase(locale);
    }

    /** @return a date and time in this language, as the machine's clock shows it */
    public String dateTime(Instant time) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(locale)
                .withZone(ZoneId.systemDefault()).format(time);
    }

    /** @return the texts, for FXML */
    public ResourceBundle bundle() {
        return bundle;
    }

    /**
     * @param key of the text
     * @param values for its {@code {0}}, {@code {1}}, ...
     * @throws java.util.MissingResourceException if there is no such text
     */
    public String of(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }

    /**
     * @return a fact in this language, by the text {@code problem.} and its code; {@code [[key]]} in it stands for
     *     the label of a button or menu, so that sentences always use the current label
     */
    public String fact(Fact fact) {
        return new FactFormat(locale, this::pattern).format(fact);
    }

    /** @return a fact in this language, with the labels that its text names */
    public Told told(Fact fact) {
        return new Told(fact(fact), labels(fact).distinct().toList());
    }

    /** The labels that the texts of a fact and of the facts within it name. */
    private Stream<String> labels(Fact fact) {
        String key = PROBLEM + fact.code();
        Stream<String> own = !bundle.containsKey(key) ? Stream.of()
                : LABEL.matcher(bundle.getString(key)).results().map(label -> label.group(1));
        return Stream.concat(own, fact.details().stream().filter(Fact.class::isInstance).map(Fact.class::cast)
                .flatMap(this::labels));
    }

    private @Nullable String pattern(String code) {
        String key = PROBLEM + code;
        return bundle.containsKey(key) ? LABEL.matcher(bundle.getString(key)).replaceAll(
                label -> Matcher.quoteReplacement(bundle.getString(label.group(1)).replace("…", ""))) : null;
    }

    /** @return a duration rounded to seconds, minutes or hours */
    public String duration(long seconds) {
        if (seconds < 60) {
            return of("time.seconds", Math.max(1, seconds));
        }
        long minutes = Math.round(seconds / 60.0);
        return minutes < 90 ? of("time.minutes", minutes) : of("time.hours", Math.round(minutes / 60.0));
    }

    /** @return the price with its currency, as a sign if the catalogue has an ISO code; empty without a price */
    public String price(Offer offer) {
        return offer.price().map(amount -> price(amount, offer.currency())).orElse("");
    }

    private String price(BigDecimal amount, String currency) {
        NumberFormat plain = NumberFormat.getNumberInstance(locale);
        plain.setMinimumFractionDigits(amount.stripTrailingZeros().scale() > 0 ? 2 : 0);
        plain.setMaximumFractionDigits(2);
        if (currency.isBlank()) {
            return plain.format(amount);
        }
        try {
            NumberFormat money = NumberFormat.getCurrencyInstance(locale);
            money.setCurrency(Currency.getInstance(currency.strip().toUpperCase(Locale.ROOT)));
            money.setMinimumFractionDigits(plain.getMinimumFractionDigits());
            return money.format(amount);
        } catch (IllegalArgumentException _) {
            return plain.format(amount) + " " + currency;
        }
    }
}
