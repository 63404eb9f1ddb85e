package lookalike.endurance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import lookalike.features.Feature;
import lookalike.features.FeatureArrayFile;

/**
 * A command that writes, and what it finds.
 *
 * @param name for reports
 * @param preparation makes what the command needs on a bench that was reset
 * @param command its arguments
 */
record Scenario(String name, Preparation preparation, Function<Bench, List<String>> command) {

    /** Makes what a command needs. */
    @FunctionalInterface
    interface Preparation {
        void of(Bench bench) throws Exception;
    }

    /** @return a scenario that needs nothing */
    private static Scenario of(String name, String... command) {
        return new Scenario(name, _ -> {}, _ -> List.of(command));
    }

    /** Makes the bench as the command finds it. */
    void prepare(Bench bench) throws Exception {
        bench.reset();
        preparation.of(bench);
    }

    List<String> command(Bench bench) {
        return command.apply(bench);
    }

    static List<Scenario> all() {
        String spring = Bench.CATALOGUE;
        return List.of(
                new Scenario("catalogue add", bench -> SmallShop.draw(bench.files().resolve("summer"), 4),
                        bench -> List.of("catalogue", "add", bench.files().resolve("summer").toString(), "--name",
                                "sömmer")),
                new Scenario("index for the first time", bench -> {
                    Path summer = SmallShop.draw(bench.files().resolve("summer"), 4);
                    bench.done("catalogue", "add", summer.toString(), "--name", "summer");
                }, _ -> List.of("index", "summer")),
                new Scenario("index with changes", Scenario::change, _ -> List.of("index", spring)),
                new Scenario("index after most pictures went", bench -> {
                    for (int i = 0; i < 4; i++) {
                        Files.delete(bench.shop().resolve(i + ".png"));
                    }
                }, _ -> List.of("index", spring)),
                of("catalogue rename", "catalogue", "rename", spring, "Frühling & Sommer"),
                of("catalogue remove", "catalogue", "remove", spring),
                new Scenario("catalogue export", _ -> {}, bench -> List.of("catalogue", "export", spring,
                        bench.files().resolve("spring.lookalike").toString(), "--force")),
                of("duplicates", "duplicates", spring, "--not-same", "3", "5", "--hide", "2"),
                of("neighbours", "neighbours", spring, "-k", "3"),
                new Scenario("search for a page", _ -> {}, bench -> List.of("search",
                        bench.shop().resolve("1.png").toString(), "--catalogue", spring, "--out",
                        bench.files().resolve("similar.csv").toString(), "--force")),
                new Scenario("features", _ -> {}, bench -> List.of("features", bench.shop().resolve("1.png").toString(),
                        "--out", bench.files().resolve("one.npy").toString(), "--force")),
                of("client add", "client", "add", "Bea", "--size", "S"),
                of("client heart", "client", "heart", "Ann", "5", "--catalogue", spring),
                of("client remove", "client", "remove", "Ann"),
                new Scenario("orders import", bench -> Files.writeString(bench.files().resolve("more.csv"),
                        Bench.orders().replace("customer ", "shopper ")),
                        bench -> List.of("orders", "import", bench.files().resolve("more.csv").toString(),
                                "--catalogue", spring)),
                new Scenario("annoy build", Scenario::vectors, bench -> List.of("annoy", "build",
                        bench.files().resolve("items.npy").toString(), "--out", place(bench), "--force")),
                new Scenario("annoy add", Scenario::forest, bench -> List.of("annoy", "add", place(bench),
                        bench.files().resolve("more.npy").toString())),
                new Scenario("annoy remove", Scenario::forest,
                        bench -> List.of("annoy", "remove", place(bench), "3,5")),
                new Scenario("annoy tune", Scenario::forest,
                        bench -> List.of("annoy", "tune", place(bench), "--recall", "0.999", "-k", "10")),
                new Scenario("window", _ -> {}, _ -> List.of(WindowWriter.NAME)));
    }

    /** New, changed and removed pictures, and a table that says so. */
    private static void change(Bench bench) throws Exception {
        SmallShop.picture(bench.shop(), 0, 50);
        SmallShop.picture(bench.shop(), Bench.PRODUCTS, Bench.PRODUCTS);
        Files.delete(bench.shop().resolve("3.png"));
        SmallShop.table(bench.shop(), Bench.PRODUCTS + 1);
    }

    private static void vectors(Bench bench) throws Exception {
        FeatureArrayFile.write(bench.files().resolve("items.npy"), rows(1, 120));
        FeatureArrayFile.write(bench.files().resolve("more.npy"), rows(2, 3));
    }

    private static List<Feature> rows(int seed, int count) {
        Random random = new Random(seed);
        return Stream.generate(() -> {
            float[] values = new float[8];
            for (int d = 0; d < values.length; d++) {
                values[d] = (float) random.nextGaussian();
            }
            return new Feature(values);
        }).limit(count).toList();
    }

    private static void forest(Bench bench) throws Exception {
        vectors(bench);
        bench.done("annoy", "build", bench.files().resolve("items.npy").toString(), "--out", place(bench));
    }

    private static String place(Bench bench) {
        return bench.files().resolve("items.forest").toString();
    }
}
