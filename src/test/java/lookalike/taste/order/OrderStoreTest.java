package lookalike.taste.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lookalike.Progress;
import lookalike.catalogue.TableException;
import lookalike.catalogue.repository.Shop;
import lookalike.catalogue.store.Catalogue;
import lookalike.storage.StorageException;
import lookalike.taste.Interest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderStoreTest {

    @TempDir
    private Path folder;
    private Catalogue catalogue;
    private OrderStore store;

    @BeforeEach
    void readShop() throws Exception {
        catalogue = new Shop(folder.resolve("shop"))
                .pictures(IntStream.range(0, 10).mapToObj(item -> item + ".jpg").toArray(String[]::new))
                .text("shop.csv", "id,name\n0,Tee\n1,Hat\n2,Sock\n3,Coat\n4,Belt\n5,Bag\n6,Ring\n7,Tie\n8,Cap\n9,Bow\n")
                .read();
        store = new OrderStore(folder);
    }

    @AfterEach
    void close() {
        catalogue.close();
    }

    private OrderTable table(String text) throws Exception {
        return OrderTable.read(Files.writeString(folder.resolve("orders.csv"), text), catalogue, Progress.UNWATCHED);
    }

    private OrderImport add(String text) throws Exception {
        return store.add(table(text));
    }

    @ParameterizedTest
    @DisplayName("columns are recognised by loose headers, else by what they hold")
    @ValueSource(strings = {"customer,product,date,what happened", "Kundennummer;Artikel-Nr.;Bestelldatum;Status",
        "User ID,SKU,Created at,event_type", "a,b,c,d", "buyer_email\tproduct\tt_dat\taction"})
    void headers(String header) throws Exception {
        String delimiter = header.replaceAll("[^,;\t]", "").substring(0, 1);
        List<Order> read = table(header + "\n" + String.join(delimiter, "ann@x.org", "3", "2026-11-28", "gekauft")
                + "\n" + String.join(delimiter, "bob@x.org", "4", "28.11.2026", "add to cart") + "\n").orders();
        assertEquals(List.of(new Order("ann@x.org", "3", "2026-11-28", Interest.PURCHASE),
                new Order("bob@x.org", "4", "2026-11-28", Interest.BASKET)), read);
    }

    @Test
    @DisplayName("the column of ids is found behind one of names, and missing columns are told")
    void otherColumns() throws Exception {
        assertEquals("7", table("customer,product,ref\nann,Tie,7\nbob,Hat,1\n").orders().getFirst().product());
        var noCustomer = assertThrows(OrderException.NoColumn.class, () -> table("product,x,y\n1,a,b\n"));
        assertEquals(OrderColumn.CUSTOMER, noCustomer.details().get(1));
        assertThrows(OrderException.NoColumn.class, () -> table("customer,note\nann,nice\n"));
        var other = assertThrows(OrderException.OtherProducts.class, () -> table("customer,product\nann,A-77\n"));
        assertEquals("A-77", other.details().getLast());
        assertThrows(TableException.EmptyCsv.class, () -> table(""));
        assertThrows(StorageException.NotReadable.class,
                () -> OrderTable.read(folder.resolve("gone.csv"), catalogue, Progress.UNWATCHED));
    }

    @ParameterizedTest
    @DisplayName("dates are read as shops write them")
    @CsvSource({"2026-11-28T23:59:00+01:00,2026-11-28", "20261128,2026-11-28", "28.11.26,2026-11-28",
        "11/28/2026,2026-11-28", "1796169600,2026-12-02", "1796169600000,2026-12-02", "2026/1/5 10:00,2026-01-05"})
    void dates(String cell, String date) {
        assertEquals(date, new OrderDates().read(cell).orElseThrow().toString());
    }

    @Test
    @DisplayName("days come before months once a date of the table shows it")
    void daysFirst() {
        OrderDates dates = new OrderDates();
        assertEquals("2026-03-04", dates.read("3/4/2026").orElseThrow().toString());
        dates.learn("28/11/2026");
        assertEquals("2026-04-03", dates.read("3/4/2026").orElseThrow().toString());
        assertTrue(dates.read("31/31/2026").isEmpty());
        assertTrue(dates.read("soon").isEmpty());
    }

    @Test
    @DisplayName("rows that cannot be used are told and left out; the same table adds nothing twice")
    void tellsAndAddsOnce() throws Exception {
        String text = """
                customer,product,date,what happened
                ann,0,2026-01-01,bought
                ann,0,2026-01-01,bought
                ,0,2026-01-01,bought
                bob,,2026-01-01,bought
                bob,77,2026-01-01,bought
                bob,1,someday,
                bob,2,2026-01-02,sneezed
                bob,3
                cleo,1.0,2026-01-03,viewed
                """;
        OrderImport first = add(text);
        assertEquals(List.of(9L, 3L, 1L, 5L),
                List.of(first.rows(), first.added(), first.known(), first.skipped()));
        assertEquals(List.of(3, 3), List.of(first.customers(), first.orders()));
        assertEquals(List.of(4L, 5L, 6L, 7L, 8L, 9L), first.problems().stream().map(OrderProblem::line).toList());
        assertEquals(new OrderSkip.UnknownProduct("77"), first.problems().get(2).reason());
        assertEquals(new OrderSkip.UnknownDate("someday"), first.problems().get(3).reason());
        assertEquals(new OrderSkip.UnknownEvent("sneezed"), first.problems().get(4).reason());
        OrderImport second = add(text);
        assertEquals(List.of(0L, 4L), List.of(second.added(), second.known()));
        assertEquals(3, second.orders());
    }

    @Test
    @DisplayName("products of the same customers go together, the better the more customers say so")
    void together() throws Exception {
        // 0 and 1 have four customers in common, 0 and 2 one; 3 was given back; 9 is bought by everybody.
        add("""
                customer,product,what happened
                a,0,bought
                a,1,bought
                b,0,bought
                b,1,bought
                c,0,bought
                c,1,bought
                d,0,bought
                d,1,bought
                d,2,bought
                e,0,bought
                e,3,bought
                e,3,returned
                f,4,bought
                f,5,viewed
                """);
        OrderHistory history = store.history(catalogue);
        List<OrderHistory.Related> together = history.together(0, 5);
        assertEquals(List.of(1, 2), together.stream().map(OrderHistory.Related::number).toList());
        assertEquals(4 / Math.sqrt(5 * 4) * 4 / 9, together.getFirst().score(), 1e-6);
        assertEquals(4, together.getFirst().support());
        assertEquals(List.of(), history.together(9, 5));
        assertEquals(List.of(1, 2), history.recommended(Map.of(0, 1.0), 5).stream()
                .map(OrderHistory.Related::number).toList());
        assertEquals(List.of(2), history.recommended(Map.of(0, 1.0, 1, 1.0), 5).stream()
                .map(OrderHistory.Related::number).toList());
        List<OrderHistory.Related> like = history.customersLike(Map.of(0, 1.0, 1, 1.0, 2, 1.0), 2);
        assertEquals("d", history.customer(like.getFirst().number()));
        assertEquals(3.0 / 8, like.getFirst().score(), 1e-6);
        assertEquals(0, history.counts()[3], "what was given back does not count");
        assertEquals(5, history.counts()[0]);
    }

    @Test
    @DisplayName("one customer, or everything, is deleted without a trace")
    void removes() throws Exception {
        add("customer,product\nann@secret.example,1\nann@secret.example,2\nbob,1\n");
        assertEquals(2, store.remove("ann@secret.example"));
        assertEquals(0, store.remove("ann@secret.example"));
        assertFalse(Files.readString(folder.resolve("orders.db"), StandardCharsets.ISO_8859_1).contains("secret"));
        assertEquals(1, store.history(catalogue).customers());
        store.remove();
        assertFalse(store.exists());
        assertEquals(0, store.history(catalogue).customers());
    }

    @Test
    @DisplayName("a damaged file or one of a later release is told and not changed")
    void damaged() throws Exception {
        Path file = folder.resolve("orders.db");
        Files.writeString(file, "no database ".repeat(100));
        assertThrows(OrderException.Damaged.class, () -> store.history(catalogue));
        assertThrows(OrderException.Damaged.class, () -> add("customer,product\nann,1\n"));
        assertEquals("no database ".repeat(100), Files.readString(file));
        Files.delete(file);
        add("customer,product\nann,1\n");
        byte[] bytes = Files.readAllBytes(file);
        // user_version is the big-endian number at byte 60: see https://sqlite.org/fileformat.html
        bytes[63] = 9;
        Files.write(file, bytes);
        assertThrows(OrderException.LaterFormat.class, () -> store.history(catalogue));
        assertThrows(OrderException.LaterFormat.class, () -> add("customer,product\nann,2\n"));
    }
}
