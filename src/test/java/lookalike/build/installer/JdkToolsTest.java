package lookalike.build.installer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lookalike.launch.Main;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class JdkToolsTest {

    private static final Path JLINK = Path.of("jlink");

    @Test
    @DisplayName("jlink leaves debug symbols and other languages out, and packs nothing since the installer does")
    void linksTheRuntime() {
        List<String> command = tools("Linux").jlink(Path.of("modules"));
        assertEquals(Path.of("jdk", "bin", "jlink").toString(), command.getFirst());
        assertEquals("modules", after(command, "--module-path"));
        assertEquals("en,de", after(command, "--include-locales"));
        assertEquals("zip-0", after(command, "--compress"));
        assertEquals(tools("Linux").runtime().toString(), after(command, "--output"));
        assertTrue(command.contains("--strip-debug"));
    }

    @Test
    @DisplayName("the runtime has every module that the options ask for")
    void linksTheModulesOfTheOptions() throws Exception {
        List<String> linked = List.of(after(tools("Linux").jlink(Path.of("modules")), "--add-modules").split(","));
        List<String> words = JvmOptions.read(JLINK.resolve("jvm.options")).words();
        for (int at = 0; at < words.size(); at++) {
            if (words.get(at).equals("--add-modules")) {
                assertTrue(linked.containsAll(List.of(words.get(at + 1).split(","))), words.get(at + 1));
            }
        }
    }

    @Test
    @DisplayName("jpackage gets the class that starts the program, and each option of the JVM by itself")
    void makesTheImage() {
        JvmOptions options = new JvmOptions(List.of("--add-modules", "javafx.controls", "-Dx=$APPDIR/y"));
        List<String> command = tools("Linux").appImage(Path.of("input"), options,
                Map.of(ImageLauncher.COMPUTE, Path.of("some.properties")));
        assertEquals(Main.class.getName(), after(command, "--main-class"));
        assertEquals("lookalike-1.2.3.jar", after(command, "--main-jar"));
        assertEquals("1.2.3", after(command, "--app-version"));
        List<String> given = new ArrayList<>();
        for (int at = 0; at < command.size(); at++) {
            if (command.get(at).equals("--java-options")) {
                given.add(command.get(at + 1));
            }
        }
        assertEquals(options.words(), given);
        assertEquals("lookalike-compute=some.properties", after(command, "--add-launcher"));
    }

    @Test
    @DisplayName("each system gets an icon in its own format")
    void choosesTheIcon() {
        JvmOptions none = new JvmOptions(List.of());
        Path icons = Path.of("work", "icons");
        assertEquals(icons.resolve("lookalike-512.png").toString(),
                after(tools("Linux").appImage(Path.of("input"), none, Map.of()), "--icon"));
        assertEquals(icons.resolve("lookalike.ico").toString(),
                after(tools("Windows 11").appImage(Path.of("input"), none, Map.of()), "--icon"));
        assertEquals(icons.resolve("lookalike.icns").toString(),
                after(tools("Mac OS X").appImage(Path.of("input"), none, Map.of()), "--icon"));
    }

    @Test
    @DisplayName("Windows gets an msi and macOS a dmg, of an image as it is; Linux gets nothing from jpackage")
    void makesInstallers() {
        assertEquals("msi", after(tools("Windows 11").installer(), "--type"));
        assertEquals("dmg", after(tools("Mac OS X").installer(), "--type"));
        assertFalse(tools("Mac OS X").installer().contains("--input"));
        assertThrows(IllegalStateException.class, tools("Linux")::installer);
    }

    @Test
    @DisplayName("installers of systems where nobody has tried the program say that they are previews")
    void namesPreviews() {
        assertEquals(Path.of("work", "Lookalike-1.2.3-preview.msi"), tools("Windows 11").preview());
        assertEquals(Path.of("work", "Lookalike-1.2.3-preview.dmg"), tools("Mac OS X").preview());
    }

    @Test
    @DisplayName("on macOS a version that begins with 0 is told to jpackage as 1, and kept in the name of the file")
    void avoidsVersionZero() {
        JdkTools mac = new JdkTools(Path.of("jdk"), Path.of("project"), Path.of("work"), "0.1.0",
                Platform.of("Mac OS X", "aarch64"));
        assertEquals("1.1.0", after(mac.installer(), "--app-version"));
        assertEquals(Path.of("work", "Lookalike-1.1.0.dmg"), mac.installerOfJpackage());
        assertEquals(Path.of("work", "Lookalike-0.1.0-preview.dmg"), mac.preview());
    }

    private static JdkTools tools(String system) {
        return new JdkTools(Path.of("jdk"), Path.of("project"), Path.of("work"), "1.2.3",
                Platform.of(system, "amd64"));
    }

    private static String after(List<String> command, String option) {
        return command.get(command.indexOf(option) + 1);
    }
}
