package lookalike.endurance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import lookalike.cli.CommandRun;
import lookalike.storage.DataFolder;

/**
 * A folder to try things in: a data folder with an indexed catalogue, clients and orders, and the shop that the
 * catalogue was read from. They are made once for all campaigns, which take turns; {@link #reset} makes them as they
 * were.
 *
 * @param folder everything is below it
 */
record Bench(Path folder) {

    static final String CATALOGUE = "spring";
    static final int PRODUCTS = 6;
    private static final Path TEMPLATE = EnduranceReport.FOLDER.resolve("template");
    private static boolean made;

    /** @return the bench as it is before every case */
    static synchronized Bench ready() throws Exception {
        Bench bench = new Bench(EnduranceReport.FOLDER.resolve("bench"));
        if (!made) {
            delete(bench.folder);
            delete(TEMPLATE);
            bench.make();
            copy(bench.folder, TEMPLATE);
            made = true;
        }
        bench.reset();
        return bench;
    }

    private void make() throws Exception {
        TinyModel.make(new DataFolder(home()));
        SmallShop.draw(shop(), PRODUCTS);
        done("catalogue", "add", shop().toString(), "--name", CATALOGUE);
        done("index", CATALOGUE);
        done("neighbours", CATALOGUE, "-k", "2");
        done("duplicates", CATALOGUE, "--not-same", "1", "2", "--hide", "4");
        done("client", "add", "Ann", "--size", "M", "--budget", "50");
        done("client", "heart", "Ann", "1", "2", "--catalogue", CATALOGUE);
        Files.createDirectories(files());
        Path orders = Files.writeString(files().resolve("orders.csv"), orders());
        done("orders", "import", orders.toString(), "--catalogue", CATALOGUE);
    }

    /** @return a table of orders of the shop's products */
    static String orders() {
        StringBuilder csv = new StringBuilder("customer,product,date,event\n");
        for (int i = 0; i < 20; i++) {
            csv.append("customer %d,%d,2025-0%d-1%d,bought%n".formatted(i % 5, i % PRODUCTS, 1 + i % 9, i % 10));
        }
        return csv.toString().replace("\r\n", "\n");
    }

    Path home() {
        return folder.resolve("home");
    }

    Path catalogue() {
        return home().resolve("catalogues").resolve(CATALOGUE);
    }

    Path shop() {
        return folder.resolve("shop");
    }

    /** Makes everything as it was, but the libraries that the model's folder holds. */
    void reset() throws IOException {
        for (String part : List.of("home/catalogues", "home/clients", "home/settings", "shop", "files")) {
            delete(folder.resolve(part));
            copy(TEMPLATE.resolve(part), folder.resolve(part));
        }
        try (Stream<Path> all = Files.list(home())) {
            // What a disturbed program has left there is told once.
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        for (Path file : modelFiles()) {
            Files.copy(TEMPLATE.resolve(folder.relativize(file).toString()), file,
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** @return the files of the model that a damage may hit */
    List<Path> modelFiles() throws IOException {
        try (Stream<Path> all = Files.list(TEMPLATE.resolve("home/model"))) {
            return all.filter(Files::isRegularFile).sorted()
                    .map(file -> home().resolve("model").resolve(file.getFileName().toString())).toList();
        }
    }

    /** @return where a case puts files of its own */
    Path files() {
        return folder.resolve("files");
    }

    CommandRun run(String... arguments) {
        return CommandRun.at(home(), arguments);
    }

    /** Runs a command that has to succeed. */
    CommandRun done(String... arguments) {
        CommandRun run = run(arguments);
        assertEquals(0, run.status(), () -> String.join(" ", arguments) + ": " + run.err());
        return run;
    }

    static void delete(Path place) throws IOException {
        if (Files.exists(place)) {
            try (Stream<Path> all = Files.walk(place)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(each);
                }
            }
        }
    }

    static void copy(Path from, Path to) throws IOException {
        if (Files.exists(from)) {
            try (Stream<Path> all = Files.walk(from)) {
                for (Path each : all.toList()) {
                    Path place = to.resolve(from.relativize(each).toString());
                    if (Files.isDirectory(each)) {
                        Files.createDirectories(place);
                    } else {
                        Files.copy(each, place, StandardCopyOption.COPY_ATTRIBUTES,
                                StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
        }
    }
}
