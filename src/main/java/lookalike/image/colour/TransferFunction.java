package lookalike.image.colour;

import java.util.Optional;

/** From a level, 0 to 1, to linear light, where 1 is the white of a screen. */
@FunctionalInterface
interface TransferFunction {

    /** IEC 61966-2-1. */
    TransferFunction SRGB = level -> level <= 0.04045 ? level / 12.92 : Math.pow((level + 0.055) / 1.055, 2.4);
    /** BT.709, BT.601 and BT.2020, inverted. */
    TransferFunction BT_709 = level -> level < 0.081 ? level / 4.5 : Math.pow((level + 0.099) / 1.099, 1 / 0.45);
    TransferFunction LINEAR = level -> level;
    /** SMPTE ST 2084; 203 cd/m2 are white (ITU-R BT.2408). */
    TransferFunction PQ = TransferFunction::perceptualQuantizer;
    /** ARIB STD-B67; three quarters of the signal are white (ITU-R BT.2408). */
    TransferFunction HLG = level -> hybridLogGamma(level) / hybridLogGamma(0.75);

    /** @return light */
    double light(double level);

    static TransferFunction power(double exponent) {
        return level -> Math.pow(level, exponent);
    }

    /** @return the function with this number in ITU-T H.273, table 3; empty for others */
    static Optional<TransferFunction> ofCodePoint(int number) {
        return switch (number) {
            case 1, 6, 14, 15 -> Optional.of(BT_709);
            case 4 -> Optional.of(power(2.2));
            case 5 -> Optional.of(power(2.8));
            case 8 -> Optional.of(LINEAR);
            case 13 -> Optional.of(SRGB);
            case 16 -> Optional.of(PQ);
            case 18 -> Optional.of(HLG);
            default -> Optional.empty();
        };
    }

    /** @return the level of sRGB for light, 0 to 1 */
    static double srgbLevel(double light) {
        return light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
    }

    private static double perceptualQuantizer(double level) {
        double root = Math.pow(level, 1 / 78.84375);
        return 10_000.0 / 203
                * Math.pow(Math.max(root - 0.8359375, 0) / (18.8515625 - 18.6875 * root), 1 / 0.1593017578125);
    }

    private static double hybridLogGamma(double level) {
        return level <= 0.5 ? level * level / 3 : (Math.exp((level - 0.55991073) / 0.17883277) + 0.28466892) / 12;
    }
}
