package lookalike.features.resnet.weights;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Names of layers and arrays")
class LayerNamesTest {

    @ParameterizedTest
    @CsvSource({"stem-cnn1, conv1", "stem-batch1, bn_conv1", "conv1_conv, conv1", "conv1_bn, bn_conv1",
        "conv2_block1_0_conv, res2a_branch1", "conv4_block6_2_bn, bn4f_branch2b", "predictions, fc1000",
        "res5c_branch2a, res5c_branch2a", "short2a_branch, short2a_branch"})
    @DisplayName("of every origin become the published ones")
    void layers(String foreign, String published) {
        assertEquals(published, LayerNames.published(foreign));
    }

    @ParameterizedTest
    @CsvSource({"kernel:0, kernel", "res2a_branch2a_W_1:0, kernel", "res2a_branch2a_b_1:0, bias", "bias:0, bias",
        "bn2a_branch1_gamma_1:0, gamma", "beta, beta", "bn2a_branch1_running_mean_1:0, moving_mean",
        "bn2a_branch1_running_std_1:0, moving_variance", "moving_variance:0, moving_variance"})
    @DisplayName("of Keras files old and new become the ones used here")
    void arrays(String dataset, String array) {
        assertEquals(Optional.of(array), LayerNames.array(dataset));
    }

    @ParameterizedTest
    @CsvSource({"iterations:0", "learning_rate", "weight_names"})
    @DisplayName("that are no weights are passed over")
    void others(String dataset) {
        assertEquals(Optional.empty(), LayerNames.array(dataset));
    }
}
