package lookalike.features.resnet.graph;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import lookalike.storage.Sha256;

/**
 * Statistics of the float network's tensors over the pictures of the sample catalogue, whole and randomly changed
 * with a seed. Stored in the resource {@code calibration.json}, so that every machine writes the same network in 8
 * bits; the class that wrote it is among the tests.
 *
 * @param pictures how many were used
 * @param rule by which the ranges were chosen, for people
 * @param ranges of the input and of every tensor that is stored in 8 bits, by operation: low and high
 * @param means of every tensor that a convolution reads, channel by channel
 */
public record CalibrationData(int pictures, String rule, Map<String, float[]> ranges, Map<String, float[]> means) {

    private static final String RESOURCE = "calibration.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** @return the data stored in the project */
    public static CalibrationData stored() {
        try {
            return JSON.readValue(bytes(), CalibrationData.class);
        } catch (IOException problem) {
            throw unreadable(problem);
        }
    }

    /** @return SHA-256 of the data stored in the project */
    public static String storedDigest() {
        return Sha256.of(bytes());
    }

    private static byte[] bytes() {
        try (InputStream stream = CalibrationData.class.getResourceAsStream(RESOURCE)) {
            return stream.readAllBytes();
        } catch (IOException problem) {
            throw unreadable(problem);
        }
    }

    private static IllegalStateException unreadable(IOException problem) {
        return new IllegalStateException("the program's own " + RESOURCE + " cannot be read", problem);
    }

    /** @return the range of an operation's tensor */
    ActivationRange range(String operation) {
        float[] ends = ranges.get(operation);
        if (ends == null) {
            throw new IllegalArgumentException("no range for " + operation);
        }
        return new ActivationRange(ends[0], ends[1]);
    }
}
