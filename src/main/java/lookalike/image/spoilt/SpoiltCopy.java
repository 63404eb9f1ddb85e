package lookalike.image.spoilt;

import java.util.SplittableRandom;
import lookalike.image.RgbImage;

/**
 * A copy of a picture that shows the same product, spoilt.
 *
 * @param kind how
 * @param image the copy; of another size if it was cut
 */
public record SpoiltCopy(SpoiltKind kind, RgbImage image) {

    /** Changes whenever the same picture and seed give another copy, so that stored ones are made anew. */
    public static final int VERSION = 2;

    /** In twelve copies, more of the ways that change a feature most: light, compression and cutting. */
    private static final SpoiltKind[] KINDS = {SpoiltKind.CROP, SpoiltKind.CROP, SpoiltKind.BRIGHTNESS,
        SpoiltKind.BRIGHTNESS, SpoiltKind.BRIGHTNESS, SpoiltKind.MIRROR, SpoiltKind.TURN, SpoiltKind.JPEG,
        SpoiltKind.JPEG, SpoiltKind.JPEG, SpoiltKind.MIXED, SpoiltKind.MIXED};
    /** Of 20, how often each {@link Spoiling} is one of two. */
    private static final int[] SHARES = {5, 4, 2, 4, 3, 2};

    /**
     * @param image upright
     * @param seed the same seed spoils in the same way
     */
    public static SpoiltCopy of(RgbImage image, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        SpoiltKind kind = KINDS[random.nextInt(KINDS.length)];
        RgbImage copy = switch (kind) {
            case CROP -> Spoiling.CROP.of(image, random);
            case BRIGHTNESS -> Spoiling.BRIGHTNESS.of(image, random);
            case MIRROR -> Spoiling.MIRROR.of(image, random);
            case TURN -> Spoiling.TURN.of(image, random);
            case JPEG -> Spoiling.JPEG.of(image, random);
            case MIXED -> mixed(image, random);
        };
        return new SpoiltCopy(kind, copy);
    }

    /** In the order in which a camera and its user would. */
    private static RgbImage mixed(RgbImage image, SplittableRandom random) {
        Spoiling one = drawn(random);
        Spoiling other = drawn(random);
        while (other == one) {
            other = drawn(random);
        }
        Spoiling first = one.compareTo(other) < 0 ? one : other;
        Spoiling second = first == one ? other : one;
        return second.of(first.of(image, random), random);
    }

    private static Spoiling drawn(SplittableRandom random) {
        int drawn = random.nextInt(20);
        int spoiling = 0;
        while (drawn >= SHARES[spoiling]) {
            drawn -= SHARES[spoiling];
            spoiling++;
        }
        return Spoiling.values()[spoiling];
    }
}
