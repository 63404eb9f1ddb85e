package lookalike.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import lookalike.cli.context.ServiceFactory;
import lookalike.cli.context.WindowOpener;
import lookalike.features.Engine;
import lookalike.features.NetworkChoice;
import lookalike.features.Precision;
import lookalike.image.TestPictures;
import lookalike.service.Services;
import lookalike.storage.StorageException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

public class ProgramTest {

    @ParameterizedTest(name = "''lookalike {0} --help'' mentions {1}")
    @DisplayName("every command prints its help on standard output without making services")
    @CsvSource(delimiter = ';', value = {
        "''; --home --engine model catalogue index search features evaluate annoy completion",
        "model; get info --home",
        "model get; --from --home",
        "model info; --format --home",
        "catalogue; add list info problems export rename remove",
        "catalogue add; PATH --csv --name --format --home",
        "catalogue list; --format --home",
        "catalogue info; NAME --format --home",
        "catalogue problems; NAME --format --home",
        "catalogue export; NAME FILE --home",
        "catalogue rename; OLD NEW --home",
        "catalogue remove; NAME --home",
        "index; NAME --engine --limit --format --home",
        "search; IMAGE --catalogue -k --where --text --like --not --index --engine --format --out --batch --home",
        "duplicates; NAME --similarity --not-same --hide --format --out --home",
        "neighbours; NAME -k --where --same --in-stock --format --out --force --home",
        "features; IMAGE --out --engine --catalogue --format --home",
        "evaluate; --catalogue --relevance -k --queries --holdout --seed --method --where --paper --compare --out "
                + "--format --home",
        "annoy; build query info verify tune add remove",
        "annoy build; ITEMS.npy --out --metric --trees --seed --threads --format --home",
        "annoy query; X.ann QUERIES.npy --metric --dimension -k --search-k --rounds --format --home",
        "annoy info; X.ann --metric --dimension --format --home",
        "annoy verify; X.ann --metric --dimension --format --home",
        "annoy tune; X.forest CATALOGUE --recall -k --format --home",
        "annoy add; X.forest ITEMS.npy --format --home",
        "annoy remove; X.forest ITEM --format --home",
        "completion; --home",
    })
    void explains(String command, String mentions) {
        CommandRun run = CommandRun.of(words(command + " --help"));
        assertEquals(0, run.status(), run.err());
        assertEquals("", run.err());
        for (String option : words(mentions)) {
            assertTrue(run.out().contains(option), option + " in " + run.out());
        }
    }

    @ParameterizedTest(name = "''lookalike {0}''")
    @DisplayName("the version is one line, whichever command is asked for it")
    @ValueSource(strings = {"--version", "-V", "search --version", "catalogue add -V"})
    void tellsItsVersion(String line) {
        assertEquals(new CommandRun(0, "lookalike 1.2.3\n", ""), unixLines(CommandRun.of(words(line))));
    }

