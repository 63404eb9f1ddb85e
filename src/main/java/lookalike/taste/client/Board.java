package lookalike.taste.client;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import lookalike.catalogue.Offer;
import lookalike.catalogue.Product;
import org.jspecify.annotations.Nullable;

/**
 * A collection of products made by the user.
 *
 * @param name of the board
 * @param items in the order in which they are shown
 */
public record Board(String name, List<Item> items) {

    /** Decimal text without an exponent, with which a short text would be a number of a billion digits. */
    private static final Pattern PRICE = Pattern.compile("(-?\\d{1,40}(\\.\\d{1,40})?)?");

    /** @throws IllegalArgumentException if a file of boards was damaged: a price that is no number, for instance */
    public Board {
        Objects.requireNonNull(name, "a board's name");
        items = List.copyOf(items);
    }

    /**
     * A product on a board, with its values from when it was added.
     *
     * @param catalogue the name of its catalogue
     * @param id of the product
     * @param image its picture in the catalogue that is shown
     * @param name of the product
     * @param price decimal text, empty if unknown
     * @param currency empty if unknown
     * @param link the shop's page; empty if unknown
     * @param note written by the user
     * @param quantity how many are wanted, at least 1
     * @param images all its pictures, {@code image} first; earlier releases stored none
     * @param brand empty if unknown; earlier releases stored none
     */
    public record Item(String catalogue, String id, String image, String name, String price,
            String currency, String link, String note, int quantity, @Nullable List<String> images,
            @Nullable String brand) {

        public Item {
            for (Object needed : new Object[] {catalogue, id, image, name, currency, link, note}) {
                Objects.requireNonNull(needed, "a value of a product on a board");
            }
            if (!PRICE.matcher(price).matches()) {
                throw new IllegalArgumentException(price + " is no price");
            }
            quantity = Math.max(1, quantity);
            brand = brand == null ? "" : brand;
            images = images == null || images.isEmpty() ? List.of(image) : List.copyOf(images);
        }

        /** @return all its pictures, the shown one first */
        @Override
        public List<String> images() {
            return Objects.requireNonNull(images, "set above");
        }

        /** @return a product as it is now, wanted once */
        public static Item of(String catalogue, Product product) {
            return new Item(catalogue, product.id(), product.image(), product.name(),
                    product.offer().price().map(BigDecimal::toPlainString).orElse(""),
                    product.offer().currency(), product.offer().link().map(Object::toString).orElse(""), "", 1,
                    product.images(), "");
        }

        /** @return the brand; empty if unknown */
        @Override
        public String brand() {
            return Objects.requireNonNull(brand, "set above");
        }

        /** @return the item with another brand */
        public Item withBrand(String other) {
            return new Item(catalogue, id, image, name, price, currency, link, note, quantity, images, other);
        }

        /** @return the item with another note */
        public Item withNote(String other) {
            return new Item(catalogue, id, image, name, price, currency, link, other, quantity, images, brand);
        }

        /** @return the item with another quantity, at least 1 */
        public Item withQuantity(int other) {
            return new Item(catalogue, id, image, name, price, currency, link, note, Math.max(1, other), images,
                    brand);
        }

        /** @return price and currency, without the link */
        @JsonIgnore
        public Offer offer() {
            return new Offer(price.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(price)), currency,
                    Optional.empty());
        }

        /** @return whether both are the same product of the same catalogue */
        public boolean isSameProduct(Item other) {
            return catalogue.equals(other.catalogue) && id.equals(other.id);
        }
    }

    /** @return the board with another name */
    public Board withName(String other) {
        return new Board(other, items);
    }

    /** @return the board with the items of a catalogue under another name of it */
    Board withCatalogue(String old, String other) {
        return new Board(name, items.stream().map(item -> item.catalogue().equals(old) ? new Item(other, item.id(),
                item.image(), item.name(), item.price(), item.currency(), item.link(), item.note(), item.quantity(),
                item.images(), item.brand()) : item).toList());
    }

    /** @return the board with an item added at the end, unless it is on the board already */
    public Board with(Item item) {
        if (items.stream().anyMatch(item::isSameProduct)) {
            return this;
        }
        List<Item> more = new ArrayList<>(items);
        more.add(item);
        return new Board(name, more);
    }

    /** @return the board without the item at an index */
    public Board without(int index) {
        List<Item> fewer = new ArrayList<>(items);
        fewer.remove(index);
        return new Board(name, fewer);
    }

    /** @return the board with the item at an index replaced */
    public Board with(int index, Item item) {
        List<Item> changed = new ArrayList<>(items);
        changed.set(index, item);
        return new Board(name, changed);
    }

    /** @return the board with an item moved */
    public Board moved(int from, int to) {
        List<Item> moved = new ArrayList<>(items);
        moved.add(Math.clamp(to, 0, items.size() - 1), moved.remove(from));
        return new Board(name, moved);
    }
}
