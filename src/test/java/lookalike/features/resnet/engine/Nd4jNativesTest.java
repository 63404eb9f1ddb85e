package lookalike.features.resnet.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.Properties;
import lookalike.storage.StorageException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

@DisplayName("The native libraries of ND4J")
class Nd4jNativesTest {

    private static final String PATH = "java.library.path";

    @TempDir
    private Path folder;
    private Path home;
    private Path installed;
    private final Properties properties = new Properties();

    @BeforeEach
    void install() throws IOException {
        home = folder.resolve("home/model");
        installed = folder.resolve("app/natives/nd4j");
        properties.setProperty(PATH, "/usr/lib");
        pack("libnd4jcpu.so", "the large one");
        pack("libopenblas.so.0", "another");
    }

    private void pack(String name, String content) throws IOException {
        Path version = Files.createDirectories(installed.resolve("nd4j-1.2.3"));
        try (OutputStream stream = new XZOutputStream(Files.newOutputStream(version.resolve(name + ".xz")),
                new LZMA2Options(0))) {
            stream.write(content.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    @DisplayName("are unpacked into a folder of their version, where JavaCPP is told to look first")
    void unpacked() throws Exception {
        new Nd4jNatives(Optional.of(installed), home, properties).ready();
        Path place = home.resolve("nd4j-1.2.3");
        assertEquals("the large one", Files.readString(place.resolve("libnd4jcpu.so")));
        assertEquals("another", Files.readString(place.resolve("libopenblas.so.0")));
        assertEquals(place.toAbsolutePath() + File.pathSeparator + "/usr/lib", properties.getProperty(PATH));
        assertEquals("true", properties.getProperty("org.bytedeco.javacpp.pathsfirst"));
        assertTrue(Path.of(properties.getProperty("org.bytedeco.javacpp.cachedir")).startsWith(home.toAbsolutePath()));
    }

    @Test
    @DisplayName("are unpacked once")
    void once() throws Exception {
        Nd4jNatives natives = new Nd4jNatives(Optional.of(installed), home, properties);
        natives.ready();
        Path library = home.resolve("nd4j-1.2.3/libnd4jcpu.so");
        FileTime longAgo = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(library, longAgo);
        String path = properties.getProperty(PATH);
        natives.ready();
        assertEquals(longAgo, Files.getLastModifiedTime(library));
        assertEquals(path, properties.getProperty(PATH));
    }

    @Test
    @DisplayName("are not believed if they are damaged, and the next try begins anew")
    void damaged() throws Exception {
        Path packed = installed.resolve("nd4j-1.2.3/libnd4jcpu.so.xz");
        byte[] whole = Files.readAllBytes(packed);
        byte[] bytes = whole.clone();
        bytes[bytes.length / 2] ^= 1;
        Files.write(packed, bytes);
        Nd4jNatives natives = new Nd4jNatives(Optional.of(installed), home, properties);
        assertEquals(packed, assertThrows(StorageException.DamagedPackage.class, natives::ready).place());
        assertFalse(Files.exists(home.resolve("nd4j-1.2.3/libnd4jcpu.so")));
        Files.write(packed, whole);
        natives.ready();
        assertEquals("the large one", Files.readString(home.resolve("nd4j-1.2.3/libnd4jcpu.so")));
    }

    @Test
    @DisplayName("are left to JavaCPP where they lie in their jars")
    void inJars() throws Exception {
        new Nd4jNatives(Optional.empty(), home, properties).ready();
        assertEquals("/usr/lib", properties.getProperty(PATH));
        assertFalse(Files.exists(home));
    }
}
