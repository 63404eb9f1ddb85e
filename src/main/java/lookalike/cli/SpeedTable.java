package lookalike.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import lookalike.evaluation.speed.Growth;
import lookalike.evaluation.speed.SpeedLine;
import lookalike.evaluation.speed.SpeedPlan;

/**
 * The comparison of exact search and a method as one table: a row for each part of the items, method and effort. The
 * exponent of growth stands in the rows of all items, as it takes the smaller parts to tell.
 *
 * @param plan what was measured
 * @param lines what came of it
 */
record SpeedTable(SpeedPlan plan, List<SpeedLine> lines) {

    private static final int DIGITS = 4;

    /** @param format for people numbers are rounded, for programs they are not */
    Table table(Format format) {
        List<String> columns = new ArrayList<>(List.of("items", "part", "method", "search_k"));
        plan.ks().forEach(k -> columns.add("recall@" + k));
        columns.addAll(List.of("median ms", "mean ms", "speed-up", "build s", "build/exact", "file/raw", "GB/s",
                "growth"));
        return Table.list(columns, lines.stream().map(line -> row(line, format)).toList());
    }

    private List<Object> row(SpeedLine line, Format format) {
        List<Object> row = new ArrayList<>();
        row.add(line.items());
        row.add(line.part() == 1 ? "1" : "1/" + line.part());
        row.add(line.method());
        row.add(line.isExact() ? null : line.effort());
        line.recalls().forEach(recall -> row.add(number(recall, format)));
        row.add(number(line.median(), format));
        row.add(number(line.mean(), format));
        row.add(number(line.speedUp(), format));
        row.add(line.isExact() ? null : number(line.build(), format));
        row.add(line.isExact() ? null : number(line.buildQueries(), format));
        row.add(line.isExact() ? null : number(line.fileShare(), format));
        row.add(line.isExact() ? number(line.bandwidth(), format) : null);
        row.add(line.part() == 1 ? growth(line.method(), format) : null);
        return row;
    }

    private Object growth(String method, Format format) {
        OptionalDouble exponent = Growth.exponent(
                lines.stream().filter(line -> line.method().equals(method)).toList(), plan.level());
        return exponent.isPresent() ? number(exponent.getAsDouble(), format) : null;
    }

    private static Object number(double value, Format format) {
        if (format != Format.TABLE) {
            return value;
        }
        int whole = value == 0 ? 1 : (int) Math.floor(Math.log10(Math.abs(value))) + 1;
        return BigDecimal.valueOf(value).setScale(Math.clamp(DIGITS - whole, 0, DIGITS), RoundingMode.HALF_EVEN);
    }
}
