package lookalike.image.palette;

import java.util.ArrayList;
import java.util.List;

/**
 * The main colours of the garment in a picture, its background and skin left out.
 *
 * @param shades at least 1 and at most {@value #MOST}, the largest first; their shares sum to 1
 */
public record Palette(List<Shade> shades) {

    /** No garment has more colours that matter. */
    public static final int MOST = 4;

    /** The bytes of a shade in the stored form. */
    public static final int BYTES = 4;
    private static final double SHARES = 255;
    private static final double LIGHTNESSES = 2.55;

    public Palette {
        shades = List.copyOf(shades);
        if (shades.isEmpty() || shades.size() > MOST) {
            throw new IllegalArgumentException(shades.size() + " shades");
        }
    }

    /** @return the stored form, four bytes a shade: lightness, a, b (whole numbers) and share (255ths) */
    public byte[] toBytes() {
        byte[] bytes = new byte[BYTES * shades.size()];
        for (int i = 0; i < shades.size(); i++) {
            LabColour colour = shades.get(i).colour();
            bytes[BYTES * i] = (byte) Math.clamp(Math.round(colour.lightness() * LIGHTNESSES), 0, 255);
            bytes[BYTES * i + 1] = (byte) Math.clamp(Math.round(colour.a()), Byte.MIN_VALUE, Byte.MAX_VALUE);
            bytes[BYTES * i + 2] = (byte) Math.clamp(Math.round(colour.b()), Byte.MIN_VALUE, Byte.MAX_VALUE);
            bytes[BYTES * i + 3] = (byte) Math.clamp(Math.round(shades.get(i).share() * SHARES), 1, 255);
        }
        return bytes;
    }

    /**
     * @param stored by {@link #toBytes}
     * @throws IllegalArgumentException if it has another length
     */
    public static Palette of(byte[] stored) {
        if (stored.length % BYTES != 0) {
            throw new IllegalArgumentException(stored.length + " bytes");
        }
        double total = 0;
        for (int at = BYTES - 1; at < stored.length; at += BYTES) {
            total += stored[at] & 0xFF;
        }
        List<Shade> shades = new ArrayList<>();
        for (int at = 0; at < stored.length; at += BYTES) {
            LabColour colour = new LabColour((stored[at] & 0xFF) / LIGHTNESSES, stored[at + 1], stored[at + 2]);
            double share = total == 0 ? (double) BYTES / stored.length : (stored[at + 3] & 0xFF) / total;
            shades.add(new Shade(colour, share));
        }
        return new Palette(shades);
    }
}
