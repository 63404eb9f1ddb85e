package lookalike.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lookalike.cli.CommandRun;
import lookalike.endurance.SmallShop;
import lookalike.endurance.TinyModel;
import lookalike.storage.DataFolder;

/**
 * A shop of small pictures, a data folder with a network that takes no time, and a cluster.
 *
 * @param folder with all of it
 * @param cluster to run jobs on
 * @param session of it
 */
record ClusterBench(Path folder, SparkCluster cluster, ClusterSession session) implements AutoCloseable {

    /** How far two scores of the same rank may be apart: they are made of numbers of 8 bits. */
    private static final double SAME_SCORE = 1e-4;

    static ClusterBench make(Path folder, int products) throws Exception {
        SparkCluster cluster = new SparkCluster(folder);
        ClusterBench bench = new ClusterBench(folder, cluster, cluster.session());
        TinyModel.make(new DataFolder(bench.home()));
        SmallShop.draw(bench.shop(), products);
        return bench;
    }

    Path home() {
        return folder.resolve("home");
    }

    Path shop() {
        return folder.resolve("shop");
    }

    String store() {
        return folder.resolve("store").toString();
    }

    /** @return what extracting the shop has said */
    String extract(String... more) throws Exception {
        return session.done(with(extraction(), more));
    }

    String[] extraction() {
        return new String[] {"extract", shop().toString(), "--store", store(), "--home", home().toString(), "--parts",
            "3", "--batch", "100"};
    }

    static String[] with(String[] some, String... more) {
        return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
    }

    /** Adds the shop to the desktop and indexes it. */
    void indexOnTheDesktop() {
        desktop("catalogue", "add", shop().toString(), "--name", "shop");
        desktop("index", "shop");
    }

    /** @return what a command of the desktop has said, which must succeed */
    String desktop(String... arguments) {
        CommandRun run = CommandRun.at(home(), arguments);
        assertEquals(0, run.status(), () -> String.join(" ", arguments) + ": " + run.err());
        return run.out();
    }

    /** A product in another one's list. */
    record Similar(String id, double score) {}

    /** @return the lists of a catalogue of the desktop, by id */
    SortedMap<String, List<Similar>> desktopNeighbours(String catalogue, String... more) throws IOException {
        Path file = folder.resolve("neighbours.jsonl");
        Files.deleteIfExists(file);
        desktop(with(new String[] {"neighbours", catalogue, "-k", "5", "--out", file.toString()}, more));
        return lists(List.of(file), "likeness");
    }

    /** @return the lists that a job has written */
    SortedMap<String, List<Similar>> neighbours() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("store/neighbours/jsonl"))) {
            return lists(files.filter(file -> file.toString().endsWith(".json")).toList(), "score");
        }
    }

    private static SortedMap<String, List<Similar>> lists(List<Path> files, String score) throws IOException {
        SortedMap<String, List<Similar>> lists = new TreeMap<>();
        for (Path file : files) {
            for (String line : Files.readAllLines(file)) {
                JsonNode product = JsonMapper.builder().build().readTree(line);
                List<Similar> similar = new ArrayList<>();
                product.get("similar").forEach(
                        each -> similar.add(new Similar(each.get("id").asText(), each.get(score).asDouble())));
                lists.put(product.get("id").asText(), similar);
            }
        }
        return lists;
    }

    /** @return how many lists differ and which is the first; empty if none */
    static String differences(SortedMap<String, List<Similar>> expected, SortedMap<String, List<Similar>> found) {
        if (!expected.keySet().equals(found.keySet())) {
            return expected.size() + " and " + found.size() + " lists";
        }
        List<String> different = expected.keySet().stream()
                .filter(id -> !isSame(expected.get(id), found.get(id))).toList();
        return different.isEmpty() ? ""
                : "%d of %d lists, for instance of %s: %s and %s".formatted(different.size(), expected.size(),
                        different.getFirst(), expected.get(different.getFirst()), found.get(different.getFirst()));
    }

    private static boolean isSame(List<Similar> list, List<Similar> other) {
        return list.size() == other.size() && IntStream.range(0, list.size())
                .allMatch(rank -> list.get(rank).id().equals(other.get(rank).id())
                        && Math.abs(list.get(rank).score() - other.get(rank).score()) < SAME_SCORE);
    }

    @Override
    public void close() throws IOException {
        session.close();
    }
}
