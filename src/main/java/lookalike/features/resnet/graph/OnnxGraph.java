package lookalike.features.resnet.graph;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import onnx.Onnx;
import org.nd4j.shade.protobuf.ByteString;

/**
 * Builds an ONNX model: operators in the order they run, and their constants. The same calls make the same bytes.
 * Written for operator set {@value #OPERATORS}, which ONNX Runtime 1.9 and later know.
 */
final class OnnxGraph {

    /** The version of the standard operators. */
    static final int OPERATORS = 13;
    private static final int FORMAT = 8;

    private final Onnx.GraphProto.Builder graph;

    /** @param name of the network */
    OnnxGraph(String name) {
        graph = Onnx.GraphProto.newBuilder().setName(name);
    }

    /** Declares an input of float32; dimension -1 is the variable length of a batch. */
    void input(String name, long... shape) {
        graph.addInput(value(name, shape));
    }

    /**
     * Declares an output of float32; dimension -1 is the variable length of a batch, and no dimensions mean any
     * shape.
     */
    void output(String name, long... shape) {
        graph.addOutput(value(name, shape));
    }

    /** Adds a constant of float32; an empty shape is a single number. */
    void constant(String name, int[] shape, float... values) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        constant(name, Onnx.TensorProto.DataType.FLOAT_VALUE, shape, ByteString.copyFrom(bytes));
    }

    /** Adds a constant of signed 8-bit integers. */
    void constant(String name, int[] shape, byte... values) {
        constant(name, Onnx.TensorProto.DataType.INT8_VALUE, shape, ByteString.copyFrom(values));
    }

    /** Adds a single unsigned 8-bit integer, 0 to 255. */
    void unsigned(String name, int value) {
        constant(name, Onnx.TensorProto.DataType.UINT8_VALUE, new int[0],
                ByteString.copyFrom(new byte[] {(byte) value}));
    }

    /** Adds a constant of signed 32-bit integers. */
    void constant(String name, int[] shape, int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asIntBuffer().put(values);
        constant(name, Onnx.TensorProto.DataType.INT32_VALUE, shape, ByteString.copyFrom(bytes));
    }

    private void constant(String name, int type, int[] shape, ByteString values) {
        Onnx.TensorProto.Builder tensor = Onnx.TensorProto.newBuilder().setName(name).setDataType(type)
                .setRawData(values);
        Arrays.stream(shape).forEach(tensor::addDims);
        graph.addInitializer(tensor);
    }

    /**
     * Adds an operator.
     *
     * @param kind its name in the standard
     * @param inputs names of tensors
     * @param output the name of the tensor that it makes, and of the operator
     * @param attributes from {@link #attribute}
     */
    void operator(String kind, List<String> inputs, String output, Onnx.AttributeProto... attributes) {
        graph.addNode(Onnx.NodeProto.newBuilder().setOpType(kind).setName(output).addAllInput(inputs)
                .addOutput(output).addAllAttribute(List.of(attributes)));
    }

    /** @return an attribute of several integers */
    static Onnx.AttributeProto attribute(String name, int... values) {
        Onnx.AttributeProto.Builder attribute = Onnx.AttributeProto.newBuilder().setName(name)
                .setType(Onnx.AttributeProto.AttributeType.INTS);
        Arrays.stream(values).forEach(attribute::addInts);
        return attribute.build();
    }

    /** @return an attribute of one integer */
    static Onnx.AttributeProto number(String name, int value) {
        return Onnx.AttributeProto.newBuilder().setName(name).setType(Onnx.AttributeProto.AttributeType.INT)
                .setI(value).build();
    }

    /** @return the finished model */
    Onnx.ModelProto model() {
        return Onnx.ModelProto.newBuilder().setIrVersion(FORMAT).setProducerName("lookalike").setGraph(graph)
                .addOpsetImport(Onnx.OperatorSetIdProto.newBuilder().setDomain("").setVersion(OPERATORS)).build();
    }

    private static Onnx.ValueInfoProto value(String name, long... shape) {
        Onnx.TensorShapeProto.Builder dimensions = Onnx.TensorShapeProto.newBuilder();
        for (long length : shape) {
            Onnx.TensorShapeProto.Dimension.Builder dimension = Onnx.TensorShapeProto.Dimension.newBuilder();
            dimensions.addDim(length < 0 ? dimension.setDimParam("batch") : dimension.setDimValue(length));
        }
        Onnx.TypeProto.Tensor.Builder tensor =
                Onnx.TypeProto.Tensor.newBuilder().setElemType(Onnx.TensorProto.DataType.FLOAT_VALUE);
        if (shape.length > 0) {
            tensor.setShape(dimensions);
        }
        return Onnx.ValueInfoProto.newBuilder().setName(name)
                .setType(Onnx.TypeProto.newBuilder().setTensorType(tensor)).build();
    }
}
