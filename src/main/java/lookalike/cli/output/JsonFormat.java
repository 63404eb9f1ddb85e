package lookalike.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Prints data as JSON (RFC 8259): a list as an array of objects, a record as one object; two spaces of indent. */
final class JsonFormat {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter WRITER = MAPPER.writer(
            new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT));

    private JsonFormat() {}

    static void print(Table table, PrintStream out) {
        print(table.shape() == Table.Shape.RECORD ? objects(table).getFirst() : objects(table), out);
    }

    /** @return an object a row, for tables that are part of something larger */
    static List<Map<String, Object>> objects(Table table) {
        return table.rows().stream().map(row -> object(table.columns(), row)).toList();
    }

    /** @param value maps, lists, text, numbers, true, false and null */
    static void print(Object value, PrintStream out) {
        out.print(text(value));
    }

    /** @return the value as text, in the usual layout */
    static String text(Object value) {
        return written(WRITER, value) + "\n";
    }

    /** @return the value on one line, ended */
    static String line(Object value) {
        return written(MAPPER.writer(), value) + "\n";
    }

    private static String written(ObjectWriter writer, Object value) {
        try {
            return writer.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("not made of maps, lists and plain values", impossible);
        }
    }

    private static Map<String, Object> object(List<String> columns, List<Object> row) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int c = 0; c < columns.size(); c++) {
            object.put(columns.get(c), row.get(c));
        }
        return object;
    }
}
