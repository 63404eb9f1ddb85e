package lookalike.features.resnet.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import lookalike.features.resnet.ModelFolder;
import lookalike.features.resnet.TestModel;
import lookalike.features.resnet.weights.NamedWeights;
import lookalike.features.resnet.weights.WeightFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("The calibration that the program brings along")
class CalibrationDataTest {

    private final CalibrationData stored = CalibrationData.stored();

    @Tag("model")
    @Test
    @DisplayName("has a range for everything that is kept in 8 bits and means for every convolution's input")
    void whole() throws Exception {
        NamedWeights weights = WeightFile.read(new ModelFolder(TestModel.home().model()).weights());
        FoldedNetwork network = NetworkFolding.of(PublishedResNet50.graph(weights));
        Map<String, Operation> byName = network.byName();
        for (Operation operation : network.operations()) {
            boolean kept = switch (operation) {
                case Operation.Rectifier _ -> true;
                case Operation.Convolution _,Operation.Sum _ -> !network.isRectified(operation);
                case Operation.MaxPool _,Operation.AveragePool _ -> false;
            };
            if (kept) {
                ActivationRange range = stored.range(operation.name());
                assertTrue(range.scale() > 0 && range.scale() < 1, operation.name());
                assertTrue(!(operation instanceof Operation.Rectifier) || range.zeroPoint() == 0, operation.name());
            }
            if (operation instanceof Operation.Convolution convolution && byName.containsKey(convolution.input())) {
                assertEquals(convolution.weights().shape()[1], stored.means().get(convolution.input()).length,
                        operation.name());
            }
        }
    }

    @Test
    @DisplayName("knows nothing of tensors that do not exist")
    void unknown() {
        assertThrows(IllegalArgumentException.class, () -> stored.range("res9z"));
    }
}
