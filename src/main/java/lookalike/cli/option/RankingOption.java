package lookalike.cli.option;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lookalike.image.palette.LabColour;
import lookalike.ranking.RankingMethod;
import lookalike.search.RankingOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;
import picocli.CommandLine.TypeConversionException;

/** The options for how results are ranked. */
public final class RankingOption {

    @Spec(Target.MIXEE)
    private CommandSpec spec;
    @Option(names = "--ranking", paramLabel = "raw|looks|learned|full", converter = MethodConverter.class,
            description = "How much of the score is used: raw is the cosine of ResNet-50's features and nothing else, "
                    + "looks compares them better, learned adds what was learned from the catalogue's columns, full "
                    + "(the default) also the products' own columns.")
    private @Nullable RankingMethod method;
    @Option(names = "--set", paramLabel = "COLUMN=VALUE",
            description = "What the photo shows, where the prediction is wrong, for instance baseColour=Pink. "
                    + "Repeatable.")
    private Map<String, String> corrections = new LinkedHashMap<>();
    @Option(names = "--no-pin", description = "The product that is very probably the photo's own need not stand first.")
    private boolean unpinned;
    @Option(names = "--colour", paramLabel = "COLOUR", converter = ColourConverter.class,
            description = "The colour that results should have: a name in English or German, for instance navy, "
                    + "or #rrggbb.")
    private @Nullable LabColour colour;
    @Option(names = "--no-garment",
            description = "Search with the whole photo, also if it shows more than the garment.")
    private boolean whole;
    private double variety;

    @Option(names = "--variety", paramLabel = "0..1", defaultValue = "0",
            description = "How different from each other the results should be; 0 (the default) counts likeness to the "
                    + "photo alone.")
    void variety(double weight) {
        if (!(weight >= 0 && weight <= 1)) {
            throw new ParameterException(spec.commandLine(), "--variety must be from 0 to 1, not " + weight);
        }
        variety = weight;
    }

    /** @return the method that the user asked for; empty for the usual one */
    public Optional<RankingMethod> method() {
        return Optional.ofNullable(method);
    }

    /** @return the colour that results should have */
    public Optional<LabColour> colour() {
        return Optional.ofNullable(colour);
    }

    /** @return all that the user asked for */
    public RankingOptions options() {
        RankingMethod wanted = method().orElse(RankingMethod.FULL);
        if (!corrections.isEmpty() && wanted != RankingMethod.FULL) {
            throw new ParameterException(spec.commandLine(),
                    "--set changes nothing with --ranking " + wanted + "; leave one of them out");
        }
        RankingOptions usual = wanted == RankingMethod.RAW ? RankingOptions.RAW : RankingOptions.USUAL.with(wanted);
        return usual.withColour(colour().map(LabColour::hex)).withPin(usual.pin() && !unpinned)
                .withGarment(usual.garment() && !whole).withCorrections(stripped(corrections)).withVariety(variety);
    }

    /** Blanks around a column or a value are no part of it. */
    private static Map<String, String> stripped(Map<String, String> corrections) {
        Map<String, String> stripped = new LinkedHashMap<>();
        corrections.forEach((column, value) -> stripped.put(column.strip(), value.strip()));
        return stripped;
    }

    /** Parses a method. */
    static final class MethodConverter implements ITypeConverter<RankingMethod> {
        @Override
        public RankingMethod convert(String text) {
            for (RankingMethod method : RankingMethod.values()) {
                if (method.toString().equals(text.toLowerCase(Locale.ROOT))) {
                    return method;
                }
            }
            throw new TypeConversionException("expected raw, looks, learned or full but was '" + text + "'");
        }
    }
}
