package lookalike.features.resnet.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;
import lookalike.features.Feature;
import lookalike.features.FeatureNetwork;
import lookalike.features.ModelException;
import lookalike.features.ModelFault;
import lookalike.features.resnet.weights.NpmTarball;
import lookalike.image.ImageTensor;

/**
 * Checks that a network computes the published function: by the features of {@link SelfCheckPictures}, which the
 * project
 * keeps in the resource {@code self-check.features}. Little-endian; n pictures of d = 2048.
 * <pre>
 * 0       byte[8]      magic "LKSELF\r\n"
 * 8       int32        format version, now 1
 * 12      int32        n
 * 16      int32        d
 * 20      float32[nd]  features, picture after picture, as the network outputs them
 * 20+4nd  int32        CRC-32C of every byte before it
 * </pre>
 * Made with the weights of {@link NpmTarball} by the network that agrees with the reference features of an
 * independent
 * implementation to a cosine of 0.999999; the class that wrote it is among the tests.
 */
public final class SelfCheck {

    /** A feature agrees if its cosine to the stored one is at least this. */
    public static final double COSINE = 0.9999;
    /** A feature agrees if its length differs from the stored one's by at most this fraction. */
    static final double LENGTH = 0.01;

    /** On a machine that computes correctly in 8 bits, the cosine to the stored features is at least this. */
    public static final double QUANTISED_COSINE = 0.97;

    private static final String RESOURCE = "self-check.features";
    private static final byte[] MAGIC = "LKSELF\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 1;
    private static final int HEADER = 20;

    private SelfCheck() {}

    /**
     * @param place of the weights, for the message
     * @throws ModelException.OtherFeatures if a feature does not agree with the stored one
     */
    public static void check(FeatureNetwork network, String place) throws ModelException {
        List<Feature> expected = stored();
        List<Feature> actual;
        try {
            actual = network.extract(SelfCheckPictures.tensors());
        } catch (IllegalArgumentException problem) {
            throw new ModelException.OtherFeatures(place, new ModelFault.NoFeature(
                    Objects.requireNonNullElse(problem.getMessage(), problem.toString())));
        }
        for (int i = 0; i < expected.size(); i++) {
            double cosine = expected.get(i).cosine(actual.get(i));
            double length = length(actual.get(i)) / length(expected.get(i));
            if (cosine < COSINE || Math.abs(length - 1) > LENGTH) {
                throw new ModelException.OtherFeatures(place, new ModelFault.OtherFeature(i + 1, cosine, length));
            }
        }
    }

    /** @return the least cosine of a network's features to the stored ones */
    public static double agreement(FeatureNetwork network) {
        return agreement(network, SelfCheckPictures.tensors());
    }

    /**
     * Cheap enough for every start of the program: a processor that rounds differently does so on each picture.
     *
     * @return the cosine of a network's feature of the first picture to the stored one
     */
    public static double firstAgreement(FeatureNetwork network) {
        return agreement(network, List.of(SelfCheckPictures.first()));
    }

    private static double agreement(FeatureNetwork network, List<ImageTensor> pictures) {
        List<Feature> expected = stored();
        List<Feature> actual = network.extract(pictures);
        return IntStream.range(0, actual.size()).mapToDouble(i -> expected.get(i).cosine(actual.get(i))).min()
                .orElseThrow();
    }

    private static double length(Feature feature) {
        double squares = 0;
        for (float value : feature.values()) {
            squares += (double) value * value;
        }
        return Math.sqrt(squares);
    }

    /** @return the features stored in the project */
    static List<Feature> stored() {
        try (InputStream stream = SelfCheck.class.getResourceAsStream(RESOURCE)) {
            return decoded(stream.readAllBytes());
        } catch (IOException problem) {
            throw new IllegalStateException("the program's own " + RESOURCE + " cannot be read", problem);
        }
    }

    /** @throws IllegalStateException if the bytes do not have the documented format */
    static List<Feature> decoded(byte[] bytes) {
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.length < HEADER + 4 || file.getInt(bytes.length - 4) != sum(bytes)
                || !Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length) || file.getInt(8) != VERSION) {
            throw new IllegalStateException("the program's own " + RESOURCE + " is damaged");
        }
        int count = file.getInt(12);
        int dimension = file.getInt(16);
        file.position(HEADER);
        List<Feature> features = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            float[] values = new float[dimension];
            for (int d = 0; d < dimension; d++) {
                values[d] = file.getFloat();
            }
            features.add(new Feature(values));
        }
        return features;
    }

    private static int sum(byte[] file) {
        CRC32C sum = new CRC32C();
        sum.update(file, 0, file.length - 4);
        return (int) sum.getValue();
    }
}
