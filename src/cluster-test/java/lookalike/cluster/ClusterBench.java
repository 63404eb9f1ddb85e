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
 */
record ClusterBench(Path folder, SparkCluster cluster) {

    /** Of two lists that differ, the scores of what differs are no further apart: 8-bit codes of twins may be. */
    private static final double SAME_SCORE = 1e-4;

    static ClusterBench make(Path folder, int products) throws Exception {
        ClusterBench bench = new ClusterBench(folder, new SparkCluster(folder));
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
        return cluster.done(with(extraction(), more));
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

    /** @return what differs between lists, but for products that score the same */
    static List<String> differences(SortedMap<String, List<Similar>> expected, SortedMap<String, List<Similar>> found) {
        List<String> differences = new ArrayList<>();
        if (!expected.keySet().equals(found.keySet())) {
            differences.add(expected.size() + " and " + found.size() + " lists");
            return differences;
        }
        expected.forEach((id, list) -> {
            List<Similar> other = found.get(id);
            boolean isSame = list.size() == other.size();
            for (int rank = 0; isSame && rank < list.size(); rank++) {
                isSame = Math.abs(list.get(rank).score() - other.get(rank).score()) < SAME_SCORE;
            }
            if (!isSame) {
                differences.add(id + ": " + list + " and " + other);
            }
        });
        return differences;
    }
}
