package lookalike.build.installer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The program's jar, which must not contain the build tools. */
record ProductJar(Path file) {

    private static final String BUILD_TOOLS = "lookalike/build/";
    private static final String MAIN = "lookalike/launch/Main.class";

    /** @throws IOException if the jar has no main class, or contains classes that only the build runs */
    void check() throws IOException {
        try (ZipFile jar = new ZipFile(file.toFile())) {
            List<String> tools = jar.stream().map(ZipEntry::getName).filter(name -> name.startsWith(BUILD_TOOLS))
                    .toList();
            if (!tools.isEmpty()) {
                throw new IOException(file + " holds what only the build runs: " + tools);
            }
            if (jar.getEntry(MAIN) == null) {
                throw new IOException(file + " has no " + MAIN);
            }
        }
    }
}
