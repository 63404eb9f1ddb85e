package lookalike.catalogue.match;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lookalike.catalogue.source.PictureName;
import org.jspecify.annotations.Nullable;

/**
 * The name of a resized copy, as shop systems make them: {@code tee-450x600} and {@code tee-scaled} of WordPress,
 * {@code tee_large} and {@code tee_480x480} of Shopify, {@code tee-home_default} of PrestaShop, {@code tee._SL500_} of
 * Amazon, {@code tee@2x}, {@code tee_thumb}, {@code tee.jpg.webp}.
 *
 * @param original the name without the size
 * @param size about how large the copy is: pixels, width times height
 */
record SizedName(String original, long size) {

    private static final Pattern SUFFIX = Pattern.compile("(?<original>.+?)(?:"
            + "[-_](?<width>\\d{2,4})x(?<height>\\d{2,4})(?:_crop_[a-z]{3,6})?"
            + "|_(?<side>x\\d{2,4}|\\d{2,4}x)(?:_crop_[a-z]{3,6})?"
            + "|_(?<shopify>pico|icon|thumb|small|compact|medium|large|grande|original|master)"
            + "|-(?<prestashop>[a-z]{2,12})_default(?:_?2x)?"
            + "|(?<edited>-scaled|-rotated|-e\\d{10,13})"
            + "|[-_.](?<thumb>thumb|thumbs|thumbnail)"
            + "|\\._(?<amazon>[a-z0-9,_]{2,40})_"
            + "|\\.\\d{10}\\.(?<bigwidth>\\d{2,4})\\.(?<bigheight>\\d{2,4})"
            + "|(?<dense>@[234]x)"
            + ")", Pattern.CASE_INSENSITIVE);
    private static final Map<String, Integer> SIDES = Map.ofEntries(Map.entry("pico", 16), Map.entry("icon", 32),
            Map.entry("thumb", 50), Map.entry("cart", 80), Map.entry("small", 100), Map.entry("compact", 160),
            Map.entry("medium", 240), Map.entry("home", 250), Map.entry("large", 480), Map.entry("grande", 600),
            Map.entry("thickbox", 800), Map.entry("master", 5_000), Map.entry("original", 5_000));
    private static final int LEAST_SIDE = 48;
    private static final long FULL = 2_560L * 2_560;
    private static final long MEDIUM = 200L * 200;

    /** Sizes can follow each other, as in {@code tee-scaled-450x600@2x}. */
    private static final int MOST_SUFFIXES = 3;

    /** @return the parts of a name without folders and a picture's extension; null if it is not that of a copy */
    static @Nullable SizedName of(String stem) {
        SizedName found = null;
        String rest = stem;
        for (int i = 0; i < MOST_SUFFIXES; i++) {
            SizedName next = once(rest);
            if (next == null) {
                return found;
            }
            found = new SizedName(next.original, found == null ? next.size : Math.min(found.size, next.size));
            rest = next.original;
        }
        return found;
    }

    private static @Nullable SizedName once(String stem) {
        if (PictureName.isPicture(stem)) {
            return new SizedName(PictureName.withoutEnding(stem), FULL);
        }
        if (!mayHaveSuffix(stem)) {
            return null;
        }
        Matcher suffix = SUFFIX.matcher(stem);
        return suffix.matches() && !isSmall(suffix.group("width")) && !isSmall(suffix.group("height"))
                ? new SizedName(suffix.group("original"), size(suffix)) : null;
    }

    /** @return whether it tells centimetres, as {@code frame-20x30} does, rather than pixels */
    private static boolean isSmall(@Nullable String side) {
        return side != null && Integer.parseInt(side) < LEAST_SIDE;
    }

    private static boolean mayHaveSuffix(String stem) {
        for (int i = 1; i < stem.length(); i++) {
            char c = stem.charAt(i);
            if (c == '-' || c == '_' || c == '@' || c == '.') {
                return true;
            }
        }
        return false;
    }

    private static long size(Matcher suffix) {
        for (String kind : new String[] {"", "big"}) {
            String width = suffix.group(kind + "width");
            if (width != null) {
                return Long.parseLong(width) * Long.parseLong(suffix.group(kind + "height"));
            }
        }
        String side = suffix.group("side");
        if (side != null) {
            return square(Integer.parseInt(side.replaceAll("[xX]", "")));
        }
        if (suffix.group("edited") != null || suffix.group("dense") != null) {
            return FULL;
        }
        String name = suffix.group("shopify") != null ? suffix.group("shopify") : suffix.group("prestashop");
        return name == null ? MEDIUM : square(SIDES.getOrDefault(name.toLowerCase(Locale.ROOT), 200));
    }

    private static long square(long side) {
        return side * side;
    }
}
