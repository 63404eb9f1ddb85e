package lookalike.index.catalogue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import lookalike.LookalikeException;
import lookalike.Progress;
import lookalike.features.FeatureMatrix;
import lookalike.features.cache.FeatureSnapshot;
import lookalike.features.cache.FeatureWriter;
import lookalike.index.forest.ForestBuilder;
import lookalike.index.forest.ForestDescription;
import lookalike.index.forest.ForestParameters;
import lookalike.index.forest.RecallTarget;
import lookalike.storage.StorageException;

/**
 * Grows the forest that is kept beside a catalogue's features. A new one is needed only when a tenth of the features
 * have been added or removed: see {@link DeltaIndex}. It gets a file of its own, so that readers of the old one can
 * go on; old files are deleted as soon as no reader has them open. Which search answers is decided once, when the
 * forest is grown, see {@link IndexDecision}.
 */
public final class CatalogueForestBuilder {

    private final FeatureWriter writer;
    private final ForestFiles files;

    /** @param writer of the catalogue's features, which keeps other writers out */
    public CatalogueForestBuilder(FeatureWriter writer) {
        this.writer = writer;
        this.files = CatalogueForest.files(writer.folder(), writer.identity());
    }

    /**
     * Grows a forest if there is none that can be used, or if a tenth of the features have been added or removed
     * since.
     *
     * @param notice told if the existing forest cannot be used
     * @param progress told items placed in trees
     * @return whether one was grown
     * @throws java.util.concurrent.CancellationException when stopped by the progress; the old one stays
     */
    public boolean bringUpToDate(Consumer<? super ForestNotice> notice, Progress progress) throws LookalikeException {
        try (FeatureSnapshot features = writer.snapshot(); FeatureMatrix matrix = features.matrix()) {
            Optional<DeltaIndex> found = new CatalogueForest(features.featureRows()).open(matrix, notice);
            if (found.isPresent()) {
                try (DeltaIndex forest = found.get()) {
                    if (!forest.forests().isForestDue()) {
                        // Forests of earlier releases came without a decision.
                        if (IndexDecision.read(forest.file()).isEmpty()) {
                            decide(forest, matrix);
                        }
                        return false;
                    }
                }
            }
        }
        grow(ForestParameters.USUAL, progress);
        return true;
    }

    /**
     * Grows a forest, whether or not there is one.
     *
     * @return the new forest's description
     * @throws java.util.concurrent.CancellationException when stopped by the progress; the old one stays
     */
    public ForestDescription grow(ForestParameters parameters, Progress progress) throws LookalikeException {
        return replace((place, features, matrix) -> grow(features, matrix, parameters, place, progress));
    }

    /**
     * Grows a forest, choosing the number of trees and the effort of its searches by measuring recall.
     *
     * @return the new forest's description
     * @throws java.util.concurrent.CancellationException when stopped by the progress; the old one stays
     */
    public ForestDescription growTuned(RecallTarget wanted, Progress progress) throws LookalikeException {
        return replace((place, features, matrix) -> {
            grow(features, matrix, ForestParameters.USUAL, place, progress);
            return ForestBuilder.tune(place, matrix.vectors(), features.featureRows().keys(),
                    features.identity().line(), wanted);
        });
    }

    /** Grows a forest at a path where there is none. */
    @FunctionalInterface
    private interface Growth {
        ForestDescription grow(Path place, FeatureSnapshot features, FeatureMatrix matrix) throws LookalikeException;
    }

    private ForestDescription replace(Growth growth) throws LookalikeException {
        Path place = files.next();
        ForestDescription grown;
        try (FeatureSnapshot features = writer.snapshot(); FeatureMatrix matrix = features.matrix()) {
            grown = growth.grow(place, features, matrix);
            decide(place, features, matrix);
        }
        files.deleteAllBut(place);
        return grown;
    }

    /**
     * Takes the forests of the parts that the catalogue was made of, to be searched together, in place of what there
     * was.
     *
     * @param forests grown of features of the same model, at least one
     * @param progress told forests
     * @throws java.util.concurrent.CancellationException when stopped by the progress; the old ones stay
     */
    public void adopt(List<Path> forests, Progress progress) throws LookalikeException {
        Path set = files.adopt(forests, progress);
        boolean done = false;
        try (FeatureSnapshot features = writer.snapshot(); FeatureMatrix matrix = features.matrix()) {
            decide(set, features, matrix);
            done = true;
        } finally {
            if (!done) {
                ForestFiles.delete(set);
            }
        }
        files.deleteAllBut(set);
    }

    private static void decide(Path place, FeatureSnapshot features, FeatureMatrix matrix) throws LookalikeException {
        try (DeltaIndex forest =
                CatalogueForest.open(place, matrix, features.featureRows().keys(), features.identity())) {
            decide(forest, matrix);
        }
    }

    private static void decide(DeltaIndex forest, FeatureMatrix matrix) throws StorageException {
        IndexSelector.measure(forest, matrix, forest.bytes()).write(forest.file());
    }

    private static ForestDescription grow(FeatureSnapshot features, FeatureMatrix matrix, ForestParameters parameters,
            Path place, Progress progress) throws StorageException {
        return new ForestBuilder(parameters, RecallTarget.USUAL, place, progress)
                .of(matrix.vectors(), features.rowOfPixels(), features.identity().line());
    }
}
