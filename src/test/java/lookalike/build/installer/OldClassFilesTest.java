package lookalike.build.installer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Tests of {@link OldClassFiles}, with the library that it is for. */
class OldClassFilesTest {

    private static final int JAVA_8 = 52;

    @TempDir
    private Path folder;

    private Path picocli() throws Exception {
        Path jar = Path.of(CommandLine.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        return Files.copy(jar, folder.resolve("picocli.jar"));
    }

    private static Map<String, Integer> versions(Path jar) throws IOException {
        Map<String, Integer> versions = new TreeMap<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().filter(each -> each.getName().matches("picocli/.*\\.class")).toList()) {
                try (DataInputStream stream = new DataInputStream(zip.getInputStream(entry))) {
                    stream.readInt();
                    stream.readUnsignedShort();
                    versions.put(entry.getName(), stream.readUnsignedShort());
                }
            }
        }
        return versions;
    }

    @Test
    @DisplayName("every class of picocli gets the format of Java 8, and is verified and works in it")
    void upgradesPicocli() throws Exception {
        Path jar = picocli();
        Map<String, Integer> before = versions(jar);
        assertTrue(before.containsValue(49), "a picocli in a newer format needs no upgrade: " + before);
        new OldClassFiles(jar).upgrade();
        Map<String, Integer> after = versions(jar);
        assertEquals(before.keySet(), after.keySet());
        assertTrue(after.values().stream().allMatch(version -> version == JAVA_8), after.toString());
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()},
                ClassLoader.getPlatformClassLoader())) {
            for (String name : after.keySet()) {
                if (!name.contains("groovy")) {
                    // Initialising a class verifies it.
                    Class.forName(name.replace(".class", "").replace('/', '.'), true, loader);
                }
            }
            Class<?> line = Class.forName("picocli.CommandLine", true, loader);
            assertEquals(CommandLine.VERSION, line.getField("VERSION").get(null));
        }
    }

    @Test
    @DisplayName("a library that needs no upgrade stays as it is, to the byte")
    void leavesOthers() throws Exception {
        Path jar = picocli();
        new OldClassFiles(jar).upgrade();
        byte[] upgraded = Files.readAllBytes(jar);
        new OldClassFiles(jar).upgrade();
        assertArrayEquals(upgraded, Files.readAllBytes(jar));
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count(), "nothing is left over");
        }
    }
}
