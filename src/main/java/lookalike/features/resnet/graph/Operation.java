package lookalike.features.resnet.graph;

import java.util.List;

/** One step of a {@link FoldedNetwork}: reads what earlier steps made, makes one tensor that bears its name. */
sealed interface Operation {

    /** @return the name of the DL4J vertex it comes from, and of the tensor it makes */
    String name();

    /** @return names of earlier steps, or {@link PublishedResNet50#INPUT} */
    List<String> inputs();

    /**
     * Slides a window over a picture.
     *
     * @param size height and width in pixels
     * @param strides down and across, in pixels
     * @param pads pixels added at the top, left, bottom and right; zero, or for a maximum nothing
     */
    record Window(int[] size, int[] strides, int[] pads) { }

    /** A convolution with a bias. */
    record Convolution(String name, String input, FoldedConvolution weights, Window window) implements Operation {
        @Override
        public List<String> inputs() {
            return List.of(input);
        }
    }

    /** What is below 0 becomes 0 (ReLU). */
    record Rectifier(String name, String input) implements Operation {
        @Override
        public List<String> inputs() {
            return List.of(input);
        }
    }

    /** The largest value in each window. */
    record MaxPool(String name, String input, Window window) implements Operation {
        @Override
        public List<String> inputs() {
            return List.of(input);
        }
    }

    /** The mean of each window. */
    record AveragePool(String name, String input, Window window) implements Operation {
        @Override
        public List<String> inputs() {
            return List.of(input);
        }
    }

    /** Adds tensors of the same shape. */
    record Sum(String name, List<String> inputs) implements Operation { }
}
