package lookalike.endurance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lookalike.LookalikeException;
import lookalike.features.Feature;
import lookalike.features.Precision;
import lookalike.features.resnet.ResNet50Model;
import lookalike.features.resnet.graph.OnnxGraphWriter;
import lookalike.image.ImageTensor;
import lookalike.storage.DataFolder;
import lookalike.storage.Sha256;
import onnx.Onnx;

/**
 * A model folder as the program makes it, with a network in it that takes no time: the means of small squares of the
 * picture. The program opens it as it opens ResNet-50, with the same checks. Its 8-bit file is the same network, which
 * does not give the features that ResNet-50 would, so the program computes in float.
 */
public final class TinyModel {

    private static final String WEIGHTS = "resnet50-float32.weights";
    private static final String FLOAT = "resnet50-float32.onnx";
    private static final String INT8 = "resnet50-int8.onnx";
    private static final String OUTPUT = "feature";
    private static final int SQUARE = 8;

    private TinyModel() {}

    /** Makes the model in a data folder. */
    public static void make(DataFolder home) throws IOException, LookalikeException {
        Path folder = Files.createDirectories(home.model());
        byte[] network = network().toByteArray();
        Files.writeString(folder.resolve(WEIGHTS), "no weights, as only DL4J would need them");
        Files.write(folder.resolve(FLOAT), network);
        Files.write(folder.resolve(INT8), network);
        manifest(folder, "resnet50-float32.json", "float32", List.of(WEIGHTS, FLOAT));
        manifest(folder, "resnet50-int8.json", "unknown", List.of(INT8));
        manifest(folder, "resnet50-int8.json", new ResNet50Model(home).identity(Precision.INT8).precision(),
                List.of(INT8));
    }

    private static void manifest(Path folder, String name, String precision, List<String> files)
            throws IOException, LookalikeException {
        StringBuilder entries = new StringBuilder();
        for (String file : files) {
            Path path = folder.resolve(file);
            entries.append("%s{\"name\": \"%s\", \"bytes\": %d, \"sha256\": \"%s\"}".formatted(
                    entries.isEmpty() ? "" : ", ", file, Files.size(path), Sha256.of(path)));
        }
        Files.writeString(folder.resolve(name), ("{\"format\": 1, \"network\": \"resnet50-imagenet-keras\", "
                + "\"precision\": \"%s\", \"dimension\": %d, \"source\": \"a test\", \"files\": [%s]}")
                .formatted(precision, Feature.RESNET50, entries), StandardCharsets.UTF_8);
    }

    private static Onnx.ModelProto network() {
        Onnx.GraphProto.Builder graph = Onnx.GraphProto.newBuilder().setName("tiny")
                .addInput(value(OnnxGraphWriter.INPUT, 3, ImageTensor.SIDE, ImageTensor.SIDE))
                .addOutput(value(OUTPUT, Feature.RESNET50))
                .addNode(node("AveragePool", OnnxGraphWriter.INPUT, "squares")
                        .addAttribute(numbers("kernel_shape", SQUARE, SQUARE))
                        .addAttribute(numbers("strides", SQUARE, SQUARE)))
                .addNode(node("Flatten", "squares", "row"))
                .addNode(node("Slice", "row", OUTPUT).addAttribute(numbers("axes", 1))
                        .addAttribute(numbers("starts", 0)).addAttribute(numbers("ends", Feature.RESNET50)));
        // Of operator set 9, the last in which the borders of a slice are attributes.
        return Onnx.ModelProto.newBuilder().setIrVersion(8).setGraph(graph)
                .addOpsetImport(Onnx.OperatorSetIdProto.newBuilder().setDomain("").setVersion(9)).build();
    }

    private static Onnx.NodeProto.Builder node(String kind, String input, String output) {
        return Onnx.NodeProto.newBuilder().setOpType(kind).setName(output).addInput(input).addOutput(output);
    }

    private static Onnx.AttributeProto.Builder numbers(String name, int... values) {
        Onnx.AttributeProto.Builder attribute = Onnx.AttributeProto.newBuilder().setName(name)
                .setType(Onnx.AttributeProto.AttributeType.INTS);
        for (int value : values) {
            attribute.addInts(value);
        }
        return attribute;
    }

    private static Onnx.ValueInfoProto value(String name, int... shape) {
        Onnx.TensorShapeProto.Builder dimensions = Onnx.TensorShapeProto.newBuilder()
                .addDim(Onnx.TensorShapeProto.Dimension.newBuilder().setDimParam("batch"));
        for (int length : shape) {
            dimensions.addDim(Onnx.TensorShapeProto.Dimension.newBuilder().setDimValue(length));
        }
        return Onnx.ValueInfoProto.newBuilder().setName(name).setType(Onnx.TypeProto.newBuilder()
                .setTensorType(Onnx.TypeProto.Tensor.newBuilder()
                        .setElemType(Onnx.TensorProto.DataType.FLOAT_VALUE).setShape(dimensions)))
                .build();
    }
}
