package lookalike.evaluation;

import java.util.ArrayList;
import java.util.List;
import lookalike.evaluation.EvaluationReport.Settings;
import lookalike.features.ModelIdentity;

/**
 * Short names that tell two runs apart: the method, and where rankings or models differ, for instance
 * {@code exact, full, int8}.
 *
 * @param first name of the first run
 * @param second name of the second run; equal only if methods and models are
 * @param unnamed differences of the models that are in neither name, for instance {@code preprocessing}: a difference
 *     between the runs may be due to them as well
 */
public record RunNames(String first, String second, List<String> unnamed) {

    private static final int DIGEST = 8;

    public RunNames {
        unnamed = List.copyOf(unnamed);
    }

    /** @return names of two runs */
    public static RunNames of(Settings first, Settings second) {
        return new RunNames(name(first, second), name(second, first),
                unnamed(first.model(), second.model()));
    }

    private static List<String> unnamed(ModelIdentity first, ModelIdentity second) {
        List<String> parts = new ArrayList<>();
        boolean named = !first.network().equals(second.network()) || !first.precision().equals(second.precision());
        boolean otherWeights = !first.weights().equals(second.weights());
        if (named && otherWeights) {
            parts.add("weights");
        }
        if ((named || otherWeights) && !first.preprocessing().equals(second.preprocessing())) {
            parts.add("preprocessing");
        }
        if ((named || otherWeights) && first.dimension() != second.dimension()) {
            parts.add("dimension");
        }
        return parts;
    }

    private static String name(Settings settings, Settings others) {
        ModelIdentity model = settings.model();
        ModelIdentity other = others.model();
        List<String> parts = new ArrayList<>(List.of(settings.method()));
        if (!settings.ranking().equals(others.ranking())) {
            parts.set(0, settings.method() + ", " + settings.ranking());
        }
        if (!model.network().equals(other.network())) {
            parts.add(model.network());
        }
        if (!model.precision().equals(other.precision())) {
            parts.add(precision(model, other));
        }
        // Weights mean less to people, so they are named only if nothing else differs.
        if (parts.size() == 1 && !model.weights().equals(other.weights())) {
            parts.add("weights " + model.weights().substring(0, Math.min(DIGEST, model.weights().length())));
        }
        if (parts.size() == 1 && !model.equals(other)) {
            parts.add(model.preprocessing() + ", " + model.dimension() + " numbers");
        }
        return String.join(", ", parts);
    }

    /** The kind of numbers alone, such as {@code int8}, if the release that made the weights adds nothing. */
    private static String precision(ModelIdentity model, ModelIdentity other) {
        String kind = kind(model);
        return kind.equals(kind(other)) ? model.precision() : kind;
    }

    private static String kind(ModelIdentity model) {
        return model.precision().split("-", 2)[0];
    }
}
