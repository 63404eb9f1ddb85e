package lookalike.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher for Linux and macOS, with a fake Java that prints how it was called. */
class LauncherScriptTest {

    private static final String ECHO = """
            #!/bin/sh
            echo "java $0"
            echo "in $PWD"
            for argument in "$@"; do echo "<$argument>"; done
            exit 7
            """;

    @TempDir
    private Path temporary;
    private Path folder;
    private Path script;

    @BeforeEach
    void install() throws Exception {
        assumeFalse(OS.WINDOWS.isCurrentOs(), "skipped on Windows, which has no POSIX shell to run the script");
        folder = temporary.toRealPath();
        Path launchers = Path.of("jlink", "launcher").toAbsolutePath();
        script = folder.resolve("the app").resolve("bin").resolve("lookalike");
        Files.createDirectories(script.getParent());
        Files.copy(launchers.resolve("lookalike"), script);
        assertTrue(script.toFile().setExecutable(true));
    }

    @Test
    @DisplayName("arguments, working folder and status pass through, from a path with blanks")
    void passesEverythingOn() throws Exception {
        Path java = java("25.0.3");
        Path elsewhere = Files.createDirectories(folder.resolve("else where"));
        Outcome outcome = run(elsewhere, Map.of("JAVA_HOME", java.toString()), script, "search", "a b.jpg", "*", "");
        assertEquals(7, outcome.status(), outcome.text());
        assertTrue(outcome.text().contains("in " + elsewhere + "\n"), outcome.text());
        assertTrue(outcome.text().contains("<-Dlookalike.app=" + folder.resolve("the app") + ">\n"), outcome.text());
        assertTrue(outcome.text().contains("<@" + folder.resolve("the app/lib/jvm.options") + ">\n"), outcome.text());
        assertTrue(outcome.text().endsWith("<lookalike.launch.Main>\n<search>\n<a b.jpg>\n<*>\n<>\n"), outcome.text());
    }

