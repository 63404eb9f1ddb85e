import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Starts what the Debian package installs, without any network, and holds it against what was promised: it answers a
 * photo from nothing but itself, its AOT cache is accepted, its folder stays as it was, nothing is left elsewhere.
 * Prints the figures of README.md. Ends with 1 if anything is not so.
 */
final class CheckInstaller {

    private static final Pattern TOLD = Pattern.compile("rehearsal: (window|results) after (\\d+) ms");
    private static final String HEADLESS = "-Dglass.platform=Headless -Dprism.order=sw -Dlookalike.rehearsal=true";
    private static final int ROUNDS = 5;

    private final Path project;
    private final Path out;
    private final Path root;
    private final Path home;
    private final List<String> wrong = new ArrayList<>();

    private CheckInstaller(Path project, Path out) {
        this.project = project;
        this.out = out;
        this.root = out.resolve("installed");
        this.home = out.resolve("somebody");
    }

    /** @param args the checkout, the folder that BuildInstaller worked in, and the version */
    public static void main(String[] args) throws Exception {
        CheckInstaller check = new CheckInstaller(Path.of(args[0]).toAbsolutePath(), Path.of(args[1]).toAbsolutePath());
        check.run(args[2]);
        check.wrong.forEach(sentence -> System.err.println("WRONG: " + sentence));
        System.exit(check.wrong.isEmpty() ? 0 : 1);
    }

    /** @param window milliseconds from the start of the process @param results alike @param peak resident kilobytes */
    private record Start(long window, long results, long peak) { }

    private void run(String version) throws Exception {
        Path deb = out.resolve(LinuxPackage.name(version));
        BuildInstaller.delete(root);
        BuildInstaller.delete(home);
        BuildInstaller.run(List.of("dpkg-deb", "-x", deb.toString(), root.toString()), Map.of());
        Map<Path, Long> before = listed(root);
        System.out.printf("package %,d bytes, installed %,d bytes%n", Files.size(deb),
                before.values().stream().mapToLong(Long::longValue).sum());
        Start first = start("-XX:AOTMode=auto");
        System.out.printf("first start, with the sample catalogue to index: window %d ms, results %d ms%n",
                first.window, first.results);
        start("-XX:AOTMode=on");
        System.out.println("the AOT cache is accepted (AOTMode=on)");
        List<Start> with = new ArrayList<>();
        List<Start> without = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            with.add(start("-XX:AOTMode=auto"));
            without.add(start("-XX:AOTMode=off"));
        }
        System.out.printf("window: %d ms with the AOT cache, %d ms without (%.2f times)%n", window(with),
                window(without), (double) window(without) / window(with));
        System.out.printf("results: %d ms with the AOT cache, %d ms without%n", results(with), results(without));
        System.out.printf("peak resident: %d MB%n", with.stream().mapToLong(Start::peak).max().orElse(0) / 1024);
        expect(before.equals(listed(root)), "the installed folder has changed");
        install(deb);
    }

    /** Installs the package for real, on a copy of this system, where that can be made. */
    private void install(Path deb) throws IOException, InterruptedException {
        Path place = out.resolve("copy");
        BuildInstaller.delete(place);
        Files.createDirectories(place);
        List<String> mount = List.of("unshare", "--mount", "sh", "-c", "mkdir -p $0/l $0/u $0/w $0/m && "
                + "mount -t overlay overlay -o lowerdir=$0/l,upperdir=$0/u,workdir=$0/w $0/m", place.toString());
        if (new ProcessBuilder(mount).redirectErrorStream(true).start().waitFor() != 0) {
            System.out.println("dpkg was not tried: that takes root and overlayfs");
            return;
        }
        int status = new ProcessBuilder("sh", project.resolve("jlink/linux/check-package.sh").toString(),
                deb.toString(), place.toString()).inheritIO().start().waitFor();
        expect(status == 0, "dpkg and the program did not get on");
    }

    private static long window(List<Start> starts) {
        return middle(starts.stream().mapToLong(Start::window).toArray());
    }

    private static long results(List<Start> starts) {
        return middle(starts.stream().mapToLong(Start::results).toArray());
    }

    private static long middle(long[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private void expect(boolean isSo, String otherwise) {
        if (!isSo) {
            wrong.add(otherwise);
        }
    }

    /** One start with a photo, in a network namespace with no interface where the system lets one be made. */
    private Start start(String mode) throws IOException, InterruptedException {
        Path app = root.resolve("opt/lookalike");
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/unshare"))) {
            command.addAll(List.of("/usr/bin/unshare", "-rn"));
        }
        command.addAll(List.of(app.resolve("bin/Lookalike").toString(),
                app.resolve("lib/app/dataset/photos/striped-tee.jpg").toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_TOOL_OPTIONS", HEADLESS + " " + mode + " -Duser.home=" + home);
        builder.environment().put("XDG_DATA_HOME", home.resolve(".local/share").toString());
        builder.environment().put("HOME", home.toString());
        Process process = builder.start();
        Map<String, Long> told = new TreeMap<>();
        List<String> lines = new ArrayList<>();
        long peak = 0;
        try (BufferedReader reader = process.inputReader()) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
                Matcher matcher = TOLD.matcher(line);
                if (matcher.find()) {
                    told.put(matcher.group(1), Long.parseLong(matcher.group(2)));
                    peak = Math.max(peak, resident(process));
                }
            }
        }
        int status = process.waitFor();
        expect(status == 0 && told.containsKey("results"), "a start with " + mode + " did not answer: " + lines);
        return new Start(told.getOrDefault("window", -1L), told.getOrDefault("results", -1L), peak);
    }

    /** @return the most memory that the process and those it began held so far, in kilobytes */
    private static long resident(Process process) {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants()).mapToLong(each -> {
            try (Stream<String> lines = Files.lines(Path.of("/proc/" + each.pid() + "/status"))) {
                return lines.filter(line -> line.startsWith("VmHWM:")).map(line -> line.replaceAll("\\D", ""))
                        .mapToLong(Long::parseLong).findFirst().orElse(0);
            } catch (IOException _) {
                return 0;
            }
        }).max().orElse(0);
    }

    private static Map<Path, Long> listed(Path folder) throws IOException {
        Map<Path, Long> listed = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                listed.put(path, Files.size(path));
            }
        }
        return listed;
    }
}
