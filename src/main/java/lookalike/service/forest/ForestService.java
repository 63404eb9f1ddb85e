package lookalike.service.forest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lookalike.LookalikeException;
import lookalike.features.NetworkChoice;
import lookalike.features.cache.FeatureSnapshot;
import lookalike.features.cache.FeatureWriter;
import lookalike.index.Metric;
import lookalike.index.Neighbour;
import lookalike.index.annoy.AnnoyBuilder;
import lookalike.index.annoy.AnnoyForest;
import lookalike.index.annoy.AnnoyParameters;
import lookalike.index.catalogue.CatalogueForest;
import lookalike.index.catalogue.CatalogueForestBuilder;
import lookalike.index.catalogue.CatalogueIndex;
import lookalike.index.catalogue.IndexChoice;
import lookalike.index.catalogue.IndexDecision;
import lookalike.index.forest.ForestBuilder;
import lookalike.index.forest.ForestDescription;
import lookalike.index.forest.ForestException;
import lookalike.index.forest.ForestParameters;
import lookalike.index.forest.RecallTarget;
import lookalike.index.forest.UpdatableForest;
import lookalike.search.SearchException;
import lookalike.service.features.CatalogueFeatures;
import lookalike.service.job.JobMonitor;
import lookalike.storage.ChangeLock;
import lookalike.storage.WriteLock;
import lookalike.vector.FiniteVectors;
import lookalike.vector.NpyMatrix;
import lookalike.vector.VectorException;
import lookalike.vector.VectorRows;

/** Builds, tunes, changes, searches and checks forests. */
public final class ForestService {

    private final CatalogueFeatures features;

    public ForestService(CatalogueFeatures features) {
        this.features = features;
    }

    /**
     * Builds a forest in Annoy's format; the same rows, metric, trees and seed give the same file.
     *
     * @param items a {@code .npy} file of float32; row 0 becomes item 0
     * @param file to write
     */
    public AnnoyBuild buildAnnoyFile(Path items, AnnoyParameters parameters, Path file, JobMonitor monitor)
            throws LookalikeException {
        try (NpyMatrix matrix = NpyMatrix.open(items)) {
            monitor.stage(JobMonitor.Stage.GROWING, file.toString());
            return new AnnoyBuild(matrix.rows().dimension(),
                    AnnoyBuilder.build(matrix.rows(), parameters, file, monitor));
        }
    }

    /**
     * Builds a forest in Lookalike's own format; the same rows, metric, parameters and seed give the same file.
     *
     * @param items a {@code .npy} file of float32; row 0 becomes item 0
     * @param file to write
     */
    public ForestDescription buildForestFile(Path items, Metric metric, ForestParameters parameters, Path file,
            JobMonitor monitor) throws LookalikeException {
        try (NpyMatrix matrix = NpyMatrix.open(items)) {
            monitor.stage(JobMonitor.Stage.GROWING, file.toString());
            return new ForestBuilder(parameters, RecallTarget.USUAL, file, monitor).of(matrix.rows(), metric);
        }
    }

    /** Builds the forest of a catalogue again, over the features that it is searched with. */
    public ForestDescription buildCatalogueForest(String catalogue, ForestParameters parameters, JobMonitor monitor)
            throws LookalikeException {
        try (FeatureWriter writer = features.openToWrite(catalogue)) {
            monitor.stage(JobMonitor.Stage.GROWING, catalogue);
            return new CatalogueForestBuilder(writer).grow(parameters, monitor);
        }
    }

    /** Finds the items nearest to some vectors, one query after the other on this thread. */
    public ForestAnswers query(ForestSource source, ForestQuery query, JobMonitor monitor)
            throws LookalikeException {
        try (OpenForest forest = open(source, monitor); NpyMatrix matrix = NpyMatrix.open(query.vectors())) {
            VectorRows rows = matrix.rows();
            if (rows.dimension() != forest.dimension()) {
                throw forest.otherDimension(rows.dimension());
            }
            FiniteVectors.require(VectorException.Role.QUERY, rows);
            ForestAnswers answers = answers(forest, rows, query);
            for (int round = 1; round < query.rounds(); round++) {
                answers = answers(forest, rows, query);
            }
            return answers;
        }
    }

    private static ForestAnswers answers(OpenForest forest, VectorRows rows, ForestQuery query)
            throws LookalikeException {
        List<ForestAnswers.Found> answers = new ArrayList<>();
        List<Long> nanos = new ArrayList<>(rows.count());
        for (int row = 0; row < rows.count(); row++) {
            float[] vector = rows.row(row);
            long start = System.nanoTime();
            List<Neighbour> found = forest.nearest(vector, query.k(), query.searchK());
            nanos.add(System.nanoTime() - start);
            for (int rank = 0; rank < found.size(); rank++) {
                Neighbour neighbour = found.get(rank);
                answers.add(new ForestAnswers.Found(row, rank, neighbour.item(), forest.picture(neighbour.item()),
                        (float) neighbour.distance()));
            }
        }
        return new ForestAnswers(List.copyOf(answers), List.copyOf(nanos));
    }

