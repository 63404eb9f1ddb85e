package lookalike.build.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;

/**
 * Starts what the Debian package installs, without any network, and checks what was promised: it answers a photo
 * using only its own files, its AOT cache is accepted, its folder stays as it was, no files are left elsewhere.
 * Prints the figures of {@code jlink/README.md}. Ends with 1 if a check fails.
 */
public final class CheckInstaller {

    private static final int ROUNDS = 5;
    private static final int RESULTS = 5;

    private final Path project;
    private final Path work;
    private final Path root;
    private final Path home;
    private final List<String> wrong = new ArrayList<>();

    private CheckInstaller(Path project, Path work) {
        this.project = project;
        this.work = work;
        this.root = work.resolve("installed");
        this.home = work.resolve("user");
    }

    /** @param args the checkout, the folder that BuildInstaller worked in, and the version */
    public static void main(String[] args) throws IOException, InterruptedException {
        CheckInstaller check = new CheckInstaller(Path.of(args[0]).toAbsolutePath(), Path.of(args[1]).toAbsolutePath());
        check.run(args[2]);
        check.wrong.forEach(sentence -> System.err.println("WRONG: " + sentence));
        System.exit(check.wrong.isEmpty() ? 0 : 1);
    }

    private void run(String version) throws IOException, InterruptedException {
        String name = new DebianPackage(project.resolve("jlink/linux"), version, Platform.current()).fileName();
        Path deb = work.resolve(name);
        new FileTree(root).delete();
        new FileTree(home).delete();
        ExternalCommand.of(List.of("dpkg-deb", "-x", deb.toString(), root.toString())).run();
        Map<Path, Long> before = new FileTree(root).lengths();
        System.out.printf("package %,d bytes, installed %,d bytes%n", Files.size(deb),
                before.values().stream().mapToLong(Long::longValue).sum());
        InstalledStart first = start("-XX:AOTMode=auto");
        System.out.printf("first start, with the sample catalogue to index: window %d ms, results %d ms%n",
                first.window(), first.results());
        start("-XX:AOTMode=on");
        System.out.println("the AOT cache is accepted (AOTMode=on)");
        compare();
        commands();
        expect(before.equals(new FileTree(root).lengths()), "the installed folder has changed");
        install(deb);
    }

    /** Starts with and without the AOT cache, in turn. */
    private void compare() throws IOException, InterruptedException {
        List<InstalledStart> with = new ArrayList<>();
        List<InstalledStart> without = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            with.add(start("-XX:AOTMode=auto"));
            without.add(start("-XX:AOTMode=off"));
        }
        long window = median(with, InstalledStart::window);
        long slower = median(without, InstalledStart::window);
        System.out.printf("window: %d ms with the AOT cache, %d ms without (%.2f times)%n", window, slower,
                (double) slower / window);
        System.out.printf("results: %d ms with the AOT cache, %d ms without%n",
                median(with, InstalledStart::results), median(without, InstalledStart::results));
        System.out.printf("peak resident: %d MB%n",
                with.stream().mapToLong(InstalledStart::peak).max().orElse(0) / 1024);
    }

    /** Times commands, which must accept their AOT cache, and looks that a long one computes in its own process. */
    private void commands() throws IOException, InterruptedException {
        String photo = root.resolve("opt/lookalike/lib/app/dataset/photos/striped-tee.jpg").toString();
        List<Command> searches = new ArrayList<>();
        List<Command> versions = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            searches.add(command("-XX:AOTMode=on", "search", photo, "--catalogue", "sample", "--format", "csv"));
            versions.add(command("-XX:AOTMode=on", "--version"));
        }
        expect(searches.stream().allMatch(each -> each.status == 0 && each.lines.size() > RESULTS),
                "a search did not answer: " + searches);
        expect(versions.stream().allMatch(each -> each.status == 0), "--version did not answer: " + versions);
        System.out.printf("search: %d ms, --version: %d ms%n", median(searches, Command::milliseconds),
                median(versions, Command::milliseconds));
        Command index = command("-XX:AOTMode=auto", "index", "sample");
        expect(index.status == 0 && index.lines.stream().noneMatch(line -> line.contains("incubator")),
                "index failed: " + index);
        expect(index.lines.stream().filter(line -> line.startsWith("Picked up")).count() == 2,
                "index has not computed in a process of its own: " + index);
    }

    /**
     * A command that has ended.
     *
     * @param milliseconds from the start of the process to its end
     */
    private record Command(long milliseconds, int status, List<String> lines) {}

    private Command command(String option, String... arguments) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(
                List.of(root.resolve("opt/lookalike/bin").resolve(ImageLauncher.COMMAND.fileName()).toString()));
        words.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().putAll(InstalledStart.environment(home, option));
        long start = System.nanoTime();
        Process process = builder.start();
        List<String> lines = process.inputReader().readAllLines();
        int status = process.waitFor();
        return new Command(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start), status, lines);
    }

    /** Installs the package with dpkg on a copy of this system, if one can be made. */
    private void install(Path deb) throws IOException, InterruptedException {
        Path place = work.resolve("copy");
        new FileTree(place).delete();
        Files.createDirectories(place);
        List<String> mount = List.of("unshare", "--mount", "sh", "-c", "mkdir -p $0/l $0/u $0/w $0/m && "
                + "mount -t overlay overlay -o lowerdir=$0/l,upperdir=$0/u,workdir=$0/w $0/m", place.toString());
        if (new ProcessBuilder(mount).redirectErrorStream(true).start().waitFor() != 0) {
            System.out.println("dpkg was not tried: that takes root and overlayfs");
            return;
        }
        int status = ExternalCommand.of(List.of("sh", project.resolve("jlink/linux/check-package.sh").toString(),
                deb.toString(), place.toString())).status();
        expect(status == 0, "dpkg and the program did not get on");
    }

    private InstalledStart start(String mode) throws IOException, InterruptedException {
        InstalledStart start = InstalledStart.run(root.resolve("opt/lookalike"), home, mode);
        expect(start.answered(), "a start with " + mode + " did not answer: " + start.lines());
        return start;
    }

    private static <T> long median(List<T> starts, ToLongFunction<T> figure) {
        return starts.stream().mapToLong(figure).sorted().skip(starts.size() / 2).findFirst().orElseThrow();
    }

    private void expect(boolean isSo, String otherwise) {
        if (!isSo) {
            wrong.add(otherwise);
        }
    }
}
