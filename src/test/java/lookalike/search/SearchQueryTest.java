package lookalike.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import lookalike.catalogue.Product;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Queries as a user puts them together. */
class SearchQueryTest {

    private static final QueryPhoto STREET = QueryPhoto.in(Path.of("street.jpg"));
    private static final QueryPhoto MIRROR = QueryPhoto.in(Path.of("mirror.jpg"));
    private static final Product COAT = Product.ofPicture("coat", "coat.png");
    private static final Product BAG = Product.ofPicture("bag", "bag.png");

    @Test
    @DisplayName("only the empty query is nothing, and any photo or product makes it something")
    void nothing() {
        assertTrue(SearchQuery.NOTHING.isNothing());
        assertFalse(SearchQuery.of(List.of(STREET)).isNothing());
        assertFalse(SearchQuery.like(COAT).isNothing());
        assertFalse(SearchQuery.NOTHING.more(COAT).isNothing());
        assertFalse(SearchQuery.NOTHING.less(COAT).isNothing());
    }

    @Test
    @DisplayName("one photo is one only if nothing else is asked for")
    void onePhoto() {
        SearchQuery street = SearchQuery.of(List.of(STREET));
        assertTrue(street.isOnePhoto());
        assertFalse(SearchQuery.NOTHING.isOnePhoto());
        assertFalse(street.plus(List.of(MIRROR)).isOnePhoto());
        assertFalse(street.more(COAT).isOnePhoto());
        assertFalse(street.less(COAT).isOnePhoto());
        assertFalse(new SearchQuery(List.of(STREET), List.of(COAT), List.of(), List.of()).isOnePhoto());
    }

    @Test
    @DisplayName("it is called after its first photo, else after its first product")
    void label() {
        assertEquals("", SearchQuery.NOTHING.label());
        assertEquals("coat", SearchQuery.like(COAT).label());
        SearchQuery both = new SearchQuery(List.of(STREET, MIRROR), List.of(COAT), List.of(), List.of());
        assertEquals(STREET.source().label(), both.label());
    }

    @Test
    @DisplayName("photos are added behind the others, replaced at their place and taken out")
    void photos() {
        SearchQuery street = new SearchQuery(List.of(STREET), List.of(COAT), List.of(), List.of(BAG));
        SearchQuery both = street.plus(List.of(MIRROR));
        assertEquals(List.of(STREET, MIRROR), both.photos());
        assertEquals(List.of(MIRROR, MIRROR), both.with(0, MIRROR).photos());
        assertEquals(List.of(MIRROR), both.minus(STREET).photos());
        assertEquals(street, both.minus(MIRROR), "and the products stay as they are");
    }

    @Test
    @DisplayName("a product is moved towards or away from, never both, and once however often it is said")
    void moreAndLess() {
        SearchQuery query = SearchQuery.of(List.of(STREET)).more(COAT).more(BAG).more(COAT);
        assertEquals(List.of(BAG, COAT), query.more());
        assertEquals(List.of(), query.less());
        SearchQuery less = query.less(COAT).less(COAT);
        assertEquals(List.of(BAG), less.more());
        assertEquals(List.of(COAT), less.less());
        assertEquals(List.of(), less.more(COAT).less());
        assertEquals(List.of(STREET), less.photos());
    }

    @Test
    @DisplayName("a product that is forgotten is nowhere in the query, and the others stay")
    void forgets() {
        SearchQuery query = new SearchQuery(List.of(STREET), List.of(COAT, BAG), List.of(COAT), List.of(COAT, BAG));
        assertEquals(new SearchQuery(List.of(STREET), List.of(BAG), List.of(), List.of(BAG)), query.forget(COAT));
    }
}
