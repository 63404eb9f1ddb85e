package lookalike.endurance;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lookalike.launch.Main;

/**
 * The program as a process of its own: its classes in one jar, with Java's archive of loaded classes, which saves half
 * of each start. Made once for all campaigns.
 */
final class RealProgram {

    /** What the system says of a program that SIGKILL has ended. */
    static final int KILLED = 128 + 9;

    private static final Path FOLDER = EnduranceReport.FOLDER.resolve("program");
    private static final Path ARCHIVE = FOLDER.resolve("classes.jsa");
    private static String classPath = "";

    private RealProgram() {}

    /** @return the command line of a start, in the bench's data folder */
    static List<String> command(Bench bench, List<String> arguments) throws IOException, InterruptedException {
        prepare();
        return command(bench, "-XX:SharedArchiveFile=" + ARCHIVE, arguments);
    }

    private static List<String> command(Bench bench, String archive, List<String> arguments) throws IOException {
        Path temporary = bench.folder().resolve("tmp");
        Bench.delete(temporary);
        Files.createDirectories(temporary);
        // One compiler and one collector: most of a short run is spent in them. No counters beside the data.
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "-XX:-UsePerfData", "-Xmx512m", archive,
                "--enable-native-access=ALL-UNNAMED", "-Djava.io.tmpdir=" + temporary));
        // Those of every start that name no module, as there is no window here.
        try (Stream<String> options = Files.lines(Path.of("jlink", "jvm.options"))) {
            options.filter(option -> option.matches("(--sun-misc|-D|-Xlog).*")).forEach(command::add);
        }
        command.addAll(List.of("-cp", classPath));
        command.addAll(switch (arguments.getFirst()) {
            // What the window writes is written by a class of the tests, as there is no window here.
            case WindowWriter.NAME -> List.of(WindowWriter.class.getName(), bench.home().toString());
            case SideWriter.NAME -> List.of(SideWriter.class.getName(), bench.home().toString());
            case Journey.NAME -> List.of(Journey.class.getName(), bench.folder().toString());
            default -> List.of(Main.class.getName(), "--home", bench.home().toString());
        });
        command.addAll(arguments);
        return command;
    }

    private static synchronized void prepare() throws IOException, InterruptedException {
        if (!classPath.isEmpty()) {
            return;
        }
        Bench.delete(FOLDER);
        Files.createDirectories(FOLDER);
        List<String> parts = new ArrayList<>();
        for (String part : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path place = Path.of(part).toAbsolutePath();
            if (Files.isDirectory(place)) {
                // Java archives no classes of folders.
                Path jar = FOLDER.resolve(place.getFileName() + ".jar");
                jar(place, jar);
                parts.add(jar.toString());
            } else {
                parts.add(place.toString());
            }
        }
        classPath = parts.stream().collect(Collectors.joining(File.pathSeparator));
        Bench first = new Bench(FOLDER.resolve("first"));
        List<String> training = command(first, "-XX:ArchiveClassesAtExit=" + ARCHIVE, List.of("catalogue", "list"));
        new ProcessBuilder(training).redirectErrorStream(true).redirectOutput(FOLDER.resolve("training.txt").toFile())
                .start().waitFor();
    }

    private static void jar(Path classes, Path file) throws IOException {
        try (OutputStream stream = Files.newOutputStream(file); ZipOutputStream jar = new ZipOutputStream(stream);
                Stream<Path> all = Files.walk(classes)) {
            jar.setMethod(ZipOutputStream.STORED);
            for (Path each : all.filter(Files::isRegularFile).sorted().toList()) {
                byte[] bytes = Files.readAllBytes(each);
                ZipEntry entry = new ZipEntry(classes.relativize(each).toString().replace(File.separatorChar, '/'));
                CRC32 sum = new CRC32();
                sum.update(bytes);
                entry.setSize(bytes.length);
                entry.setCrc(sum.getValue());
                jar.putNextEntry(entry);
                jar.write(bytes);
            }
        }
    }

    /**
     * Runs a command line until it ends.
     *
     * @return what it ended with
     */
    static Ending run(Bench bench, List<String> command) throws IOException, InterruptedException {
        Path out = bench.folder().resolve("out.txt");
        Path err = bench.folder().resolve("err.txt");
        int status = start(command, out, err).waitFor();
        return new Ending(status, Files.readString(out), Files.readString(err));
    }

    /**
     * Runs a command line that is to be killed.
     *
     * @param faults gets what it ended with, if neither by itself nor killed
     * @return what it ended with if it was killed, else nothing
     */
    static List<String> killed(Bench bench, List<String> command, List<String> faults)
            throws IOException, InterruptedException {
        Ending ending = run(bench, command);
        if (ending.status() != 0 && ending.status() != KILLED) {
            faults.add("ended with " + ending);
        }
        return ending.status() == KILLED ? List.of(ending.toString()) : List.of();
    }

    /** @return a command line that has been started, and tells all it says in a file */
    static Process start(List<String> command, Path said) throws IOException {
        return start(command, said, said);
    }

    private static Process start(List<String> command, Path out, Path err) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out.toFile());
        builder.redirectErrorStream(out.equals(err));
        if (!out.equals(err)) {
            builder.redirectError(err.toFile());
        }
        builder.environment().keySet().removeIf(name -> name.startsWith("LOOKALIKE_") || name.startsWith("JAVA_"));
        return builder.start();
    }

    /**
     * How a process ended.
     *
     * @param status 128 and more if a signal ended it
     * @param out its standard output
     * @param err its standard error
     */
    record Ending(int status, String out, String err) {

        @Override
        public String toString() {
            return "status " + status + ": " + err.strip() + Arrays.toString(out.lines().limit(3).toArray());
        }
    }
}
