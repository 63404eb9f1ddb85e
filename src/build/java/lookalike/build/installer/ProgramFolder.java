package lookalike.build.installer;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;

/**
 * Completes the program's folder at the end of the build: {@code bin/} with the scripts that start it, {@code lib/}
 * with their JVM options and the path of the JDK that built it, {@code natives/} with SQLite's library, and
 * {@code dataset/} with the sample catalogue.
 * Copies only files that differ.
 */
public final class ProgramFolder {

    private static final List<String> DATASETS = List.of("sample", "photos");
    private static final List<String> OPTIONS = List.of("jvm.options", "vector.options", "aot.options");

    private ProgramFolder() {}

    /** @param args the checkout, the program's folder, and the name of the program's jar in {@code lib} of that */
    public static void main(String[] args) throws IOException {
        if (args.length != 3) {
            System.err.println("usage: ProgramFolder CHECKOUT FOLDER JAR");
            System.exit(2);
        }
        Path app = Path.of(args[1]).toAbsolutePath().normalize();
        new ProductJar(app.resolve("lib").resolve(args[2])).check();
        complete(Path.of(args[0]).toAbsolutePath().normalize(), app);
    }

    static void complete(Path project, Path app) throws IOException {
        Path bin = app.resolve("bin");
        mirror(project.resolve("jlink/launcher"), bin);
        try (Stream<Path> scripts = Files.list(bin)) {
            for (Path script : scripts.toList()) {
                makeExecutable(script);
            }
        }
        Path lib = Files.createDirectories(app.resolve("lib"));
        for (String options : OPTIONS) {
            Files.copy(project.resolve("jlink").resolve(options), lib.resolve(options),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        completeLibraries(lib, app.resolve("natives"));
        Files.writeString(lib.resolve("jdk"), System.getProperty("java.home") + System.lineSeparator());
        for (String name : DATASETS) {
            Path dataset = project.resolve("dataset").resolve(name);
            if (Files.isDirectory(dataset)) {
                mirror(dataset, app.resolve("dataset").resolve(name));
            }
        }
    }

    /**
     * Makes the libraries start faster: class files that an AOT cache takes, and SQLite's native library beside the
     * jar, from which it would be unpacked with each start.
     */
    private static void completeLibraries(Path lib, Path natives) throws IOException {
        try (Stream<Path> jars = Files.list(lib)) {
            for (Path jar : jars.toList()) {
                String name = jar.getFileName().toString();
                if (name.startsWith("picocli-")) {
                    new OldClassFiles(jar).upgrade();
                } else if (name.startsWith("sqlite-jdbc-")) {
                    Files.createDirectories(natives);
                    JarFiles.unpack(jar, Libraries.sqliteNatives(Platform.current()), natives);
                }
            }
        }
    }

    private static void makeExecutable(Path script) throws IOException {
        if (!script.toFile().setExecutable(true, false)) {
            throw new IOException(script + " cannot be made executable");
        }
    }

    /** Makes {@code to} equal to {@code from}: copies what differs and deletes what {@code from} does not have. */
    private static void mirror(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        Files.walkFileTree(to, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!Files.isRegularFile(from.resolve(to.relativize(file)))) {
                    Files.delete(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path copy = to.resolve(from.relativize(file));
                if (!Files.isRegularFile(copy) || Files.mismatch(file, copy) >= 0) {
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
