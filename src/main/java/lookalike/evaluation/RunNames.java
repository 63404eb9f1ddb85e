package lookalike.evaluation;

import java.util.ArrayList;
import java.util.List;
import lookalike.evaluation.EvaluationReport.Settings;
import lookalike.features.ModelIdentity;

/**
 * Short names that tell two runs apart: the method, and of the model what differs, for instance {@code exact, int8}.
 *
 * @param first of the one
 * @param second of the other; equal only if methods and models are
 */
public record RunNames(String first, String second) {

    private static final int DIGEST = 8;

    /** @return names of two runs */
    public static RunNames of(Settings first, Settings second) {
        return new RunNames(name(first, second.model()), name(second, first.model()));
    }

    private static String name(Settings settings, ModelIdentity other) {
        ModelIdentity model = settings.model();
        List<String> parts = new ArrayList<>(List.of(settings.method()));
        if (!model.network().equals(other.network())) {
            parts.add(model.network());
        }
        if (!model.precision().equals(other.precision())) {
            parts.add(precision(model, other));
        }
        // What says less to people is named only where nothing else tells them apart.
        if (parts.size() == 1 && !model.weights().equals(other.weights())) {
            parts.add("weights " + model.weights().substring(0, Math.min(DIGEST, model.weights().length())));
        }
        if (parts.size() == 1 && !model.equals(other)) {
            parts.add(model.preprocessing() + ", " + model.dimension() + " numbers");
        }
        return String.join(", ", parts);
    }

    /** The kind of numbers alone, such as {@code int8}, where the release of their making tells nothing more. */
    private static String precision(ModelIdentity model, ModelIdentity other) {
        String kind = kind(model);
        return kind.equals(kind(other)) ? model.precision() : kind;
    }

    private static String kind(ModelIdentity model) {
        return model.precision().split("-", 2)[0];
    }
}
