package lookalike.evaluation.speed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Computes how the time of a query grows with the number of items at a fixed recall: t ~ n<sup>e</sup>.
 * <p>For each number of items n, t(n) is the time at which the recall reaches the level: between the two efforts that
 * enclose the level, the logarithm of the time is interpolated linearly over recall. The exponent is the slope of
 * the least-squares line through (ln n, ln t),
 * <pre>e = sum (x - mean x)(y - mean y) / sum (x - mean x)^2,  x = ln n, y = ln t.</pre>
 * A number of items for which no two efforts enclose the level is left out rather than guessed.
 */
public final class Growth {

    private Growth() {}

    /**
     * The exponent of a method.
     *
     * @param lines of one method, over several numbers of items
     * @param level recall at the last K of the lines, 0 to 1
     * @return empty if the level is enclosed at fewer than two numbers of items
     */
    public static OptionalDouble exponent(List<SpeedLine> lines, double level) {
        List<Point> points = new ArrayList<>();
        lines.stream().collect(Collectors.groupingBy(SpeedLine::items, TreeMap::new, Collectors.toList()))
                .forEach((items, some) -> timeAt(level, some).ifPresent(time -> points.add(new Point(items, time))));
        return slope(points);
    }

    /** @return milliseconds a query at which lines of one number of items reach the level; empty if not enclosed */
    public static OptionalDouble timeAt(double level, List<SpeedLine> lines) {
        if (lines.stream().allMatch(SpeedLine::isExact)) {
            return lines.stream().mapToDouble(SpeedLine::median).findFirst();
        }
        List<SpeedLine> rising = lines.stream().sorted(Comparator.comparingInt(SpeedLine::effort)).toList();
        for (int i = 1; i < rising.size(); i++) {
            SpeedLine below = rising.get(i - 1);
            SpeedLine above = rising.get(i);
            double low = below.recalls().getLast();
            double high = above.recalls().getLast();
            if (low <= level && level <= high && low < high) {
                double share = (level - low) / (high - low);
                return OptionalDouble.of(below.median() * Math.pow(above.median() / below.median(), share));
            }
        }
        return OptionalDouble.empty();
    }

    /**
     * @param n above 0
     * @param time above 0
     */
    record Point(double n, double time) {}

    static OptionalDouble slope(List<Point> points) {
        double x = points.stream().mapToDouble(point -> Math.log(point.n())).average().orElse(0);
        double y = points.stream().mapToDouble(point -> Math.log(point.time())).average().orElse(0);
        double product = 0;
        double square = 0;
        for (Point point : points) {
            product += (Math.log(point.n()) - x) * (Math.log(point.time()) - y);
            square += (Math.log(point.n()) - x) * (Math.log(point.n()) - x);
        }
        return square > 0 ? OptionalDouble.of(product / square) : OptionalDouble.empty();
    }
}
