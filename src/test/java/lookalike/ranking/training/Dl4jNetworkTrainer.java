package lookalike.ranking.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import lookalike.ranking.LabelNetwork;
import lookalike.ranking.LinearMap;
import lookalike.ranking.training.LabelColumns.Labelled;
import lookalike.vector.FloatMatrix;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.nd4j.linalg.schedule.ISchedule;

/** The same network and training as {@link NetworkTrainer}, by Deeplearning4j: to compare time and quality. */
final class Dl4jNetworkTrainer {

    private static final double SMOOTHING = .1;

    private final FloatMatrix inputs;
    private final List<Labelled> columns;
    private final double[] weights;
    private final NetworkPlan plan;

    Dl4jNetworkTrainer(FloatMatrix inputs, List<Labelled> columns, double[] weights, NetworkPlan plan) {
        this.inputs = inputs;
        this.columns = columns;
        this.weights = weights;
        this.plan = plan;
    }

    LabelNetwork train(int[] rows) {
        int perEpoch = rows.length / plan.batch();
        ComputationGraph graph = graph(plan.epochs() * perEpoch);
        for (int epoch = 0; epoch < plan.epochs(); epoch++) {
            int[] order = Samples.shuffled(rows, plan.seed() * 1000 + epoch);
            for (int i = 0; i < perEpoch; i++) {
                graph.fit(batch(Arrays.copyOfRange(order, i * plan.batch(), (i + 1) * plan.batch())));
            }
        }
        return network(graph);
    }

    private ComputationGraph graph(int steps) {
        GraphBuilder builder = new NeuralNetConfiguration.Builder().seed(plan.seed())
                .updater(new Adam(new OneCycle(steps))).weightDecay(.01, true).weightInit(WeightInit.RELU)
                .graphBuilder().addInputs("in").addLayer("drop", new DropoutLayer(.9), "in");
        String before = "drop";
        int width = inputs.columns();
        for (int layer = 0; layer < plan.hidden().size(); layer++) {
            builder.addLayer("hidden" + layer, new DenseLayer.Builder().nIn(width).nOut(plan.hidden().get(layer))
                    .activation(Activation.RELU).build(), before);
            builder.addLayer("drop" + layer, new DropoutLayer(1 - plan.dropout()), "hidden" + layer);
            width = plan.hidden().get(layer);
            before = "drop" + layer;
        }
        List<String> heads = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            heads.add("head" + column);
            builder.addLayer("head" + column, new OutputLayer.Builder(LossFunction.MCXENT).nIn(width)
                    .nOut(columns.get(column).values()).activation(Activation.SOFTMAX).weightInit(WeightInit.XAVIER)
                    .build(), before);
        }
        ComputationGraph graph = new ComputationGraph(builder.setOutputs(heads.toArray(String[]::new)).build());
        graph.init();
        return graph;
    }

    private MultiDataSet batch(int[] rows) {
        float[][] values = Arrays.stream(rows).mapToObj(row -> inputs.values()[row]).toArray(float[][]::new);
        INDArray[] labels = new INDArray[columns.size()];
        INDArray[] masks = new INDArray[columns.size()];
        for (int column = 0; column < labels.length; column++) {
            int count = columns.get(column).values();
            float[][] targets = new float[rows.length][count];
            float[][] known = new float[rows.length][1];
            for (int i = 0; i < rows.length; i++) {
                int label = columns.get(column).labels()[rows[i]];
                Arrays.fill(targets[i], (float) (SMOOTHING / count));
                if (label >= 0) {
                    targets[i][label] += (float) (1 - SMOOTHING);
                    known[i][0] = (float) weights[column];
                }
            }
            labels[column] = Nd4j.create(targets);
            masks[column] = Nd4j.create(known);
        }
        return new MultiDataSet(new INDArray[] {Nd4j.create(values)}, labels, null, masks);
    }

    private LabelNetwork network(ComputationGraph graph) {
        List<LinearMap> hidden = new ArrayList<>();
        for (int layer = 0; layer < plan.hidden().size(); layer++) {
            hidden.add(map(List.of(graph.getLayer("hidden" + layer).paramTable())));
        }
        List<Map<String, INDArray>> heads = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            heads.add(graph.getLayer("head" + column).paramTable());
        }
        return new LabelNetwork(hidden, map(heads));
    }

    /** @return layers side by side */
    private static LinearMap map(List<Map<String, INDArray>> layers) {
        INDArray weights = Nd4j.hstack(layers.stream().map(layer -> layer.get("W")).toArray(INDArray[]::new));
        INDArray offset = Nd4j.hstack(layers.stream().map(layer -> layer.get("b")).toArray(INDArray[]::new));
        return new LinearMap(new FloatMatrix(weights.toFloatMatrix(), weights.columns()),
                offset.dup().data().asFloat());
    }

    /** The rate by step. */
    private static final class OneCycle implements ISchedule {
        private static final long serialVersionUID = 1L;
        private final int steps;

        OneCycle(int steps) {
            this.steps = steps;
        }

        @Override
        public double valueAt(int iteration, int epoch) {
            double done = (iteration + 1) / (double) steps;
            return 2e-3 * (done < .1 ? done / .1 : .5 * (1 + Math.cos(Math.PI * (done - .1) / .9)));
        }

        @Override
        public ISchedule clone() {
            return new OneCycle(steps);
        }
    }
}
