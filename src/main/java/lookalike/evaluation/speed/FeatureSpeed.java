package lookalike.evaluation.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import lookalike.LookalikeException;
import lookalike.Progress;
import lookalike.catalogue.source.ImageSource;
import lookalike.catalogue.store.Catalogue;
import lookalike.features.FeatureNetwork;
import lookalike.features.cache.FeatureCache;
import lookalike.features.cache.FeatureWriter;
import lookalike.features.indexing.BatchPlan;
import lookalike.features.indexing.CatalogueIndexer;
import lookalike.image.DecodedPhoto;
import lookalike.image.Detail;
import lookalike.image.ImageTensor;
import lookalike.image.PhotoDecoder;
import lookalike.image.Preprocessing;
import lookalike.storage.StorageException;

/**
 * Measures how fast features are computed. Every round runs each network in turn: stage by stage on one thread for
 * the pictures, on ready tensors for the network alone, and the whole indexing into a temporary folder. The median of
 * the rounds is reported.
 */
public final class FeatureSpeed {

    private final Catalogue catalogue;
    private final int pictures;
    private final int rounds;
    private final Progress progress;
    private long done;

    /**
     * @param catalogue with the pictures
     * @param pictures how many of them, at least 1; broken ones are skipped
     * @param rounds how many, at least 1
     * @param progress told steps; answering false stops soon
     */
    public FeatureSpeed(Catalogue catalogue, int pictures, int rounds, Progress progress) {
        this.catalogue = catalogue;
        this.pictures = Math.min(pictures, catalogue.size());
        this.rounds = rounds;
        this.progress = progress;
    }

    /**
     * @param networks to be compared
     * @return one line for each, in their order
     * @throws CancellationException when stopped by the progress
     */
    public List<FeatureSpeedLine> of(List<FeatureNetwork> networks) throws LookalikeException {
        List<Subject> subjects = new ArrayList<>();
        for (FeatureNetwork network : networks) {
            Detail detail = Preprocessing.detail(network.identity().preprocessing());
            subjects.add(new Subject(network, detail, BatchPlan.measured(network, () -> true), new ArrayList<>()));
        }
        long steps = (long) rounds * networks.size();
        progress.reachedOrCancel(0, steps);
        for (int round = 0; round < rounds; round++) {
            for (Subject subject : subjects) {
                subject.rounds.add(round(subject));
                progress.reachedOrCancel(++done, steps);
            }
        }
        return subjects.stream().map(Subject::line).toList();
    }

    /** One network. */
    private record Subject(FeatureNetwork network, Detail detail, BatchPlan plan, List<Round> rounds) {

        FeatureSpeedLine line() {
            return new FeatureSpeedLine(network.identity().precision(), network.engine(), plan,
                    median(Round::read), median(Round::decode), median(Round::prepare), median(Round::alone),
                    median(Round::indexing));
        }

        private double median(ToDoubleFunction<Round> value) {
            double[] sorted = rounds.stream().mapToDouble(value).sorted().toArray();
            return sorted[sorted.length / 2];
        }
    }

    /** Milliseconds a picture on one thread for the first three; pictures a second for the others. */
    private record Round(double read, double decode, double prepare, double alone, double indexing) {}

    private Round round(Subject subject) throws LookalikeException {
        List<ImageTensor> tensors = new ArrayList<>();
        long read = 0;
        long decode = 0;
        long prepare = 0;
        try (ImageSource images = catalogue.openImages()) {
            for (int item = 0; item < pictures; item++) {
                String image = catalogue.image(item);
                long start = System.nanoTime();
                byte[] file = images.read(image);
                long loaded = System.nanoTime();
                DecodedPhoto photo = PhotoDecoder.decode(file, image, subject.detail);
                long decoded = System.nanoTime();
                tensors.add(Preprocessing.tensor(photo.image()));
                read += loaded - start;
                decode += decoded - loaded;
                prepare += System.nanoTime() - decoded;
            }
        } catch (IOException problem) {
            throw new StorageException.NotReadable(catalogue.location(), problem);
        }
        double each = 1e6 * tensors.size();
        return new Round(read / each, decode / each, prepare / each,
                subject.plan.speed(subject.network, tensors), indexing(subject.network));
    }

    private double indexing(FeatureNetwork network) throws LookalikeException {
        Path folder = temporaryFolder();
        try (FeatureWriter writer = FeatureCache.openToWrite(folder, network.identity())) {
            CatalogueIndexer.Report report =
                    new CatalogueIndexer(writer, network).run(catalogue, pictures, Progress.UNWATCHED);
            return report.computed() / report.seconds();
        } finally {
            delete(folder);
        }
    }

    private static Path temporaryFolder() throws StorageException {
        try {
            return Files.createTempDirectory("lookalike-bench");
        } catch (IOException problem) {
            throw new StorageException.NotWritable(Path.of(System.getProperty("java.io.tmpdir")), problem);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException _) {
            // Left to the system, which clears its temporary folder.
        }
    }
}
