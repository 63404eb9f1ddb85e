package lookalike.image.colour;

/** Converts rows of levels to sRGB. */
interface Conversion {

    /**
     * @param isGrey whether the picture has one level a pixel
     * @return how many levels a pixel this wants: 3, or 1 for grey
     */
    int bands(boolean isGrey);

    /**
     * @param levels {@code count} pixels, each red, green, blue, or one level of grey; the range of their depth
     * @param bands 3 or 1
     * @param depth bits a level, 8 or 16
     * @param srgb gets {@code count} pixels of red, green, blue, each 0 to 255
     */
    void convert(int[] levels, int bands, int depth, int count, int[] srgb);
}
