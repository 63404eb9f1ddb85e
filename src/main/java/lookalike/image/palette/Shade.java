package lookalike.image.palette;

/**
 * One of a garment's colours.
 *
 * @param colour it
 * @param share of the garment that has it, 0 to 1
 */
public record Shade(LabColour colour, double share) {}
