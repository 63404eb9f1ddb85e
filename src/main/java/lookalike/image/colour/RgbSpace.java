package lookalike.image.colour;

import java.util.Optional;

/**
 * A colour space by its primaries and its transfer function.
 *
 * @param isFullRange whether levels use all their range; if not, black and white are at 16 and 235 of 255
 */
record RgbSpace(Primaries primaries, TransferFunction transfer, boolean isFullRange) {

    /** @param data of cICP: primaries, transfer function, matrix coefficients (0), whether full range */
    static Optional<RgbSpace> ofCodePoints(byte[] data) {
        Optional<Primaries> primaries = Primaries.ofCodePoint(data[0] & 0xFF);
        Optional<TransferFunction> transfer = TransferFunction.ofCodePoint(data[1] & 0xFF);
        return primaries.isEmpty() || transfer.isEmpty() || data[2] != 0 ? Optional.empty()
                : Optional.of(new RgbSpace(primaries.get(), transfer.get(), data[3] != 0));
    }

    boolean isSrgb() {
        return primaries == Primaries.BT_709 && transfer == TransferFunction.SRGB && isFullRange;
    }

    /** @return light for a level, 0 to 1 */
    double light(double level) {
        return transfer.light(isFullRange ? level : Math.clamp((255 * level - 16) / (235 - 16), 0, 1));
    }
}
