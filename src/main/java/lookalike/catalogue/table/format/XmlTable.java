package lookalike.catalogue.table.format;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import lookalike.catalogue.SkipReason;
import lookalike.catalogue.TableLayout;
import org.jspecify.annotations.Nullable;

/**
 * The repeated elements of XML, as {@code item} in Google's product feeds (RSS 2.0, Atom) and {@code offer} in
 * others. Their elements are columns, without a prefix as {@code g:}; elements in elements are {@code a.b}, repeated
 * ones a list in one cell. Neither document types nor external entities are read.
 */
final class XmlTable {

    private static final Set<String> SINGLE = Set.of("item", "entry", "product", "offer", "shopitem", "article");
    private static final Set<String> LINKS = Set.of("href", "url", "src");

    private XmlTable() {}

    /** @return the table; empty if it is no XML, or nothing is repeated in it */
    static Optional<Table> of(String name, byte[] bytes) {
        try {
            Optional<String> path = rowPath(bytes);
            if (path.isEmpty()) {
                return Optional.empty();
            }
            Set<String> columns = new LinkedHashSet<>();
            for (Rows rows = new Rows(bytes, path.get()); rows.hasNext();) {
                Map<String, List<String>> row = rows.take();
                if (row != null) {
                    columns.addAll(row.keySet());
                }
            }
            List<String> order = List.copyOf(columns);
            String element = path.get().substring(path.get().lastIndexOf('/') + 1);
            return Optional.of(new ReparsedTable(name, order, new TableLayout("XML (" + element + ")", "", 0),
                    () -> rows(bytes, path.get(), order)));
        } catch (XMLStreamException _) {
            return Optional.empty();
        }
    }

    private static Iterator<TableRow> rows(byte[] bytes, String path, List<String> order) {
        Rows rows;
        try {
            rows = new Rows(bytes, path);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("it could be read before", impossible);
        }
        return new Iterator<>() {
            private long number;

            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public TableRow next() {
                number++;
                Map<String, List<String>> row = rows.take();
                return row == null ? new TableRow.Broken(number, SkipReason.Known.BAD_XML)
                        : TableRow.of(number, CellList.row(row, order));
            }
        };
    }

    private static XMLStreamReader reader(byte[] bytes) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        // Feeds that forget to declare the prefix g are read all the same.
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        return factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    /** @return the path of the shallowest element that is there more than once and has elements itself */
    private static Optional<String> rowPath(byte[] bytes) throws XMLStreamException {
        Map<String, Integer> parents = new HashMap<>();
        List<String> open = new ArrayList<>();
        List<Boolean> counted = new ArrayList<>();
        XMLStreamReader reader = reader(bytes);
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    if (!open.isEmpty() && !counted.getLast()) {
                        parents.merge(String.join("/", open), 1, Integer::sum);
                        counted.set(counted.size() - 1, true);
                    }
                    open.add(reader.getLocalName());
                    counted.add(false);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    open.removeLast();
                    counted.removeLast();
                }
            }
        } catch (XMLStreamException damage) {
            if (parents.isEmpty()) {
                throw damage;
            }
        }
        Comparator<Map.Entry<String, Integer>> shallow =
                Comparator.comparingLong(each -> each.getKey().chars().filter(c -> c == '/').count());
        return parents.entrySet().stream()
                .filter(each -> each.getValue() > 1 || SINGLE.contains(
                        local(each.getKey().substring(each.getKey().lastIndexOf('/') + 1)).toLowerCase(
                                Locale.ROOT)))
                .min(shallow.thenComparing(Map.Entry.<String, Integer>comparingByValue().reversed()))
                .map(Map.Entry::getKey);
    }

    /** The cells of one element after the other. */
    private static final class Rows {

        private final XMLStreamReader reader;
        private final String path;
        private final List<String> open = new ArrayList<>();
        private boolean done;
        private boolean isDamaged;

        Rows(byte[] bytes, String path) throws XMLStreamException {
            this.reader = reader(bytes);
            this.path = path;
            seek();
        }

        boolean hasNext() {
            return !done;
        }

        /** @return the cells by column; null if the rest is damaged */
        @Nullable
        Map<String, List<String>> take() {
            if (isDamaged) {
                done = true;
                return null;
            }
            Map<String, List<String>> row = CellList.start();
            try {
                for (int i = 0; i < reader.getAttributeCount(); i++) {
                    put(row, local(reader.getAttributeLocalName(i)), reader.getAttributeValue(i));
                }
                element("", row);
                open.removeLast();
            } catch (XMLStreamException _) {
                done = true;
                return null;
            }
            seekOrBreak();
            return row;
        }

        private void seekOrBreak() {
            try {
                seek();
            } catch (XMLStreamException _) {
                isDamaged = true;
            }
        }

        private void seek() throws XMLStreamException {
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    open.add(reader.getLocalName());
                    if (path.equals(String.join("/", open))) {
                        return;
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    open.removeLast();
                }
            }
            done = true;
        }

        /** Reads the element that the reader has just entered, to its end. */
        private void element(String name, Map<String, List<String>> row) throws XMLStreamException {
            StringBuilder text = new StringBuilder();
            boolean isLeaf = true;
            Map<String, String> attributes = attributes();
            while (true) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    isLeaf = false;
                    String inner = local(reader.getLocalName());
                    element(name.isEmpty() ? inner : name + "." + inner, row);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    break;
                } else
                    if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA
                            || event == XMLStreamConstants.SPACE) {
                                text.append(reader.getText());
                            }
            }
            if (!isLeaf || name.isEmpty()) {
                return;
            }
            String value = text.toString().strip();
            if (value.isEmpty()) {
                value = attributes.entrySet().stream().filter(each -> LINKS.contains(each.getKey()))
                        .map(Map.Entry::getValue).findFirst().orElse("");
            }
            put(row, attributes.containsKey("name") ? name + "." + attributes.get("name") : name, value);
        }

        private Map<String, String> attributes() {
            Map<String, String> attributes = new HashMap<>();
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                attributes.put(local(reader.getAttributeLocalName(i)), reader.getAttributeValue(i));
            }
            return attributes;
        }

        private static void put(Map<String, List<String>> row, String column, String value) {
            row.computeIfAbsent(column, _ -> new ArrayList<>(1)).add(value);
        }
    }
}
