package lookalike.ui;

import java.math.BigDecimal;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import lookalike.catalogue.Condition;
import lookalike.catalogue.Offer;
import lookalike.catalogue.Product;
import lookalike.catalogue.Ratings;
import lookalike.search.ProductFilter;

/** The shirts of a fake catalogue by their place: 0 is the most similar to any photo, with the id 1200. */
final class PretendProducts {

    private static final int FIRST_ID = 1200;

    private PretendProducts() {}

    /** @return the product with this id */
    static Product withId(String id) {
        return at(id.matches("1[2-9]\\d\\d") ? Integer.parseInt(id) - FIRST_ID : 0);
    }

    static Product at(int place) {
        return new Product(Integer.toString(FIRST_ID + place), images(place), name(place), "Shirts",
                "A light shirt with a soft collar and mother-of-pearl buttons. Cut straight, worn loose, made to be "
                        + "creased.",
                new Offer(price(place), "EUR",
                        Optional.of(URI.create("https://shop.example.com/p/" + (FIRST_ID + place)))),
                new Ratings(OptionalDouble.of(4.6), OptionalLong.of(128), OptionalLong.empty()), attributes(place),
                place < 2 ? Map.of("size", List.of("S", "M", "L")) : Map.of());
    }

    private static String name(int place) {
        List<String> names = PretendCatalogue.NAMES;
        return place < names.size() ? names.get(place) : "Shirt " + place;
    }

    private static List<String> images(int place) {
        String own = "images/" + place + ".png";
        return place < 2 ? List.of(own, "images/10.png", "images/21.png") : List.of(own);
    }

    private static Optional<BigDecimal> price(int place) {
        return place == 3 ? Optional.empty()
                : Optional.of(new BigDecimal("39.50").add(BigDecimal.valueOf(6L * place)));
    }

    private static Map<String, String> attributes(int place) {
        Map<String, String> attributes = new LinkedHashMap<>();
        if (place % 2 == 0) {
            attributes.put("brand", "Maison Lin");
        }
        if (place == 1) {
            attributes.put("pieces", "0");
        }
        attributes.put("gender", "Women");
        attributes.put("articleType", "Shirts");
        attributes.put("baseColour", place % 2 == 0 ? "Sage green" : "Sky blue");
        attributes.put("season", "Summer");
        attributes.put("usage", "Casual");
        attributes.put("material", "55 % linen, 45 % cotton, garment-washed for a soft hand");
        return attributes;
    }

    /** @return whether a filter leaves the product; of conditions, those of equality are looked at */
    static boolean isWanted(int place, ProductFilter filter) {
        Product product = at(place);
        return product.name().toLowerCase(Locale.ROOT).contains(filter.text().toLowerCase(Locale.ROOT))
                && filter.ids().map(ids -> ids.contains(product.id())).orElse(true)
                && filter.conditions().stream().allMatch(condition -> condition.operator()
                        != Condition.Operator.EQUAL
                        || condition.values().contains(product.attributes()
                                .getOrDefault(condition.column(), "")));
    }
}
