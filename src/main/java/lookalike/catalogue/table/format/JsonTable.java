package lookalike.catalogue.table.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import lookalike.catalogue.SkipReason;
import lookalike.catalogue.TableLayout;
import org.jspecify.annotations.Nullable;

/**
 * JSON lines, an array of objects, or an object that holds one, such as Shopify's {@code products.json}. Objects in
 * objects are columns {@code a.b}; arrays are lists in one cell.
 */
final class JsonTable {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS, JsonReadFeature.ALLOW_SINGLE_QUOTES,
                    JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();
    private static final int DEEPEST = 3;

    private JsonTable() {}

    /** @return the table; empty if the text is no JSON, or holds no objects */
    static Optional<Table> of(String name, DecodedText decoded) {
        String text = decoded.text();
        if (isLines(text)) {
            return Optional.of(table(name, "JSON lines", decoded.encoding(), () -> new Lines(text)));
        }
        return place(text).map(place -> table(name, place.format(), decoded.encoding(),
                () -> new Items(text, place)));
    }

    private static Table table(String name, String format, String encoding, Supplier<Iterator<Item>> items) {
        Set<String> columns = new LinkedHashSet<>();
        for (Iterator<Item> all = items.get(); all.hasNext();) {
            JsonNode tree = all.next().tree();
            if (tree != null) {
                columns.addAll(flat(tree).keySet());
            }
        }
        List<String> order = List.copyOf(columns);
        return new ReparsedTable(name, order, new TableLayout(format, encoding, 0), () -> {
            Iterator<Item> all = items.get();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return all.hasNext();
                }

                @Override
                public TableRow next() {
                    Item item = all.next();
                    JsonNode tree = item.tree();
                    return tree == null ? new TableRow.Broken(item.place(), SkipReason.Known.BAD_JSON)
                            : TableRow.of(item.place(), CellList.row(flat(tree), order));
                }
            };
        });
    }

    /**
     * One object.
     *
     * @param place its line or number
     * @param tree null if it cannot be read
     */
    private record Item(long place, @Nullable JsonNode tree) {}

    private static boolean isLines(String text) {
        int end = text.indexOf('\n');
        String first = (end < 0 ? text : text.substring(0, end)).strip();
        boolean more = end > 0 && text.substring(end).stripLeading().startsWith("{");
        return first.startsWith("{") && more && tree(first) != null;
    }

    private static @Nullable JsonNode tree(String text) {
        try {
            JsonNode tree = JSON.readTree(text);
            return tree.isObject() ? tree : null;
        } catch (JsonProcessingException _) {
            return null;
        }
    }

    /** The objects of a text with one in each line. */
    private static final class Lines implements Iterator<Item> {

        private final Iterator<String> lines;
        private long line;
        private String next = "";

        Lines(String text) {
            lines = text.lines().iterator();
            advance();
        }

        private void advance() {
            next = "";
            while (next.isBlank() && lines.hasNext()) {
                next = lines.next();
                line++;
            }
        }

        @Override
        public boolean hasNext() {
            return !next.isBlank();
        }

        @Override
        public Item next() {
            Item item = new Item(line, tree(next));
            advance();
            return item;
        }
    }

    /** Where the objects are: in the array that the names lead to, or by their keys in the only object. */
    private record Place(List<String> names, boolean keyed) {

        String format() {
            return keyed ? "JSON (by key)" : names.isEmpty() ? "JSON" : "JSON (" + String.join(".", names) + ")";
        }
    }

    private static Optional<Place> place(String text) {
        List<String> names = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(text)) {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_ARRAY) {
                return parser.nextToken() == JsonToken.START_OBJECT ? Optional.of(new Place(List.of(), false))
                        : Optional.empty();
            }
            if (token != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            if (isKeyed(text)) {
                return Optional.of(new Place(List.of(), true));
            }
            return descend(parser, names) ? Optional.of(new Place(names, false)) : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /** @return whether the first two values of an object are objects with a name in common */
    private static boolean isKeyed(String text) throws IOException {
        try (JsonParser parser = JSON.createParser(text)) {
            parser.nextToken();
            List<JsonNode> values = new ArrayList<>(2);
            while (values.size() < 2 && parser.nextToken() == JsonToken.FIELD_NAME
                    && parser.nextToken() == JsonToken.START_OBJECT) {
                values.add(JSON.readTree(parser));
            }
            return values.size() == 2
                    && values.getFirst().propertyStream().anyMatch(each -> values.getLast().has(each.getKey()));
        }
    }

    /** Looks for the first array of objects in the object that the parser has just entered. */
    private static boolean descend(JsonParser parser, List<String> names) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            names.addLast(parser.currentName());
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_ARRAY) {
                token = parser.nextToken();
                if (token == JsonToken.START_OBJECT) {
                    return true;
                }
                for (; token != null && token != JsonToken.END_ARRAY; token = parser.nextToken()) {
                    parser.skipChildren();
                }
            } else if (token == JsonToken.START_OBJECT && names.size() < DEEPEST) {
                if (descend(parser, names)) {
                    return true;
                }
            } else {
                parser.skipChildren();
            }
            names.removeLast();
        }
        return false;
    }

    /** The objects of an array, or those that an object holds by keys. */
    private static final class Items implements Iterator<Item> {

        private final JsonParser parser;
        private final boolean keyed;
        private long number;
        private boolean done;

        Items(String text, Place place) {
            keyed = place.keyed();
            try {
                parser = JSON.createParser(text);
                parser.nextToken();
                for (String name : place.names()) {
                    while (!name.equals(parser.nextFieldName())) {
                        parser.nextToken();
                        parser.skipChildren();
                    }
                    parser.nextToken();
                }
                advance();
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }

        /** Moves to the beginning of the next object. */
        private void advance() throws IOException {
            JsonToken wanted = keyed ? JsonToken.FIELD_NAME : JsonToken.START_OBJECT;
            JsonToken token = parser.nextToken();
            while (token != null && token != wanted && !token.isStructEnd()) {
                parser.skipChildren();
                token = parser.nextToken();
            }
            done = token != wanted;
        }

        @Override
        public boolean hasNext() {
            return !done;
        }

        @Override
        public Item next() {
            number++;
            try {
                JsonNode tree = item();
                advance();
                return new Item(number, tree);
            } catch (IOException _) {
                done = true;
                return new Item(number, null);
            }
        }

        private JsonNode item() throws IOException {
            if (!keyed) {
                return JSON.readTree(parser);
            }
            ObjectNode keyed = JSON.createObjectNode().put("key", parser.currentName());
            parser.nextToken();
            if (JSON.readTree(parser) instanceof ObjectNode object) {
                keyed.setAll(object);
            }
            return keyed;
        }
    }

    private static Map<String, List<String>> flat(JsonNode object) {
        Map<String, List<String>> cells = new LinkedHashMap<>();
        flatten("", object, cells);
        return cells;
    }

    /** Numbers beyond those that are counted or paid are infinite, or have so many digits that they fill the memory. */
    private static boolean isPlain(JsonNode node) {
        return node.isNumber() && Math.abs(node.doubleValue()) < 1e30;
    }

    private static void flatten(String name, JsonNode node, Map<String, List<String>> cells) {
        if (node.isObject()) {
            node.properties().forEach(each -> flatten(name.isEmpty() ? each.getKey() : name + "." + each.getKey(),
                    each.getValue(), cells));
        } else if (node.isArray()) {
            node.forEach(each -> flatten(name, each, cells));
        } else {
            cells.computeIfAbsent(name.isEmpty() ? "value" : name, _ -> new ArrayList<>(1))
                    .add(node.isNull() ? "" : isPlain(node) ? node.decimalValue().toPlainString() : node.asText());
        }
    }
}
