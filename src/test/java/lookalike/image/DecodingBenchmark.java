package lookalike.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Measures the time from the file of a large JPEG to its tensor: with ImageIO whole and with source subsampling, and
 * with Leptonica at each reduction. Prints the processor's milliseconds a picture, the median of the rounds, with its
 * ratio to ImageIO whole; the speed of machines drifts, so the ratios count.
 * <p>{@code mvn -Pbench -Dbench.main=lookalike.image.DecodingBenchmark -Dbenchmark="FOLDER ROUNDS"}
 */
public final class DecodingBenchmark {

    /** From a file to a picture. */
    private interface Way {
        RgbImage decode(byte[] file) throws Exception;
    }

    private final List<byte[]> files = new ArrayList<>();
    private final Map<String, Way> ways = new LinkedHashMap<>();

    private DecodingBenchmark(Path folder) throws Exception {
        try (Stream<Path> photos = Files.list(folder)) {
            for (Path photo : photos.filter(file -> file.toString().endsWith(".jpg")).sorted().toList()) {
                files.add(Files.readAllBytes(photo));
            }
        }
        Optional<Leptonica> library = Leptonica.ifAvailable();
        ways.put("ImageIO whole", file -> PhotoDecoder.decode(file, "photo"));
        for (int step : new int[] {2, 4, 8}) {
            ways.put("ImageIO, one pixel of %dx%d".formatted(step, step), file -> subsampled(file, step));
        }
        for (int reduction : new int[] {1, 2, 4, 8}) {
            ways.put("Leptonica 1/" + reduction, file -> library.orElseThrow().decode(file, reduction).orElseThrow());
        }
        ways.put("as REDUCED", file -> PhotoDecoder.decode(file, "photo", Detail.REDUCED).image());
    }

    public static void main(String[] arguments) throws Exception {
        String folder = arguments.length > 0 ? arguments[0] : "../shared/data/photos";
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 7;
        new DecodingBenchmark(Path.of(folder)).run(rounds);
    }

    private void run(int rounds) throws Exception {
        Map<String, List<Double>> decoding = new LinkedHashMap<>();
        Map<String, List<Double>> all = new LinkedHashMap<>();
        for (int round = -2; round < rounds; round++) {
            for (var way : ways.entrySet()) {
                double decode = milliseconds(file -> way.getValue().decode(file));
                double tensor = milliseconds(file -> Preprocessing.tensor(way.getValue().decode(file)));
                if (round >= 0) {
                    decoding.computeIfAbsent(way.getKey(), _ -> new ArrayList<>()).add(decode);
                    all.computeIfAbsent(way.getKey(), _ -> new ArrayList<>()).add(tensor);
                }
            }
        }
        double whole = median(all.get("ImageIO whole"));
        System.out.printf("%d photos, %d rounds%n%-28s %8s %8s %8s%n", files.size(), rounds, "core-ms a picture",
                "decode", "+tensor", "ratio");
        for (String way : ways.keySet()) {
            double tensor = median(all.get(way));
            System.out.printf(Locale.ROOT, "%-28s %8.1f %8.1f %8.2f%n", way, median(decoding.get(way)), tensor,
                    whole / tensor);
        }
    }

    /** Something done with a file. */
    private interface Work {
        Object of(byte[] file) throws Exception;
    }

    private double milliseconds(Work work) throws Exception {
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        for (byte[] file : files) {
            if (work.of(file) == null) {
                throw new IllegalStateException("nothing came of it");
            }
        }
        return (threads.getCurrentThreadCpuTime() - start) / 1e6 / files.size();
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    private static RgbImage subsampled(byte[] file, int step) throws Exception {
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            ImageReader reader = ImageIO.getImageReaders(stream).next();
            reader.setInput(stream, true, true);
            ImageReadParam wish = reader.getDefaultReadParam();
            wish.setSourceSubsampling(step, step, 0, 0);
            BufferedImage image = reader.read(0, wish);
            reader.dispose();
            return PixelConverter.of(image);
        }
    }
}