    /** Gives facts about a forest. */
    public ForestInfo info(ForestSource source, JobMonitor monitor) throws LookalikeException {
        try (OpenForest forest = open(source, monitor)) {
            return forest.info();
        }
    }

    /**
     * Gives the search that answers a catalogue's queries, and why.
     *
     * @return empty if the catalogue is not indexed, or if there is no model yet
     */
    public Optional<IndexDecision> decision(String catalogue) throws LookalikeException {
        if (!features.hasModel()) {
            return Optional.empty();
        }
        try (FeatureSnapshot snapshot = features.open(catalogue, NetworkChoice.FREE)) {
            return Optional.of(
                    CatalogueIndex.decision(new CatalogueForest(snapshot.featureRows()), snapshot.rowOfPixels().size(),
                            IndexChoice.AS_STORED));
        } catch (SearchException.NotIndexed | SearchException.NoReadablePicture _) {
            return Optional.empty();
        }
    }

    /** Reads the whole of a forest and checks every node. */
    public ForestCheck verify(ForestSource source, JobMonitor monitor)
            throws LookalikeException {
        try (OpenForest forest = open(source, monitor)) {
            monitor.stage(JobMonitor.Stage.VERIFYING, "");
            return forest.verify(monitor);
        }
    }

    private OpenForest open(ForestSource source, JobMonitor monitor) throws LookalikeException {
        return switch (source) {
            case ForestSource.AnnoyFile(Path file, Metric metric, int dimension) ->
                new OpenAnnoyFile(AnnoyForest.open(file, metric, dimension));
            case ForestSource.ForestFile(Path file) -> new OpenForestFile(file, UpdatableForest.open(file));
            case ForestSource.CatalogueForestOf(String catalogue) ->
                OpenCatalogueForest.of(catalogue, features.open(catalogue, NetworkChoice.FREE), monitor);
        };
    }

    /** Measures how many trees and which search_k a forest's file needs, and stores them in it. */
    public ForestDescription tune(Path file, RecallTarget target) throws LookalikeException {
        try (WriteLock _ = lock(file)) {
            return ForestBuilder.tune(file, target);
        }
    }

    /** Builds the forest of a catalogue again with as many trees and as much effort as it needs. */
    public ForestDescription tuneCatalogueForest(String catalogue, RecallTarget target, JobMonitor monitor)
            throws LookalikeException {
        try (FeatureWriter writer = features.openToWrite(catalogue)) {
            monitor.stage(JobMonitor.Stage.GROWING, catalogue);
            return new CatalogueForestBuilder(writer).growTuned(target, monitor);
        }
    }

    /**
     * Adds the rows of a {@code .npy} file to a forest's file, with new numbers after all numbers ever used. Builds
     * the forest again once a tenth has changed.
     */
    public ForestChange add(Path file, Path items, JobMonitor monitor) throws LookalikeException {
        try (WriteLock _ = lock(file); UpdatableForest forest = UpdatableForest.open(file);
                NpyMatrix matrix = NpyMatrix.open(items)) {
            int first = forest.add(matrix.rows());
            return settled(file, forest, first, matrix.rows().count(), monitor);
        }
    }

    /** Removes items from a forest's file, all of which must exist; builds it again once a tenth has changed. */
    public ForestChange remove(Path file, List<Integer> items, JobMonitor monitor) throws LookalikeException {
        try (WriteLock _ = lock(file); UpdatableForest forest = UpdatableForest.open(file)) {
            forest.remove(items.stream().mapToInt(Integer::intValue).toArray());
            return settled(file, forest, 0, 0, monitor);
        }
    }

    /**
     * Held from reading a file to writing it again.
     *
     * @throws ForestException.Busy if another program holds it
     */
    private static WriteLock lock(Path file) throws LookalikeException {
        if (Files.notExists(file)) {
            // Opening it says so in its own words.
            UpdatableForest.open(file).close();
        }
        return ChangeLock.take(file).orElseThrow(() -> new ForestException.Busy(file));
    }

    private static ForestChange settled(Path file, UpdatableForest forest, int first, int count, JobMonitor monitor)
            throws LookalikeException {
        boolean isDue = forest.isMergeDue();
        if (isDue) {
            monitor.stage(JobMonitor.Stage.GROWING, file.toString());
            forest.merge(Runtime.getRuntime().availableProcessors(), monitor);
        }
        return new ForestChange(file, first, count, forest.size(), forest.added(), forest.removed(), isDue);
    }
}
