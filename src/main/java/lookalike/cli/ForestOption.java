package lookalike.cli;

import java.nio.file.Path;
import lookalike.index.annoy.AnnoyException;
import lookalike.index.annoy.AnnoyForest;
import lookalike.index.annoy.Metric;
import lookalike.storage.StorageException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** An Annoy file, and what it was built for. */
final class ForestOption {

    @Spec(Target.MIXEE)
    private CommandSpec spec;
    @Parameters(index = "0", paramLabel = "X.ann", description = "The Annoy file.")
    private Path file;
    @Option(names = "--metric", paramLabel = "METRIC", required = true,
            description = "What it was built for: ${COMPLETION-CANDIDATES}.")
    private Metric metric;
    private int dimension;

    @Option(names = "--dimension", paramLabel = "D", required = true,
            description = "How many numbers each of its vectors has.")
    void dimension(int numbers) {
        if (numbers < 1) {
            throw new ParameterException(spec.commandLine(), "--dimension must be at least 1, not " + numbers);
        }
        dimension = numbers;
    }

    Path file() {
        return file;
    }

    AnnoyForest open() throws AnnoyException, StorageException {
        return AnnoyForest.open(file, metric, dimension);
    }
}
