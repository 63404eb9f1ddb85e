package lookalike.recommendation;

import java.nio.file.Path;
import lookalike.image.RgbImage;

/** What somebody looks for: a photo in a file, or one that is in memory already. */
public sealed interface Query {

    /** @return what to call it */
    String label();

    /** A photo in a file. */
    record PhotoFile(Path file) implements Query {
        @Override
        public String label() {
            return file.toString();
        }
    }

    /** A photo that was pasted or dragged in, or is part of one. */
    record Picture(String label, RgbImage image) implements Query { }
}
