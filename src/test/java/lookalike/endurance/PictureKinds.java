package lookalike.endurance;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lookalike.image.TestPictures;

/** Pictures of every format: as photos to search with, and as pictures of a catalogue. */
final class PictureKinds {

    private static final Path RESOURCES = Path.of("src", "test", "resources", "lookalike", "image");
    /** A JPEG of this size is decoded reduced, by native code. */
    private static final int LARGE = 1000;

    private PictureKinds() {}

    static List<Kind> all() throws IOException {
        List<Kind> kinds = new ArrayList<>();
        for (String format : List.of("jpg", "png", "gif", "bmp", "tiff")) {
            List<byte[]> files = new ArrayList<>();
            files.add(TestPictures.file(SmallShop.image(1, 60, 80), format));
            files.add(TestPictures.file(SmallShop.image(2, 33, 47), format));
            if (format.equals("jpg") || format.equals("png")) {
                files.add(TestPictures.file(SmallShop.image(3, LARGE, LARGE), format));
            }
            if (format.equals("png")) {
                files.add(TestPictures.file(new BufferedImage(40, 50, BufferedImage.TYPE_BYTE_INDEXED), format));
                files.add(TestPictures.file(new BufferedImage(40, 50, BufferedImage.TYPE_USHORT_GRAY), format));
            }
            kinds.add(kind(format, files));
        }
        for (String format : List.of("webp", "avif", "heic")) {
            kinds.add(kind(format, files(format)));
        }
        return kinds;
    }

    private static List<byte[]> files(String format) throws IOException {
        List<byte[]> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(RESOURCES)) {
            for (Path each : all.filter(file -> file.toString().endsWith("." + format)).sorted().toList()) {
                files.add(Files.readAllBytes(each));
            }
        }
        return files;
    }

    private static Kind kind(String format, List<byte[]> originals) {
        return new Kind(format, originals, (runs, file) -> {
            Path photo = Files.write(runs.bench().files().resolve("photo." + format), file);
            runs.run("search", photo.toString(), "--catalogue", Bench.CATALOGUE, "--ranking", "raw", "--format",
                    "json");
            Files.copy(photo, runs.bench().shop().resolve("new." + format));
            // As one of many: what cannot be read is a problem of that picture, and of no other.
            runs.done("index", Bench.CATALOGUE, "--limit", "10");
            runs.done("catalogue", "problems", Bench.CATALOGUE, "--format", "json");
        });
    }
}
