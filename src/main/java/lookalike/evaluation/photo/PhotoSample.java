package lookalike.evaluation.photo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import lookalike.LookalikeException;
import lookalike.catalogue.source.ImageSource;
import lookalike.catalogue.store.Catalogue;
import lookalike.evaluation.retrieval.SeededRandom;
import lookalike.image.Detail;
import lookalike.image.PhotoDecoder;
import lookalike.image.RgbImage;

/**
 * Products drawn from a catalogue, no two with the same picture.
 *
 * @param items their numbers
 */
public record PhotoSample(Catalogue catalogue, List<Integer> items) {

    public PhotoSample {
        items = List.copyOf(items);
    }

    /**
     * @param pixels of each picture that is indexed, by name
     * @param taboo hashes of pictures that must not be drawn
     * @param count how many at most
     */
    public static PhotoSample draw(Catalogue catalogue, Map<String, String> pixels, Set<String> taboo, int count,
            long seed) {
        int[] order = SeededRandom.some(IntStream.range(0, catalogue.size()).toArray(), catalogue.size(),
                SeededRandom.of(seed, "photos", 0));
        Set<String> drawn = new HashSet<>(taboo);
        List<Integer> items = new ArrayList<>();
        for (int item : order) {
            String picture = pixels.get(catalogue.image(item));
            if (items.size() < count && picture != null && drawn.add(picture)) {
                items.add(item);
            }
        }
        return new PhotoSample(catalogue, items);
    }

    /** @return the picture of one of the items, decoded as for the catalogue's features */
    RgbImage picture(ImageSource images, int item, Detail detail) throws LookalikeException {
        String image = catalogue.image(item);
        return PhotoDecoder.decode(images.read(image), image, detail).image();
    }
}