    @Test
    @DisplayName("symbolic links lead to the program, relative ones too")
    void followsLinks() throws Exception {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("second"), Path.of("..", "the app", "bin", "lookalike"));
        Files.createSymbolicLink(bin.resolve("first"), Path.of("second"));
        Outcome outcome = run(bin, Map.of("JAVA_HOME", java("25").toString()), Path.of("./first"));
        assertTrue(outcome.text().contains("<-Dlookalike.app=" + folder.resolve("the app") + ">\n"), outcome.text());
    }

    @Test
    @DisplayName("a JAVA_HOME that is too old gives way to the JDK of the build")
    void passesOverAnOldJava() throws Exception {
        Path recorded = java("26.0.1");
        Files.createDirectories(script.resolveSibling("../lib").normalize());
        Files.writeString(script.resolveSibling("../lib/jdk").normalize(), recorded + "\n");
        Outcome outcome = run(folder, Map.of("JAVA_HOME", java("17.0.15").toString()), script);
        assertTrue(outcome.text().startsWith("java " + recorded.resolve("bin").resolve("java") + "\n"),
                outcome.text());
    }

    @Test
    @DisplayName("LOOKALIKE_JAVA goes before JAVA_HOME, and one that is too old is told in a sentence")
    void obeysItsOwnVariable() throws Exception {
        Path chosen = java("25-ea");
        String home = java("27").toString();
        Outcome outcome = run(folder, Map.of("LOOKALIKE_JAVA", chosen.toString(), "JAVA_HOME", home), script);
        assertTrue(outcome.text().startsWith("java " + chosen.resolve("bin").resolve("java") + "\n"), outcome.text());
        Path old = java("21.0.9");
        assertEquals(new Outcome(1, "LOOKALIKE_JAVA names " + old
                + ", which is no Java 25 or later; name the folder of one.\n"),
                run(folder, Map.of("LOOKALIKE_JAVA", old.toString(), "JAVA_HOME", home), script));
    }

    @Test
    @DisplayName("LOOKALIKE_JAVA_OPTS falls apart into flags for the JVM, but matches no files")
    void takesFurtherFlags() throws Exception {
        Outcome outcome = run(folder, Map.of("JAVA_HOME", java("25").toString(),
                "LOOKALIKE_JAVA_OPTS", "-Xmx2g -Dpattern=*"), script);
        assertTrue(outcome.text().contains("<-Xmx2g>\n<-Dpattern=*>\n<-cp>\n"), outcome.text());
    }

    @ParameterizedTest
    @DisplayName("a locale that is not set, or not installed, is replaced by one that knows all letters")
    @ValueSource(strings = {"", "C", "xx_XX.UTF-8"})
    void choosesALocale(String locale) throws Exception {
        Path java = java("25");
        Files.writeString(java.resolve("bin").resolve("java"), "#!/bin/sh\necho \"locale $LC_ALL\"\n");
        Outcome outcome = run(folder, Map.of("JAVA_HOME", java.toString(), "LC_ALL", "", "LC_CTYPE", "", "LANG",
                locale), script);
        assertEquals("locale C.UTF-8\n", outcome.text());
    }

    @Test
    @DisplayName("a locale that is installed is kept, also by the script of the Linux package")
    void keepsALocale() throws Exception {
        Path java = java("25");
        Files.writeString(java.resolve("bin").resolve("java"), "#!/bin/sh\necho \"locale <$LC_ALL>\"\n");
        Map<String, String> variables = Map.of("JAVA_HOME", java.toString(), "LC_ALL", "", "LANG", "C.UTF-8");
        assertEquals("locale <>\n", run(folder, variables, script).text());
        String packaged = Files.readString(Path.of("jlink", "linux", "lookalike"));
        String choice = packaged.substring(packaged.indexOf("case"), packaged.indexOf("esac"));
        assertTrue(Files.readString(script).contains(choice), choice);
    }

    @Test
    @DisplayName("the script of the Linux package tells the window from commands as the launcher does")
    void choosesTheInstalledLauncher() throws Exception {
        String packaged = Files.readString(Path.of("jlink", "linux", "lookalike"));
        int begin = packaged.indexOf("# The command: ");
        String choice = packaged.substring(begin, packaged.indexOf("case $kind", begin));
        assertTrue(choice.contains("kind=window") && Files.readString(script).contains(choice), choice);
    }

    @Test
    @DisplayName("an AOT cache is used if there is one in the user's folder of caches, or else only named")
    void usesAnAotCache() throws Exception {
        Path java = java("25");
        Path caches = folder.resolve("my caches");
        Map<String, String> variables = Map.of("JAVA_HOME", java.toString(), "XDG_CACHE_HOME", caches.toString(),
                "HOME", folder.resolve("home").toString());
        Path cache = Path.of(caches + "/lookalike/aot" + folder.resolve("the app") + java + "/commands.aot");
        String named = "<-Dlookalike.aot=" + cache + ">\n";
        String used = "<-XX:AOTCache=" + cache + ">\n";
        String without = run(folder, variables, script, "search", "a.jpg").text();
        assertTrue(without.contains(named) && !without.contains("AOTCache"), without);
        Files.createDirectories(cache.getParent());
        Files.writeString(cache, "a cache");
        Files.createDirectories(folder.resolve("the app/lib"));
        Files.writeString(folder.resolve("the app/lib/aot.options"), "");
        String with = run(folder, variables, script, "search", "a.jpg").text();
        assertTrue(with.contains(named) && with.contains(used), with);
        String ownOptions = run(folder, with(variables, "LOOKALIKE_JAVA_OPTS", "-XX:AOTCacheOutput=x"), script).text();
        assertFalse(ownOptions.contains(".aot"), ownOptions);
        String noHome = run(folder, with(with(variables, "HOME", ""), "XDG_CACHE_HOME", ""), script).text();
        assertFalse(noHome.contains(".aot"), noHome);
    }

    @ParameterizedTest
    @DisplayName("the window has an AOT cache of its own, whichever way it is opened")
    @CsvSource({"'', window", "photo.jpg, window", "/a/b, window", "--home x, window", "--home x photo.jpg, window",
        "--version, commands", "-h, commands", "--home x --help, commands", "search a.jpg, commands",
        "--home x catalogue list, commands", "index x, commands"})
    void tellsWindowFromCommands(String arguments, String kind) throws Exception {
        Map<String, String> variables = Map.of("JAVA_HOME", java("25").toString(), "XDG_CACHE_HOME",
                folder.resolve("caches").toString());
        String started = run(folder, variables, script, arguments.isEmpty() ? new String[0] : arguments.split(" "))
                .text();
        assertTrue(started.contains("/" + kind + ".aot>"), started);
    }

    @Test
    @DisplayName("SQLite's library beside the jars is named, if it is there")
    void namesNatives() throws Exception {
        Map<String, String> variables = Map.of("JAVA_HOME", java("25").toString());
        assertFalse(run(folder, variables, script, "--version").text().contains("sqlite"));
        Path natives = Files.createDirectories(folder.resolve("the app/natives"));
        String started = run(folder, variables, script, "--version").text();
        assertTrue(started.contains("<-Dorg.sqlite.lib.path=" + natives + ">\n"), started);
    }

    private static Map<String, String> with(Map<String, String> variables, String name, String value) {
        Map<String, String> more = new HashMap<>(variables);
        more.put(name, value);
        return more;
    }

    private Path java(String version) throws IOException {
        Path java = folder.resolve("jdk " + version);
        Files.createDirectories(java.resolve("bin"));
        Files.writeString(java.resolve("release"),
                "IMPLEMENTOR=\"Nobody\"\nJAVA_RUNTIME_VERSION=\"99\"\nJAVA_VERSION=\"" + version + "\"\n");
        Path program = Files.writeString(java.resolve("bin").resolve("java"), ECHO);
        assertTrue(program.toFile().setExecutable(true));
        return java;
    }

    private record Outcome(int status, String text) {}

    private static Outcome run(Path from, Map<String, String> variables, Path program, String... arguments)
            throws Exception {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(from.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("LOOKALIKE_") || name.equals("JAVA_HOME"));
        builder.environment().putAll(variables);
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), text);
    }
}
