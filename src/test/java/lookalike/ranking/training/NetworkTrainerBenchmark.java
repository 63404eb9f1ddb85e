package lookalike.ranking.training;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import lookalike.Progress;
import lookalike.ranking.LabelNetwork;
import lookalike.ranking.LooksSpace;
import lookalike.ranking.training.LabelColumns.Labelled;
import lookalike.vector.FloatMatrix;

/**
 * Trains the same network on the measured features by Deeplearning4j and by {@link NetworkTrainer}, and prints time and
 * accuracy on 2,000 products that neither has seen: {@code NetworkTrainerBenchmark [EPOCHS]}.
 */
public final class NetworkTrainerBenchmark {

    private static final int HELD_OUT = 2000;

    private NetworkTrainerBenchmark() {}

    /** @param arguments the number of epochs, 3 if there is none */
    public static void main(String[] arguments) throws Exception {
        int epochs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
        try (SharedProducts products = SharedProducts.read()) {
            int[] order = Samples.shuffled(IntStream.range(0, products.size()).toArray(), 1);
            int[] rows = Arrays.copyOfRange(order, HELD_OUT, order.length);
            TrainingData data = products.data(order);
            LooksTrainer.Result looks = new LooksTrainer(data.features(), rows).train(Progress.UNWATCHED);
            FloatMatrix inputs = inputs(data, looks.space(), looks.variances());
            List<Labelled> columns = LabelColumns.of(data.columns());
            double[] weights = columns.stream().mapToDouble(_ -> .7).toArray();
            NetworkPlan plan = new NetworkPlan(List.of(768), 512, epochs, .3, 1);
            int[] places = IntStream.range(HELD_OUT, order.length).toArray();
            measure("Deeplearning4j", columns, inputs,
                    () -> new Dl4jNetworkTrainer(inputs, columns, weights, plan).train(places));
            measure("plain Java", columns, inputs,
                    () -> new NetworkTrainer(inputs, columns, weights, plan).train(places, Progress.UNWATCHED));
        }
    }

    private static FloatMatrix inputs(TrainingData data, LooksSpace looks, double[] variances) {
        return NetworkInputs.of(new PictureBlocks(data, looks), variances,
                DescriptorStatistics.of(data.descriptors())).rows();
    }

    private static void measure(String name, List<Labelled> columns, FloatMatrix inputs,
            Supplier<LabelNetwork> training) {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long processor = system.getProcessCpuTime();
        long start = System.nanoTime();
        LabelNetwork network = training.get();
        System.out.printf("%s: %.1f s, %.1f s of processor time%n", name, (System.nanoTime() - start) / 1e9,
                (system.getProcessCpuTime() - processor) / 1e9);
        float[][] scores = network.scores(new FloatMatrix(Arrays.copyOf(inputs.values(), HELD_OUT), inputs.columns()))
                .values();
        int from = 0;
        for (Labelled column : columns) {
            int begin = from;
            long right = IntStream.range(0, HELD_OUT).filter(i -> best(scores[i], begin, column.values())
                    == column.labels()[i]).count();
            System.out.printf("  %s %.3f%n", column.column().name(), right / (double) HELD_OUT);
            from += column.values();
        }
    }

    private static int best(float[] scores, int from, int count) {
        int best = 0;
        for (int i = 1; i < count; i++) {
            best = scores[from + i] > scores[from + best] ? i : best;
        }
        return best;
    }
}
