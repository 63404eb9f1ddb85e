package lookalike.features.resnet.weights;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableGroup;
import java.lang.reflect.Array;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Writes weights as Keras does: {@code layer/layer/array:0}. */
final class KerasWriter {

    private KerasWriter() {}

    /**
     * @param layers from published layer names to those in the file
     * @param arrays from the names used here to those in the file
     */
    static void write(Path place, NamedWeights weights, UnaryOperator<String> layers, UnaryOperator<String> arrays) {
        try (WritableHdfFile file = HdfFile.write(place)) {
            Map<String, WritableGroup> groups = new HashMap<>();
            for (Map.Entry<String, WeightArray> entry : weights.arrays().entrySet()) {
                String[] name = entry.getKey().split("/");
                String layer = layers.apply(name[0]);
                groups.computeIfAbsent(layer, each -> file.putGroup(each).putGroup(each))
                        .putDataset(arrays.apply(name[1]), nested(entry.getValue().shape(), entry.getValue().values(),
                                new int[1]));
            }
        }
    }

    private static Object nested(int[] shape, float[] values, int[] next) {
        if (shape.length == 1) {
            next[0] += shape[0];
            return Arrays.copyOfRange(values, next[0] - shape[0], next[0]);
        }
        Object outer = Array.newInstance(float.class, shape);
        int[] inner = Arrays.copyOfRange(shape, 1, shape.length);
        for (int i = 0; i < shape[0]; i++) {
            Array.set(outer, i, nested(inner, values, next));
        }
        return outer;
    }
}
