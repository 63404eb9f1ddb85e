package lookalike.endurance;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs a program's main class while another thread looks at the bench's files again and again, and ends Java at one of
 * the changes that it sees. Nothing is closed and no hook runs: what was handed to the system by then is all that is
 * left, as after a kill. Works wherever Java does; where exactly the program is at that moment differs each time.
 */
final class HaltedProgram {

    /** What is never reached, to count changes. */
    private static final int NEVER = Integer.MAX_VALUE;

    private final Bench bench;
    private final AtomicInteger changes = new AtomicInteger();
    private Map<Path, List<Object>> seen;

    private HaltedProgram(Bench bench) throws IOException {
        this.bench = bench;
        this.seen = look();
    }

    /** @param arguments the bench's folder, the number of the change to end at, the main class and its arguments */
    public static void main(String[] arguments) throws Throwable {
        HaltedProgram program = new HaltedProgram(new Bench(Path.of(arguments[0])));
        int last = Integer.parseInt(arguments[1]);
        if (last == NEVER) {
            Runtime.getRuntime().addShutdownHook(new Thread(program::tell));
        }
        Thread.ofPlatform().name("watch").daemon().start(() -> program.watch(last));
        Method main = Class.forName(arguments[2]).getDeclaredMethod("main", String[].class);
        main.setAccessible(true);
        try {
            main.invoke(null, (Object) Arrays.copyOfRange(arguments, 3, arguments.length));
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    /** @return a program's command line with this in between, ending at a change; it counts from 1 on */
    static List<String> at(Bench bench, int change, List<String> command) {
        List<String> halted = new ArrayList<>(command);
        int main = command.indexOf("-cp") + 2;
        halted.addAll(main, List.of(HaltedProgram.class.getName(), bench.folder().toString(), "" + change));
        return halted;
    }

    /** @return a program's command line with this in between, which ends by itself */
    static List<String> counted(Bench bench, List<String> command) {
        return at(bench, NEVER, command);
    }

    /** @return how many changes were seen of the program that ran last and was counted */
    static int changes(Bench bench) throws IOException {
        return Integer.parseInt(Files.readString(count(bench)));
    }

    private static Path count(Bench bench) {
        return bench.folder().resolve("changes.txt");
    }

    private void tell() {
        try {
            Files.writeString(count(bench), changes.toString());
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private void watch(int last) {
        try {
            while (true) {
                Map<Path, List<Object>> now = look();
                if (!now.equals(seen)) {
                    seen = now;
                    if (changes.incrementAndGet() == last) {
                        Runtime.getRuntime().halt(RealProgram.KILLED);
                    }
                }
            }
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
    }

    /** @return the state of each file that the program may change */
    private Map<Path, List<Object>> look() throws IOException {
        Map<Path, List<Object>> files = new HashMap<>();
        for (Path folder : List.of(bench.home(), bench.files())) {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes state) {
                    files.put(file, List.of(state.size(), state.lastModifiedTime()));
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, IOException gone) {
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        return files;
    }
}
