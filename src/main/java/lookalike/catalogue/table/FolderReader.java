package lookalike.catalogue.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import lookalike.Progress;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.CatalogueProblem;
import lookalike.catalogue.CatalogueSink;
import lookalike.catalogue.Offer;
import lookalike.catalogue.Product;
import lookalike.catalogue.Ratings;
import lookalike.catalogue.SkipReason;
import lookalike.catalogue.match.PictureIndex;
import lookalike.catalogue.match.PictureOrder;
import lookalike.catalogue.match.ViewName;

/**
 * Reads pictures without a table: each is a product, but resized copies, and clear views of one garment: files of one
 * folder whose names differ in a word only ({@code tee_front.jpg}, {@code tee_back.jpg}), and numbered ones beside the
 * name that they begin with, if it has a number of four digits ({@code 12345_2.jpg} beside {@code 12345.jpg}).
 * {@code IMG_1.jpg} and {@code IMG_2.jpg} stay two.
 */
public final class FolderReader {

    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}]");
    private static final Pattern LONG_NUMBER = Pattern.compile(".*\\d{4}.*");

    private final PictureIndex index;
    private final ProductIds ids;
    private final CatalogueSink sink;
    private final NamedPictures named;
    /** By place and base, the words that follow it and their pictures. */
    private final Map<String, Map<String, List<Integer>>> words = new HashMap<>();
    /** By picture, the first picture of the product that it belongs to. */
    private final Map<Integer, Integer> leaders = new HashMap<>();
    private final Map<Integer, List<Integer>> products = new HashMap<>();

    /**
     * @param ids gives each product an id of its own
     * @param sink receives the products and problems
     */
    public FolderReader(PictureIndex index, ProductIds ids, CatalogueSink sink) {
        this.index = index;
        this.ids = ids;
        this.sink = sink;
        this.named = new NamedPictures(index);
    }

    /** @throws java.util.concurrent.CancellationException when stopped by the progress */
    public void read(Progress progress) throws CatalogueException {
        joinViews();
        int all = index.images().size();
        for (int picture = 0; picture < all; picture++) {
            if (!named.isLeftOver(picture)) {
                sink.problem(new CatalogueProblem(CatalogueProblem.Kind.RESIZED_COPY, index.images().get(picture),
                        new SkipReason.CopyOf(index.images().get(named.keptFor(picture)))));
            } else if (leaders.getOrDefault(picture, picture) == picture) {
                take(picture);
            }
            if ((picture + 1) % TableReader.REPORT_EVERY == 0) {
                progress.reachedOrCancel(picture + 1L, all);
            }
        }
        progress.reachedOrCancel(all, all);
    }

    private void take(int picture) throws CatalogueException {
        List<Integer> views = products.get(picture);
        if (views == null) {
            String image = index.images().get(picture);
            sink.product(Product.ofPicture(ids.of(image), image));
            return;
        }
        List<String> images = views.stream().map(index.images()::get).toList();
        String id = ids.of(images.getFirst());
        sink.product(new Product(id, images, id, "", "", Offer.NONE, Ratings.NONE, Map.of(), Map.of()));
    }

    private void joinViews() {
        Map<Integer, List<ViewName>> views = new HashMap<>();
        for (int picture = 0; picture < index.images().size(); picture++) {
            if (named.isLeftOver(picture)) {
                List<ViewName> bases = ViewName.of(index.images().get(picture)).stream()
                        .filter(base -> base.rule() == ViewName.Rule.WORD || base.rule() == ViewName.Rule.NUMBER)
                        .toList();
                if (!bases.isEmpty()) {
                    views.put(picture, bases);
                    addWords(picture, bases);
                }
            }
        }
        if (!views.isEmpty()) {
            Map<String, Integer> places = new HashMap<>();
            for (int picture = 0; picture < index.images().size(); picture++) {
                if (named.isLeftOver(picture)) {
                    places.putIfAbsent(PictureOrder.place(index.images().get(picture)), picture);
                }
            }
            views.keySet().stream().sorted().forEach(picture -> join(picture, views, places));
            products.forEach((leader, members) -> order(leader, members));
        }
    }

    private void addWords(int picture, List<ViewName> bases) {
        for (ViewName base : bases) {
            if (base.rule() == ViewName.Rule.WORD) {
                words.computeIfAbsent(PictureOrder.folder(index.images().get(picture)) + base.base(),
                        _ -> new HashMap<>()).computeIfAbsent(word(base), _ -> new ArrayList<>(1)).add(picture);
            }
        }
    }

    private static String word(ViewName base) {
        return NOT_WORD.matcher(base.view()).replaceAll("");
    }

    private void join(int picture, Map<Integer, List<ViewName>> views, Map<String, Integer> places) {
        String folder = PictureOrder.folder(index.images().get(picture));
        Integer leader = null;
        for (ViewName base : views.getOrDefault(picture, List.of())) {
            Integer bare = places.get(folder + base.base());
            boolean isClear = base.rule() == ViewName.Rule.WORD || LONG_NUMBER.matcher(base.base()).matches();
            if (bare != null && bare != picture && isClear) {
                leader = leaders.getOrDefault(bare, bare);
                break;
            }
            if (base.rule() == ViewName.Rule.WORD) {
                Map<String, List<Integer>> siblings = words.getOrDefault(folder + base.base(), Map.of());
                boolean isOnce = siblings.values().stream().allMatch(same -> same.size() == 1);
                if (siblings.size() > 1 && isOnce) {
                    leader = siblings.values().stream().map(List::getFirst).min(Integer::compare).orElse(picture);
                }
            }
        }
        if (leader != null) {
            leaders.put(picture, leader);
            int first = leader;
            products.computeIfAbsent(leader, _ -> new ArrayList<>(List.of(first)));
            if (first != picture) {
                products.get(leader).add(picture);
            }
        }
    }

    /** The front first; a file without a view in its name before all. */
    private void order(int leader, List<Integer> members) {
        Set<Integer> distinct = new HashSet<>(members);
        members.clear();
        boolean isBare = !leaders.containsKey(leader);
        distinct.stream().sorted((a, b) -> isBare && (a == leader || b == leader) ? a == leader ? -1 : 1
                : PictureOrder.VIEWS.compare(index.images().get(a), index.images().get(b))).forEach(members::add);
    }
}
