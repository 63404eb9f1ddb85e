package lookalike.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lookalike.image.TestPictures;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Completion and the manual page")
class CompletionTest {

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
}
