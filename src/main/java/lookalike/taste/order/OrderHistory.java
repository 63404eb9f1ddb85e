package lookalike.taste.order;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import lookalike.catalogue.store.Catalogue;
import lookalike.taste.Interest;

/**
 * Which customers like which products of a catalogue, and what follows from it. Interest is implicit, so it is a
 * confidence rather than a rating (Hu, Koren and Volinsky, <i>Collaborative filtering for implicit feedback
 * datasets</i>, 2008): r = log2(1 + w), where w sums the {@link Interest#weight() weights} of what a customer did with
 * a product, and what was given back does not count. Products, and customers, are as similar as
 * <pre>
 * sim(a, b) = sum of r(a) r(b) / (|r(a)| |r(b)|)  *  n / (n + 5)
 * </pre>
 * over what both have in common, n of it: the cosine of item-based collaborative filtering (Sarwar, Karypis, Konstan
 * and Riedl, 2001), shrunk where little supports it (Bell and Koren, 2007). Immutable.
 */
public final class OrderHistory {

    private static final double SHRINKAGE = 5;

    private final List<String> customers;
    /** By customer, and by item. */
    private final Sparse byCustomer;
    private final Sparse byItem;

    /**
     * Rows of a matrix, each a list of columns with a value above 0.
     *
     * @param columns of each row, ascending
     * @param values in the same order
     * @param length of each row
     */
    private record Sparse(int[][] columns, float[][] values, double[] length) {

        static Sparse of(List<Map<Integer, Double>> rows) {
            int[][] columns = new int[rows.size()][];
            float[][] values = new float[rows.size()][];
            double[] length = new double[rows.size()];
            for (int row = 0; row < columns.length; row++) {
                Map<Integer, Double> cells = rows.get(row);
                columns[row] = cells.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
                values[row] = new float[columns[row].length];
                for (int i = 0; i < columns[row].length; i++) {
                    values[row][i] = cells.getOrDefault(columns[row][i], 0.0).floatValue();
                    length[row] += (double) values[row][i] * values[row][i];
                }
                length[row] = Math.sqrt(length[row]);
            }
            return new Sparse(columns, values, length);
        }
    }

    /**
     * A product or customer with how well it goes with another.
     *
     * @param number of the product in its catalogue, or of the customer
     * @param score 0 to 1 for one product or customer; the sum over products for several
     * @param support how many customers, or products, both have in common
     */
    public record Related(int number, double score, int support) {}

    private OrderHistory(List<String> customers, List<Map<Integer, Double>> rows, int items) {
        this.customers = List.copyOf(customers);
        this.byCustomer = Sparse.of(rows);
        List<Map<Integer, Double>> turned =
                IntStream.range(0, items).<Map<Integer, Double>>mapToObj(_ -> new HashMap<>(0)).toList();
        for (int customer = 0; customer < rows.size(); customer++) {
            int number = customer;
            rows.get(customer).forEach((item, value) -> turned.get(item).put(number, value));
        }
        this.byItem = Sparse.of(turned);
    }

    /** Collects the events of customers, those of one customer one after the other. */
    static final class Builder {

        private final Catalogue catalogue;
        private final List<String> customers = new ArrayList<>();
        private final List<Map<Integer, Double>> rows = new ArrayList<>();

        Builder(Catalogue catalogue) {
            this.catalogue = catalogue;
        }

        /** Adds an event; products that the catalogue no longer has and unknown events are passed over. */
        void add(String customer, String product, String what) {
            if (customers.isEmpty() || !customers.getLast().equals(customer)) {
                customers.add(customer);
                rows.add(new HashMap<>());
            }
            OptionalInt item = catalogue.item(product);
            if (item.isPresent()) {
                Arrays.stream(Interest.values()).filter(each -> each.name().equals(what))
                        .forEach(each -> rows.getLast().merge(item.getAsInt(), each.weight(), Double::sum));
            }
        }

