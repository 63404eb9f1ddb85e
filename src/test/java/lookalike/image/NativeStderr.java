package lookalike.image;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Keeps messages of libjpeg-turbo and of the decoders of HEIC and AVIF about damaged files, which tests use on purpose,
 * from the console. The libraries write to the process's standard error themselves, bypassing {@link System#err}, so
 * the file descriptor is redirected during a test. Other output is printed afterwards. Does nothing on Windows, whose C
 * library has other names.
 */
final class NativeStderr implements BeforeEachCallback, AfterEachCallback {

    private static final List<String> EXPECTED = List.of("Corrupt JPEG data", "Bogus ", "Premature end of JPEG file",
            "Unsupported marker", "Invalid ", "Not a JPEG file", "Error parsing ",
            "Unknown OBU", "Unknown Metadata", "Input validation check", "SPS error", "PPS error", "Overrun in OBU",
            "Malformed ", "Frame ", "Unhandled ");
    private static final int STDERR = 2;
    private static final int OWNER = 0600;

    private Path file;
    private int original;

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        if (OS.WINDOWS.isCurrentOs()) {
            return;
        }
        file = Files.createTempFile("stderr", ".txt");
        original = call("dup", STDERR);
        try (Arena arena = Arena.ofConfined()) {
            int target = call(function("creat", ADDRESS, JAVA_INT), arena.allocateFrom(file.toString()), OWNER);
            call("dup2", target, STDERR);
            call("close", target);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        if (file == null) {
            return;
        }
        call("dup2", original, STDERR);
        call("close", original);
        Files.readAllLines(file).stream().filter(line -> EXPECTED.stream().noneMatch(line::startsWith))
                .forEach(System.err::println);
        Files.delete(file);
        file = null;
    }

    private static int call(String name, Object... numbers) throws IOException {
        MemoryLayout[] given = new MemoryLayout[numbers.length];
        Arrays.fill(given, JAVA_INT);
        return call(function(name, given), numbers);
    }

    private static int call(MethodHandle function, Object... arguments) throws IOException {
        try {
            int result = (int) function.invokeWithArguments(arguments);
            if (result < 0) {
                throw new IOException("standard error could not be led elsewhere");
            }
            return result;
        } catch (IOException problem) {
            throw problem;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @SuppressWarnings("restricted")
    private static MethodHandle function(String name, MemoryLayout... given) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(linker.defaultLookup().find(name).orElseThrow(),
                FunctionDescriptor.of(JAVA_INT, given));
    }
}
