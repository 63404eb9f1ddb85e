package lookalike.taste.client;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import lookalike.taste.BodySize;
import lookalike.taste.Budget;
import lookalike.taste.Interest;
import org.jspecify.annotations.Nullable;

/**
 * A client in their file format. Products are named by catalogue and id.
 *
 * @param format now {@value #FORMAT}
 * @param id of the client, made once and never changed
 * @param name of the client
 * @param hearts ids of products, by catalogue
 * @param boards in the order in which they were made
 * @param purchases the oldest first
 * @param views how often the details of a product were opened, by catalogue and id
 * @param sizes that fit
 * @param budget the most that a product may cost, or null
 */
public record ClientProfile(int format, String id, String name, SortedMap<String, SortedSet<String>> hearts,
        List<Board> boards, List<Purchase> purchases, SortedMap<String, SortedMap<String, Integer>> views,
        List<BodySize> sizes, @Nullable Budget budget) {

    /** The format that is written. */
    public static final int FORMAT = 1;

    /** What an id looks like. */
    static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
    /** Products with views that are kept for each catalogue, so that a profile stays small. */
    private static final int MOST_VIEWED = 500;

    public ClientProfile {
        if (!ID.matcher(id).matches() || name.isBlank() || format < 1) {
            throw new IllegalArgumentException("no client");
        }
        SortedMap<String, SortedSet<String>> all = new TreeMap<>();
        if (hearts != null) {
            hearts.forEach((catalogue, ids) -> {
                if (!ids.isEmpty()) {
                    all.put(catalogue, Collections.unmodifiableSortedSet(new TreeSet<>(ids)));
                }
            });
        }
        hearts = Collections.unmodifiableSortedMap(all);
        boards = boards == null ? List.of() : List.copyOf(boards);
        purchases = purchases == null ? List.of() : List.copyOf(purchases);
        views = views == null ? Collections.emptySortedMap() : Collections.unmodifiableSortedMap(new TreeMap<>(views));
        views.values().forEach(counts -> counts.values().forEach(Objects::requireNonNull));
        sizes = sizes == null ? List.of() : List.copyOf(sizes);
    }

    /** @return a client of whom only the name is known */
    public static ClientProfile of(String id, String name) {
        return new ClientProfile(FORMAT, id, name, Collections.emptySortedMap(), List.of(), List.of(),
                Collections.emptySortedMap(), List.of(), null);
    }

    /** @return the same client under another id */
    ClientProfile withId(String other) {
        return new ClientProfile(FORMAT, other, name, hearts, boards, purchases, views, sizes, budget);
    }

    /** @return the client with another name */
    ClientProfile withName(String other) {
        return new ClientProfile(FORMAT, id, other, hearts, boards, purchases, views, sizes, budget);
    }

    /** @return the client with other hearts and boards */
    public ClientProfile with(Map<String, SortedSet<String>> otherHearts, List<Board> otherBoards) {
        return new ClientProfile(FORMAT, id, name, new TreeMap<>(otherHearts), otherBoards, purchases, views, sizes,
                budget);
    }

    /** @return the client with a heart for a product, or without one */
    public ClientProfile withHeart(String catalogue, String product, boolean isLiked) {
        Map<String, SortedSet<String>> changed = new TreeMap<>(hearts);
        SortedSet<String> ids = new TreeSet<>(hearts(catalogue));
        boolean isChanged = isLiked ? ids.add(product) : ids.remove(product);
        changed.put(catalogue, ids);
        return isChanged ? with(changed, boards) : this;
    }

    /** @return the client with all that is known of a catalogue under another name of it */
    ClientProfile withCatalogue(String old, String other) {
        SortedMap<String, SortedSet<String>> liked = new TreeMap<>(hearts);
        SortedSet<String> moved = liked.remove(old);
        if (moved != null) {
            SortedSet<String> all = new TreeSet<>(hearts(other));
            all.addAll(moved);
            liked.put(other, all);
        }
        SortedMap<String, SortedMap<String, Integer>> seen = new TreeMap<>(views);
        SortedMap<String, Integer> viewed = seen.remove(old);
        if (viewed != null) {
            seen.put(other, viewed);
        }
        return new ClientProfile(FORMAT, id, name, liked,
                boards.stream().map(board -> board.withCatalogue(old, other)).toList(),
                purchases.stream().map(each -> each.catalogue().equals(old)
                        ? new Purchase(other, each.id(), each.name(), each.date()) : each).toList(),
                seen, sizes, budget);
    }

    /** @return the client with one purchase more; the same product on the same day counts once */
    public ClientProfile with(Purchase purchase) {
        boolean isKnown = purchases.stream()
                .anyMatch(other -> other.isSameProduct(purchase) && other.date().equals(purchase.date()));
        List<Purchase> more = new ArrayList<>(purchases);
        more.add(purchase);
        return isKnown ? this : withPurchases(more);
    }

    /** @return the client with other purchases */
    public ClientProfile withPurchases(List<Purchase> others) {
        return new ClientProfile(FORMAT, id, name, hearts, boards, others, views, sizes, budget);
    }

    /** @return the client after looking at a product's details once more */
    public ClientProfile withView(String catalogue, String product) {
        SortedMap<String, SortedMap<String, Integer>> changed = new TreeMap<>(views);
        SortedMap<String, Integer> seen = new TreeMap<>(views.getOrDefault(catalogue, Collections.emptySortedMap()));
        if (seen.size() >= MOST_VIEWED && !seen.containsKey(product)) {
            return this;
        }
        seen.merge(product, 1, Integer::sum);
        changed.put(catalogue, Collections.unmodifiableSortedMap(seen));
        return new ClientProfile(FORMAT, id, name, hearts, boards, purchases, changed, sizes, budget);
    }

    /** @return the client with other sizes */
    public ClientProfile withSizes(List<BodySize> others) {
        return new ClientProfile(FORMAT, id, name, hearts, boards, purchases, views, others, budget);
    }

    /** @return the client with another budget; null for none */
    public ClientProfile withBudget(@Nullable Budget other) {
        return new ClientProfile(FORMAT, id, name, hearts, boards, purchases, views, sizes, other);
    }

    /** @return the ids of a catalogue's products with a heart */
    public SortedSet<String> hearts(String catalogue) {
        return Objects.requireNonNull(hearts.getOrDefault(catalogue, Collections.emptySortedSet()));
    }

    /**
     * @param catalogue the name of a catalogue
     * @return how much each of its products is liked, by id: the greatest weight of what the client did with it
     */
    public Map<String, Double> interest(String catalogue) {
        Map<String, Double> interest = new HashMap<>();
        views.getOrDefault(catalogue, Collections.emptySortedMap()).forEach((product, times) -> interest.put(product,
                Math.min(Interest.BASKET.weight(), times * Interest.VIEW.weight())));
        hearts(catalogue).forEach(product -> interest.merge(product, Interest.HEART.weight(), Math::max));
        boards.stream().flatMap(board -> board.items().stream()).filter(item -> item.catalogue().equals(catalogue))
                .forEach(item -> interest.merge(item.id(), Interest.BOARD.weight(), Math::max));
        purchases.stream().filter(purchase -> purchase.catalogue().equals(catalogue))
                .forEach(purchase -> interest.merge(purchase.id(), Interest.PURCHASE.weight(), Math::max));
        return interest;
    }
}
