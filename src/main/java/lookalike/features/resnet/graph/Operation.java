package lookalike.features.resnet.graph;

import java.util.List;

/** One operation of a {@link FoldedNetwork}: reads results of earlier ones and makes one tensor with its own name. */
sealed interface Operation {

    /** @return the name of the DL4J vertex that it comes from, and of the tensor that it makes */
    String name();

    /** @return names of earlier operations, or {@link PublishedResNet50#INPUT} */
    List<String> inputs();

    /**
     * Slides a window over a picture.
     *
     * @param size height and width in pixels
     * @param strides down and across, in pixels
     * @param pads pixels added at the top, left, bottom and right; they are zero, or ignored for a maximum
     */
    record Window(int[] size, int[] strides, int[] pads) {}

    /** A convolution with a bias. */
    record Convolution(String name, String input, FoldedConvolution weights, Window window) implements Operation {
        @Override
        public List<String> inputs() {
            return List.of(input);
        }
    }

    /** Replaces values below 0 by 0 (ReLU). */
    record Rectifier(String name, String input) implements Operation {
        @Override
        public List<String> inputs() {
            return List.of(input);
        }
    }

    /** Takes the largest value in each window. */
    record MaxPool(String name, String input, Window window) implements Operation {
        @Override
        public List<String> inputs() {
            return List.of(input);
        }
    }

    /** Takes the mean of each window. */
    record AveragePool(String name, String input, Window window) implements Operation {
        @Override
        public List<String> inputs() {
            return List.of(input);
        }
    }

    /** Adds tensors of the same shape. */
    record Sum(String name, List<String> inputs) implements Operation {}
}
