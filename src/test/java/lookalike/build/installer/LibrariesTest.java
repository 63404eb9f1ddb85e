package lookalike.build.installer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jars with names and contents like those of the real libraries, with a few bytes each. */
class LibrariesTest {

    @TempDir
    private Path folder;
    private Path jars;
    private Path target;

    @BeforeEach
    void write() throws IOException {
        jars = Files.createDirectories(folder.resolve("lib"));
        target = Files.createDirectories(folder.resolve("input"));
        Files.writeString(jars.resolve("jdk"), "/usr/lib/jvm/java");
        Jars.write(jars.resolve("nd4j-api-1.0.0-M2.1.jar"), Map.of("org/nd4j/Nd4j.class", ""));
        Jars.write(jars.resolve("openblas-0.3.19-1.5.7-linux-x86_64.jar"),
                Map.of("org/bytedeco/openblas/linux-x86_64/libopenblas.so.0", "blas", "openblas.h", ""));
        Jars.write(jars.resolve("leptonica-1.87.0-1.5.14-linux-x86_64.jar"),
                Map.of("org/bytedeco/libleptonica.so", "", "org/bytedeco/libjnileptonica.so", ""));
        Jars.write(jars.resolve("onnxruntime-1.23.2.jar"), Map.of("ai/onnxruntime/OrtSession.class", "",
                "ai/onnxruntime/native/linux-x64/libonnxruntime.so", "x64",
                "ai/onnxruntime/native/linux-aarch64/libonnxruntime.so", "aarch64",
                "ai/onnxruntime/native/win-x64/onnxruntime.dll", ""));
        Jars.write(jars.resolve("sqlite-jdbc-3.54.1.0.jar"), Map.of("org/sqlite/JDBC.class", "",
                "org/sqlite/native/Linux/x86_64/libsqlitejdbc.so", "glibc",
                "org/sqlite/native/Linux-Musl/x86_64/libsqlitejdbc.so", "musl",
                "org/sqlite/native/Mac/aarch64/libsqlitejdbc.dylib", ""));
    }

    @Test
    @DisplayName("natives of this system lie beside the jars, those of other systems nowhere")
    void takesThisSystem() throws IOException {
        new Libraries(jars, Platform.of("Linux", "amd64")).writeTo(target);
        Path natives = target.resolve("natives");
        assertEquals(List.of("libleptonica.so", "libonnxruntime.so", "libsqlitejdbc.so"), names(natives));
        assertEquals("x64", Files.readString(natives.resolve("libonnxruntime.so")));
        assertEquals("glibc", Files.readString(natives.resolve("libsqlitejdbc.so")));
        assertEquals(List.of("nd4j-api-1.0.0-M2.1.jar", "onnxruntime-1.23.2.jar", "sqlite-jdbc-3.54.1.0.jar"),
                names(target));
        try (ZipFile onnx = new ZipFile(target.resolve("onnxruntime-1.23.2.jar").toFile())) {
            assertNotNull(onnx.getEntry("ai/onnxruntime/OrtSession.class"));
            assertNull(onnx.getEntry("ai/onnxruntime/native/linux-x64/libonnxruntime.so"));
        }
    }

    @Test
    @DisplayName("ND4J's natives lie in a folder of its version, OpenBLAS under both of its names")
    void namesOpenBlasTwice() throws IOException {
        Libraries libraries = new Libraries(jars, Platform.of("Linux", "amd64"));
        libraries.writeTo(target);
        assertEquals(target.resolve("natives/nd4j/nd4j-1.0.0-M2.1"), libraries.nd4jNatives(target));
        assertEquals(List.of("libopenblas.so.0", "libopenblas_nolapack.so.0"), names(libraries.nd4jNatives(target)));
    }

    @Test
    @DisplayName("libraries without ND4J are refused, for its version names a folder")
    void wantsNd4j() throws IOException {
        Files.delete(jars.resolve("nd4j-api-1.0.0-M2.1.jar"));
        Libraries libraries = new Libraries(jars, Platform.of("Linux", "amd64"));
        assertThrows(IOException.class, () -> libraries.writeTo(target));
    }

    private static List<String> names(Path place) throws IOException {
        return new FileTree(place).children().stream().map(file -> file.getFileName().toString()).toList();
    }
}
