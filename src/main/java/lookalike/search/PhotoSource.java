package lookalike.search;

import java.nio.file.Path;
import lookalike.FileName;
import lookalike.image.RgbImage;

/** The source of a photo to search with. */
public sealed interface PhotoSource {

    /** @return the photo's name for the screen */
    String name();

    /** @return the photo's name in messages and reports: as the user gave it */
    String label();

    /** A photo in a file, of any format that {@link lookalike.image.PhotoDecoder} reads. */
    record PhotoFile(Path path) implements PhotoSource {

        @Override
        public String name() {
            return FileName.of(path);
        }

        @Override
        public String label() {
            return path.toString();
        }
    }

    /** Pixels without a file: pasted, or dragged from another program. */
    record PhotoPixels(String name, RgbImage image) implements PhotoSource {

        @Override
        public String label() {
            return name;
        }
    }
}
