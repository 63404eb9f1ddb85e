package lookalike.image.colour;

import com.twelvemonkeys.imageio.color.ColorProfiles;
import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.util.Optional;
import lookalike.image.format.PngChunks;
import org.jspecify.annotations.Nullable;

/**
 * The colours that a picture's levels mean, where these are not sRGB.
 *
 * @param profile the embedded profile, if it counts
 * @param space what primaries and transfer function mean, if these count
 */
public record SourceColour(@Nullable ICC_Profile profile, @Nullable RgbSpace space) {

    /** The gamma in sRGB's place, in 100,000ths, and how far others are from it that mean the same. */
    private static final int USUAL_GAMMA = 45_455;
    private static final int GAMMA_TOLERANCE = 500;

    /**
     * The colours of a PNG: by cICP, else an embedded profile, else sRGB, else gAMA and cHRM (PNG Specification, third
     * edition, 4.3).
     *
     * @return what the levels mean; empty if they are sRGB, or if what the file says cannot be understood
     */
    public static Optional<SourceColour> ofPng(PngChunks chunks) {
        Optional<RgbSpace> points =
                chunks.first("cICP").filter(data -> data.length == 4).flatMap(RgbSpace::ofCodePoints);
        if (points.isPresent()) {
            return ofSpace(points.get());
        }
        Optional<ICC_Profile> profile = chunks.profile().flatMap(SourceColour::profile);
        if (profile.isPresent()) {
            return ofProfile(profile.get());
        }
        return chunks.first("sRGB").isPresent() ? Optional.empty()
                : space(chunks).map(found -> new SourceColour(null, found));
    }

    /** @return what the levels mean by an ICC profile; empty if they are sRGB, or if it cannot be understood */
    public static Optional<SourceColour> ofProfile(byte[] profile) {
        return profile(profile).flatMap(SourceColour::ofProfile);
    }

    /**
     * @param points primaries, transfer function and matrix coefficients by the numbers of ITU-T H.273, and 1 for full
     *     range
     * @return what the levels mean; empty if they are sRGB, or if the numbers are not known
     */
    public static Optional<SourceColour> ofCodePoints(byte[] points) {
        return RgbSpace.ofCodePoints(points).flatMap(SourceColour::ofSpace);
    }

    private static Optional<SourceColour> ofSpace(RgbSpace space) {
        return space.isSrgb() ? Optional.empty() : Optional.of(new SourceColour(null, space));
    }

    private static Optional<SourceColour> ofProfile(ICC_Profile profile) {
        return ColorProfiles.isCS_sRGB(profile) ? Optional.empty() : Optional.of(new SourceColour(profile, null));
    }

    private static Optional<ICC_Profile> profile(byte[] data) {
        try {
            ICC_Profile found = ColorProfiles.createProfile(data);
            int kind = found.getColorSpaceType();
            return kind == ColorSpace.TYPE_RGB || kind == ColorSpace.TYPE_GRAY ? Optional.of(found) : Optional.empty();
        } catch (IllegalArgumentException | CMMException _) {
            return Optional.empty();
        }
    }

    private static Optional<RgbSpace> space(PngChunks chunks) {
        Optional<Integer> gamma = chunks.first("gAMA").filter(data -> data.length == 4)
                .map(data -> ByteBuffer.wrap(data).getInt()).filter(value -> value >= 1_000 && value <= 1_000_000);
        Optional<Primaries> primaries = chunks.first("cHRM").filter(data -> data.length == 32).flatMap(Primaries::of)
                .filter(found -> !found.isNear(Primaries.BT_709));
        boolean usual = gamma.isEmpty() || Math.abs(gamma.get() - USUAL_GAMMA) <= GAMMA_TOLERANCE;
        if (usual && primaries.isEmpty()) {
            return Optional.empty();
        }
        TransferFunction transfer = gamma.isEmpty() ? TransferFunction.SRGB
                : TransferFunction.power(100_000.0 / gamma.get());
        return Optional.of(new RgbSpace(primaries.orElse(Primaries.BT_709), transfer, true));
    }

    /** @return the picture in sRGB, its transparency kept; the picture itself if its profile does not fit it */
    public BufferedImage toSrgb(BufferedImage image) {
        Levels levels = Levels.of(image);
        RgbSpace rgb = space;
        if (rgb != null) {
            return levels.converted(new RgbConversion(rgb));
        }
        ICC_Profile icc = profile;
        if (icc == null || !levels.fits(icc)) {
            return image;
        }
        try {
            return levels.converted(new ProfileConversion(icc, levels.depth()));
        } catch (IllegalArgumentException | CMMException _) {
            // Other programs ignore profiles that cannot be used, too.
            return image;
        }
    }
}
