package lookalike.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import lookalike.image.TestPictures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of {@code lookalike client} and {@code lookalike orders}. */
class ClientCommandsTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void makeShop() throws Exception {
        Path shop = Files.createDirectories(folder.resolve("shop"));
        for (int item = 0; item < 6; item++) {
            Files.write(shop.resolve(item + ".png"),
                    TestPictures.file(TestPictures.plain(6, 8 + item, Color.RED), "png"));
        }
        Files.writeString(shop.resolve("shop.csv"), """
                id,name,price,size
                0,Tee,10,M
                1,Hat,20,
                2,Sock,30,"S, M"
                3,Coat,400,M
                4,Belt,50,L
                5,Bag,60,
                """);
        assertEquals(0, run("catalogue", "add", shop.toString()).status());
    }

    private CommandRun run(String... args) {
        return CommandRun.at(folder.resolve("home"), args);
    }

    private String done(String... args) {
        CommandRun run = run(args);
        assertEquals(0, run.status(), run.err());
        return run.out();
    }

    private JsonNode json(String... args) throws Exception {
        String[] whole = Arrays.copyOf(args, args.length + 2);
        whole[args.length] = "--format";
        whole[args.length + 1] = "json";
        return new ObjectMapper().readTree(done(whole));
    }

    private void fails(int status, String told, String... args) {
        CommandRun run = run(args);
        assertEquals(status, run.status(), run.out());
        assertTrue(run.err().contains(told), run.err());
        assertFalse(run.err().contains("\tat "), run.err());
    }

    @Test
    @DisplayName("a client is made, filled, shown, renamed, exported, removed without a trace, and imported again")
    void journey() throws Exception {
        assertTrue(run("client", "list").err().contains("lookalike client add"));
        done("client", "add", "Zoë Secret", "--size", "shoes=38", "--size", "M", "--budget", "80,50 EUR");
        done("client", "heart", "zoë secret", "1", "4", "--catalogue", "shop");
        done("client", "heart", "Zoë Secret", "4", "--catalogue", "shop", "--remove");
        done("client", "purchase", "Zoë Secret", "2", "--catalogue", "shop", "--date", "2026-11-29");
        JsonNode shown = json("client", "show", "Zoë Secret");
        assertEquals("[\"shoes=38\",\"M\"]", shown.get("sizes").toString());
        assertEquals("80.5 EUR", shown.get("budget").asText());
        assertEquals("[\"shop/1\"]", shown.get("hearts").toString());
        assertEquals("[\"shop/2 2026-11-29\"]", shown.get("purchases").toString());
        done("client", "rename", "Zoë Secret", "Zoë Hidden");
        done("client", "set", "Zoë Hidden", "--no-budget", "--size", "L");
        Path file = folder.resolve("zoë.json");
        done("client", "export", "Zoë Hidden", file.toString());
        done("client", "remove", "Zoë Hidden");
        assertNoTrace("Secret", "Hidden", "Sock");
        assertEquals("[]", json("client", "list").toString());
        done("client", "import", file.toString(), "--name", "Zoë again");
        JsonNode listed = json("client", "list").get(0);
        assertEquals("Zoë again", listed.get("name").asText());
        assertEquals(1, listed.get("hearts").asInt());
        assertEquals("", listed.get("budget").asText());
        assertEquals("[\"L\"]", listed.get("sizes").toString());
    }

    private void assertNoTrace(String... words) throws Exception {
        try (Stream<Path> all = Files.walk(folder.resolve("home"))) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(each, StandardCharsets.ISO_8859_1);
                for (String word : words) {
                    boolean isCatalogue = each.toString().contains("catalogues") && word.equals("Sock");
                    assertFalse(!isCatalogue && text.contains(word), each + " has " + word);
                }
            }
        }
    }

    @Test
    @DisplayName("what cannot be done is told in a sentence with what to do next")
    void problems() throws Exception {
        fails(1, "lookalike client add", "client", "show", "Nobody");
        done("client", "add", "Anna");
        fails(1, "There is a client 'Anna' already", "client", "add", "anna");
        fails(1, "must not be blank", "client", "add", " ");
        fails(2, "is no size", "client", "set", "Anna", "--size", "shoes=");
        fails(2, "is no amount", "client", "set", "Anna", "--budget", "much");
        fails(1, "has no product '77'", "client", "heart", "Anna", "77", "--catalogue", "shop");
        fails(2, "'2026-13-01' is no day; write year-month-day, for instance 2026-11-29", "client",
                "purchase",
                "Anna", "1", "--catalogue", "shop", "--date", "2026-13-01");
        fails(1, "There is no catalogue 'other'", "client", "heart", "Anna", "1", "--catalogue", "other");
        fails(1, "is no exported client", "client", "import",
                Files.writeString(folder.resolve("x.json"), "{}").toString());
        fails(1, "has no orders yet", "orders", "info", "--catalogue", "shop");
        String photo = folder.resolve("shop/0.png").toString();
        fails(1, "There is no client 'Nobody'", "search", photo, "--catalogue", "shop", "--client", "Nobody");
        fails(2, "--taste must be from 0 to 1", "search", photo, "--catalogue", "shop", "--taste", "1.5");
        fails(2, "--fitting is for a client", "search", photo, "--catalogue", "shop", "--fitting");
        fails(1, "has no column of customers", "orders", "import",
                Files.writeString(folder.resolve("x.csv"), "product,a,b\n1,x,y\n").toString(), "--catalogue", "shop");
        Path client;
        try (Stream<Path> all = Files.list(folder.resolve("home/clients"))) {
            client = all.filter(file -> file.toString().endsWith(".json")).findFirst().orElseThrow();
        }
        Files.writeString(client, "{");
        CommandRun listed = run("client", "list");
        assertTrue(listed.err().contains("was renamed to " + client + ".unreadable"), listed.err());
    }

    @Test
    @DisplayName("several products are entered all together or, if some are unknown, not at all, and these are named")
    void allOrNothing() throws Exception {
        done("client", "add", "Anna");
        fails(1, "has no product 'nope'", "client", "heart", "Anna", "0", "1", "nope", "--catalogue", "shop");
        fails(1, "has no products 'nope, no'", "client", "purchase", "Anna", "nope", "0", "no", "--catalogue", "shop");
        fails(1, "has no products '78, 77'", "duplicates", "shop", "--hide", "0", "--hide", "77", "--not-same", "1",
                "78");
        fails(1, "has no product '77'", "duplicates", "shop", "--not-same", "1", "2", "--hide", "77");
        JsonNode shown = json("client", "show", "Anna");
        assertEquals("[]", shown.get("hearts").toString());
        assertEquals("[]", shown.get("purchases").toString());
        assertTrue(run("duplicates", "shop", "--show", "3").err().contains("has 0 pairs that are not the same, and 0"));
    }

    @Test
    @DisplayName("orders are imported once, and tell what goes together for a product, a client and a customer")
    void orders() throws Exception {
        Path file = Files.writeString(folder.resolve("orders.csv"), """
                Customer,Product,Date,What happened
                annalena,0,2026-01-01,bought
                annalena,1,2026-01-01,bought
                bob,0,2026-01-02,bought
                bob,1,2026-01-02,bought
                bob,2,2026-01-02,liked
                cleo,2,2026-01-03,bought
                cleo,99,2026-01-03,bought
                """);
        CommandRun run = run("orders", "import", file.toString(), "--catalogue", "shop", "--format", "json");
        JsonNode imported = new ObjectMapper().readTree(run.out());
        assertEquals(6, imported.get("added").asInt());
        assertEquals(1, imported.get("skipped").asInt());
        assertEquals("orders.csv:8: the catalogue has no product '99'\n", run.err());
        assertEquals(0, json("orders", "import", file.toString(), "--catalogue", "shop").get("added").asInt());
        assertEquals("{\"customers\":3,\"products\":3,\"pairs\":6}",
                json("orders", "info", "--catalogue", "shop").toString());
        JsonNode together = json("orders", "together", "0", "--catalogue", "shop");
        assertEquals(List.of("1", "2"), together.findValuesAsText("id"));
        assertEquals(2, together.get(0).get("customers").asInt());
        done("client", "add", "Anna");
        done("client", "heart", "Anna", "1", "--catalogue", "shop");
        assertEquals(List.of("0", "2"), json("orders", "recommend", "--client", "Anna", "--catalogue", "shop")
                .findValuesAsText("id"));
        assertEquals(List.of("annalena", "bob"), json("orders", "like", "--client", "Anna", "--catalogue", "shop")
                .findValuesAsText("customer"));
        JsonNode like = json("orders", "like", "--customer", "annalena", "--catalogue", "shop", "-k", "1");
        assertEquals("bob", like.get(0).get("customer").asText());
        assertEquals("[\"2\"]", like.get(0).get("also likes").toString());
        assertEquals(List.of("2"), json("orders", "recommend", "--customer", "annalena", "--catalogue", "shop")
                .findValuesAsText("id"));
        fails(1, "have no customer 'dan'", "orders", "like", "--customer", "dan", "--catalogue", "shop");
        fails(2, "--client", "orders", "like", "--catalogue", "shop");
        assertTrue(
                run("orders", "remove", "--customer", "annalena", "--catalogue", "shop").err().contains("Removed 2"));
        assertNoTrace("annalena");
        fails(1, "have no customer 'annalena'", "orders", "remove", "--customer", "annalena", "--catalogue", "shop");
        done("orders", "remove", "--catalogue", "shop");
        fails(1, "has no orders yet", "orders", "together", "0", "--catalogue", "shop");
    }

    @Test
    @DisplayName("a catalogue is renamed with what clients like of it, or neither is")
    void renamesAll() throws Exception {
        done("client", "add", "Anna", "--size", "M");
        done("client", "heart", "Anna", "1", "--catalogue", "shop");
        Path lock = folder.resolve("home/clients/clients.lock");
        Files.delete(lock);
        // No client can be written, whoever asks.
        Files.createDirectory(lock);
        fails(1, "clients.lock", "catalogue", "rename", "shop", "Frühling");
        assertEquals("shop", json("catalogue", "list").get(0).get("name").asText());
        Files.delete(lock);
        done("catalogue", "rename", "shop", "Frühling");
        assertTrue(done("client", "show", "Anna").contains("Frühling"));
    }
}
