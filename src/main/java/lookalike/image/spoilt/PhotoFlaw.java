package lookalike.image.spoilt;

import java.util.Locale;
import lookalike.image.Frame;
import lookalike.image.RgbImage;
import lookalike.image.View;

/** What is wrong with another photo of the same product, always as much: to measure whether it is still found. */
public enum PhotoFlaw {

    /** Cut by a tenth on each side. */
    CROPPED {
        @Override
        public RgbImage of(RgbImage image) {
            return new View(0, new Frame(0.1, 0.1, 0.8, 0.8)).of(image);
        }
    },
    /** 30 percent brighter. */
    BRIGHTER {
        @Override
        public RgbImage of(RgbImage image) {
            return Spoiling.brighter(image, 1.3);
        }
    },
    /** Left and right exchanged. */
    MIRRORED {
        @Override
        public RgbImage of(RgbImage image) {
            return Spoiling.mirrored(image);
        }
    },
    /** Turned by 5 degrees to the right; the corners have the border's colour. */
    TURNED {
        @Override
        public RgbImage of(RgbImage image) {
            return Turning.of(image, 5);
        }
    },
    /** Compressed as JPEG with a quality of 20 of 100. */
    COMPRESSED {
        @Override
        public RgbImage of(RgbImage image) {
            return Compression.of(image, 0.2f);
        }
    };

    /** @return a copy with this flaw; of another size if it was cut */
    public abstract RgbImage of(RgbImage image);

    /** @return the name in files */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
