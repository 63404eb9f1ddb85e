package lookalike.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.Color;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import lookalike.cli.context.CommandContext;
import lookalike.cli.context.ProblemReporter;
import lookalike.cli.terminal.Terminal;
import lookalike.evaluation.report.ReportFolder;
import lookalike.features.Feature;
import lookalike.features.FeatureArrayFile;
import lookalike.image.TestPictures;
import lookalike.service.BeforeAfterWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

/** Every file that a command writes where the user says: it must not destroy another one. */
class OutputsTest {

    /** Each parameter that names a file to write, with the rest of a command line; {@code OUT} stands for the file. */
    private static final Map<String, String> WRITTEN = Map.of(
            "features --out", "features PHOTO --out OUT",
            "catalogue export FILE", "catalogue export shop OUT",
            "client export FILE", "client export Anna OUT",
            "annoy build --out", "annoy build ITEMS --out OUT",
            "evaluate --out", "evaluate --catalogue shop --out OUT",
            "bench --out", "bench ITEMS --out OUT",
            "search --compare-page", "search PHOTO --catalogue shop --compare-page OUT",
            "search --out", "search PHOTO --catalogue shop --out OUT",
            "duplicates --out", "duplicates shop --out OUT",
            "neighbours --out", "neighbours shop --out OUT");
    /** Of these, the ones that name a folder, with the name of a file that is written in it. */
    private static final Map<String, String> FOLDERS =
            Map.of("evaluate --out", "report.html", "bench --out", "time-over-recall.svg",
                    "search --compare-page", BeforeAfterWriter.FILE);
    /** Parameters that name a file to change in place. */
    private static final Set<String> CHANGED =
            Set.of("annoy add X.forest", "annoy remove X.forest", "annoy tune X.forest|CATALOGUE");
    /** Parameters that name what is read, or the data folder. */
    private static final Set<String> READ = Set.of("lookalike PHOTO", "lookalike --home", "model get --from",
            "catalogue add PATH", "catalogue add --csv", "client import FILE", "orders import FILE", "search IMAGE",
            "features IMAGE", "evaluate --compare",
            "evaluate --queries", "bench CATALOGUE|ITEMS.npy", "bench --queries", "annoy build ITEMS.npy|CATALOGUE",
            "annoy query X.ann|X.forest|CATALOGUE", "annoy query QUERIES.npy", "annoy info X.ann|X.forest|CATALOGUE",
            "annoy verify X.ann|X.forest|CATALOGUE", "annoy add ITEMS.npy");
    /** Words of parameters that name files or folders, whatever their Java type. */
    private static final String FILES = "(?i).*(FILE|FOLDER|PATH|DIR|PHOTO|IMAGE|REPORT|\\.npy|\\.ann|\\.forest).*";

    @TempDir
    private Path folder;
    private Path photo;
    private Path items;
    private Path picture;

    @BeforeEach
    void make() throws Exception {
        photo = folder.resolve("photo.png");
        Files.write(photo, TestPictures.file(TestPictures.plain(60, 80, Color.RED), "png"));
        items = folder.resolve("items.npy");
        FeatureArrayFile.write(items, List.of(new Feature(new float[] {1, 2}), new Feature(new float[] {2, 1})));
        Path shop = Files.createDirectories(folder.resolve("shop"));
        picture = Files.copy(photo, shop.resolve("1.png"));
        assertEquals(0, run("catalogue", "add", shop.toString()).status());
        assertEquals(0, run("client", "add", "Anna").status());
    }

    private CommandRun run(String... args) {
        return CommandRun.at(folder.resolve("home"), args);
    }

    static Stream<String> written() {
        return WRITTEN.keySet().stream().sorted();
    }

    static Stream<String> files() {
        return written().filter(output -> !FOLDERS.containsKey(output));
    }

    @Test
    @DisplayName("every parameter that names a file is known here as one that is read, written or changed")
    void allAreKnown() {
        Set<String> known = new TreeSet<>(WRITTEN.keySet());
        known.addAll(CHANGED);
        known.addAll(READ);
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        try (CommandContext context = new CommandContext(CommandRun.factory(_ -> {
            throw new AssertionError("services are not needed");
        }), nowhere, nowhere, Terminal.NONE)) {
            CommandLine program = new Program(CommandRun.factory(_ -> {
                throw new AssertionError("services are not needed");
            }), (_, _, _) -> {}, "1.2.3", Terminal.NONE)
                    .commandLine(context, new ProblemReporter(context), nowhere, nowhere);
            Set<String> found = new TreeSet<>();
            collect(program, found);
            assertEquals(known, found);
            for (String output : WRITTEN.keySet()) {
                assertTrue(command(program, output).getCommandSpec().optionsMap().containsKey("--force"), output);
            }
        }
    }

    private static CommandLine command(CommandLine program, String output) {
        CommandLine found = program;
        for (String word : output.split(" ")) {
            found = found.getSubcommands().getOrDefault(word, found);
        }
        return found;
    }

    private static void collect(CommandLine command, Set<String> found) {
        String name = command.getCommandSpec().qualifiedName().replaceFirst("^lookalike (?=.)", "");
        for (ArgSpec argument : command.getCommandSpec().args()) {
            boolean isFile = Stream.concat(Stream.of(argument.type()), Stream.of(argument.auxiliaryTypes()))
                    .anyMatch(Path.class::equals) || argument.paramLabel().matches(FILES);
            if (isFile && !argument.inherited()) {
                found.add(name + " " + (argument.isOption()
                        ? ((CommandLine.Model.OptionSpec) argument).longestName() : argument.paramLabel()));
            }
        }
        command.getSubcommands().values().forEach(sub -> collect(sub, found));
    }

