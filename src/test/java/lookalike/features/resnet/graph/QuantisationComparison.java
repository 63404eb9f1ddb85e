package lookalike.features.resnet.graph;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lookalike.Progress;
import lookalike.catalogue.repository.CatalogueRepository;
import lookalike.catalogue.source.ImageSource;
import lookalike.catalogue.store.Catalogue;
import lookalike.features.Feature;
import lookalike.features.resnet.engine.ComparedPictures;
import lookalike.features.resnet.graph.QuantisedGraphWriter.Begin;
import lookalike.features.resnet.graph.QuantisedGraphWriter.Scheme;
import lookalike.features.resnet.weights.NamedWeights;
import lookalike.features.resnet.weights.WeightSource;
import lookalike.image.ImageTensor;
import lookalike.image.PhotoDecoder;
import lookalike.image.Preprocessing;
import lookalike.storage.DataFolder;

/**
 * Compares ways of writing the network in 8-bit integers with the float network, on every n-th picture of a
 * catalogue: cosine, overlap of the ten nearest, and precision at 5 by some columns.
 * {@link WeightQuantiser#EIGHT_BITS}, which some processors cannot compute, is run dequantised; all others as in the
 * product.
 * <p>{@code mvn -Pbench -Dbench.main=lookalike.features.resnet.graph.QuantisationComparison -Dbenchmark="PACKAGE
 * CATALOGUE PICTURES COLUMN..."}
 */
public final class QuantisationComparison {

    private static final RangeRule RULE = WriteCalibration.RULE;
    private static final double SHARED_OUT = 0.5;
    private static final float LEAST = 0.01f;

    private final FoldedNetwork network;
    private final ComparedPictures pictures;
    private final List<Feature> exact;

    private QuantisationComparison(FoldedNetwork network, ComparedPictures pictures) throws OrtException {
        this.network = network;
        this.pictures = pictures;
        this.exact = features(OnnxGraphWriter.model(network).toByteArray(), false);
    }

    public static void main(String[] arguments) throws Exception {
        NamedWeights weights = WeightSource.of(Path.of(arguments[0])).read(Progress.UNWATCHED);
        FoldedNetwork network = WriteCalibration.network(weights);
        List<String> columns = List.of(arguments).subList(3, arguments.length);
        var comparison = new QuantisationComparison(network,
                pictures(Path.of(arguments[1]), Integer.parseInt(arguments[2]), columns));
        comparison.run(columns);
        System.exit(0);
    }

    private void run(List<String> columns) throws Exception {
        System.out.println("| what | cosine, mean | worst | top-10 overlap | P@5 " + String.join(" | P@5 ", columns)
                + " |");
        tell("float", exact);
        List<ImageTensor> looked = CalibrationPictures.tensors(WriteCalibration.CHANGED_COPIES);
        Calibration calibration = Calibration.of(network, looked);
        for (RangeRule rule : RangeRule.values()) {
            tell("ranges: " + rule.title(), network, calibration.data(rule), Scheme.PRODUCT);
        }
        CalibrationData data = calibration.data(RULE);
        for (WeightQuantiser grid : WeightQuantiser.values()) {
            tell("weights: " + grid, network, data, new Scheme(grid, true, Begin.STEM, true));
        }
        tell("no bias correction", network, data, new Scheme(WeightQuantiser.PAIRED, false, Begin.STEM, true));
        for (Begin begin : Begin.values()) {
            tell("8 bits from: " + begin, network, data, new Scheme(WeightQuantiser.PAIRED, true, begin, true));
        }
        tell("last in 8 bits", network, data, new Scheme(WeightQuantiser.PAIRED, true, Begin.STEM, false));
        FoldedNetwork equalised = Equalisation.of(network, factors(calibration));
        tell("equalised", equalised, Calibration.of(equalised, looked).data(RULE), Scheme.PRODUCT);
    }

    private void tell(String what, FoldedNetwork written, CalibrationData data, Scheme scheme) throws OrtException {
        byte[] model = QuantisedGraphWriter.model(written, data, scheme).toByteArray();
        tell(what, features(model, scheme.grid() == WeightQuantiser.EIGHT_BITS));
    }

    private void tell(String what, List<Feature> features) {
        double[] cosines = new double[exact.size()];
        double sum = 0;
        double worst = 1;
        for (int i = 0; i < cosines.length; i++) {
            double cosine = exact.get(i).cosine(features.get(i));
            sum += cosine;
            worst = Math.min(worst, cosine);
        }
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "| %s | %.4f | %.3f | %.3f |", what,
                sum / cosines.length, worst, ComparedPictures.overlap(exact, features)));
        for (double precision : pictures.precisions(features)) {
            line.append(String.format(Locale.ROOT, " %.4f |", precision));
        }
        System.out.println(line);
    }

    /** Halfway, in factors, between leaving the channels as they are and making their greatest values equal. */
    private Map<String, float[]> factors(Calibration calibration) {
        Map<String, float[]> factors = new HashMap<>();
        for (String name : Equalisation.places(network)) {
            float[] greatest = calibration.channels().get(name).greatest();
            float most = 0;
            for (float value : greatest) {
                most = Math.max(most, value);
            }
            float[] each = new float[greatest.length];
            for (int c = 0; c < each.length; c++) {
                each[c] = (float) Math.pow(Math.max(greatest[c] / most, LEAST), SHARED_OUT);
            }
            factors.put(name, each);
        }
        return factors;
    }

    private List<Feature> features(byte[] model, boolean dequantised) throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        List<Feature> features = new ArrayList<>();
        try (SessionOptions options = new SessionOptions()) {
            options.setOptimizationLevel(dequantised ? SessionOptions.OptLevel.NO_OPT
                    : SessionOptions.OptLevel.ALL_OPT);
            try (OrtSession session = environment.createSession(model, options)) {
                for (ImageTensor picture : pictures.tensors()) {
                    try (OnnxTensor input = OnnxTensor.createTensor(environment, FloatBuffer.wrap(picture.values()),
                            new long[] {1, 3, ImageTensor.SIDE, ImageTensor.SIDE});
                            OrtSession.Result result = session.run(Map.of(OnnxGraphWriter.INPUT, input))) {
                        float[] values = new float[Feature.RESNET50];
                        ((OnnxTensor) result.get(0)).getFloatBuffer().get(values);
                        features.add(new Feature(values));
                    }
                }
            }
        }
        return features;
    }

    private static ComparedPictures pictures(Path catalogue, int wanted, List<String> columns) throws Exception {
        CatalogueRepository shelf = new CatalogueRepository(new DataFolder(Files.createTempDirectory("comparison")));
        List<ImageTensor> tensors = new ArrayList<>();
        List<List<String>> labels = new ArrayList<>();
        try (Catalogue read = shelf.add(catalogue, Optional.empty(), Optional.of("compared"), Progress.UNWATCHED);
                ImageSource images = read.openImages()) {
            for (int i = 0; i < wanted; i++) {
                int item = (int) ((long) i * read.size() / wanted);
                String image = read.image(item);
                tensors.add(Preprocessing.tensor(PhotoDecoder.decode(images.read(image), image)));
                Map<String, String> attributes = read.product(item).attributes();
                labels.add(columns.stream().map(column -> attributes.getOrDefault(column, "")).toList());
            }
        }
        return new ComparedPictures(tensors, labels);
    }
}
