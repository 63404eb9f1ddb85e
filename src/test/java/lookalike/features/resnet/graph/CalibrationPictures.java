package lookalike.features.resnet.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import lookalike.image.ImageException;
import lookalike.image.ImageTensor;
import lookalike.image.PhotoDecoder;
import lookalike.image.PixelSize;
import lookalike.image.Preprocessing;
import lookalike.image.RgbImage;

/**
 * The pictures of the sample catalogue, unchanged and changed as photos differ: cropped, mirrored, lighter or darker,
 * of more or less contrast and colour, in the size of a thumbnail. Drawn at random with a seed, so always the same
 * ones.
 */
final class CalibrationPictures {

    private static final Path[] FOLDERS = {Path.of("dataset/sample/images"), Path.of("dataset/photos")};
    private static final PixelSize THUMBNAIL = new PixelSize(60, 80);
    private static final long SEED = 20_150_512;

    private CalibrationPictures() {}

    /** @param changed how many changed copies of each picture follow it */
    static List<ImageTensor> tensors(int changed) throws IOException, ImageException {
        List<ImageTensor> tensors = new ArrayList<>();
        SplittableRandom chance = new SplittableRandom(SEED);
        for (Path folder : FOLDERS) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.sorted().toList()) {
                    RgbImage picture = PhotoDecoder.decode(Files.readAllBytes(file), file.toString());
                    tensors.add(Preprocessing.tensor(picture));
                    for (int copy = 0; copy < changed; copy++) {
                        tensors.add(changed(picture, chance));
                    }
                }
            }
        }
        return tensors;
    }

    private static ImageTensor changed(RgbImage picture, SplittableRandom chance) {
        RgbImage changed = lit(cut(picture, chance), chance);
        return chance.nextBoolean() ? Preprocessing.tensor(changed, THUMBNAIL) : Preprocessing.tensor(changed);
    }

    /** A part of at least a third of the sides, turned over half of the time. */
    private static RgbImage cut(RgbImage picture, SplittableRandom chance) {
        double share = chance.nextDouble(0.35, 1);
        int width = Math.max(1, (int) (picture.width() * share));
        int height = Math.max(1, (int) (picture.height() * share));
        int left = chance.nextInt(picture.width() - width + 1);
        int top = chance.nextInt(picture.height() - height + 1);
        boolean mirrored = chance.nextBoolean();
        byte[] rgb = new byte[3 * width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int from = 3 * ((top + y) * picture.width() + left + (mirrored ? width - 1 - x : x));
                System.arraycopy(picture.rgb(), from, rgb, 3 * (y * width + x), 3);
            }
        }
        return new RgbImage(width, height, rgb);
    }

    private static RgbImage lit(RgbImage picture, SplittableRandom chance) {
        double contrast = chance.nextDouble(0.6, 1.8);
        double light = chance.nextDouble(-50, 50);
        double colour = chance.nextDouble(0, 2);
        byte[] rgb = new byte[picture.rgb().length];
        for (int i = 0; i < rgb.length; i += 3) {
            double grey = (level(picture, i) + level(picture, i + 1) + level(picture, i + 2)) / 3.0;
            for (int channel = 0; channel < 3; channel++) {
                double coloured = grey + colour * (level(picture, i + channel) - grey);
                rgb[i + channel] = (byte) Math.clamp(Math.round((coloured - 128) * contrast + 128 + light), 0, 255);
            }
        }
        return new RgbImage(picture.width(), picture.height(), rgb);
    }

    private static int level(RgbImage picture, int at) {
        return picture.rgb()[at] & 0xFF;
    }
}
