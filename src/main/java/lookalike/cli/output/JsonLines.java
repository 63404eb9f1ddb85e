package lookalike.cli.output;

/** JSON with one value a line, which programs can read while it is written. */
public final class JsonLines {

    private JsonLines() {}

    /** @return a value of maps, lists, text and numbers as a line */
    public static String line(Object value) {
        return JsonFormat.line(value);
    }
}
