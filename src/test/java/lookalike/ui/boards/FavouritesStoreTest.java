package lookalike.ui.boards;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lookalike.catalogue.Offer;
import lookalike.catalogue.Product;
import lookalike.catalogue.Ratings;
import lookalike.taste.client.Board;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FavouritesStoreTest {

    @TempDir
    private Path folder;
    private final List<Throwable> problems = new ArrayList<>();

    private FavouritesStore opened() {
        FavouritesStore favourites = new FavouritesStore(folder, Runnable::run, problems::add);
        favourites.load();
        return favourites;
    }

    static Board.Item item(String id, String price) {
        return Board.Item.of("spring", new Product(id, "images/" + id + ".jpg", "Shirt " + id, "Shirts", "",
                new Offer(price.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(price)), "EUR",
                        Optional.of(URI.create("https://shop.example.com/" + id))),
                Ratings.NONE, Map.of()));
    }

    @Test
    @DisplayName("favourites and boards survive a restart, with notes, quantities and order")
    void keeps() {
        FavouritesStore first = opened();
        first.toggleFavourite("spring", "7");
        first.toggleFavourite("spring", "8");
        first.toggleFavourite("spring", "7");
        int board = first.add("Wedding");
        first.set(board, first.board(board).orElseThrow().with(item("1", "39.90")).with(item("2", "")).with(
                item("1", "39.90")));
        first.set(board, first.board(board).orElseThrow()
                .with(0, item("1", "39.90").withNote("blue?").withQuantity(3)).moved(0, 1));
        FavouritesStore second = opened();
        assertEquals(Set.of("8"), second.ids("spring"));
        assertEquals(first.boards(), second.boards());
        assertEquals(List.of("2", "1"), second.boards().getFirst().items().stream().map(Board.Item::id).toList());
        assertEquals("blue?", second.boards().getFirst().items().getLast().note());
        assertEquals(List.of(), problems);
    }

    @Test
    @DisplayName("every removal can be undone, step by step")
    void undoes() {
        FavouritesStore favourites = opened();
        assertFalse(favourites.undo());
        int board = favourites.add("A");
        favourites.set(board, favourites.board(board).orElseThrow().with(item("1", "")));
        favourites.set(board, favourites.board(board).orElseThrow().without(0));
        favourites.remove(board);
        assertTrue(favourites.undo());
        assertEquals(0, favourites.boards().getFirst().items().size());
        assertTrue(favourites.undo());
        assertEquals(1, favourites.boards().getFirst().items().size());
        assertEquals(1, opened().boards().getFirst().items().size());
        favourites.toggleFavourite("spring", "1");
        favourites.clearFavourites();
        assertEquals(Set.of(), favourites.ids("spring"));
        favourites.undo();
        assertEquals(Set.of("1"), favourites.ids("spring"));
    }

    @Test
    @DisplayName("a damaged file is set aside and reported; new favourites can be stored")
    void setsAside() throws Exception {
        Files.writeString(folder.resolve("kept.json"), "{{");
        FavouritesStore favourites = opened();
        assertEquals(1, problems.size());
        assertTrue(Files.exists(folder.resolve("kept.json.unreadable")));
        favourites.toggleFavourite("spring", "1");
        assertEquals(Set.of("1"), opened().ids("spring"));
    }

    @Test
    @DisplayName("whatever stands in place of any value of the file, it is read or set aside, whole, and told")
    void survivesAnyValue() throws Exception {
        FavouritesStore sound = opened();
        sound.toggleFavourite("spring", "7");
        int board = sound.add("Wedding");
        sound.set(board, sound.board(board).orElseThrow().with(item("1", "39.90").withNote("blue?")));
        Path file = folder.resolve("kept.json");
        JsonMapper json = new JsonMapper();
        JsonNode whole = json.readTree(Files.readAllBytes(file));
        int aside = 0;
        for (JsonPointer place : places(whole, JsonPointer.empty())) {
            for (String value : List.of("null", "{}", "[]", "[null]", "{\"a\":null}", "\"word\"", "\"\\u0000\"",
                    "-1", "1e999", "\"1E+999999999\"", "true")) {
                problems.clear();
                byte[] spoilt = json.writeValueAsBytes(with(whole, place, json.readTree(value)));
                Files.write(file, spoilt);
                FavouritesStore read = opened();
                read.boards().forEach(each -> each.items().forEach(item -> item.offer().price()
                        .ifPresent(BigDecimal::toPlainString)));
                assertFalse(read.ids("spring").contains("nothing"));
                if (!problems.isEmpty()) {
                    aside++;
                    assertArrayEquals(spoilt, Files.readAllBytes(folder.resolve("kept.json.unreadable")), value);
                }
            }
        }
        assertTrue(aside > 50, "so few are set aside: " + aside);
    }

    private static List<JsonPointer> places(JsonNode node, JsonPointer here) {
        List<JsonPointer> places = new ArrayList<>(List.of(here));
        node.properties().forEach(field -> places.addAll(places(field.getValue(),
                here.append(JsonPointer.compile("/" + field.getKey())))));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            places.addAll(places(node.get(i), here.append(JsonPointer.compile("/" + i))));
        }
        return places;
    }

    private static JsonNode with(JsonNode whole, JsonPointer place, JsonNode value) {
        if (place.matches()) {
            return value;
        }
        JsonNode copy = whole.deepCopy();
        JsonNode parent = copy.at(place.head());
        if (parent instanceof ObjectNode object) {
            object.set(place.last().getMatchingProperty(), value);
        } else {
            ((ArrayNode) parent).set(place.last().getMatchingIndex(), value);
        }
        return copy;
    }

    @Test
    @DisplayName("new boards get names that are not taken")
    void names() {
        FavouritesStore favourites = opened();
        assertEquals("Board 1", favourites.unusedName("Board"));
        favourites.add("Board 1");
        assertEquals("Board 2", favourites.unusedName("Board"));
    }
}
