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
import lookalike.FileName;
import lookalike.cli.StartupCommands;

/**
 * Makes an {@link AotCache}, in a process that a command leaves behind: runs what most starts do, with a data folder
 * of its own that holds the sample catalogue, writes the cache beside the old one and replaces it if Java accepts it.
 * One training at a time; the data of the user is read at most: a catalogue with a learned ranking, as the sample has
 * none, is searched, too.
 */
final class AotTraining {

    /** The beginning of the names of its folders. */
    static final String FOLDER = "training-";
    /** After this time a step is given up, even on a busy machine. */
    static final Duration LONGEST = Duration.ofMinutes(15);

    private final AotCache cache;
    private final Optional<Path> model;
    private final Optional<Path> home;
    private final Path work;

    private AotTraining(AotCache cache, Optional<Path> model, Optional<Path> home, Path work) {
        this.cache = cache;
        this.model = model;
        this.home = home;
        this.work = work;
    }

    /**
     * @param args the cache's file, the program's folder, the folder of the model or an empty text, and a data folder
     *     with a catalogue to search or an empty text
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        AotCache cache = new AotCache(Path.of(args[0]), Path.of(args[1]));
        Optional<Path> model = folder(args[2]);
        Optional<Path> home = folder(args[3]);
        try (FileChannel channel = FileChannel.open(cache.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null || cache.isCurrent(AotCache.material(model, home))) {
                return;
            }
            removeRemains(cache.folder());
            Path work = Files.createTempDirectory(cache.folder(), FOLDER);
            try {
                new AotTraining(cache, model, home, work).run();
            } finally {
                delete(work);
            }
        }
    }

    private static Optional<Path> folder(String argument) {
        return argument.isEmpty() ? Optional.empty() : Optional.of(Path.of(argument));
    }

    private void run() throws IOException, InterruptedException {
        String identity = cache.identity(AotCache.material(model, home));
        Path own = work.resolve("home");
        Path sample = cache.app().resolve("dataset").resolve("sample");
        boolean searches = model.isPresent() && Files.isDirectory(sample) && prepare(own, sample);
        Path made = work.resolve("made.aot");
        List<String> command = cache.java(options("-XX:AOTCacheOutput=" + made, "-Dglass.platform=Headless",
                "-Dprism.order=sw", "-D" + StartupProbe.PROPERTY + "=true"));
        command.add(TrainingStart.class.getName());
        command.add(Boolean.toString(cache.isOfWindow()));
        command.add(own.toString());
        Optional<Path> photo = photo();
        if (searches && photo.isPresent()) {
            command.add(photo.get().toString());
            home.ifPresent(folder -> command.add(folder.toString()));
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

    private boolean prepare(Path own, Path sample) throws IOException, InterruptedException {
        for (List<String> arguments : new StartupCommands(own.toString()).preparation(sample.toString())) {
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
            left = all.filter(path -> FileName.of(path).startsWith(FOLDER) && Files.isDirectory(path))
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
