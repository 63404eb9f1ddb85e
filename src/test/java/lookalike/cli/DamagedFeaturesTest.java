package lookalike.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lookalike.features.resnet.TestModel;
import lookalike.search.SampleHome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("model")
@DisplayName("Features that are no longer those that were written")
class DamagedFeaturesTest {

    private static final int PICTURES = 4;
    private static final int ROW = 4 * 2048;

    @TempDir
    private Path folder;
    private Path home;
    private Path picture;

    @BeforeEach
    void indexAShop() throws Exception {
        home = folder.resolve("home");
        SampleHome.link(TestModel.home().model(), home.resolve("model"));
        Path shop = Files.createDirectories(folder.resolve("shop"));
        try (Stream<Path> sample = Files.list(SampleHome.sample().resolve("images"))) {
            for (Path each : sample.sorted().limit(PICTURES).toList()) {
                picture = Files.copy(each, shop.resolve(each.getFileName()));
            }
        }
        assertEquals(0, run("catalogue", "add", shop.toString(), "--name", "spring").status());
        assertEquals(0, run("index", "spring").status());
    }

    @Test
    @DisplayName("a flipped bit in each answers nothing, says so, and is healed by indexing, though the disk's damage"
            + " changed neither length nor time of the file")
    void flippedBits() throws Exception {
        healed(bytes -> {
            for (int row = 1; row <= PICTURES; row++) {
                bytes[bytes.length - row * ROW + 403] ^= 0x40;
            }
        });
    }

    @Test
    @DisplayName("rows in another order do the same")
    void otherOrder() throws Exception {
        healed(bytes -> {
            byte[] last = Arrays.copyOfRange(bytes, bytes.length - ROW, bytes.length);
            int first = bytes.length - PICTURES * ROW;
            System.arraycopy(bytes, first, bytes, first + ROW, (PICTURES - 1) * ROW);
            System.arraycopy(last, 0, bytes, first, ROW);
        });
    }

    @Test
    @DisplayName("rows that are no numbers do the same")
    void noNumbers() throws Exception {
        healed(bytes -> Arrays.fill(bytes, bytes.length - PICTURES * ROW, bytes.length, (byte) 0xFF));
    }

    private void healed(Consumer<byte[]> damage) throws Exception {
        Path vectors;
        try (Stream<Path> files = Files.list(home.resolve("catalogues/spring"))) {
            vectors = files.filter(file -> file.toString().endsWith(".f32")).findFirst().orElseThrow();
        }
        FileTime time = Files.getLastModifiedTime(vectors);
        byte[] bytes = Files.readAllBytes(vectors);
        damage.accept(bytes);
        Files.write(vectors, bytes);
        Files.setLastModifiedTime(vectors, time);

        for (String ranking : new String[] {"raw", "looks"}) {
            CommandRun refused = run("search", picture.toString(), "--catalogue", "spring", "--ranking", ranking);
            assertEquals(1, refused.status(), refused.out());
            assertEquals("", refused.out());
            assertTrue(refused.err().contains("damaged; index the catalogue again"), refused.err());
        }
        CommandRun again = run("index", "spring", "--format", "json");
        assertEquals(PICTURES, new ObjectMapper().readTree(again.out()).get("computed").asInt(), again.err());
        CommandRun found = run("search", picture.toString(), "--catalogue", "spring", "--format", "json");
        assertEquals(0, found.status(), found.err());
        assertEquals(1, new ObjectMapper().readTree(found.out()).get(0).get("results").get(0).get("similarity")
                .asDouble(), 1e-3);
    }

    private CommandRun run(String... command) {
        return CommandRun.at(home, command);
    }
}
