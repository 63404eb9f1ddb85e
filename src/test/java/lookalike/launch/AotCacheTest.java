package lookalike.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import lookalike.launch.AotCache.Material;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The AOT cache of the build's launcher, from the first start on, with the real program in a folder of its own. */
class AotCacheTest {

    private static final Path MODULES = Path.of("target", "lookalike", "modules");

    @TempDir
    private Path temporary;

    @Test
    @DisplayName("a cache is current until a file of the program changes, and one with a model is one without, too")
    void followsTheProgram() throws Exception {
        AotCache cache = cache(temporary);
        Files.createDirectories(cache.folder());
        Path jar = Files.writeString(Files.createDirectories(cache.app().resolve("lib")).resolve("a.jar"), "a");
        Files.createDirectories(cache.app().resolve("modules"));
        assertFalse(cache.isCurrent(Material.NOTHING));
        cache.replace(Files.writeString(cache.folder().resolve("made"), "made"), cache.identity(Material.NOTHING));
        assertEquals("made", Files.readString(cache.file()));
        assertTrue(cache.isCurrent(Material.NOTHING));
        assertFalse(cache.isCurrent(Material.MODEL), "now there is a model to train with");
        cache.replace(Files.writeString(cache.folder().resolve("made"), "better"), cache.identity(Material.MODEL));
        assertTrue(cache.isCurrent(Material.MODEL) && cache.isCurrent(Material.NOTHING));
        Files.writeString(cache.file(), "cut");
        assertFalse(cache.isCurrent(Material.MODEL), "a damaged cache");
        cache.giveUp(cache.identity(Material.MODEL));
        assertFalse(Files.exists(cache.file()));
        assertTrue(cache.isCurrent(Material.MODEL), "not tried again");
        Files.writeString(jar, "another");
        assertFalse(cache.isCurrent(Material.MODEL));
    }

    @Test
    @DisplayName("where nothing can be written there is no cache, and no problem")
    void doesWithout() throws Exception {
        Path file = Files.writeString(temporary.resolve("a file"), "in the way");
        AotCache cache = new AotCache(file.resolve("aot").resolve("commands.aot"), temporary);
        cache.refresh(Optional.empty(), Optional.empty());
        assertEquals("in the way", Files.readString(file));
    }

    @Test
    @Tag("slow")
    @DisplayName("training makes a cache that the launcher's starts use; a damaged or refused one changes nothing")
    void livesFromStartToStart() throws Exception {
        assumeFalse(OS.WINDOWS.isCurrentOs(), "skipped on Windows, which has no POSIX shell to run the script");
        assumeTrue(Files.isDirectory(MODULES), "skipped: the build has not copied the modules yet");
        Path folder = temporary.toRealPath();
        AotCache cache = cache(folder);
        install(cache.app());
        Files.createDirectories(cache.folder());
        Outcome plain = start(folder, "");
        assertEquals(new Outcome(0, "lookalike unpackaged\n"), plain);

        List<String> training = cache.java();
        training.addAll(List.of(AotTraining.class.getName(), cache.file().toString(), cache.app().toString(), "", ""));
        assertEquals(0, new ProcessBuilder(training).inheritIO().start().waitFor());
        assertTrue(cache.isCurrent(Material.NOTHING));
        try (Stream<Path> left = Files.list(cache.folder())) {
            assertFalse(left.anyMatch(path -> path.getFileName().toString().startsWith(AotTraining.FOLDER)));
        }

        Path log = folder.resolve("classes.log");
        assertEquals(plain, start(folder, "-Xlog:class+load:file=" + log));
        assertTrue(Files.readString(log).contains("lookalike.launch.Main source: shared objects file"));

        // Another heap than the cache's objects were made for: refused. Then half a cache.
        assertEquals(plain, start(folder, "-XX:-UseCompressedOops"));
        Files.write(cache.file(), List.of("no cache"), StandardOpenOption.TRUNCATE_EXISTING);
        assertEquals(plain, start(folder, ""));
    }

    private static AotCache cache(Path folder) {
        String java = System.getProperty("java.home");
        return new AotCache(Path.of(folder.resolve("caches/lookalike/aot") + folder.resolve("app").toString() + java
                + "/commands.aot"), folder.resolve("app"));
    }

    /** Makes the program's folder: jars only, as Java caches no classes of folders. */
    private static void install(Path app) throws IOException {
        Path lib = Files.createDirectories(app.resolve("lib"));
        Path modules = Files.createDirectories(app.resolve("modules"));
        try (Stream<Path> jars = Files.list(MODULES)) {
            for (Path jar : jars.toList()) {
                Files.copy(jar, modules.resolve(jar.getFileName()));
            }
        }
        for (String part : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path jar = Path.of(part);
            if (jar.toString().matches(".*/(picocli|slf4j|jackson|sqlite-jdbc|fastcsv)[^/]*\\.jar")) {
                Files.copy(jar, lib.resolve(jar.getFileName()));
            }
        }
        jar(Path.of("target", "classes"), lib.resolve("lookalike.jar"));
        Path bin = Files.createDirectories(app.resolve("bin"));
        Path launcher = Files.copy(Path.of("jlink", "launcher", "lookalike"), bin.resolve("lookalike"));
        assertTrue(launcher.toFile().setExecutable(true));
        for (String options : List.of("jvm.options", "aot.options", "vector.options")) {
            Files.copy(Path.of("jlink", options), lib.resolve(options));
        }
    }

    private static void jar(Path classes, Path file) throws IOException {
        try (OutputStream stream = Files.newOutputStream(file); JarOutputStream jar = new JarOutputStream(stream);
                Stream<Path> all = Files.walk(classes)) {
            for (Path each : all.filter(Files::isRegularFile).sorted().toList()) {
                jar.putNextEntry(new JarEntry(classes.relativize(each).toString().replace(File.separatorChar, '/')));
                Files.copy(each, jar);
                jar.closeEntry();
            }
        }
    }

    private record Outcome(int status, String text) {}

    /** Asks for the version; starts no training, as a cache below a file cannot be written. */
    private static Outcome start(Path folder, String options) throws Exception {
        List<String> command = new ArrayList<>(List.of(folder.resolve("app/bin/lookalike").toString(), "--version"));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("LOOKALIKE_"));
        builder.environment().put("LOOKALIKE_JAVA", System.getProperty("java.home"));
        builder.environment().put("LOOKALIKE_JAVA_OPTS", options + " -Dlookalike.aot="
                + folder.resolve("app/bin/lookalike/x"));
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("caches").toString());
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), text);
    }
}
