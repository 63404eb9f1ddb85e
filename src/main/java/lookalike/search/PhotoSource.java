package lookalike.search;

import java.nio.file.Path;
import lookalike.image.RgbImage;

/** Where a photo that is searched with comes from. */
public sealed interface PhotoSource {

    /** @return what to call it on a screen */
    String name();

    /** @return what to call it in a sentence or a report: as it was given */
    String label();

    /** A photo in a file, of any format that {@link lookalike.image.PhotoDecoder} reads. */
    record PhotoFile(Path path) implements PhotoSource {

        @Override
        public String name() {
            return path.getFileName().toString();
        }

        @Override
        public String label() {
            return path.toString();
        }
    }

    /** Pixels that came without a file: pasted, or dragged out of another program. */
    record PhotoPixels(String name, RgbImage image) implements PhotoSource {

        @Override
        public String label() {
            return name;
        }
    }
}
