package lookalike.taste.order;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import lookalike.catalogue.table.format.ColumnHeaders;
import lookalike.taste.Interest;

/** Usual headers and words of tables of orders, from {@code words.properties}. */
final class OrderWords {

    private static final String WORD = "word.";

    private final Map<OrderColumn, List<String>> headers = new EnumMap<>(OrderColumn.class);
    private final Map<String, Interest> events = new HashMap<>();

    OrderWords() {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(OrderWords.class.getResourceAsStream("words.properties")),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        for (OrderColumn column : OrderColumn.values()) {
            headers.put(column, words(texts.getProperty(column.name())));
        }
        for (Interest interest : Interest.values()) {
            words(texts.getProperty(WORD + interest.name(), "")).forEach(word -> events.put(word, interest));
        }
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(",")).map(ColumnHeaders::plain).filter(word -> !word.isEmpty()).toList();
    }

    /** @return the usual headers of a column in their form for comparison, the most telling first */
    List<String> headers(OrderColumn column) {
        return Objects.requireNonNull(headers.get(column));
    }

    /** @return what a cell says to have happened */
    Optional<Interest> event(String cell) {
        return Optional.ofNullable(events.get(ColumnHeaders.plain(cell)));
    }
}
