package lookalike.features.resnet.weights;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import lookalike.FileName;
import lookalike.LookalikeException;
import lookalike.Progress;
import lookalike.features.ModelException;
import lookalike.features.ModelFault;
import lookalike.storage.StorageException;

/**
 * A Keras {@code .h5} of ResNet-50, with or without its last layer, weights alone or a whole model: one group a layer
 * (in a whole model below {@code model_weights}), its arrays in it or in groups further down, kernels as height,
 * width, input channels, output channels. Old names ({@code res2a_branch2a/res2a_branch2a_W_1:0}) and new ones
 * ({@code conv2_block1_1_conv/conv2_block1_1_conv/kernel:0}) are understood.
 *
 * @param file the file
 */
record KerasFile(Path file) implements WeightSource {

    private static final String WHOLE_MODEL = "model_weights";

    @Override
    public String description() {
        return FileName.of(file);
    }

    @Override
    public NamedWeights read(Progress progress) throws LookalikeException {
        long total;
        try {
            total = Files.size(file);
        } catch (IOException problem) {
            throw new StorageException.NotReadable(file, problem);
        }
        try (HdfFile hdf = new HdfFile(file)) {
            // In a file that is cut short, the library would read zeros.
            long end = hdf.getHdfBackingStorage().getSuperblock().getEndOfFileAddress();
            if (total < end) {
                throw new ModelException.NotTheWeights(file.toString(),
                        new ModelFault.CutShort(total, end), null);
            }
            Group top = hdf.getChildren().get(WHOLE_MODEL) instanceof Group whole ? whole : hdf;
            SortedMap<String, WeightArray> arrays = new TreeMap<>();
            long done = 0;
            for (Node layer : top) {
                if (layer instanceof Group group) {
                    done += collect(group, LayerNames.published(layer.getName()), arrays);
                    progress.reachedOrCancel(Math.min(done, total), total);
                }
            }
            return new NamedWeights(arrays);
        } catch (CancellationException wanted) {
            throw wanted;
        } catch (RuntimeException problem) {
            // The library throws many kinds of exceptions for files of other formats.
            throw new ModelException.NotTheWeights(file.toString(), ModelFault.Known.NO_WHOLE_HDF5, problem);
        }
    }

    /** @return bytes read */
    private long collect(Group group, String layer, SortedMap<String, WeightArray> arrays) throws ModelException {
        long bytes = 0;
        for (Node node : group) {
            if (node instanceof Group inner) {
                bytes += collect(inner, layer, arrays);
            } else if (node instanceof Dataset dataset) {
                Optional<String> array = LayerNames.array(dataset.getName());
                if (array.isEmpty()) {
                    continue;
                }
                StoredArray.check(file, dataset);
                if (dataset.getDataFlat() instanceof float[] values) {
                    arrays.put(NamedWeights.name(layer, array.get()), new WeightArray(dataset.getDimensions(), values));
                    bytes += 4L * values.length;
                }
            }
        }
        return bytes;
    }
}
