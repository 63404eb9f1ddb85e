package lookalike.image.colour;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/** From the space of an ICC profile, by the Java runtime's colour management. */
final class ProfileConversion implements Conversion {

    private final ColorConvertOp operation;
    private final int bands;

    /** @param depth of the levels to come; the operation keeps it */
    ProfileConversion(ICC_Profile profile, int depth) {
        this.operation = new ColorConvertOp(
                new ICC_Profile[] {profile, ICC_Profile.getInstance(ColorSpace.CS_sRGB)}, null);
        this.bands = profile.getNumComponents();
        // A profile that cannot be used is found here, before anything is converted.
        convert(new int[bands], bands, depth, 1, new int[3]);
    }

    @Override
    public int bands(boolean isGrey) {
        return bands;
    }

    @Override
    public void convert(int[] levels, int given, int depth, int count, int[] srgb) {
        int type = depth == 16 ? DataBuffer.TYPE_USHORT : DataBuffer.TYPE_BYTE;
        WritableRaster from = Raster.createInterleavedRaster(type, count, 1, bands, null);
        WritableRaster to = Raster.createInterleavedRaster(type, count, 1, 3, null);
        from.setPixels(0, 0, count, 1, levels);
        operation.filter(from, to);
        to.getPixels(0, 0, count, 1, srgb);
        if (depth == 16) {
            for (int at = 0; at < 3 * count; at++) {
                srgb[at] = (srgb[at] * 255 + 32_767) / 65_535;
            }
        }
    }
}
