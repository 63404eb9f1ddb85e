package lookalike.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import lookalike.features.resnet.TestModel;
import lookalike.image.TestPictures;
import lookalike.search.SampleHome;
import lookalike.service.IndexedShop;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a shop takes from its catalogue: lists of similar products, duplicates, pages of many photos. */
@Tag("model")
class ShopListsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PRODUCTS = 14;

    @TempDir
    private static Path folder;
    private static Path home;
    private static Path shop;

    @BeforeAll
    static void index() throws Exception {
        IndexedShop.of(folder, PRODUCTS);
        home = folder.resolve("home");
        shop = folder.resolve("shop");
        StringBuilder csv = new StringBuilder("id,category,name,sku,handle,stock\n");
        for (int i = 0; i < PRODUCTS; i++) {
            csv.append("%d,%s,%s,S-%d,item-%d,%d%n".formatted(i, i % 2 == 0 ? "Shirts" : "Shoes",
                    i == 1 ? "=2+3" : "Item " + i, i, i, i % 3));
        }
        Files.writeString(shop.resolve("products.csv"), csv.toString().replace("\r", ""));
        assertEquals(0, run("catalogue", "add", shop.toString(), "--name", "shop").status());
    }

    private static CommandRun run(String... command) {
        return CommandRun.at(home, command);
    }

    private static Map<String, List<String>> lists(Path file) throws Exception {
        Map<String, List<String>> lists = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode product = JSON.readTree(line);
            List<String> ids = new ArrayList<>();
            product.get("similar").forEach(similar -> ids.add(similar.get("id").asText()));
            lists.put(product.get("id").asText(), ids);
        }
        return lists;
    }

    @Test
    @DisplayName("each product has its most similar ones, never itself, a twin, or one that the user does not want")
    void listsNeighbours() throws Exception {
        Path file = folder.resolve("lists.jsonl");
        CommandRun run = run("neighbours", "shop", "-k", "3", "--same", "category", "--in-stock", "--out",
                file.toString());
        assertEquals(0, run.status(), run.err());
        Map<String, List<String>> lists = lists(file);
        assertEquals(PRODUCTS, lists.size());
        lists.forEach((id, similar) -> similar.forEach(other -> {
            int own = Integer.parseInt(id);
            int their = Integer.parseInt(other);
            assertEquals(own % 2, their % 2, "the same category");
            assertTrue(their % 3 > 0, "in stock");
            assertTrue(own != their && Math.abs(own - their) != PRODUCTS - 3, id + " and its twin " + other);
        }));
        assertTrue(lists.values().stream().allMatch(similar -> new HashSet<>(similar).size() == similar.size()));
        CommandRun again = run("neighbours", "shop", "-k", "3", "--out", file.toString());
        assertEquals(1, again.status());
        assertTrue(again.err().contains("exists already"), again.err());
    }

    @Test
    @DisplayName("again after a change only what may have changed is computed, with the same result as anew")
    void computesWhatChanged() throws Exception {
        Path first = folder.resolve("first.jsonl");
        String[] command = {"neighbours", "shop", "-k", "2", "--where", "stock>0", "--out", first.toString(),
            "--force"};
        assertTrue(run(command).err().contains(PRODUCTS + " computed, 0 kept"));
        Map<String, List<String>> before = lists(first);
        assertTrue(run(command).err().contains("0 computed, " + PRODUCTS + " kept"));
        // Product 4 is sold out: lists that lead to it change, and its own stays.
        Path table = shop.resolve("products.csv");
        String text = Files.readString(table);
        try {
            Files.writeString(table, text.replace("item-4,1", "item-4,0"));
            assertEquals(0, run("catalogue", "add", shop.toString(), "--name", "shop").status());
            CommandRun changed = run(command);
            assertEquals(0, changed.status(), changed.err());
            Map<String, List<String>> after = lists(first);
            long leading = before.values().stream().filter(similar -> similar.contains("4")).count();
            assertTrue(leading > 0);
            assertTrue(changed.err().matches("(?s).*\\b(%d|%d) computed.*".formatted(leading, leading + 1)),
                    changed.err());
            assertTrue(after.values().stream().noneMatch(similar -> similar.contains("4")));
            try (Stream<Path> kept = Files.list(home.resolve("catalogues/shop"))) {
                for (Path state : kept.filter(each -> each.getFileName().toString().startsWith("related-")).toList()) {
                    Files.delete(state);
                }
            }
            assertTrue(run(command).err().contains(PRODUCTS + " computed"));
            assertEquals(after, lists(first));
        } finally {
            Files.writeString(table, text);
            run("catalogue", "add", shop.toString(), "--name", "shop");
        }
    }

    @Test
    @DisplayName("shops get handles or SKUs as their imports want them, and no table for people has a formula")
    void writesForShops() {
        String shopify = run("neighbours", "shop", "-k", "2", "--format", "shopify").out();
        assertTrue(shopify.startsWith("Handle,Title,Related products (product.metafields.shopify--discovery--"
                + "product_recommendation.related_products)\nitem-0,Item 0,item-"), shopify);
        assertTrue(shopify.lines().skip(1).allMatch(line -> line.matches("item-\\d+,[^,]+,item-\\d+; item-\\d+")),
                shopify);
        String woo = run("neighbours", "shop", "-k", "2", "--format", "woocommerce").out();
        assertTrue(woo.lines().skip(1).allMatch(line -> line.matches("S-\\d+,[^,]+,\"S-\\d+, S-\\d+\"")), woo);
        String csv = run("neighbours", "shop", "-k", "2").out();
        assertTrue(csv.startsWith("id,name,rank,similar_id,similar_name,similarity,likeness\n0,Item 0,1,"), csv);
        assertTrue(csv.contains("\n1,'=2+3,1,") && !csv.contains(",=2+3"), csv);
        CommandRun keyless = run("neighbours", "shop", "--format", "shopify", "--key", "colour");
        assertEquals(1, keyless.status());
        assertTrue(keyless.err().contains("colour"), keyless.err());
    }

    @Test
    @DisplayName("duplicates come in groups; what the user said of them is remembered and taken back")
    void groupsDuplicates() throws Exception {
        Path file = folder.resolve("duplicates.json");
        assertEquals(0, run("duplicates", "shop", "--similarity", "1", "--out", file.toString()).status());
        JsonNode rows = JSON.readTree(file.toFile());
        Map<String, List<String>> groups = new TreeMap<>();
        rows.forEach(row -> groups.computeIfAbsent(row.get("group").asText(), _ -> new ArrayList<>())
                .add(row.get("id").asText()));
        assertEquals(3, groups.size(), groups.toString());
        assertTrue(groups.containsValue(List.of("0", "11")), groups.toString());
        assertEquals(0, run("duplicates", "shop", "--not-same", "11", "0", "--hide", "12").status());
        String left = run("duplicates", "shop", "--similarity", "1", "--format", "csv").out();
        assertTrue(left.lines().noneMatch(line -> line.matches("\\d+,(0|11|1|12),.*")), left);
        CommandRun hidden = run("search", "--like", "2", "--catalogue", "shop", "-k", "20", "--format", "csv");
        assertTrue(hidden.out().lines().noneMatch(line -> line.matches("2,\\d+,12,.*")), hidden.out());
        assertEquals(0, run("duplicates", "shop", "--same", "0", "11", "--show", "12").status());
        assertEquals(rows.size(), JSON.readTree(run("duplicates", "shop", "--similarity", "1", "--format", "json")
                .out()).size());
        CommandRun unknown = run("duplicates", "shop", "--hide", "99");
        assertEquals(1, unknown.status());
        assertTrue(unknown.err().contains("has no product '99'"), unknown.err());
    }

    @Test
    @DisplayName("a product is an example of what is wanted, another of what is not, and neither is a result")
    void searchesWithProducts() throws Exception {
        JsonNode answer = JSON.readTree(run("search", "--like", "3", "--not", "4", "--catalogue", "shop", "--format",
                "json").out()).get(0);
        assertEquals("3", answer.get("query").asText());
        assertEquals(5, answer.get("results").size());
        answer.get("results").forEach(result -> assertFalse(List.of("3", "4").contains(result.get("id").asText())));
        CommandRun unknown = run("search", "--like", "none", "--catalogue", "shop");
        assertEquals(1, unknown.status());
        assertTrue(unknown.err().contains("has no product 'none'"), unknown.err());
    }

    @Test
    @DisplayName("many photos give a page, a sheet or JSON by the file's ending; text on the page is escaped")
    void searchesManyPhotos() throws Exception {
        Path photos = Files.createDirectories(folder.resolve("photos"));
        for (String name : List.of("a & b.png", "b.png")) {
            Files.write(photos.resolve(name), TestPictures.file(TestPictures.plain(60, 80, Color.RED), "png"));
        }
        Path page = folder.resolve("pages/similar.html");
        CommandRun run = run("search", photos.toString(), "--catalogue", "shop", "--out", page.toString());
        assertEquals(0, run.status(), run.err());
        assertEquals("", run.out());
        String html = Files.readString(page);
        assertEquals(2, html.split("<section>", -1).length - 1);
        assertEquals(10, html.split("<li>", -1).length - 1);
        assertTrue(html.contains("a &amp; b.png") && html.contains("data:image/jpeg;base64,"));
        assertFalse(html.contains("src=\"http") || html.contains("<script"));
        Path sheet = folder.resolve("similar.csv");
        assertEquals(0, run("search", photos.toString(), "--catalogue", "shop", "--out", sheet.toString()).status());
        assertEquals(11, Files.readAllLines(sheet).size());
        Path json = folder.resolve("similar.json");
        assertEquals(0, run("search", photos.toString(), "--catalogue", "shop", "--out", json.toString()).status());
        assertEquals(2, JSON.readTree(json.toFile()).size());
    }

    @Test
    @DisplayName("photos from standard input are answered line by line, broken ones with what is wrong")
    void answersInBatch() throws Exception {
        InputStream usual = System.in;
        Path broken = Files.writeString(folder.resolve("broken.jpg"), "no photo");
        String input = "%s%n%n%s%nhttps://example.org/a.jpg%n%s%n".formatted(shop.resolve("0.png"), broken,
                shop.resolve("1.png"));
        CommandRun run;
        try {
            System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
            run = run("search", "--batch", "--catalogue", "shop", "-k", "2");
        } finally {
            System.setIn(usual);
        }
        assertEquals(1, run.status());
        String[] lines = run.out().split("\n");
        assertEquals(4, lines.length, run.out());
        assertEquals(2, JSON.readTree(lines[0]).get("results").size());
        assertTrue(JSON.readTree(lines[1]).get("error").asText().contains("is not a picture"), lines[1]);
        assertTrue(JSON.readTree(lines[2]).get("error").asText().contains("is a link"), lines[2]);
        assertEquals(shop.resolve("1.png").toString(), JSON.readTree(lines[3]).get("query").asText());
    }

    @Test
    @DisplayName("a catalogue is renamed to any name, and what a client likes follows")
    void renames() throws Exception {
        Path other = folder.resolve("other-home");
        SampleHome.link(TestModel.home().model(), other.resolve("model"));
        assertEquals(0, CommandRun.at(other, "catalogue", "add", shop.toString(), "--name", "shop").status());
        assertEquals(0, CommandRun.at(other, "client", "add", "Anna").status());
        assertEquals(0, CommandRun.at(other, "client", "heart", "Anna", "3", "--catalogue", "shop").status());
        String name = "Frühling & Sommer 春";
        CommandRun renamed = CommandRun.at(other, "catalogue", "rename", "shop", name);
        assertEquals(0, renamed.status(), renamed.err());
        assertEquals(name, JSON.readTree(CommandRun.at(other, "catalogue", "list", "--format", "json").out()).get(0)
                .get("name").asText());
        assertTrue(CommandRun.at(other, "client", "show", "Anna").out().contains(name));
        CommandRun taken = CommandRun.at(other, "catalogue", "rename", name, name);
        assertEquals(1, taken.status(), taken.err());
        assertEquals(1, CommandRun.at(other, "catalogue", "info", "shop").status());
        assertEquals(0, CommandRun.at(other, "catalogue", "remove", name).status());
        try (Stream<Path> left = Files.list(other.resolve("catalogues"))) {
            assertEquals(0, left.count());
        }
    }
}
