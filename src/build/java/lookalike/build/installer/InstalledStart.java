package lookalike.build.installer;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The measurements of one start of the installed program with a photo.
 *
 * @param window milliseconds from the start of the process until the window was usable, -1 if it never was
 * @param results milliseconds until the results were shown, -1 if they never were
 * @param peak the greatest resident memory until then, in kilobytes
 * @param status the process's exit status
 * @param lines its output
 */
record InstalledStart(long window, long results, long peak, int status, List<String> lines) {

    private static final Pattern TOLD = Pattern.compile("rehearsal: (window|results) after (\\d+) ms");
    private static final String HEADLESS = "-Dglass.platform=Headless -Dprism.order=sw -Dlookalike.rehearsal=true";
    private static final Path UNSHARE = Path.of("/usr/bin/unshare");

    boolean answered() {
        return status == 0 && results >= 0;
    }

    /**
     * Starts the program, in a network namespace without interfaces if the system allows one.
     *
     * @param app the installed folder
     * @param home the user's home folder
     * @param option a JVM option for this start
     */
    static InstalledStart run(Path app, Path home, String option) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(UNSHARE)) {
            command.addAll(List.of(UNSHARE.toString(), "-rn"));
        }
        command.addAll(List.of(app.resolve("bin/Lookalike").toString(),
                app.resolve("lib/app/dataset/photos/striped-tee.jpg").toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment(home, option));
        return follow(builder.start());
    }

    /** @return the variables of a start for a user, with a JVM option */
    static Map<String, String> environment(Path home, String option) {
        return Map.of("JAVA_TOOL_OPTIONS", HEADLESS + " " + option + " -Duser.home=" + home,
                "XDG_DATA_HOME", home.resolve(".local/share").toString(), "HOME", home.toString());
    }

    private static InstalledStart follow(Process process) throws IOException, InterruptedException {
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
        return new InstalledStart(told.getOrDefault("window", -1L), told.getOrDefault("results", -1L), peak,
                process.waitFor(), lines);
    }

    /** @return the greatest resident memory so far of the process or one of its children, in kilobytes */
    private static long resident(Process process) {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants()).mapToLong(each -> {
            try {
                return Files.readAllLines(Path.of("/proc/" + each.pid() + "/status")).stream()
                        .filter(line -> line.startsWith("VmHWM:")).map(line -> line.replaceAll("\\D", ""))
                        .mapToLong(Long::parseLong).findFirst().orElse(0);
            } catch (IOException _) {
                return 0; // the process has ended
            }
        }).max().orElse(0);
    }
}
