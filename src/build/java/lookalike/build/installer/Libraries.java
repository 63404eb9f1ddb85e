package lookalike.build.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The program's libraries without other systems' natives. This system's natives lie beside the jars, so that they can
 * be signed and need not be unpacked at a start.
 *
 * @param folder of the jars, {@code lib} of the program's folder
 */
record Libraries(Path folder, Platform platform) {

    private static final String ONNX_RUNTIME = "ai/onnxruntime/native/";
    private static final String SQLITE = "org/sqlite/native/";
    private static final String LEPTONICA = "leptonica-";
    /** JavaCPP's jars that only hold natives of one system. */
    private static final Pattern JAVACPP =
            Pattern.compile("(nd4j-native|nd4j-native-preset|openblas|javacpp|leptonica)-.*-(linux|macosx|windows)-.*");
    private static final Pattern NATIVE = Pattern.compile(".*(\\.so(\\.\\d+)?|\\.dylib|\\.dll)");
    private static final Pattern OPENBLAS = Pattern.compile("libopenblas\\.(so\\.\\d+|\\d+\\.dylib|dll)");
    private static final Pattern ND4J = Pattern.compile("nd4j-api-(.*)\\.jar");

    /** @return which entries of SQLite's jar are a platform's natives */
    static Predicate<String> sqliteNatives(Platform platform) {
        return entry -> entry.startsWith(SQLITE + platform.sqliteFolder() + "/");
    }

    /** Writes the jars into a folder and the natives into its folder {@code natives}. */
    void writeTo(Path target) throws IOException {
        Path natives = Files.createDirectories(target.resolve("natives"));
        Path nd4j = Files.createDirectories(nd4jNatives(target));
        for (Path jar : new FileTree(folder).children()) {
            String name = jar.getFileName().toString();
            if (JAVACPP.matcher(name).matches()) {
                JarFiles.unpack(jar, Libraries::isNative, name.startsWith(LEPTONICA) ? natives : nd4j);
            } else if (name.startsWith("onnxruntime-")) {
                split(jar, ONNX_RUNTIME, platform.onnxRuntimeFolder(), target);
            } else if (name.startsWith("sqlite-jdbc-")) {
                split(jar, SQLITE, platform.sqliteFolder(), target);
            } else if (name.endsWith(".jar")) {
                JarFiles.repack(jar, _ -> true, target.resolve(name));
            }
        }
        copyUnderSecondName(nd4j);
    }

    /** @return the folder that {@link #writeTo} puts ND4J's natives in, whose name contains their version */
    Path nd4jNatives(Path target) throws IOException {
        List<String> versions = new FileTree(folder).children().stream()
                .map(jar -> ND4J.matcher(jar.getFileName().toString())).filter(Matcher::matches)
                .map(name -> name.group(1)).toList();
        if (versions.size() != 1) {
            throw new IOException("one nd4j-api jar is expected in " + folder + ", not " + versions.size());
        }
        return target.resolve("natives/nd4j").resolve("nd4j-" + versions.getFirst());
    }

    /** Whether a jar's entry is a native library that is needed; Leptonica's JavaCPP wrappers are not. */
    static boolean isNative(String entry) {
        return NATIVE.matcher(entry).matches() && !entry.contains("jnileptonica");
    }

    private static void split(Path jar, String natives, String wanted, Path target) throws IOException {
        JarFiles.unpack(jar, entry -> entry.startsWith(natives + wanted + "/"), target.resolve("natives"));
        JarFiles.repack(jar, entry -> !entry.startsWith(natives), target.resolve(jar.getFileName()));
    }

    /** JavaCPP gives OpenBLAS a second name when it unpacks it from its jar, but not when it lies in a folder. */
    private static void copyUnderSecondName(Path natives) throws IOException {
        for (Path library : new FileTree(natives).children()) {
            String name = library.getFileName().toString();
            if (OPENBLAS.matcher(name).matches()) {
                Files.copy(library, natives.resolve(name.replace("openblas", "openblas_nolapack")));
            }
        }
    }
}
