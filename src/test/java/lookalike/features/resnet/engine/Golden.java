package lookalike.features.resnet.engine;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import lookalike.features.Feature;
import lookalike.image.ImageTensor;
import org.junit.jupiter.api.Assumptions;

/** 32 pictures and their features computed by an independent implementation, from {@code ../shared/golden}. */
final class Golden {

    static final int COUNT = 32;
    private static final Path FOLDER = Path.of("..", "shared", "golden");
    private static final float[] MEANS = {103.939f, 116.779f, 123.68f};

    private Golden() {}

    static void assume() {
        Assumptions.assumeTrue(Files.isDirectory(FOLDER), "skipped without ../shared/golden");
    }

    static List<ImageTensor> tensors() throws IOException {
        List<ImageTensor> tensors = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            tensors.add(tensor(ImageIO.read(FOLDER.resolve("%02d.png".formatted(i)).toFile())));
        }
        return tensors;
    }

    private static ImageTensor tensor(BufferedImage picture) {
        int side = ImageTensor.SIDE;
        float[] values = new float[ImageTensor.LENGTH];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                int colour = picture.getRGB(x, y);
                for (int channel = 0; channel < 3; channel++) {
                    values[(channel * side + y) * side + x] = (colour >> 8 * channel & 255) - MEANS[channel];
                }
            }
        }
        return new ImageTensor(values);
    }

    /** Reads NumPy's format 1.0: magic, version, length of the header, header, values. */
    static List<Feature> features() throws IOException {
        ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(FOLDER.resolve("features.npy")))
                .order(ByteOrder.LITTLE_ENDIAN);
        file.position(10 + file.getShort(8));
        List<Feature> features = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            float[] values = new float[Feature.RESNET50];
            for (int d = 0; d < values.length; d++) {
                values[d] = file.getFloat();
            }
            features.add(new Feature(values));
        }
        return features;
    }
}
