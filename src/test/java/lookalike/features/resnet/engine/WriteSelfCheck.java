package lookalike.features.resnet.engine;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import lookalike.features.Engine;
import lookalike.features.Feature;
import lookalike.features.FeatureNetwork;
import lookalike.features.resnet.TestModel;

/**
 * Writes the resource of {@link SelfCheck}, with the real network; to be run again if the self-check pictures change.
 */
final class WriteSelfCheck {

    private WriteSelfCheck() {}

    /** @param arguments the file to write */
    public static void main(String[] arguments) throws Exception {
        TestModel.home();
        try (FeatureNetwork network = TestModel.model().open(Optional.of(Engine.DL4J), System.err::println)) {
            Files.write(Path.of(arguments[0]), encoded(network.extract(SelfCheckPictures.tensors())));
        }
    }

    /** @return features as the resource holds them */
    static byte[] encoded(List<Feature> features) {
        int dimension = features.getFirst().dimension();
        ByteBuffer file = ByteBuffer.allocate(24 + 4 * features.size() * dimension).order(ByteOrder.LITTLE_ENDIAN);
        file.put("LKSELF\r\n".getBytes(StandardCharsets.US_ASCII)).putInt(1).putInt(features.size()).putInt(dimension);
        for (Feature feature : features) {
            for (float value : feature.values()) {
                file.putFloat(value);
            }
        }
        CRC32C sum = new CRC32C();
        sum.update(file.array(), 0, file.position());
        return file.putInt((int) sum.getValue()).array();
    }
}
