package lookalike.features.resnet.graph;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import lookalike.storage.Sha256;

/**
 * What the float network's tensors were like when it looked at the pictures of the sample catalogue, whole and changed
 * by chance with a seed: kept in the resource {@code calibration.json}, so that every machine writes the same network
 * in 8 bits. The tests hold the class that wrote it.
 *
 * @param pictures how many pictures were looked at
 * @param rule how the ranges were read off, for people
 * @param ranges of what goes in and of every tensor that is kept in 8 bits, by operation: low and high
 * @param means of every tensor that a convolution reads, channel by channel
 */
public record CalibrationData(int pictures, String rule, Map<String, float[]> ranges, Map<String, float[]> means) {

    private static final String RESOURCE = "calibration.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** @return the data kept in the project */
    public static CalibrationData stored() {
        try {
            return JSON.readValue(bytes(), CalibrationData.class);
        } catch (IOException problem) {
            throw unreadable(problem);
        }
    }

    /** @return SHA-256 of the data kept in the project */
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