    @ParameterizedTest
    @MethodSource("written")
    @DisplayName("an existing file is kept, and the way to replace it is told")
    void keepsForeignFiles(String output) throws Exception {
        Path out = folder.resolve("thesis");
        Path foreign = FOLDERS.containsKey(output)
                ? Files.createDirectories(out).resolve(FOLDERS.get(output)) : out;
        Files.writeString(foreign, "years of work");
        CommandRun run = run(line(output, out));
        assertEquals(1, run.status(), run.err());
        assertTrue(run.err().contains(foreign + " exists already") && run.err().contains("--force"), run.err());
        assertEquals("years of work", Files.readString(foreign));
    }

    @ParameterizedTest
    @MethodSource("files")
    @DisplayName("an input is kept even with --force, also under another name")
    void keepsInputs(String output) throws Exception {
        assumeFalse(OS.WINDOWS.isCurrentOs(), "skipped on Windows, where links need rights");
        Path input = output.startsWith("features") ? photo : output.startsWith("annoy") ? items : picture;
        byte[] bytes = Files.readAllBytes(input);
        Path link = Files.createSymbolicLink(folder.resolve("link.ann"), input);
        Path hard = Files.createLink(folder.resolve("hard.ann"), input);
        List<Path> names = new ArrayList<>(List.of(input, input.resolveSibling("./" + input.getFileName()), link));
        if (input != picture) {
            names.add(hard);
        }
        for (Path name : names) {
            CommandRun run = run(line(output, name, "--force"));
            assertEquals(1, run.status(), run.err());
            assertTrue(run.err().startsWith(name + " "), run.err());
            assertArrayEquals(bytes, Files.readAllBytes(input));
            assertTrue(Files.isSymbolicLink(link));
        }
    }

    @ParameterizedTest
    @MethodSource("written")
    @DisplayName("a catalogue's files and Lookalike's own are kept even with --force")
    void keepsCataloguesAndItsOwn(String output) throws Exception {
        Path own = folder.resolve("home/catalogues/shop");
        Path place = FOLDERS.containsKey(output) ? picture.getParent() : picture;
        byte[] bytes = Files.readAllBytes(picture);
        CommandRun run = run(line(output, place, "--force"));
        assertEquals(1, run.status(), run.err());
        assertTrue(run.err().contains("catalogue 'shop'"), run.err());
        assertArrayEquals(bytes, Files.readAllBytes(picture));
        run = run(line(output, own.resolve("new"), "--force"));
        assertEquals(1, run.status(), run.err());
        assertTrue(run.err().contains("Lookalike's own data folder"), run.err());
        assertTrue(Files.notExists(own.resolve("new")));
    }

    @Test
    @DisplayName("a table beside the folder of pictures belongs to the catalogue, too")
    void keepsTablesAbove() throws Exception {
        Path images = Files.createDirectories(folder.resolve("spring/images"));
        Files.copy(photo, images.resolve("1.png"));
        Path table = Files.writeString(folder.resolve("spring/styles.csv"), "id,name\n1,Tee\n");
        assertEquals(0, run("catalogue", "add", images.toString(), "--name", "spring").status());
        CommandRun run = run("catalogue", "export", "shop", table.toString(), "--force");
        assertEquals(1, run.status(), run.err());
        assertTrue(run.err().contains("catalogue 'spring'"), run.err());
        assertEquals("id,name\n1,Tee\n", Files.readString(table));
    }

    @Test
    @DisplayName("pictures in the data folder make no catalogue, as they would be deleted with it")
    void keepsPicturesInTheDataFolder() throws Exception {
        Path place = Files.createDirectories(folder.resolve("home/catalogues/spring"));
        Path mine = Files.copy(photo, place.resolve("1.png"));
        CommandRun run = run("catalogue", "add", place.toString());
        assertEquals(1, run.status(), run.err());
        assertTrue(run.err().contains("keeps its own data"), run.err());
        assertEquals(1, run("catalogue", "remove", "spring").status());
        assertTrue(Files.exists(mine));
    }

    @Test
    @DisplayName("a catalogue's own forest is changed by the name of the catalogue, not as a file")
    void keepsForestsOfCatalogues() throws Exception {
        Path own = Files.writeString(folder.resolve("home/catalogues/shop/x.forest"), "forest");
        for (String line : List.of("annoy tune OUT", "annoy remove OUT 1", "annoy add OUT ITEMS")) {
            CommandRun run = run(words(line, own));
            assertEquals(1, run.status(), run.err());
            assertTrue(run.err().contains("Lookalike's own data folder"), run.err());
        }
    }

    @Test
    @DisplayName("with --force an existing file is replaced, and a report's other files stay")
    void replaces() throws Exception {
        Path forest = Files.writeString(folder.resolve("x.ann"), "old");
        assertEquals(0, run(line("annoy build --out", forest, "--force")).status());
        assertTrue(Files.size(forest) > 3);
        Path pack = Files.writeString(folder.resolve("x.lookalike"), "old");
        assertEquals(0, run(line("catalogue export FILE", pack, "--force")).status());
        assertTrue(Files.size(pack) > 3);
        assertTrue(ReportFolder.NAMES.contains(FOLDERS.get("evaluate --out")));
    }

    private String[] line(String output, Path out, String... more) {
        List<String> words = new ArrayList<>(List.of(words(WRITTEN.get(output), out)));
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }

    private String[] words(String line, Path out) {
        return Stream.of(line.split(" ")).map(word -> switch (word) {
            case "OUT" -> out.toString();
            case "PHOTO" -> photo.toString();
            case "ITEMS" -> items.toString();
            default -> word;
        }).toArray(String[]::new);
    }
}
