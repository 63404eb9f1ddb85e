package lookalike.launch;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lookalike.cli.StartupCommands;

/**
 * Makes an {@link AotCache}, in a process that a command leaves behind: runs what most starts do, with a data folder
 * of its own that holds the sample catalogue, writes the cache beside the old one and replaces it if Java accepts it.
 * One training at a time; the data of the user is not touched.
 */
final class AotTraining {

    /** The beginning of the names of its folders. */
    static final String FOLDER = "training-";
    /** After this time a step is given up, even on a busy machine. */
    static final Duration LONGEST = Duration.ofMinutes(15);

    private final AotCache cache;
    private final Optional<Path> model;
    private final Path work;

    private AotTraining(AotCache cache, Optional<Path> model, Path work) {
        this.cache = cache;
        this.model = model;
        this.work = work;
    }

    /** @param args the cache's file, the program's folder, and the folder of the model or an empty text */
    public static void main(String[] args) throws IOException, InterruptedException {
        AotCache cache = new AotCache(Path.of(args[0]), Path.of(args[1]));
        Optional<Path> model = args[2].isEmpty() ? Optional.empty() : Optional.of(Path.of(args[2]));
        try (FileChannel channel = FileChannel.open(cache.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null || cache.isCurrent(model.isPresent())) {
                return;
            }
            removeRemains(cache.folder());
            Path work = Files.createTempDirectory(cache.folder(), FOLDER);
            try {
                new AotTraining(cache, model, work).run();
            } finally {
                delete(work);
            }
        }
    }

    private void run() throws IOException, InterruptedException {
        String identity = cache.identity(model.isPresent());
        Path home = work.resolve("home");
        Path sample = cache.app().resolve("dataset").resolve("sample");
        boolean searches = model.isPresent() && Files.isDirectory(sample) && prepare(home, sample);
        Path made = work.resolve("made.aot");
        List<String> command = cache.java(options("-XX:AOTCacheOutput=" + made, "-Dglass.platform=Headless",
                "-Dprism.order=sw", "-D" + StartupProbe.PROPERTY + "=true"));
        command.add(TrainingStart.class.getName());
        command.add(home.toString());
        if (searches) {
            photo().ifPresent(photo -> command.add(photo.toString()));
        }
        if (hasRun(command) && Files.isRegularFile(made) && hasRun(accepted(made))) {
            cache.replace(made, identity);
        } else {
            cache.giveUp(identity);
        }
    }

    /** @return the version, started with a cache that must be accepted */
    private List<String> accepted(Path made) {
        List<String> command = cache.java("-XX:AOTMode=on", "-XX:AOTCache=" + made);
        command.addAll(List.of(Main.class.getName(), "--version"));
        return command;
    }

    private Optional<Path> photo() throws IOException {
        Path folder = cache.app().resolve("dataset").resolve("photos");
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> photos = Files.list(folder)) {
            return photos.filter(file -> file.toString().endsWith(".jpg")).sorted().findFirst();
        }
    }

    private boolean prepare(Path home, Path sample) throws IOException, InterruptedException {
        for (List<String> arguments : new StartupCommands(home.toString()).preparation(sample.toString())) {
            List<String> command = cache.java(options("-XX:AOTMode=off"));
            command.add(Main.class.getName());
            command.addAll(arguments);
            if (!hasRun(command)) {
                return false;
            }
        }
        return true;
    }

    private String[] options(String... further) {
        List<String> options = new ArrayList<>(List.of(further));
        model.ifPresent(folder -> options.add("-D" + AppPaths.MODEL + "=" + folder));
        return options.toArray(String[]::new);
    }

    private boolean hasRun(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).directory(work.toFile()).redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD).start();
        process.getOutputStream().close();
        if (process.waitFor(LONGEST)) {
            return process.exitValue() == 0;
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        return false;
    }

    /** Deletes what trainings that were killed have left. */
    private static void removeRemains(Path folder) throws IOException {
        List<Path> left;
        try (Stream<Path> all = Files.list(folder)) {
            left = all.filter(path -> path.getFileName().toString().startsWith(FOLDER) && Files.isDirectory(path))
                    .toList();
        }
        for (Path each : left) {
            delete(each);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
