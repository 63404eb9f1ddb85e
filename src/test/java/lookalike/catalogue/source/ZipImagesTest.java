package lookalike.catalogue.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.CatalogueProblem;
import lookalike.catalogue.repository.Shop;
import lookalike.storage.IoReason;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipImagesTest {

    @TempDir
    private Path folder;

    @Test
    @DisplayName("pictures and tables are found below a single top folder too; hidden entries are passed over")
    void listsPictures() throws Exception {
        try (ZipImages zip = zip("shop/styles.csv", "shop/a/more.csv", "shop/a/b/deep.csv", "shop/images/2.jpg",
                "shop/images/1.PNG", "__MACOSX/shop/images/._2.jpg", "shop/.DS_Store", "shop/.x/3.jpg")) {
            assertEquals(List.of("shop/images/1.PNG", "shop/images/2.jpg"), zip.images());
            assertEquals(List.of("shop/styles.csv", "shop/a/more.csv", "shop/a/b/deep.csv"), zip.listing().tables());
        }
        try (ZipImages zip = zip("styles.csv", "shop/a/more.csv", "shop/1.jpg")) {
            assertEquals(List.of("styles.csv", "shop/a/more.csv"), zip.listing().tables());
        }
    }

    @Test
    @DisplayName("backslashes of old Windows programs are turned round")
    void turnsBackslashes() throws Exception {
        try (ZipImages zip = zip("images\\1.jpg", "./images/2.jpg")) {
            assertEquals(List.of("images/1.jpg", "images/2.jpg"), zip.images());
            assertEquals("content of images\\1.jpg", new String(zip.read("images/1.jpg"), StandardCharsets.UTF_8));
        }
    }

    @Test
    @DisplayName("entries that lead out of the zip are passed over and told")
    void passesOverWaysOut() throws Exception {
        try (ZipImages zip = zip("good.jpg", "../evil.jpg", "a/../../evil.jpg", "/etc/evil.jpg", "C:\\evil.jpg")) {
            assertEquals(List.of("good.jpg"), zip.images());
            assertEquals(List.of("../evil.jpg", "/etc/evil.jpg", "C:\\evil.jpg", "a/../../evil.jpg"),
                    zip.listing().passedOver().stream().map(CatalogueProblem::place).toList());
            assertThrows(CatalogueException.ImageUnavailable.class, () -> zip.read("../evil.jpg"));
        }
    }

    @Test
    @DisplayName("a state depends on the content, not on when the zip was packed")
    void stampsFollowTheContent() throws Exception {
        try (ZipImages first = new Packed("x.zip", 2020).with("same").open();
                ZipImages again = new Packed("y.zip", 2021).with("same").open();
                ZipImages other = new Packed("z.zip", 2020).with("else").open()) {
            assertEquals(first.fileState("a.jpg"), again.fileState("a.jpg"));
            assertEquals(4, first.fileState("a.jpg").bytes());
            assertNotEquals(first.fileState("a.jpg"), other.fileState("a.jpg"));
        }
    }

    @Test
    @DisplayName("many threads read whole pictures at the same time")
    void readsFromManyThreads() throws Exception {
        String[] names = IntStream.range(0, 60).mapToObj(i -> i + ".jpg").toArray(String[]::new);
        try (ZipImages zip = zip(names); ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<String>> reads = IntStream.range(0, 600)
                    .<Callable<String>>mapToObj(i -> () -> new String(zip.read(names[i % 60]), StandardCharsets.UTF_8))
                    .toList();
            int i = 0;
            for (Future<String> read : threads.invokeAll(reads)) {
                assertEquals("content of " + names[i++ % 60], read.get());
            }
        }
    }

    @Test
    @DisplayName("entries that are found by one thread while others read are found where they are")
    void findsWhileOthersRead() throws Exception {
        String[] names = IntStream.range(0, 600).mapToObj(i -> i + ".jpg").toArray(String[]::new);
        Map<String, String> entries = new LinkedHashMap<>();
        Random random = new Random(1);
        for (String name : names) {
            entries.put(name, random.ints(500 + random.nextInt(5000), ' ', '~')
                    .mapToObj(Character::toString).collect(Collectors.joining()));
        }
        Path place = Shop.zip(folder.resolve("large.zip"), entries);
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            // Where an entry begins is remembered, so the zip is opened several times.
            for (int round = 0; round < 10; round++) {
                try (ZipImages zip = ZipImages.open(place)) {
                    List<Callable<String>> reads = Arrays.stream(names)
                            .<Callable<String>>map(name -> () -> new String(zip.read(name), StandardCharsets.UTF_8))
                            .toList();
                    int i = 0;
                    for (Future<String> read : threads.invokeAll(reads)) {
                        assertEquals(entries.get(names[i++]), read.get());
                    }
                }
            }
        }
    }

    @Test
    @DisplayName("a damaged zip is called that, and a damaged entry names its picture")
    void tellsDamage() throws Exception {
        Path whole = Shop.zip(folder.resolve("whole.zip"), Map.of("a.jpg", "some content ".repeat(50)));
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(bytes, bytes.length / 2));
        var damaged = assertThrows(CatalogueException.DamagedZip.class, () -> CatalogueFiles.open(cut));
        assertEquals(List.of(cut, IoReason.Known.NO_ZIP), damaged.details());
        Arrays.fill(bytes, 36, 50, (byte) 0xFF);
        Path spoiled = Files.write(folder.resolve("spoiled.zip"), bytes);
        try (CatalogueFiles zip = CatalogueFiles.open(spoiled)) {
            var unavailable = assertThrows(CatalogueException.ImageUnavailable.class, () -> zip.read("a.jpg"));
            assertEquals(List.of("a.jpg", spoiled, IoReason.Known.DAMAGED), unavailable.details());
        }
    }

    private ZipImages zip(String... names) throws Exception {
        Map<String, String> entries = new LinkedHashMap<>();
        for (String name : names) {
            entries.put(name, "content of " + name);
        }
        return ZipImages.open(Shop.zip(folder.resolve("shop.zip"), entries));
    }

    /** A zip of one picture, packed in a certain year. */
    private final class Packed {
        private final Path place;
        private final int year;

        Packed(String name, int year) {
            this.place = folder.resolve(name);
            this.year = year;
        }

        Packed with(String content) throws Exception {
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(place))) {
                ZipEntry entry = new ZipEntry("a.jpg");
                entry.setTimeLocal(LocalDateTime.of(year, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(content.getBytes(StandardCharsets.UTF_8));
            }
            return this;
        }

        ZipImages open() throws Exception {
            return ZipImages.open(place);
        }
    }
}
