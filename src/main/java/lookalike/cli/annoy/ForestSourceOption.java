package lookalike.cli.annoy;

import java.nio.file.Files;
import java.nio.file.Path;
import lookalike.FileName;
import lookalike.index.Metric;
import lookalike.service.forest.ForestSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** A forest's file, and for one of Annoy's format its metric and dimension, which it does not contain. */
final class ForestSourceOption {

    private static final String ANNOY = ".ann";
    static final String FOREST = ".forest";

    @Spec(Target.MIXEE)
    private CommandSpec spec;
    @Parameters(index = "0", paramLabel = "X.ann|X.forest|CATALOGUE",
            description = "The file, one whose name ends in .ann being Annoy's, or the catalogue.")
    private Path file;
    @Option(names = "--metric", paramLabel = "METRIC",
            description = "The metric of an Annoy file: ${COMPLETION-CANDIDATES}.")
    private Metric metric;
    private @Nullable Integer dimension;

    @Option(names = "--dimension", paramLabel = "D",
            description = "How many numbers each vector of an Annoy file has.")
    void dimension(Integer numbers) {
        if (numbers != null && numbers < 1) {
            throw new ParameterException(spec.commandLine(), "--dimension must be at least 1, not " + numbers);
        }
        dimension = numbers;
    }

    /** @return whether this names a file of either format and not a catalogue */
    static boolean isFile(Path place) {
        return isAnnoyFile(place) || FileName.of(place).endsWith(FOREST);
    }

    /** @return whether a file of this name is in Annoy's format */
    static boolean isAnnoyFile(Path file) {
        return FileName.of(file).endsWith(ANNOY);
    }

    /** @throws ParameterException if an Annoy file is named without its metric or dimension */
    ForestSource source() {
        if (!isFile(file) && !Files.exists(file)) {
            return new ForestSource.CatalogueForestOf(file.toString());
        }
        if (!isAnnoyFile(file)) {
            return new ForestSource.ForestFile(file);
        }
        if (metric == null || dimension == null) {
            throw new ParameterException(spec.commandLine(), "An Annoy file holds neither its dimension nor its "
                    + "metric; give both with --dimension and --metric");
        }
        return new ForestSource.AnnoyFile(file, metric, dimension);
    }
}
