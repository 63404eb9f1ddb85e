package lookalike.endurance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lookalike.cli.CommandRun;

/** Every file that the program keeps in its data folder: the catalogue's, the clients' and the model's. */
final class StoredKinds {

    private static final ObjectMapper JSON = new ObjectMapper();

    private StoredKinds() {}

    static List<Kind> all(Bench bench) throws IOException {
        List<Kind> kinds = new ArrayList<>();
        for (Path file : files(bench.catalogue())) {
            String name = file.getFileName().toString();
            kinds.add(new Kind("stored " + plain(name), List.of(Files.readAllBytes(file)),
                    (runs, damaged) -> stored(runs, file, damaged)));
            if (name.matches(".*\\.(forest|ranking)")) {
                kinds.add(new Kind("stored " + plain(name) + ", checksums repaired", List.of(Files.readAllBytes(file)),
                        (runs, damaged) -> stored(runs, file, RepairedSums.of(damaged))));
            }
        }
        for (Path file : files(bench.home().resolve("clients"))) {
            kinds.add(new Kind("stored client", List.of(Files.readAllBytes(file)), (runs, damaged) -> {
                Files.write(file, damaged);
                clients(runs);
            }));
            kinds.add(new Kind("imported client", List.of(Files.readAllBytes(file)), (runs, damaged) -> {
                Path place = Files.write(runs.bench().files().resolve("client.json"), damaged);
                runs.run("client", "import", place.toString(), "--name", "Bea");
                clients(runs);
            }));
        }
        for (Path file : bench.modelFiles()) {
            kinds.add(new Kind("model " + file.getFileName(), List.of(Files.readAllBytes(file)), (runs, damaged) -> {
                Files.write(file, damaged);
                search(runs);
                runs.run("model", "info");
                // Not "index", which would fetch the weights of the real network.
                runs.run("model", "get", "--from", runs.bench().shop().resolve("products.csv").toString());
            }));
        }
        return kinds;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> Files.isRegularFile(file) && file.toFile().length() > 0).sorted().toList();
        }
    }

    private static String plain(String name) {
        return name.replaceAll("-[0-9a-f]{12}", "");
    }

    private static void clients(CheckedRuns runs) {
        runs.done("client", "list");
        runs.run("client", "show", "Ann");
        runs.run("search", runs.bench().shop().resolve("1.png").toString(), "--catalogue", Bench.CATALOGUE, "--client",
                "Ann", "--taste", "0.5");
        runs.run("client", "heart", "Ann", "3", "--catalogue", Bench.CATALOGUE);
    }

    private static void stored(CheckedRuns runs, Path file, byte[] damaged) throws IOException {
        List<String> expected = answer(search(runs));
        Files.write(file, damaged);
        CommandRun answered = search(runs);
        if (answered.status() == 0 && !file.toString().endsWith(".db") && !file.toString().endsWith("marks.json")) {
            runs.check(answer(answered).equals(expected), () -> "answers from damage: " + answered.out());
        }
        runs.run("search", runs.bench().shop().resolve("2.png").toString(), "--catalogue", Bench.CATALOGUE, "--index",
                "forest");
        runs.run("catalogue", "list");
        runs.run("catalogue", "info", Bench.CATALOGUE);
        runs.run("neighbours", Bench.CATALOGUE, "-k", "2");
        runs.run("orders", "info", "--catalogue", Bench.CATALOGUE);
        runs.run("orders", "together", "1", "--catalogue", Bench.CATALOGUE);
        runs.run("annoy", "verify", Bench.CATALOGUE);
        if (runs.run("index", Bench.CATALOGUE).status() == 0) {
            CommandRun healed = search(runs);
            if (!file.toString().endsWith("marks.json") && !file.getFileName().toString().startsWith("catalogue")) {
                runs.check(healed.status() == 0 && answer(healed).equals(expected),
                        () -> "not healed by indexing: " + healed.out() + healed.err());
            }
        }
    }

    private static CommandRun search(CheckedRuns runs) {
        return runs.run("search", runs.bench().shop().resolve("1.png").toString(), "--catalogue", Bench.CATALOGUE,
                "--ranking", "raw", "--index", "exact", "--format", "json");
    }

    /** @return the ids and similarities of the results */
    private static List<String> answer(CommandRun search) throws IOException {
        List<String> answer = new ArrayList<>();
        if (search.status() == 0) {
            for (JsonNode result : JSON.readTree(search.out()).get(0).get("results")) {
                answer.add(result.get("id").asText() + " %.5f".formatted(result.get("similarity").asDouble()));
            }
        }
        return answer;
    }
}
