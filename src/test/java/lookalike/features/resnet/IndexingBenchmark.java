package lookalike.features.resnet;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lookalike.Progress;
import lookalike.catalogue.repository.CatalogueRepository;
import lookalike.catalogue.source.ImageSource;
import lookalike.catalogue.store.Catalogue;
import lookalike.features.Engine;
import lookalike.features.FeatureNetwork;
import lookalike.features.cache.FeatureCache;
import lookalike.features.cache.FeatureWriter;
import lookalike.features.indexing.CatalogueIndexer;
import lookalike.image.ImageTensor;
import lookalike.image.PhotoDecoder;
import lookalike.image.Preprocessing;
import lookalike.storage.DataFolder;

/**
 * Measures the cost of indexing besides the network, and compares the engines: in each round the network alone on
 * ready tensors, indexing as a whole on the same pictures (read, hash, decode, scale, compute, write), and DL4J on
 * some of them. The speed of machines drifts, so the median of the rounds' ratios is the result to quote.
 * <p>{@code mvn -Pbench -Dbench.main=lookalike.features.resnet.IndexingBenchmark -Dbenchmark="CATALOGUE PICTURES
 * DL4J-PICTURES ROUNDS"}
 */
public final class IndexingBenchmark {

    private final Path catalogue;
    private final int pictures;
    private final int slowPictures;
    private final Path work;

    private IndexingBenchmark(Path catalogue, int pictures, int slowPictures) throws Exception {
        this.catalogue = catalogue;
        this.pictures = pictures;
        this.slowPictures = slowPictures;
        this.work = Files.createTempDirectory("indexing-benchmark");
    }

    public static void main(String[] arguments) throws Exception {
        String[] given = arguments.length == 4 ? arguments : new String[] {"dataset/sample", "256", "16", "3"};
        var benchmark = new IndexingBenchmark(Path.of(given[0]), Integer.parseInt(given[1]),
                Integer.parseInt(given[2]));
        try {
            benchmark.run(Integer.parseInt(given[3]));
        } finally {
            benchmark.tidy();
        }
        System.exit(0);
    }

    private void run(int rounds) throws Exception {
        try (FeatureNetwork onnx = TestModel.model().open(Optional.of(Engine.ONNX), _ -> {});
                FeatureNetwork dl4j = TestModel.model().open(Optional.of(Engine.DL4J), _ -> {})) {
            List<ImageTensor> tensors = tensors();
            alone(onnx, tensors.subList(0, Math.min(64, tensors.size())));
            alone(dl4j, tensors.subList(0, 2));
            double[] share = new double[rounds];
            double[] ratio = new double[rounds];
            System.out.println("images/s   network alone   indexing   share   DL4J   indexing / DL4J");
            for (int round = 0; round < rounds; round++) {
                double alone = alone(onnx, tensors);
                double indexing = indexing(onnx, round);
                double slow = alone(dl4j, tensors.subList(0, Math.min(slowPictures, tensors.size())));
                share[round] = indexing / alone;
                ratio[round] = indexing / slow;
                print("round " + (round + 1), alone, indexing, share[round], slow, ratio[round]);
            }
            System.out.printf(Locale.ROOT, "median: indexing at %.3f of the network alone, %.1f times DL4J%n",
                    median(share), median(ratio));
        }
    }

    private static void print(String label, double alone, double indexing, double share, double slow, double ratio) {
        System.out.printf(Locale.ROOT, "%-8s   %13.2f   %8.2f   %5.3f   %4.2f   %15.1f%n", label, alone, indexing,
                share, slow, ratio);
    }

    private List<ImageTensor> tensors() throws Exception {
        List<ImageTensor> tensors = new ArrayList<>();
        try (Catalogue read = shelf(0).add(catalogue, Optional.empty(), Optional.of("bench"), Progress.UNWATCHED);
                ImageSource images = read.openImages()) {
            for (int item = 0; item < Math.min(pictures, read.size()); item++) {
                byte[] file = images.read(read.image(item));
                tensors.add(Preprocessing.tensor(PhotoDecoder.decode(file, read.image(item))));
            }
        }
        return tensors;
    }

    /** @return images a second on tensors that are ready */
    private static double alone(FeatureNetwork network, List<ImageTensor> tensors) {
        long start = System.nanoTime();
        for (int from = 0; from < tensors.size(); from += network.preferredBatch()) {
            network.extract(tensors.subList(from, Math.min(from + network.preferredBatch(), tensors.size())));
        }
        return tensors.size() / ((System.nanoTime() - start) / 1e9);
    }

    /** @return images a second from files to a feature cache on disk */
    private double indexing(FeatureNetwork network, int round) throws Exception {
        CatalogueRepository shelf = shelf(round + 1);
        try (Catalogue read = shelf.add(catalogue, Optional.empty(), Optional.of("bench"), Progress.UNWATCHED);
                FeatureWriter writer = FeatureCache.openToWrite(shelf.folder("bench"), network.identity())) {
            CatalogueIndexer.Report report =
                    new CatalogueIndexer(writer, network).run(read, pictures, Progress.UNWATCHED);
            return report.computed() / report.seconds();
        }
    }

    private CatalogueRepository shelf(int number) {
        return new CatalogueRepository(new DataFolder(work.resolve("home-" + number)));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private void tidy() throws Exception {
        try (Stream<Path> all = Files.walk(work)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
