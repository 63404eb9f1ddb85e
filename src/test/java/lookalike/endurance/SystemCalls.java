package lookalike.endurance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Watches the system calls of the program by {@code strace}, and disturbs one of them: the program is killed when it
 * makes the call, or the call fails. Linux only, and only where processes may be traced.
 */
final class SystemCalls {

    /** Calls that change files; those that an architecture lacks are left out. */
    private static final List<String> WRITING = List.of("write", "pwrite64", "ftruncate", "fallocate", "fsync",
            "fdatasync", "rename", "renameat", "renameat2", "unlink", "unlinkat", "mkdir", "mkdirat", "openat");
    private static final Pattern CALL = Pattern.compile("(\\d+) +(\\w+)\\((.*)");

    /** The last part of a path below the bench, in quotes or as what a file's number stands for. */
    private static final Pattern PATH = Pattern.compile("[<\"][^<>\"]*/bench/(?:[^<>\"]*/)?([^<>\"/]+)[>\"]");

    private static @Nullable Boolean works;

    private SystemCalls() {}

    /**
     * One call that changes the bench.
     *
     * @param name of the call
     * @param number of it among its thread's calls of that name, from 1 on
     * @param line as it was traced
     */
    record Call(String name, int number, String line) implements Disturbance.Moment {

        /** @return the call, and the kind of file that it changed */
        @Override
        public String place() {
            Matcher path = PATH.matcher(line);
            String file = path.find() ? path.group(1) : "";
            return name + " " + file.replaceAll("\\.?[0-9a-f]{12,}|[0-9]+", "N");
        }
    }

    /** @return whether programs can be traced here */
    static synchronized boolean work() throws IOException, InterruptedException {
        if (works == null) {
            try {
                works = new ProcessBuilder("strace", "-f", "-o", "/dev/null", "true")
                        .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start()
                        .waitFor() == 0;
            } catch (IOException _) {
                works = false;
            }
        }
        return works;
    }

    /** @return the command line of a program that is watched */
    static List<String> watched(Path log, List<String> command) {
        return traced(log, List.of(), command);
    }

    /** @return the command line of a program that is killed when it makes a call */
    static List<String> killed(Path log, Call call, List<String> command) {
        return traced(log, List.of("-e", "inject=" + call.name() + ":signal=KILL:when=" + call.number()), command);
    }

    /**
     * @param error as {@code ENOSPC}
     * @param goesOn whether all later calls of that name fail, too
     * @return the command line of a program one of whose calls fails
     */
    static List<String> failing(Path log, Call call, String error, boolean goesOn, List<String> command) {
        return traced(log, List.of("-e", "inject=" + call.name() + ":error=" + error + ":when=" + call.number()
                + (goesOn ? "+" : "")), command);
    }

    /** @return the command line of a program whose connections are watched */
    static List<String> networked(Path log, List<String> command) {
        List<String> traced = new ArrayList<>(List.of("strace", "-f", "-qq", "-o", log.toString(), "-e",
                "trace=connect,bind,sendto,sendmsg,listen"));
        traced.addAll(command);
        return traced;
    }

    private static List<String> traced(Path log, List<String> injection, List<String> command) {
        // Without --seccomp-bpf, with which no signal is delivered at a call.
        List<String> traced = new ArrayList<>(List.of("strace", "-f", "-qq", "-y", "-s", "8", "-o",
                log.toString(), "-e", "trace=" + String.join(",", WRITING.stream().map(call -> "?" + call).toList())));
        traced.addAll(injection);
        traced.addAll(command);
        return traced;
    }

    /** @return the calls of a traced run that change something below the bench's data or files */
    static List<Call> changing(Path log, Bench bench) throws IOException {
        Map<String, Integer> made = new HashMap<>();
        List<Call> calls = new ArrayList<>();
        for (String line : Files.readAllLines(log, StandardCharsets.ISO_8859_1)) {
            Matcher call = CALL.matcher(line);
            if (call.lookingAt()) {
                int number = made.merge(call.group(1) + " " + call.group(2), 1, Integer::sum);
                String what = call.group(3);
                boolean isOurs = what.contains(bench.home() + "/") || what.contains(bench.files() + "/");
                if (isOurs && (!call.group(2).equals("openat") || what.contains("O_CREAT"))) {
                    calls.add(new Call(call.group(2), number, line));
                }
            }
        }
        return calls;
    }

    /** @return the calls of a run that were disturbed, as they were traced */
    static List<String> disturbed(Path log) throws IOException {
        return Files.readAllLines(log, StandardCharsets.ISO_8859_1).stream()
                .filter(line -> line.contains("(INJECTED)")).toList();
    }
}
