package lookalike.taste.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lookalike.Notice;
import lookalike.catalogue.Product;
import lookalike.storage.DataFolder;
import lookalike.storage.StorageException;
import lookalike.taste.BodySize;
import lookalike.taste.Budget;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientStoreTest {

    @TempDir
    private Path folder;
    private DataFolder home;
    private ClientStore clients;

    @BeforeEach
    void make() {
        home = new DataFolder(folder.resolve("home"));
        clients = new ClientStore(home);
    }

    /** A client of whom everything is known. */
    private ClientProfile anna() throws Exception {
        ClientProfile anna = clients.add("Anna");
        Board board = new Board("Spring", List.of(Board.Item.of("shop", Product.ofPicture("7", "7.jpg"))));
        return clients.change(anna.id(), now -> now.withHeart("shop", "1", true).withHeart("shop", "2", true)
                .withHeart("shop", "2", false).with(now.withHeart("shop", "1", true).hearts(), List.of(board))
                .with(new Purchase("shop", "3", "Blue Tee", "2026-11-29")).withView("shop", "4").withView("shop", "4")
                .withSizes(List.of(new BodySize("shoes", "38")))
                .withBudget(new Budget(new BigDecimal("99.90"), "EUR")));
    }

    private List<ClientProfile> list() throws StorageException {
        return clients.list(notice -> {
            throw new AssertionError(notice);
        });
    }

    @Test
    @DisplayName("everything about a client is read again as it was kept")
    void keeps() throws Exception {
        ClientProfile anna = anna();
        assertEquals(List.of(anna), list());
        assertEquals(anna, new ClientStore(home).called("anna"));
        assertEquals(Optional.of(anna), clients.find(anna.id()));
        assertEquals(Map.of("1", 1.0, "3", 1.0, "4", 0.2, "7", 1.0), anna.interest("shop"));
        assertEquals(Map.of(), anna.interest("other"));
        assertEquals(anna, anna.with(new Purchase("shop", "3", "Blue Tee", "2026-11-29")));
    }

    @ParameterizedTest
    @DisplayName("a name may have any characters")
    @ValueSource(
            strings = {"Zoë & Søn", "../../etc/passwd", "CON", "a/b\\c:d*?\"<>|", "张伟", "🙂", "'; --", "x.json", "."})
    void anyName(String name) throws Exception {
        ClientProfile made = clients.add("  " + name + " ");
        assertEquals(name, made.name());
        assertEquals(made, clients.called(name));
        assertEquals(List.of(made), list());
        clients.remove(made.id());
        assertEquals(List.of(), list());
    }

    @Test
    @DisplayName("two clients never have the same name, whatever its case or encoding")
    void namesAreTaken() throws Exception {
        clients.add("Zoë");
        ClientProfile other = clients.add("Bea");
        assertThrows(ClientException.NameTaken.class, () -> clients.add("ZOE\u0308"));
        assertThrows(ClientException.NameTaken.class, () -> clients.rename(other.id(), " zoë "));
        assertEquals("BEA", clients.rename(other.id(), "BEA").name());
        assertThrows(ClientException.BadName.class, () -> clients.add(" \t"));
        assertThrows(ClientException.BadName.class, () -> clients.add("x".repeat(ClientName.LONGEST + 1)));
        var problem = assertThrows(ClientException.Unknown.class, () -> clients.called("Carl"));
        assertEquals(List.of("Carl", List.of("BEA", "Zoë"), 2), problem.details());
    }

    @Test
    @DisplayName("a removed client leaves nothing in the data folder, not even of a killed program or a damage")
    void removesWholly() throws Exception {
        ClientProfile anna = anna();
        ClientProfile bea = clients.add("Bea");
        Path file = home.clients().resolve(anna.id() + ".json");
        Files.copy(file, file.resolveSibling(anna.id() + ".json.0123.part"));
        Files.copy(file, file.resolveSibling(anna.id() + ".json.unreadable"));
        clients.remove(anna.id());
        assertEquals(List.of(bea), list());
        try (Stream<Path> all = Files.walk(home.root())) {
            for (Path each : all.toList()) {
                assertFalse(each.toString().contains(anna.id()), each.toString());
                if (Files.isRegularFile(each)) {
                    String text = Files.readString(each, StandardCharsets.ISO_8859_1);
                    assertFalse(text.contains("Anna") || text.contains("Blue Tee") || text.contains(anna.id()), text);
                }
            }
        }
        assertThrows(ClientException.Unknown.class, () -> clients.change(anna.id(), now -> now.withView("shop", "1")));
        assertEquals(Optional.empty(), clients.find(anna.id()));
    }

    @Test
    @DisplayName("an exported client is read on another machine, and here under another name")
    void exports() throws Exception {
        ClientProfile anna = anna();
        Path file = folder.resolve("anna.json");
        clients.export(anna.id(), file);
        ClientStore elsewhere = new ClientStore(new DataFolder(folder.resolve("elsewhere")));
        ClientProfile copy = elsewhere.importFrom(file, Optional.empty());
        assertEquals(anna, copy.withId(anna.id()));
        assertThrows(ClientException.NameTaken.class, () -> clients.importFrom(file, Optional.empty()));
        ClientProfile twin = clients.importFrom(file, Optional.of("Anna's twin"));
        assertEquals(anna.hearts(), twin.hearts());
        assertEquals(2, list().size());
        for (String content : List.of("", "null", "[1]", "{\"format\": 1}", "{\"format\":", "no client")) {
            Path other = Files.writeString(folder.resolve("other.json"), content);
            assertThrows(ClientException.NoClient.class, () -> clients.importFrom(other, Optional.empty()), content);
            assertEquals(content, Files.readString(other));
        }
        assertThrows(StorageException.NotReadable.class,
                () -> clients.importFrom(folder.resolve("gone.json"), Optional.empty()));
    }

    @Test
    @DisplayName("what a killed program left of making a client is deleted by the next change of any client")
    void sweeps() throws Exception {
        ClientProfile anna = anna();
        Path left = Files.writeString(home.clients().resolve("0".repeat(32) + ".json.0123456789abcdef.part"), "Carl");
        Path other = Files.writeString(home.clients().resolve("notes.part"), "mine");
        clients.change(anna.id(), now -> now.withView("shop", "4"));
        assertFalse(Files.exists(left));
        assertTrue(Files.exists(other));
    }

    @Test
    @DisplayName("a client whose purchase lacks a value is damaged, and found out when read, not when searched with")
    void damagedPurchase() throws Exception {
        ClientProfile anna = anna();
        Path file = home.clients().resolve(anna.id() + ".json");
        String text = Files.readString(file);
        String damaged = text.replaceAll("\"date\"", "\"dat\"");
        assertFalse(text.equals(damaged), text);
        Files.writeString(file, damaged);
        assertEquals(List.of(), clients.list(_ -> {}));
        assertTrue(Files.exists(file.resolveSibling(anna.id() + ".json.unreadable")));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"{\"most\": 50}", "{\"currency\": \"EUR\"}", "{\"most\": 1E+999999999, \"currency\": \"\"}",
        "{\"most\": 1E-999999999, \"currency\": \"\"}", "[]"})
    @DisplayName("a client whose budget is none is damaged, and found out at once when read")
    void damagedBudget(String budget) throws Exception {
        ClientProfile anna = clients.change(anna().id(),
                client -> client.withBudget(new Budget(new BigDecimal(50), "EUR")));
        Path file = home.clients().resolve(anna.id() + ".json");
        String text = Files.readString(file);
        String damaged =
                text.replaceAll("(?s)\"budget\" : \\{[^}]*}", Matcher.quoteReplacement("\"budget\" : " + budget));
        assertFalse(text.equals(damaged), text);
        Files.writeString(file, damaged);
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> assertEquals(List.of(), clients.list(_ -> {})));
        assertTrue(Files.exists(file.resolveSibling(anna.id() + ".json.unreadable")));
    }

    @Test
    @DisplayName("a damaged client is kept aside and told once, one of a later release stays as it is")
    void damaged() throws Exception {
        ClientProfile anna = anna();
        ClientProfile bea = clients.add("Bea");
        ClientProfile later = clients.add("Late");
        Path broken = home.clients().resolve(anna.id() + ".json");
        byte[] half = new byte[200];
        System.arraycopy(Files.readAllBytes(broken), 0, half, 0, half.length);
        Files.write(broken, half);
        Path newer = home.clients().resolve(later.id() + ".json");
        String text = Files.readString(newer).replaceFirst("\"format\" : 1", "\"format\" : 2");
        Files.writeString(newer, text);
        Files.writeString(home.clients().resolve("notes.json"), "mine");
        var lost = assertThrows(ClientException.Unreadable.class, () -> clients.called("Anna"));
        assertEquals(Set.of(broken, newer), Set.copyOf((List<?>) lost.details().getLast()));
        assertTrue(Files.exists(broken), "only listing them sets a damaged one aside, and tells it");
        List<Notice> told = new ArrayList<>();
        assertEquals(List.of(bea), clients.list(told::add));
        assertEquals(2, told.size());
        assertTrue(told.contains(new ClientNotice.LaterFormat(newer)));
        assertEquals(List.of(bea), clients.list(told::add));
        assertEquals(3, told.size(), "what is set aside is told once");
        Path aside = home.clients().resolve(anna.id() + ".json.unreadable");
        assertEquals(half.length, Files.size(aside));
        assertEquals(text, Files.readString(newer));
        assertEquals("mine", Files.readString(home.clients().resolve("notes.json")));
    }

    @Test
    @DisplayName("changes at the same time are all kept")
    void concurrent() throws Exception {
        ClientProfile anna = clients.add("Anna");
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            List<Callable<ClientProfile>> changes = IntStream.range(0, 20)
                    .<Callable<ClientProfile>>mapToObj(number -> () -> new ClientStore(home).change(anna.id(),
                            now -> now.withHeart("shop", String.valueOf(number), true)))
                    .toList();
            for (Future<ClientProfile> change : pool.invokeAll(changes)) {
                change.get();
            }
        }
        assertEquals(20, clients.called("Anna").hearts("shop").size());
    }
}
