package lookalike.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import lookalike.FileName;

/**
 * The AOT cache (JEP 483, 514, 515) that the build's launcher starts the program with: loaded classes and profiles of
 * an earlier start, which halve the time until the first results. The launcher only looks whether it exists; a cache
 * that Java refuses is ignored. After a command has ended, a cache that is missing or of other files is made anew by
 * {@link AotTraining}, in a process of its own at low priority. Whatever fails here leaves the program as it was.
 * <p>There is one for the window and one for commands, each trained at its first use: Java takes all classes of a cache
 * at once, and those of the window would make every command slower.
 * <p>Beside the cache lies a text that says what it was made of: Java's own check of the jars tells nobody its result.
 *
 * @param file of the cache, as the launcher named it: {@value #WINDOW}, or another name for commands
 * @param app the program's folder
 */
record AotCache(Path file, Path app) {

    /** Set by the launcher to the cache's file, whether or not it exists. */
    static final String PROPERTY = "lookalike.aot";
    /** The file's name if it is for starts of the window. */
    static final String WINDOW = "window.aot";
    private static final String MADE_OF = ".made-of";
    private static final int NOTHING = 0;
    private static final String LOCK = "training.lock";
    private static final Path NICE = Path.of("/usr/bin/nice");

    /** @return the cache; empty if the launcher named none, as that of the installed program, which has its own */
    static Optional<AotCache> of(Environment surroundings) {
        return Optional.ofNullable(surroundings.properties().getProperty(PROPERTY))
                .flatMap(file -> surroundings.app().map(app -> new AotCache(Path.of(file), app)));
    }

    Path folder() {
        return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file is in a folder");
    }

    /** @return the file whose lock the one training holds */
    Path lock() {
        return folder().resolve(LOCK);
    }

    /** What a training can use; more of it records more. */
    enum Material { NOTHING, MODEL, CATALOGUE }

    /** @return whether it is for starts of the window */
    boolean isOfWindow() {
        return file.endsWith(WINDOW);
    }

    private Path record() {
        return folder().resolve(file.getFileName() + MADE_OF);
    }

    /**
     * @param material of the training
     * @return text that differs if the cache must be made anew: the Java, and name, length and time of every file that
     *     the program is loaded from
     */
    String identity(Material material) {
        StringBuilder text = new StringBuilder();
        text.append(System.getProperty("java.home")).append(' ').append(System.getProperty("java.vm.version"))
                .append(" trained with ").append(material).append('\n');
        for (String name : List.of("lib", "modules")) {
            try (Stream<Path> files = Files.list(app.resolve(name))) {
                for (Path each : files.sorted().toList()) {
                    text.append(each.getFileName()).append(' ').append(Files.size(each)).append(' ')
                            .append(Files.getLastModifiedTime(each)).append('\n');
                }
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }
        return text.toString();
    }

    /**
     * @return whether there is nothing to make: the cache is the one that was made of these files, or making it failed.
     *     One that was trained with more need not be made with less.
     */
    boolean isCurrent(Material material) throws IOException {
        if (!Files.isRegularFile(record())) {
            return false;
        }
        String kept = Files.readString(record());
        long bytes = Files.isRegularFile(file) ? Files.size(file) : NOTHING;
        return Stream.of(Material.values()).filter(with -> with.compareTo(material) >= 0)
                .anyMatch(with -> kept.equals(bytes + "\n" + identity(with)));
    }

    /**
     * Replaces the cache by one that was written beside it.
     *
     * @param identity of the program when the training began
     */
    void replace(Path made, String identity) throws IOException {
        Files.deleteIfExists(record());
        Files.move(made, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        remember(Files.size(file), identity);
    }

    /** There is no cache of these files, and it is not tried again. */
    void giveUp(String identity) throws IOException {
        Files.deleteIfExists(file);
        remember(NOTHING, identity);
    }

    private void remember(long bytes, String identity) throws IOException {
        Files.writeString(record(), bytes + "\n" + identity);
    }

    private boolean isBeingMade() throws IOException {
        try (Stream<Path> all = Files.list(folder())) {
            Instant latest = Instant.now().minus(AotTraining.LONGEST);
            return all.filter(path -> FileName.of(path).startsWith(AotTraining.FOLDER))
                    .anyMatch(path -> path.toFile().lastModified() > latest.toEpochMilli());
        }
    }

    static Material material(Optional<Path> model, Optional<Path> home) {
        if (model.isEmpty()) {
            return Material.NOTHING;
        }
        return home.isEmpty() ? Material.MODEL : Material.CATALOGUE;
    }

    /** @return the beginning of a command line that starts a class of the program just as the launcher does */
    List<String> java(String... options) {
        return new ProgramStart(app).java(List.of(options));
    }

    /**
     * Starts the training if the cache is not current. Returns at once; the training goes on when this process ends.
     *
     * @param model the folder of the model, if there is one to search with
     * @param home the data folder, if it has a catalogue to search; it is only read
     */
    void refresh(Optional<Path> model, Optional<Path> home) {
        try {
            if (isCurrent(material(model, home))) {
                return;
            }
            Files.createDirectories(folder());
            if (isBeingMade()) {
                return;
            }
            List<String> command = new ArrayList<>();
            if (Files.isExecutable(NICE)) {
                command.addAll(List.of(NICE.toString(), "-n", "19"));
            }
            command.addAll(java("-XX:TieredStopAtLevel=1", "-Xmx64m"));
            command.addAll(List.of(AotTraining.class.getName(), file.toString(), app.toString(),
                    model.map(Path::toString).orElse(""), home.map(Path::toString).orElse("")));
            ProcessBuilder builder = new ProcessBuilder(command).directory(folder().toFile())
                    .redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD);
            builder.start().getOutputStream().close();
        } catch (IOException | RuntimeException _) {
            // A folder that cannot be written to: the program starts without a cache next time, too.
        }
    }
}