        OrderHistory build() {
            for (Map<Integer, Double> row : rows) {
                row.values().removeIf(weight -> weight <= 0);
                row.replaceAll((_, weight) -> Math.log1p(weight) / Math.log(2));
            }
            return new OrderHistory(customers, rows, catalogue.size());
        }
    }

    /** @return how many customers there are */
    public int customers() {
        return customers.size();
    }

    /** @return the name of a customer, as the shop has it */
    public String customer(int number) {
        return customers.get(number);
    }

    /** @return the number of a customer */
    public OptionalInt customer(String name) {
        int number = customers.indexOf(name);
        return number < 0 ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** @return by item, how many customers like it; for their popularity */
    public double[] counts() {
        return Arrays.stream(byItem.columns).mapToDouble(each -> each.length).toArray();
    }

    /** @return what a customer likes, by item */
    public Map<Integer, Double> interest(int customer) {
        Map<Integer, Double> interest = new HashMap<>();
        int[] items = byCustomer.columns[customer];
        for (int i = 0; i < items.length; i++) {
            interest.put(items[i], (double) byCustomer.values[customer][i]);
        }
        return interest;
    }

    /** @return at most {@code k} products that the customers of a product like, too, the most similar first */
    public List<Related> together(int item, int k) {
        Map<Integer, Related> found = new HashMap<>();
        addRelated(found, byItem, byCustomer, item, 1);
        found.remove(item);
        return best(found, k);
    }

    /**
     * @param interest in products, by item
     * @return at most {@code k} other products that go with these, the best first: each scored by the sum of its
     *     similarities to them, times the interest
     */
    public List<Related> recommended(Map<Integer, Double> interest, int k) {
        Map<Integer, Related> found = new HashMap<>();
        interest.forEach((item, weight) -> addRelated(found, byItem, byCustomer, item, weight));
        interest.keySet().forEach(found::remove);
        return best(found, k);
    }

    /**
     * @param interest in products, by item
     * @return at most {@code k} customers who like the same, the most similar first
     */
    public List<Related> customersLike(Map<Integer, Double> interest, int k) {
        double length = Math.sqrt(interest.values().stream().mapToDouble(weight -> weight * weight).sum());
        Map<Integer, double[]> sums = new HashMap<>();
        interest.forEach((item, weight) -> {
            int[] also = byItem.columns[item];
            for (int i = 0; i < also.length; i++) {
                double[] sum = sums.computeIfAbsent(also[i], _ -> new double[2]);
                sum[0] += weight * byItem.values[item][i];
                sum[1]++;
            }
        });
        Map<Integer, Related> found = new HashMap<>();
        sums.forEach((customer, sum) -> found.put(customer, new Related(customer,
                shrunk(sum[0] / (length * byCustomer.length[customer]), (int) sum[1]), (int) sum[1])));
        return best(found, k);
    }

    /** Adds the rows that have columns in common with one, by their shrunk cosine times a weight. */
    private static void addRelated(Map<Integer, Related> found, Sparse rows, Sparse turned, int row, double weight) {
        Map<Integer, double[]> sums = new HashMap<>();
        int[] columns = rows.columns[row];
        for (int c = 0; c < columns.length; c++) {
            int[] also = turned.columns[columns[c]];
            for (int i = 0; i < also.length; i++) {
                double[] sum = sums.computeIfAbsent(also[i], _ -> new double[2]);
                sum[0] += (double) rows.values[row][c] * turned.values[columns[c]][i];
                sum[1]++;
            }
        }
        sums.forEach((other, sum) -> found.merge(other,
                new Related(other, weight * shrunk(sum[0] / (rows.length[row] * rows.length[other]), (int) sum[1]),
                        (int) sum[1]),
                (a, b) -> new Related(other, a.score + b.score, a.support + b.support)));
    }

    private static double shrunk(double cosine, int support) {
        return Math.min(1, cosine) * support / (support + SHRINKAGE);
    }

    private static List<Related> best(Map<Integer, Related> found, int k) {
        return found.values().stream()
                .sorted(Comparator.comparingDouble(Related::score).reversed().thenComparingInt(Related::number))
                .limit(k).toList();
    }
}
