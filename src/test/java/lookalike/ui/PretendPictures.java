package lookalike.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import lookalike.LookalikeException;
import lookalike.image.RgbImage;
import lookalike.image.palette.Palette;
import lookalike.image.palette.Palettes;
import lookalike.search.PhotoSource;
import lookalike.service.CataloguePictures;
import lookalike.storage.StorageException;

/** The drawn pictures of fake catalogues, alike in all of them: a name's number is that of the drawing. */
record PretendPictures() implements CataloguePictures {

    @Override
    public byte[] picture(String image) {
        int number = Integer.parseInt(image.replaceAll("\\D", ""));
        return DrawnPictures.shirt(number, number % 2 == 0 ? 480 : 360, 480);
    }

    /** @return by picture, its colours */
    Map<String, Palette> palettes(Collection<String> images) throws LookalikeException {
        Map<String, Palette> palettes = new HashMap<>();
        for (String image : images) {
            palettes.put(image, Palettes.of(DrawnPictures.decode(picture(image), image)));
        }
        return palettes;
    }

    /** @return a photo that is searched with, as it was given */
    static RgbImage of(PhotoSource photo) throws LookalikeException {
        return switch (photo) {
            case PhotoSource.PhotoPixels(String _, RgbImage image) -> image;
            case PhotoSource.PhotoFile(Path file) -> {
                try {
                    yield DrawnPictures.decode(Files.readAllBytes(file), file.toString());
                } catch (IOException problem) {
                    throw new StorageException.NotReadable(file, problem);
                }
            }
        };
    }

    @Override
    public void close() {}
}
