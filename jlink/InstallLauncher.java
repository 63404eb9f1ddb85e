import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;

/**
 * Completes the program's folder at the end of the build: {@code bin/} with the scripts that start it, {@code lib/jdk}
 * with the folder of the JDK that built it, and {@code dataset/} with the sample catalogue. Copies only what differs.
 */
final class InstallLauncher {

    private static final List<String> DATASETS = List.of("sample", "photos");

    private InstallLauncher() { }

    /** @param args the folder of the scripts, {@code jlink/launcher} of a checkout, and the program's folder */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            System.err.println("usage: java InstallLauncher.java <folder of launchers> <folder of the program>");
            System.exit(2);
        }
        Path launchers = Path.of(args[0]).toAbsolutePath().normalize();
        Path app = Path.of(args[1]).toAbsolutePath().normalize();
        copyFolder(launchers, app.resolve("bin"));
        try (Stream<Path> scripts = Files.list(app.resolve("bin"))) {
            scripts.forEach(InstallLauncher::makeExecutable);
        }
        Files.createDirectories(app.resolve("lib"));
        Files.writeString(app.resolve("lib").resolve("jdk"), System.getProperty("java.home") + System.lineSeparator());
        Path dataset = launchers.getParent().getParent().resolve("dataset");
        for (String name : DATASETS) {
            if (Files.isDirectory(dataset.resolve(name))) {
                copyFolder(dataset.resolve(name), app.resolve("dataset").resolve(name));
            }
        }
    }

    private static void makeExecutable(Path script) {
        if (!script.toFile().setExecutable(true, false)) {
            throw new UncheckedIOException(new IOException(script + " cannot be made executable"));
        }
    }

    /** Makes {@code to} equal to {@code from}: copies what differs and deletes what {@code from} does not have. */
    private static void copyFolder(Path from, Path to) throws IOException {
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
