package lookalike.build.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Draws the sample catalogue into a folder: {@code sample/products.csv}, {@code sample/images/ID.jpg}, and
 * {@code photos/NAME.jpg} to search with. The same bytes on each run; does nothing if all is there already.
 */
public final class SampleCatalogue {
    /** To be raised whenever a picture or a row changes, so that earlier folders are made again. */
    private static final String VERSION = "1";
    private static final String CSV = "sample/products.csv";

    private SampleCatalogue() {}

    /** @param arguments the target folder, made if it is missing */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println("Usage: SampleCatalogue FOLDER");
            System.exit(2);
        }
        System.setProperty("java.awt.headless", "true");
        System.out.println(generate(Path.of(arguments[0])));
    }

    /**
     * Makes the folder complete.
     *
     * @return one line that says what was made
     */
    public static String generate(Path target) throws IOException {
        return generate(target, Assortment.products());
    }

    /** Does the same as {@link #generate(Path)} for some of the products, to be fast enough for a test. */
    static String generate(Path target, List<SampleProduct> products) throws IOException {
        var folder = new SampleFolder(target, VERSION);
        if (folder.holds(names(products))) {
            return "Sample catalogue is up to date: %d products.".formatted(products.size());
        }
        Map<String, byte[]> contents = draw(products);
        folder.replaceBy(contents);
        long bytes = contents.values().stream().mapToLong(b -> b.length).sum();
        return "Sample catalogue made: %d products, %d photos to search with, %.1f MB.".formatted(
                products.size(), QueryPhotos.all().size(), bytes / 1e6);
    }

    private static List<String> names(List<SampleProduct> products) {
        var names = new ArrayList<String>();
        names.add(CSV);
        for (SampleProduct product : products) names.add("sample/" + product.imageFile());
        for (String photo : QueryPhotos.all().keySet()) names.add("photos/" + photo);
        return names;
    }

    /** Pictures are independent of each other, so each core may draw its own; twins are drawn once. */
    private static Map<String, byte[]> draw(List<SampleProduct> products) {
        var contents = new TreeMap<String, byte[]>();
        contents.put(CSV, SampleCsv.of(products).getBytes(StandardCharsets.UTF_8));
        Map<SamplePicture, byte[]> drawn = products.parallelStream().map(SampleProduct::picture).distinct()
                .collect(Collectors.toConcurrentMap(picture -> picture, picture -> Jpeg.of(picture.draw())));
        for (SampleProduct product : products) {
            contents.put("sample/" + product.imageFile(), drawn.get(product.picture()));
        }
        QueryPhotos.all().forEach((name, photo) -> contents.put("photos/" + name, Jpeg.of(photo.get())));
        return contents;
    }
}
