package lookalike.build.installer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarFilesTest {

    private static final String MANIFEST = """
            Manifest-Version: 1.0
            Multi-Release: true
            Import-Package: org.example
            Sealed: true

            """;

    @TempDir
    private Path folder;
    private Path jar;

    @BeforeEach
    void write() throws IOException {
        Map<String, String> contents = new LinkedHashMap<>();
        contents.put(JarFile.MANIFEST_NAME, MANIFEST);
        contents.put("org/example/Thing.class", "class");
        contents.put("native/linux/libthing.so", "library");
        contents.put("native/mac/libthing.dylib", "library of another system");
        contents.put("native/mac/libthing.dylib.dSYM/libthing.dylib", "symbols");
        jar = Jars.write(folder.resolve("thing.jar"), contents);
    }

    @Test
    @DisplayName("a jar packed twice is the same, byte for byte, and keeps the times of its entries")
    void packsReproducibly() throws IOException {
        JarFiles.repack(jar, _ -> true, folder.resolve("first.jar"));
        JarFiles.repack(jar, _ -> true, folder.resolve("second.jar"));
        assertArrayEquals(Files.readAllBytes(folder.resolve("first.jar")),
                Files.readAllBytes(folder.resolve("second.jar")));
        try (JarFile packed = new JarFile(folder.resolve("first.jar").toFile())) {
            for (ZipEntry entry : packed.stream().toList()) {
                assertEquals(Jars.TIME.toMillis(), entry.getTime(), entry.getName());
            }
        }
    }

    @Test
    @DisplayName("entries that are not wanted are left out, and what only OSGi reads of the manifest")
    void leavesOut() throws IOException {
        JarFiles.repack(jar, name -> !name.startsWith("native/"), folder.resolve("packed.jar"));
        try (JarFile packed = new JarFile(folder.resolve("packed.jar").toFile())) {
            assertNotNull(packed.getEntry("org/example/Thing.class"));
            assertNull(packed.getEntry("native/linux/libthing.so"));
            Attributes manifest = packed.getManifest().getMainAttributes();
            assertEquals("true", manifest.getValue("Multi-Release"));
            assertNull(manifest.getValue("Import-Package"));
            assertNull(manifest.getValue("Sealed"));
        }
    }

    @Test
    @DisplayName("files come out of a jar without its folders, debug symbols stay in it")
    void unpacks() throws IOException {
        Path target = Files.createDirectories(folder.resolve("natives"));
        JarFiles.unpack(jar, name -> name.startsWith("native/mac/"), target);
        assertEquals(List.of(target.resolve("libthing.dylib")), new FileTree(target).children());
        assertEquals("library of another system", Files.readString(target.resolve("libthing.dylib")));
    }
}
