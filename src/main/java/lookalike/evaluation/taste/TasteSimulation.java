package lookalike.evaluation.taste;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import lookalike.Progress;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.ColumnRole;
import lookalike.catalogue.Facet;
import lookalike.catalogue.store.Catalogue;
import lookalike.evaluation.measures.Bootstrap;
import lookalike.evaluation.measures.Estimate;
import lookalike.evaluation.taste.TasteOutcome.Setting;
import lookalike.taste.TasteModel;
import lookalike.taste.TasteReranking;
import lookalike.taste.TasteScore;
import org.jspecify.annotations.Nullable;

/**
 * Measures taste with simulated customers. A crowd buys first, which makes products popular. Then other customers give
 * hearts and search; counted is whether the product that they would take is among the first five. What they like is
 * hidden from the ranking, and drawn anew for everyone ({@link SimulatedCustomer}). Real customers may differ: the
 * simulation shows the direction and what it costs, not how much a shop gains.
 */
public final class TasteSimulation {

    /** How many hearts customers give. */
    public static final List<Integer> HEARTS = List.of(3, 10, 30);

    private static final int CROWD = 500;
    private static final int CROWD_BUYS = 20;
    private static final int SEARCHES = 10;
    private static final int FIVE = 5;
    private static final int MOST_VALUES = 300;
    private static final int RESAMPLES = 1000;
    private static final double CONFIDENCE = 0.95;

    private final Catalogue catalogue;
    private final List<FoundProducts> found;
    private final double unit;
    private final long seed;
    private final List<int[]> columns = new ArrayList<>();
    private final int @Nullable [] categories;
    private final double[] quality;

    /**
     * @param found by searches with products drawn at random
     * @param unit of the scores that they are ranked by, see {@link TasteReranking}
     * @param seed of everything that is drawn
     */
    public TasteSimulation(Catalogue catalogue, List<FoundProducts> found, double unit, long seed)
            throws CatalogueException {
        this.catalogue = catalogue;
        this.found = List.copyOf(found);
        this.unit = unit;
        this.seed = seed;
        int[] category = null;
        for (Facet facet : catalogue.facets()) {
            ColumnRole role = facet.role().orElse(null);
            if (role == ColumnRole.CATEGORY) {
                category = coded(catalogue.column(facet.column()));
            } else if (facet.kind() == Facet.Kind.VALUES && role != ColumnRole.GENDER && role != ColumnRole.SIZE) {
                int[] values = coded(catalogue.column(facet.column()));
                long different = IntStream.of(values).filter(value -> value >= 0).distinct().count();
                if (different > 1 && different <= MOST_VALUES) {
                    columns.add(values);
                }
            }
        }
        this.categories = category;
        Random random = new Random(seed);
        this.quality = IntStream.range(0, catalogue.size()).mapToDouble(_ -> random.nextGaussian()).toArray();
    }

    private static int[] coded(List<String> cells) {
        Map<String, Integer> numbers = new HashMap<>();
        return cells.stream().mapToInt(cell -> cell.isBlank() ? -1
                : numbers.computeIfAbsent(cell, _ -> numbers.size())).toArray();
    }

    /**
     * @param customers how many search
     * @param progress told customers done and all of them
     * @return looks only, with popularity, and with taste after each number of hearts
     */
    public List<TasteOutcome> run(int customers, Progress progress) throws CatalogueException {
        double[] bought = new double[catalogue.size()];
        for (int number = 0; number < CROWD; number++) {
            Random random = random(-1 - number);
            SimulatedCustomer customer = new SimulatedCustomer(columns, quality, random);
            for (int buys = 0; buys < CROWD_BUYS; buys++) {
                bought[taken(customer, drawn(random))]++;
            }
        }
        TasteModel model = TasteModel.of(catalogue, Optional.of(bought));
        int settings = 2 + HEARTS.size();
        double[][] values = new double[customers][3 * settings];
        for (int number = 0; number < customers; number++) {
            measure(model, number, values[number]);
            progress.reachedOrCancel(number + 1, customers);
        }
        return outcomes(values, settings);
    }

    private Random random(long number) {
        // The multiplier of SplittableRandom's stream spreads neighbouring seeds.
        return new Random(seed * 31 + number * 0x9E3779B97F4A7C15L);
    }

    private FoundProducts drawn(Random random) {
        return found.get(random.nextInt(found.size()));
    }

    private static int taken(SimulatedCustomer customer, FoundProducts list) {
        return list.items()[customer.choice(list)];
    }

    /** Fills hit, similarity and category of each setting, means over one customer's searches. */
    private void measure(TasteModel model, int number, double[] values) {
        Random random = random(number);
        SimulatedCustomer customer = new SimulatedCustomer(columns, quality, random);
        List<TasteScore> settings = new ArrayList<>(List.of(TasteScore.NONE, model.popular()));
        Set<Integer> hearts = new HashSet<>();
        for (int wanted : HEARTS) {
            // A product that is taken twice has one heart; after as many searches again it is let be.
            for (int search = 0; search < 2 * wanted && hearts.size() < wanted; search++) {
                hearts.add(taken(customer, drawn(random)));
            }
            Map<Integer, Double> interest = new HashMap<>();
            hearts.forEach(item -> interest.put(item, 1.0));
            settings.add(model.of(interest, TasteScore.NONE));
        }
        for (int search = 0; search < SEARCHES; search++) {
            FoundProducts list = drawn(random);
            int wanted = customer.choice(list);
            for (int setting = 0; setting < settings.size(); setting++) {
                add(list, wanted, settings.get(setting), values, 3 * setting);
            }
        }
    }

    private void add(FoundProducts list, int wanted, TasteScore taste, double[] values, int at) {
        Map<Integer, Integer> places = new HashMap<>();
        for (int place = 0; place < list.items().length; place++) {
            places.put(list.items()[place], place);
        }
        List<Integer> first =
                new TasteReranking(taste, 1, unit).rerank(list.items(), list.scores()).stream().limit(FIVE)
                        .map(ranked -> places.getOrDefault(ranked.item(), 0)).toList();
        values[at] += (first.contains(wanted) ? 1.0 : 0) / SEARCHES;
        for (int place : first) {
            values[at + 1] += list.similarities()[place] / first.size() / SEARCHES;
            boolean isSame = categories != null
                    && categories[list.items()[place]] == categories[list.query()];
            values[at + 2] += (isSame ? 1.0 : 0) / first.size() / SEARCHES;
        }
    }

    private List<TasteOutcome> outcomes(double[][] values, int settings) {
        List<Estimate> means = new Bootstrap(number -> new Random(seed + number), RESAMPLES, CONFIDENCE)
                .of(values, new int[values.length]).micro();
        return IntStream.range(0, settings).mapToObj(setting -> new TasteOutcome(
                setting == 0 ? Setting.LOOKS : setting == 1 ? Setting.POPULARITY : Setting.TASTE,
                setting < 2 ? 0 : HEARTS.get(setting - 2), means.get(3 * setting), means.get(3 * setting + 1),
                means.get(3 * setting + 2))).toList();
    }
}
