package lookalike.ui.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.image.Image;
import lookalike.LookalikeException;
import lookalike.image.ImageException;
import lookalike.image.RgbImage;
import lookalike.storage.StorageException;
import lookalike.ui.pictures.PhotoDecoding;
import lookalike.ui.pictures.ToolkitPixels;

/**
 * A photo that somebody searches with.
 *
 * @param name what to call it on screen
 * @param pixels reads it; takes its time
 */
public record Photo(String name, Reading pixels) {

    /** No photo has more bytes; a film that was dropped by mistake is not read into memory. */
    private static final long LARGEST = 512L << 20;

    /** The way from wherever a photo lies to its pixels. */
    @FunctionalInterface
    public interface Reading {

        /** @throws LookalikeException if it cannot be read or is no picture */
        RgbImage read(PhotoDecoding decoding) throws LookalikeException;
    }

    /** @return the photo in {@code file} */
    public static Photo in(Path file) {
        String name = file.getFileName().toString();
        return new Photo(name, decoding -> decoding.decode(bytes(file), name));
    }

    /** @return a photo that came without a file */
    public static Photo of(Image image, String name) {
        return new Photo(name, _ -> ToolkitPixels.of(image));
    }

    private static byte[] bytes(Path file) throws LookalikeException {
        try {
            if (Files.size(file) > LARGEST) {
                throw new ImageException.NotAPicture(file.getFileName().toString());
            }
            return Files.readAllBytes(file);
        } catch (IOException problem) {
            throw new StorageException.NotReadable(file, problem);
        }
    }
}
