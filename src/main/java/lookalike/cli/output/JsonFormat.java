package lookalike.cli.output;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lookalike.service.export.JsonText;

/** Prints data as JSON (RFC 8259): a list as an array of objects, a record as one object; two spaces of indent. */
final class JsonFormat {

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
        out.print(JsonText.of(value));
    }

    private static Map<String, Object> object(List<String> columns, List<Object> row) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int c = 0; c < columns.size(); c++) {
            object.put(columns.get(c), row.get(c));
        }
        return object;
    }
}
