package lookalike.endurance;

import java.nio.file.Path;
import java.util.List;

/** A process that does one thing after the other with the bench that it is given. */
final class Journey {

    /** Stands where a command's name stands. */
    static final String NAME = "journey";

    private Journey() {}

    public static void main(String[] arguments) {
        Bench bench = new Bench(Path.of(arguments[0]));
        String photo = bench.shop().resolve("2.png").toString();
        for (List<String> command : List.of(List.of("index", Bench.CATALOGUE),
                List.of("search", photo, "--catalogue", Bench.CATALOGUE, "--out",
                        bench.files().resolve("x.html").toString()),
                List.of("evaluate", "--catalogue", Bench.CATALOGUE, "--queries", "2"),
                List.of("catalogue", "export", Bench.CATALOGUE, bench.files().resolve("x.lookalike").toString()))) {
            bench.done(command.toArray(String[]::new));
        }
        System.out.println("done");
        System.exit(0);
    }
}
