package lookalike.features.resnet.engine;

import java.util.List;
import java.util.stream.IntStream;
import lookalike.image.ImageTensor;

/**
 * Four pictures drawn by whole-number arithmetic, so that every machine draws the same ones bit by bit: a shirt with
 * stripes, a ring on a colour gradient, squares of growing size, and noise. They are no photographs, but together
 * they activate every part of the network.
 */
final class SelfCheckPictures {

    private static final int SIDE = ImageTensor.SIDE;
    /** Subtracted by {@link ImageTensor} from blue, green and red. */
    private static final float[] MEANS = {103.939f, 116.779f, 123.68f};

    /** Blue, green and red of a point, 0 to 255 each. */
    @FunctionalInterface
    private interface Picture {
        int colour(int x, int y, int channel);
    }

    private SelfCheckPictures() {}

    /** @return the four pictures, always the same */
    static List<ImageTensor> tensors() {
        return List.of(first(), tensor(SelfCheckPictures::ring), tensor(SelfCheckPictures::squares),
                tensor(SelfCheckPictures::noise));
    }

    /** @return the first of the four */
    static ImageTensor first() {
        return tensor(SelfCheckPictures::shirt);
    }

    private static ImageTensor tensor(Picture picture) {
        float[] values = new float[ImageTensor.LENGTH];
        IntStream.range(0, values.length).forEach(i -> {
            int channel = i / (SIDE * SIDE);
            values[i] = picture.colour(i % SIDE, i / SIDE % SIDE, channel) - MEANS[channel];
        });
        return new ImageTensor(values);
    }

    private static int shirt(int x, int y, int channel) {
        int fromMiddle = Math.abs(x - SIDE / 2);
        boolean body = y > 40 && y < 200 && fromMiddle < 50;
        boolean sleeve = y > 40 && y < 100 && fromMiddle < 50 + (y - 30) / 2 && fromMiddle > (y - 60) / 2;
        boolean neck = fromMiddle * fromMiddle + (y - 40) * (y - 40) < 400;
        if (neck || !body && !sleeve) {
            return 235 - 5 * channel;
        }
        return y / 12 % 2 == 0 ? 40 + 70 * channel : 150 - 60 * channel + y / 4;
    }

    private static int ring(int x, int y, int channel) {
        int distance = (x - 120) * (x - 120) + (y - 100) * (y - 100);
        boolean on = distance > 40 * 40 && distance < 70 * 70;
        return on ? 220 - 90 * channel : (x * (channel + 1) + y * (3 - channel)) * 255 / (4 * SIDE);
    }

    private static int squares(int x, int y, int channel) {
        int size = 4 + y / 28 * 6;
        return (x / size + y / size) % 2 == 0 ? 30 + 40 * channel : 200 - 25 * channel;
    }

    /** Blocks of 7 points, each with a colour by a multiplicative hash. */
    private static int noise(int x, int y, int channel) {
        int hash = (x / 7 + 32 * (y / 7) + 1024 * channel + 1) * 0x9E3779B1;
        hash = (hash ^ hash >>> 15) * 0x85EBCA6B;
        return (hash ^ hash >>> 13) & 255;
    }
}
