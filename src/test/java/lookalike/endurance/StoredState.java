package lookalike.endurance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import lookalike.LookalikeException;
import lookalike.catalogue.CatalogueEntry;
import lookalike.catalogue.repository.CatalogueRepository;
import lookalike.catalogue.store.Catalogue;
import lookalike.catalogue.store.ProductMarks;
import lookalike.features.FeatureMatrix;
import lookalike.features.ModelIdentity;
import lookalike.features.Precision;
import lookalike.features.cache.FeatureCache;
import lookalike.features.cache.FeatureSnapshot;
import lookalike.features.resnet.ResNet50Model;
import lookalike.storage.DataFolder;
import lookalike.storage.Sha256;
import lookalike.taste.client.ClientProfile;
import lookalike.taste.client.ClientStore;
import lookalike.taste.order.OrderStore;

/**
 * What a bench holds for its user, piece by piece: products, features by checksum, marks, clients, orders, settings and
 * the files that were written for the user. Read as the program reads it, which changes nothing.
 *
 * @param pieces what there is, by name
 */
record StoredState(SortedMap<String, String> pieces) {

    static StoredState of(Bench bench) throws IOException, LookalikeException {
        SortedMap<String, String> pieces = new TreeMap<>();
        DataFolder home = new DataFolder(bench.home());
        CatalogueRepository catalogues = new CatalogueRepository(home);
        ModelIdentity identity = new ResNet50Model(home).identity(Precision.FLOAT);
        for (CatalogueEntry entry : catalogues.list()) {
            String name = entry.name();
            Path folder = catalogues.folder(name);
            pieces.put(name, entry.location() + ", " + entry.products() + " products");
            try (Catalogue catalogue = catalogues.open(name)) {
                for (int item = 0; item < entry.products(); item++) {
                    pieces.put(name + " product " + item, catalogue.product(item).toString());
                }
            }
            features(name, folder, identity, pieces);
            pieces.put(name + " marks", new TreeSet<>(ProductMarks.read(folder).hidden()) + " "
                    + new TreeSet<>(ProductMarks.read(folder).notSame().stream().map(String::valueOf).toList()));
            if (new OrderStore(folder).exists()) {
                pieces.put(name + " orders",
                        bench.done("orders", "info", "--catalogue", name, "--format", "json").out());
            }
        }
        for (ClientProfile client : new ClientStore(home).list(_ -> {})) {
            pieces.put("client " + client.name(), client.toString().replace(client.id(), "id"));
        }
        files(bench, bench.home().resolve("settings"), pieces);
        files(bench, bench.files(), pieces);
        return new StoredState(pieces);
    }

    private static void features(String name, Path folder, ModelIdentity identity, Map<String, String> pieces)
            throws LookalikeException {
        try (FeatureSnapshot features = FeatureCache.openToRead(folder, identity);
                FeatureMatrix matrix = features.matrix()) {
            for (Map.Entry<String, Integer> row : features.rows().entrySet()) {
                matrix.check(row.getValue());
                pieces.put(name + " feature " + row.getKey(),
                        Integer.toHexString(Arrays.hashCode(matrix.row(row.getValue()).values())));
            }
        }
    }

    private static void files(Bench bench, Path folder, Map<String, String> pieces)
            throws IOException, LookalikeException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                    String name = "file " + bench.folder().relativize(file);
                    if (file.toString().endsWith(".forest")) {
                        // Tuning depends on the machine's speed, so files of the same answers differ.
                        pieces.put(name, bench.done("annoy", "query", file.toString(),
                                folder.resolve("more.npy").toString(), "-k", "10", "--search-k", "100000", "--format",
                                "csv").out());
                    } else if (!isLeft(file) && !file.toString().matches(".*\\.(log|lock|forest\\.changes)")) {
                        pieces.put(name, Sha256.of(file));
                    }
                }
            }
        }
    }

    /** @return whether a file is what was left of writing another one */
    static boolean isLeft(Path file) {
        return file.toString().matches(".*(\\.part|-journal|\\.unreadable|\\.damaged)");
    }

    /** @return the names of all files, with those numbers left out that may differ from run to run */
    static SortedSet<String> names(Bench bench) throws IOException {
        SortedSet<String> names = new TreeSet<>();
        for (Path folder : new Path[] {bench.home(), bench.files()}) {
            try (Stream<Path> all = Files.walk(folder)) {
                all.filter(file -> Files.isRegularFile(file) && !file.toString().matches(".*\\.(log|lock)"))
                        .forEach(file -> names.add(bench.folder().relativize(file).toString()
                                .replaceAll("[0-9a-f]{32}|(?<=-)[0-9]+(?=\\.)", "N")));
            }
        }
        return names;
    }

    /**
     * @param before the state when a command began
     * @param after the state that it makes when nothing disturbs it
     * @return what is neither as before nor as after; empty if nothing was lost and nothing is half done
     */
    SortedMap<String, String> lost(StoredState before, StoredState after) {
        SortedMap<String, String> lost = new TreeMap<>();
        SortedSet<String> all = new TreeSet<>(pieces.keySet());
        all.addAll(before.pieces.keySet());
        all.addAll(after.pieces.keySet());
        for (String each : all) {
            String now = pieces.getOrDefault(each, "none");
            String old = before.pieces.getOrDefault(each, "none");
            String made = after.pieces.getOrDefault(each, "none");
            if (!now.equals(old) && !now.equals(made)) {
                lost.put(each, now + " instead of " + old + " or " + made);
            }
        }
        return lost;
    }
}
