package lookalike.build.sample;

import java.util.List;
import java.util.Locale;
import lookalike.build.sample.drawing.Fabric;
import lookalike.build.sample.drawing.Pattern;

/** The texts of the shop about its products. */
final class ProductTexts {
    static final List<String> BRANDS =
            List.of("Alder & Finch", "Norra", "Maison Quill", "Tidewell", "Osk Studio", "Kestrel Row");

    private static final List<String> PLACES = List.of(
            "Harbour", "Meadow", "Linden", "Cove", "Juniper", "Quay", "Birch", "Marlow", "Fjord", "Orchard", "Lantern",
            "Heath", "Willow", "Summit", "Canal", "Pebble", "Rowan", "Dune", "Ferry", "Clover", "Atlas", "Sorrel",
            "Tempo", "Laurel", "Pier", "Hazel", "Brook", "Aster", "Cinder", "Moss", "Vale");

    private ProductTexts() {}

    /** A name such as "Harbour Striped Tee"; neighbours in the catalogue get different places. */
    static String name(int number, Pattern pattern, String noun) {
        String place = PLACES.get(number * 7 % PLACES.size());
        String kind = adjective(pattern);
        return kind.isEmpty() ? place + " " + noun : place + " " + kind + " " + noun;
    }

    /** Two sentences, true to the picture. */
    static String description(ProductLine line, ProductLine.Piece piece) {
        String colour = piece.colour().label().toLowerCase(Locale.ROOT);
        String accent = piece.accent().label().toLowerCase(Locale.ROOT);
        String material = material(line.fabric());
        String cloth = line.noun().toLowerCase(Locale.ROOT).contains(material) ? "" : " " + material;
        return named(line.noun()) + " in " + colour + cloth + phrase(piece.pattern(), accent) + ". " + line.detail();
    }

    /**
     * The noun within a sentence: with an article unless it is a plural, in lower case except for "A-line", "V-neck".
     */
    private static String named(String noun) {
        String small = noun.toLowerCase(Locale.ROOT).replace("a-line", "A-line").replace("v-neck", "V-neck");
        if (noun.endsWith("s") && !noun.endsWith("ss")) return capital(small);
        return ("AEIO".indexOf(noun.charAt(0)) >= 0 ? "An " : "A ") + small;
    }

    /** The season in which a line sells; warm clothes sell in winter. */
    static String season(ProductLine line) {
        return switch (line.fabric()) {
            case WOOL, KNIT, CABLE, RIB -> "Winter";
            case FLEECE, CORDUROY, SUEDE -> "Autumn";
            default -> switch (line.category()) {
                case "Coats", "Boots" -> "Winter";
                case "Tshirts", "Shorts", "Sunglasses", "Polo Shirts", "Hats" -> "Summer";
                case "Jackets", "Blazers", "Trousers", "Jeans", "Belts" -> "Autumn";
                default -> "Spring";
            };
        };
    }

    private static String adjective(Pattern pattern) {
        return switch (pattern) {
            case PLAIN -> "";
            case STRIPES -> "Striped";
            case BRETON -> "Breton";
            case PINSTRIPES -> "Pinstripe";
            case CANDY -> "Candy-Stripe";
            case CHECKS -> "Checked";
            case TARTAN -> "Plaid";
            case GINGHAM -> "Gingham";
            case DOTS -> "Dotted";
            case HOUNDSTOOTH -> "Houndstooth";
            case BLOCK -> "Colour-Block";
            case FLORAL -> "Floral";
            case LEAVES -> "Palm";
            case SUNRISE -> "Sunrise";
            case PEAKS -> "Peaks";
            case RINGS -> "Circles";
        };
    }

    private static String phrase(Pattern pattern, String accent) {
        return switch (pattern) {
            case PLAIN -> "";
            case STRIPES -> " with " + accent + " stripes";
            case BRETON -> " with narrow " + accent + " stripes";
            case PINSTRIPES -> " with " + accent + " pinstripes";
            case CANDY -> " with upright " + accent + " stripes";
            case CHECKS -> " with fine " + accent + " checks";
            case TARTAN -> " with a plaid in " + accent;
            case GINGHAM -> " with a gingham check in " + accent;
            case DOTS -> " with " + accent + " dots";
            case HOUNDSTOOTH -> " with a houndstooth in " + accent;
            case BLOCK -> " with an upper part in " + accent;
            case FLORAL -> " scattered with " + accent + " flowers";
            case LEAVES -> " printed with " + accent + " palm leaves";
            case SUNRISE -> " with a " + accent + " sun over waves";
            case PEAKS -> " with three " + accent + " mountains in a ring";
            case RINGS -> " with a print of circles";
        };
    }

    private static String material(Fabric fabric) {
        return switch (fabric) {
            case CABLE, KNIT, RIB -> "wool knit";
            case FLEECE -> "brushed cotton";
            case RUBBER, GLASS -> "acetate";
            default -> fabric.name().toLowerCase(Locale.ROOT);
        };
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
