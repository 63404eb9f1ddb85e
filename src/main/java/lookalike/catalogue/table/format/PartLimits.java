package lookalike.catalogue.table.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import lookalike.catalogue.TableException;

/** The limits of one part of an Excel file: its elements, their texts, and what reading them costs. */
final class PartLimits {

    /** Excel's own limit. */
    private static final int MOST_ROWS = 1_048_576;
    /** Bytes of a text; Excel's cells have up to 32,767 characters. */
    private static final int LONGEST_TEXT = 4 << 20;
    /** Bytes of the texts of a row, all of which are in memory at once. */
    private static final int LONGEST_ROW = 16 << 20;
    /** Bytes of a number: making sense of it takes the square of their number. */
    private static final int LONGEST_NUMBER = 1000;
    /** Elements in elements; each takes memory until it ends. */
    private static final int DEEPEST = 100;
    private static final int MOST_ATTRIBUTES = 1000;
    /**
     * Characters of all different names of elements and attributes: a parser keeps them, and if they are chosen to
     * share a place in its table, looks through all for each.
     */
    private static final int NAMES = 1 << 16;
    /** Formats, relations and the like, each of which is kept in memory; Excel has some ten thousand formats. */
    private static final int MOST_KEPT = 500_000;
    private static final int MOST_SHEETS = 10_000;
    /** What reading may cost beside looking at each byte: a few thousand-millionths of a second each. */
    private static final long MOST_WORK = 200_000_000;
    /** What it may cost for each byte. */
    private static final int WORK_OF_BYTE = 4;

    private final String name;
    private final Set<String> names = new HashSet<>();
    private final FormulaWork formulas = new FormulaWork();
    private int lengthOfNames;
    private int depth;
    private long rows;
    private long texts;
    private long kept;
    private long sheets;
    private int cells;
    private int column;
    private long gaps;
    private boolean isNumber;
    private long text;
    private long rowText;
    /** The element of a cell or shared text that {@link #text} is of; empty outside. */
    private String value = "";

    PartLimits(String name) {
        this.name = name;
    }

    /** @return how many shared texts were met until now */
    long texts() {
        return texts;
    }

    /** @throws TableException if the part is beyond a limit */
    void check(XMLInputFactory factory, InputStream part) throws XMLStreamException, IOException, TableException {
        XMLStreamReader xml = factory.createXMLStreamReader(part);
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(xml);
                case XMLStreamConstants.END_ELEMENT -> end(xml);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(xml);
                case XMLStreamConstants.DTD -> throw new TableException.UnreadableTable(name,
                        new IOException("a document type, which no workbook has"));
                default -> {
                    // Comments and instructions are passed over.
                }
            }
        }
        xml.close();
    }

    private void start(XMLStreamReader xml) throws TableException {
        require(++depth <= DEEPEST && xml.getAttributeCount() + xml.getNamespaceCount() <= MOST_ATTRIBUTES);
        String element = xml.getLocalName();
        know(element);
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            know(xml.getAttributeLocalName(i));
        }
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            know(String.valueOf(xml.getNamespacePrefix(i)));
        }
        switch (element) {
            case "row" -> startRow();
            case "c" -> startCell(xml);
            case "v", "t", "f" -> startValue(xml);
            case "si" -> texts++;
            case "sheet" -> require(++sheets <= MOST_SHEETS);
            case "xf", "numFmt", "Relationship", "Override", "definedName" -> require(++kept <= MOST_KEPT);
            default -> {
                // Costs nothing beside its bytes.
            }
        }
    }

    private void startRow() throws TableException {
        require(++rows <= MOST_ROWS);
        cells = 0;
        column = 0;
        rowText = 0;
    }

    private void startCell(XMLStreamReader xml) throws TableException {
        String place = xml.getAttributeValue(null, "r");
        int at = place == null ? column + 1 : column(place);
        if (++cells > TableRow.MOST_COLUMNS || at > TableRow.MOST_COLUMNS) {
            throw new TableException.ManyColumns(name, TableRow.MOST_COLUMNS + 1, TableRow.MOST_COLUMNS);
        }
        gaps += Math.max(0, at - column - 1);
        if (isMuch(gaps, xml)) {
            throw new TableException.ManyCells(name, at, rows);
        }
        column = Math.max(column, at);
        formulas.cell();
        require(!isMuch(formulas.cost(), xml));
        String type = xml.getAttributeValue(null, "t");
        isNumber = type == null || !Set.of("s", "str", "inlineStr", "b", "e").contains(type);
    }

    private void startValue(XMLStreamReader xml) {
        value = xml.getLocalName();
        text = 0;
        if (value.equals("f")) {
            formulas.start(xml);
        }
    }

    private static boolean isMuch(long work, XMLStreamReader xml) {
        return work > MOST_WORK && work > MOST_WORK + (long) WORK_OF_BYTE * xml.getLocation().getCharacterOffset();
    }

    /** @return the number of a column, from 1; more than there may be for what is no column */
    private static int column(String place) {
        int column = 0;
        for (int i = 0; i < place.length() && !Character.isDigit(place.charAt(i)); i++) {
            char letter = Character.toUpperCase(place.charAt(i));
            if (letter != '$') {
                column = 26 * column + (letter >= 'A' && letter <= 'Z' ? letter - 'A' + 1 : TableRow.MOST_COLUMNS + 1);
            }
            if (column > TableRow.MOST_COLUMNS) {
                return column;
            }
        }
        return column;
    }

    private void text(XMLStreamReader xml) throws TableException, XMLStreamException {
        int length = xml.getTextLength();
        text += length;
        rowText += length;
        require(text <= LONGEST_TEXT && (rows == 0 || rowText <= LONGEST_ROW)
                && !(isNumber && value.equals("v") && text > LONGEST_NUMBER));
    }

    private void end(XMLStreamReader xml) {
        depth--;
        if (!value.isEmpty() && value.equals(xml.getLocalName())) {
            if (value.equals("f")) {
                formulas.end(text);
            }
            value = "";
        }
    }

    private void know(String used) throws TableException {
        if (names.add(used)) {
            lengthOfNames += used.length();
            require(lengthOfNames <= NAMES);
        }
    }

    private void require(boolean isWithin) throws TableException {
        if (!isWithin) {
            throw new TableException.LargeWorkbook(name);
        }
    }
}
