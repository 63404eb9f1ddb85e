package lookalike.features.resnet.engine;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import lookalike.features.ActivationMap;
import lookalike.features.resnet.graph.OnnxGraphWriter;
import lookalike.image.ImageTensor;
import onnx.Onnx;

/**
 * The network up to its last pool. A session of its own, opened on first use: without a second output, the main
 * session's features stay the same to the last bit.
 */
final class OnnxActivations implements AutoCloseable {

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final String output;

    private OnnxActivations(OrtEnvironment environment, OrtSession session, String output) {
        this.environment = environment;
        this.session = session;
        this.output = output;
    }

    /** @param file the ONNX file, already checked */
    static OnnxActivations open(Path file, OrtEnvironment environment) throws OrtException, IOException {
        Onnx.ModelProto model;
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 20)) {
            model = Onnx.ModelProto.parseFrom(bytes);
        }
        String pooled = model.getGraph().getNodeList().stream().filter(node -> node.getOpType().equals("AveragePool"))
                .findFirst().orElseThrow().getInput(0);
        Onnx.ModelProto.Builder more = model.toBuilder();
        more.getGraphBuilder().addOutput(Onnx.ValueInfoProto.newBuilder().setName(pooled).setType(
                Onnx.TypeProto.newBuilder().setTensorType(Onnx.TypeProto.Tensor.newBuilder()
                        .setElemType(Onnx.TensorProto.DataType.FLOAT.getNumber()))));
        try (SessionOptions options = new SessionOptions()) {
            options.setIntraOpNumThreads(Runtime.getRuntime().availableProcessors());
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            return new OnnxActivations(environment, environment.createSession(more.build().toByteArray(), options),
                    pooled);
        }
    }

    ActivationMap of(ImageTensor tensor) throws OrtException {
        long[] shape = {1, 3, ImageTensor.SIDE, ImageTensor.SIDE};
        try (OnnxTensor input = OnnxTensor.createTensor(environment, FloatBuffer.wrap(tensor.values()), shape);
                OrtSession.Result result = session.run(Map.of(OnnxGraphWriter.INPUT, input))) {
            OnnxTensor map = (OnnxTensor) result.get(output).orElseThrow();
            FloatBuffer numbers = map.getFloatBuffer();
            float[] values = new float[numbers.remaining()];
            numbers.get(values);
            return new ActivationMap((int) map.getInfo().getShape()[3], values);
        }
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }
}
