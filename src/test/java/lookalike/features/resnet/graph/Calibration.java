package lookalike.features.resnet.graph;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.FloatBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import lookalike.image.ImageTensor;

/** Runs the float network over pictures and records the values of its tensors. */
final class Calibration {

    /** What a tensor of pixels can hold, from black to white with the means subtracted. */
    private static final ActivationRange PIXELS = new ActivationRange(-123.68f, 255 - 103.939f);

    private final FoldedNetwork network;
    private final int pictures;
    private final List<String> seen;
    private final Map<String, ActivationHistogram> histograms = new LinkedHashMap<>();
    private final Map<String, ChannelStatistics> channels = new LinkedHashMap<>();

    private Calibration(FoldedNetwork network, int pictures) {
        this.network = network;
        this.pictures = pictures;
        this.seen = network.operations().stream()
                .filter(each -> !(each instanceof Operation.AveragePool || network.isRectified(each)))
                .map(Operation::name).toList();
    }

    static Calibration of(FoldedNetwork network, List<ImageTensor> pictures) throws OrtException {
        Calibration calibration = new Calibration(network, pictures.size());
        calibration.seen.forEach(name -> {
            calibration.histograms.put(name, new ActivationHistogram());
            calibration.channels.put(name, new ChannelStatistics());
        });
        calibration.run(pictures, (name, result) -> {
            FloatBuffer values = values(result, name);
            calibration.histograms.get(name).widen(values);
            calibration.channels.get(name).add(values, (int) shape(result, name)[1]);
        });
        calibration.run(pictures, (name, result) -> calibration.histograms.get(name).count(values(result, name)));
        return calibration;
    }

    private void run(List<ImageTensor> pictures, BiConsumer<String, OrtSession.Result> look)
            throws OrtException {
        byte[] model = OnnxGraphWriter.model(network, seen).toByteArray();
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession session = environment.createSession(model)) {
            for (ImageTensor picture : pictures) {
                try (OnnxTensor input = OnnxTensor.createTensor(environment, FloatBuffer.wrap(picture.values()),
                        new long[] {1, 3, ImageTensor.SIDE, ImageTensor.SIDE});
                        OrtSession.Result result = session.run(Map.of(OnnxGraphWriter.INPUT, input))) {
                    seen.parallelStream().forEach(name -> look.accept(name, result));
                }
            }
        }
    }

    private static FloatBuffer values(OrtSession.Result result, String name) {
        return ((OnnxTensor) result.get(name).orElseThrow()).getFloatBuffer();
    }

    private static long[] shape(OrtSession.Result result, String name) {
        return ((OnnxTensor) result.get(name).orElseThrow()).getInfo().getShape();
    }

    /** @return of every tensor, what each of its channels was like */
    Map<String, ChannelStatistics> channels() {
        return channels;
    }

    /** @return what the product keeps of it, in five digits */
    CalibrationData data(RangeRule rule) {
        Map<String, float[]> ranges = new LinkedHashMap<>();
        ranges.put(PublishedResNet50.INPUT, new float[] {PIXELS.low(), PIXELS.high()});
        Map<String, float[]> means = new LinkedHashMap<>();
        for (Operation operation : network.operations()) {
            String name = operation.name();
            if (histograms.containsKey(name) && !(operation instanceof Operation.MaxPool)) {
                ActivationRange range = rule.of(histograms.get(name));
                ranges.put(name, rounded(range.low(), range.high()));
            }
            if (histograms.containsKey(name) && isRead(name)) {
                means.put(name, rounded(channels.get(name).means()));
            }
        }
        return new CalibrationData(pictures, rule.title(), ranges, means);
    }

    private boolean isRead(String name) {
        return network.operations().stream().anyMatch(each -> each instanceof Operation.Convolution convolution
                && convolution.input().equals(name));
    }

    private static float[] rounded(float... values) {
        float[] rounded = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            rounded[i] = new BigDecimal(values[i]).round(new MathContext(5)).floatValue();
        }
        return rounded;
    }
}
