package lookalike.ui;

import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import lookalike.catalogue.Offer;
import lookalike.catalogue.Product;
import lookalike.catalogue.Reception;
import lookalike.recommendation.Answer;
import lookalike.recommendation.Match;
import lookalike.recommendation.Query;
import lookalike.ui.search.PhotoSearch;

/** A catalogue that always finds the same five shirts. */
final class PretendCatalogue implements PhotoSearch {

    static final List<String> NAMES = List.of("Linen Shirt Sage", "Oxford Shirt Sky Blue Long Sleeve Regular Fit",
            "Poplin Shirt", "Camp Collar Shirt", "Denim Overshirt");
    private boolean slow;
    private static final double[] SIMILARITIES = {0.981, 0.913, 0.868, 0.821, 0.742};

    private final String name;
    private double scale = 1;
    private CountDownLatch answering = new CountDownLatch(0);

    PretendCatalogue(String name) {
        this.name = name;
    }

    /** Makes everything less similar. */
    void estrange() {
        scale = 0.5;
    }

    /** Keeps every search waiting until the latch is down. */
    void answerAfter(CountDownLatch latch) {
        answering = latch;
    }

    @Override
    public String catalogue() {
        return name;
    }

    @Override
    public boolean canBeFaster() {
        return slow;
    }

    /** Was indexed in the slower precision. */
    PretendCatalogue slow() {
        slow = true;
        return this;
    }

    @Override
    public int products() {
        return 240;
    }

    @Override
    public Answer find(Query query, int k) {
        try {
            answering.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        List<Match> matches = new ArrayList<>();
        for (int i = 0; i < Math.min(k, NAMES.size()); i++) {
            matches.add(new Match(i + 1, product(i), scale * SIMILARITIES[i],
                    i == 1 ? List.of("1207", "1311", "1402") : List.of()));
        }
        return new Answer(query, matches, new Answer.Timing(3, 41, 2),
                Optional.of(new Answer.Approximation(0.985, 5)));
    }

    @Override
    public byte[] picture(String image) {
        int number = Integer.parseInt(image.replaceAll("\\D", ""));
        return DrawnPictures.shirt(number, number % 2 == 0 ? 480 : 360, 480);
    }

    @Override
    public void close() {
    }

    private static Product product(int i) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("gender", "Women");
        attributes.put("articleType", "Shirts");
        attributes.put("baseColour", "Sage green");
        attributes.put("season", "Summer");
        attributes.put("usage", "Casual");
        attributes.put("material", "55 % linen, 45 % cotton, garment-washed for a soft hand");
        Optional<BigDecimal> price = i == 3 ? Optional.empty() : Optional.of(new BigDecimal("39.50").add(
                BigDecimal.valueOf(6L * i)));
        return new Product(Integer.toString(1200 + i), "images/" + i + ".png", NAMES.get(i), "Shirts",
                "A light shirt with a soft collar and mother-of-pearl buttons. Cut straight, worn loose, made to be "
                        + "creased.",
                new Offer(price, "EUR", Optional.of(URI.create("https://shop.example.com/p/" + (1200 + i)))),
                new Reception(OptionalDouble.of(4.6), OptionalLong.of(128), OptionalLong.empty()), attributes);
    }
}
