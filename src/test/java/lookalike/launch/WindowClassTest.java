package lookalike.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.glass.ui.Application;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class WindowClassTest {

    /** Starts the toolkit as the program does, and prints the class that its windows get. */
    static final class Start {

        public static void main(String... arguments) {
            Platform.startup(() -> {
                WindowClass.set();
                System.out.println("class: " + Application.GetApplication().getName());
                Platform.exit();
            });
        }
    }

    @Test
    @Tag("process")
    @DisplayName("windows are of the class that the desktop entry names, so docks show its icon")
    void isTheDesktopEntrys() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> !argument.startsWith("-javaagent") && !argument.startsWith("-Xmx"))
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Start.class.getName()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), text);
        assertTrue(text.contains("class: " + WindowClass.NAME + System.lineSeparator()), text);
        assertTrue(Files.readAllLines(Path.of("jlink", "linux", "lookalike.desktop"))
                .contains("StartupWMClass=" + WindowClass.NAME));
    }
}