    @ParameterizedTest(name = "''lookalike {0}'' -> {1}")
    @DisplayName("wrong usage gives status 2, what is wrong, and where to read how it is meant")
    @CsvSource(delimiter = ';', value = {
        "serch; 'serch'; lookalike --help",
        "catalogue; needs a command: add, list; lookalike catalogue --help",
        "model; needs a command: get, info; lookalike model --help",
        "model get extra; 'extra'; lookalike model get --help",
        "catalogue add; PATH; lookalike catalogue add --help",
        "catalogue list --format xml; --format takes table, json or csv, not 'xml'; lookalike catalogue list --help",
        "index; NAME; lookalike index --help",
        "index shop --limit 0; --limit must be at least 1; lookalike index --help",
        "index shop --limit many; --limit takes a whole number, not 'many'; lookalike index --help",
        "index shop --limit; --limit needs N after it; lookalike index --help",
        "index shop --limit 1 --limit 2; --limit is there twice; lookalike index --help",
        "index shop spring; is too much for 'lookalike index'; lookalike index --help",
        "index shop --engin onnx; There is no option '--engin', perhaps you mean '--engine'; lookalike index --help",
        "catalogue lst; There is no command 'lookalike catalogue lst', only add, list; lookalike catalogue --help",
        "search a.jpg --catalogue shop --variety some; --variety takes a number, not 'some'; lookalike search --help",
        "search a.jpg --catalogue shop --no-pin=maybe; --no-pin takes no value; lookalike search --help",
        "search --not 7 --catalogue shop; --not needs something; lookalike search --help",
        "search a.jpg --batch --catalogue shop; --batch reads the photos; lookalike search --help",
        "duplicates shop --not-same 1; --not-same needs ID ID after it; lookalike duplicates --help",
        "/nowhere.jpg; There is no file /nowhere.jpg; lookalike --help",
        "index shop --engine cuda; cuda; lookalike index --help",
        "search --catalogue shop; nothing to search for; lookalike search --help",
        "search --catalogue shop --text tee --set gender=Men; says what a photo shows; lookalike search --help",
        "search photo.jpg; --catalogue; lookalike search --help",
        "search photo.jpg --catalogue shop -k 0; -k must be at least 1; lookalike search --help",
        "features photo.jpg; --out; lookalike features --help",
        "search http://example.org/a.jpg --catalogue shop; is a link; lookalike search --help",
        "search a.jpg http://example.org/b.jpg --catalogue shop; is a link; lookalike search --help",
        "search a.jpg B\uFFFDr.jpg --catalogue shop; has letters; lookalike search --help",
        "catalogue add https://example.org/shop.zip; is a link; lookalike catalogue add --help",
        "annoy build items.csv; --out; lookalike annoy build --help",
        "evaluate; --catalogue; lookalike evaluate --help",
        "evaluate --catalogue shop -k 0; 0' is not a whole number from 1 on; lookalike evaluate --help",
        "evaluate --catalogue shop -k 5,x; 'x'; lookalike evaluate --help",
        "evaluate --catalogue shop --holdout -1; '-1'; lookalike evaluate --help",
        "evaluate --catalogue shop --relevance ,; names no column; lookalike evaluate --help",
        "evaluate --catalogue shop --method magic; magic; lookalike evaluate --help",
        "evaluate --catalogue shop --queries folder --holdout 5; --holdout; lookalike evaluate --help",
        "evaluate --catalogue shop --taste --ranking raw; --taste; lookalike evaluate --help",
        "evaluate --catalogue shop --spoilt --no-pin; --spoilt; lookalike evaluate --help",
        "evaluate --catalogue shop --paper -k 1; -k has to contain it; lookalike evaluate --help",
        "evaluate --compare one.json; --compare; lookalike evaluate --help",
        "annoy; needs a command: build; lookalike annoy --help",
        "annoy build items.npy; --out X.ann|X.forest is missing; lookalike annoy build --help",
        "annoy build items.npy --out x.ann --trees 0; --trees must be at least 1, or -1; lookalike annoy build --help",
        "annoy build items.npy --out x.ann --threads 0; --threads must be at least 1; lookalike annoy build --help",
        "annoy build items.npy --out x.ann --metric hamming; hamming; lookalike annoy build --help",
        "annoy query x.ann q.npy --metric dot; --dimension; lookalike annoy query --help",
        "annoy query x.ann q.npy --dimension 5; --metric; lookalike annoy query --help",
        "annoy query x.ann --dimension 5 --metric dot; QUERIES.npy; lookalike annoy query --help",
        "annoy query x.ann q.npy --dimension 5 --metric dot -k 0; -k must be at least 1; lookalike annoy query --help",
        "annoy query x.ann q.npy --dimension 5 --metric dot --search-k -2; --search-k must be at least 1, or -1; "
                + "lookalike annoy query --help",
        "annoy query x.ann q.npy --dimension 5 --metric dot --rounds 0; --rounds must be at least 1; "
                + "lookalike annoy query --help",
        "annoy info x.ann --dimension 0 --metric dot; --dimension must be at least 1; lookalike annoy info --help",
        "annoy verify; X.ann; lookalike annoy verify --help",
        "--home; --home; lookalike --help",
        "--home= model info; --home needs the name of a folder; lookalike --help",
    })
    void refusesWrongUsage(String line, String wrong, String hint) {
        CommandRun run = CommandRun.of(words(line));
        assertEquals(2, run.status());
        assertEquals("", run.out());
        assertTrue(run.err().contains(wrong), run.err());
        assertTrue(run.err().endsWith("see '" + hint + "'.\n"), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
        assertNoTrace(run);
    }

    @Test
    @DisplayName("a command that is nearly right is suggested")
    void suggests() {
        assertTrue(CommandRun.of("serch").err().contains("perhaps you mean 'search'"));
    }

    @ParameterizedTest(name = "''lookalike {0}''")
    @DisplayName("the data folder may be named before and after a command")
    @ValueSource(strings = {
        "--home here catalogue list", "catalogue --home here list", "catalogue list --home here",
        "model info --home=here"})
    void takesTheDataFolderAnywhere(String line) {
        List<Path> homes = new ArrayList<>();
        CommandRun.of(CommandRun.factory(home -> {
            homes.add(home.root());
            throw new CancellationException("far enough");
        }), null, words(line));
        assertEquals(List.of(Path.of("here").toAbsolutePath()), homes);
    }

    @Test
    @DisplayName("without a command the window opens, with the engine and the precision that were asked for")
    void opensTheWindow() {
        List<NetworkChoice> opened = new ArrayList<>();
        WindowOpener window = (_, network, _) -> opened.add(network);
        ServiceFactory factory =
                CommandRun
                        .factory(home -> new Services(home, null, null, null, null, null, null, null, null, () -> {}));
        assertEquals(0, CommandRun.of(factory, window).status());
        assertEquals(0, CommandRun.of(factory, window, "--engine", "dl4j").status());
        assertEquals(0, CommandRun.of(factory, window, "--precision", "float").status());
        assertEquals(List.of(NetworkChoice.FREE, new NetworkChoice(Optional.of(Engine.DL4J), Optional.empty()),
                new NetworkChoice(Optional.empty(), Optional.of(Precision.FLOAT))), opened);
        CommandRun impossible = CommandRun.of(factory, window, "--engine", "dl4j", "--precision", "int8");
        assertEquals(2, impossible.status());
        assertTrue(impossible.err().contains("--engine dl4j computes in float"), impossible.err());
        assertEquals(3, opened.size());
    }

    @Test
    @DisplayName("photos open the window and are searched with, whether there are options or not")
    void opensPhotos(@TempDir Path folder) throws Exception {
        Path photo = Files.createFile(folder.resolve("a photo.jpg"));
        Path other = Files.createFile(folder.resolve("other.png"));
        List<List<Path>> opened = new ArrayList<>();
        WindowOpener window = (_, _, photos) -> opened.add(photos);
        ServiceFactory factory =
                CommandRun
                        .factory(home -> new Services(home, null, null, null, null, null, null, null, null, () -> {}));
        assertEquals(0, CommandRun.of(factory, window).status());
        assertEquals(0, CommandRun.of(factory, window, photo.toString(), other.toString()).status());
        assertEquals(0, CommandRun.of(factory, window, "--engine", "onnx", photo.toString()).status());
        assertEquals(List.of(List.of(), List.of(photo, other), List.of(photo)), opened);
        CommandRun missing = CommandRun.of(factory, window, photo.toString(), folder.resolve("none.jpg").toString());
        assertEquals(2, missing.status());
        assertTrue(missing.err().contains("none.jpg"), missing.err());
        CommandRun alone = CommandRun.of(factory, window, "/nowhere.jpg");
        assertEquals(2, alone.status());
        assertTrue(alone.err().contains("nowhere.jpg"), alone.err());
        for (String ofTheParser : List.of("Unmatched", "index", "Did you mean")) {
            assertFalse(alone.err().contains(ofTheParser), alone.err());
        }
        assertEquals(3, opened.size());
    }

    @Test
    @DisplayName("what goes wrong with photos alone is told in a sentence, too")
    void tellsOfPhotos(@TempDir Path folder) throws Exception {
        Path photo = Files.createFile(folder.resolve("photo.jpg"));
        CommandRun run = CommandRun.of(
                CommandRun
                        .factory(home -> new Services(home, null, null, null, null, null, null, null, null, () -> {})),
                (_, _, _) -> {
                    throw new StorageException.NotWritable(folder, new IOException("no space left"));
                }, photo.toString());
        assertEquals(1, run.status());
        assertTrue(run.err().contains("no space left"), run.err());
        assertNoTrace(run);
    }

    @Test
    @DisplayName("the completion script knows the commands and their options")
    void completes() {
        CommandRun run = CommandRun.of("completion");
        assertAll(
                () -> assertEquals(0, run.status()),
                () -> assertTrue(run.out().startsWith("#!/usr/bin/env bash")),
                () -> assertTrue(run.out().contains("_picocli_lookalike_search")),
                () -> assertTrue(run.out().contains("--where")));
    }

    @Test
    @DisplayName("the shell completes names of catalogues and columns as the program tells them, quoted for it")
    void completesNames(@TempDir Path folder) throws Exception {
        Path home = folder.resolve("home");
        Path shop = Files.createDirectories(folder.resolve("shop"));
        Files.write(shop.resolve("1.png"), TestPictures.file(TestPictures.plain(9, 9, Color.RED), "png"));
        Files.writeString(shop.resolve("products.csv"), "id,name,season\n1,Tee,Summer\n");
        assertEquals(0, CommandRun.at(home, "catalogue", "add", shop.toString(), "--name", "Größe 38").status());
        assertEquals("Größe\\ 38\n", CommandRun.at(home, "words", "catalogues").out());
        assertEquals("Größe 38\n", CommandRun.at(home, "words", "catalogues", "--prefix=\"Gr").out());
        assertEquals("season\n", CommandRun.at(home, "words", "columns", "--prefix=s", "--", "Größe\\ 38").out());
        assertEquals("", CommandRun.at(home, "words", "columns", "--", "none").out());
        String script = CommandRun.of("completion").out();
        assertTrue(script.contains("\" catalogue rename\") kind=catalogues"), script);
        assertTrue(script.endsWith("complete -F _lookalike_names -o default lookalike\n"), script);
        assertTrue(CommandRun.of("--help").out().lines().noneMatch(line -> line.startsWith("  words ")));
    }

    @Test
    @DisplayName("the shell takes its words from the script")
    void completesInBash(@TempDir Path folder) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "skipped where there is no bash");
        Path script = Files.writeString(folder.resolve("completion.sh"), CommandRun.of("completion").out());
        // Stands for the program: tells what it was asked.
        Path ask = Files.writeString(folder.resolve("ask.sh"), """
                source '%s'
                lookalike() { echo "$LOOKALIKE_HOME|$*"; }
                COMP_WORDS=(lookalike search a.jpg --home here --catalogue "My\\ Shop" --where ba)
                COMP_CWORD=8
                _lookalike_names
                echo "${COMPREPLY[0]}"
                COMP_WORDS=(lookalike index Sp)
                COMP_CWORD=2
                _lookalike_names
                echo "${COMPREPLY[0]}"
                """.formatted(script));
        Process bash = new ProcessBuilder("/bin/bash", ask.toString()).redirectErrorStream(true).start();
        String told = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String usual = System.getenv().getOrDefault("LOOKALIKE_HOME", "");
        assertEquals("here|words columns --prefix=ba -- My\\ Shop\n" + usual
                + "|words catalogues --prefix=Sp -- \n", told);
    }

    @Test
    @DisplayName("the manual page has every command with its options, and no line that would be a macro by accident")
    void describesAll() {
        String page = CommandRun.of("completion", "--man").out();
        assertTrue(page.startsWith(".TH LOOKALIKE 1 "), page);
        for (String command : List.of("catalogue rename OLD NEW", "search IMAGE", "neighbours NAME", "annoy tune")) {
            assertTrue(page.contains(".SS lookalike " + command), command);
        }
        assertTrue(page.contains("\n.B \\-\\-in\\-stock\n"), page);
        assertFalse(page.contains("${") || page.contains("@|"), page);
        assertTrue(page.lines().filter(line -> line.startsWith("."))
                .allMatch(line -> line.matches("\\.(TH|SH|SS|TP|B|BR|RI|I|br)( .*)?")), page);
    }

    @Test
    @DisplayName("asking for help leaves nothing behind, not even in the data folder")
    void writesNothingForHelp(@TempDir Path folder) throws Exception {
        CommandRun.of("features", "--help", "--home", folder.resolve("home").toString());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(), files.toList());
        }
    }

    public static void assertNoTrace(CommandRun run) {
        assertFalse(run.err().contains("\tat ") || run.err().contains("Exception:"), run.err());
    }

    private static CommandRun unixLines(CommandRun run) {
        return new CommandRun(run.status(), run.out().replace("\r\n", "\n"), run.err().replace("\r\n", "\n"));
    }

    private static String[] words(String line) {
        return Arrays.stream(line.split(" ")).filter(word -> !word.isEmpty()).toArray(String[]::new);
    }
}
