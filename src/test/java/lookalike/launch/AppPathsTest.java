package lookalike.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppPathsTest {

    @TempDir
    private Path folder;
    private Path checkout;
    private Path app;
    private Path user;

    @BeforeEach
    void makeACheckout() throws Exception {
        checkout = folder.resolve("check out");
        app = Files.createDirectories(checkout.resolve("target").resolve("lookalike"));
        user = folder.resolve("user");
        Files.createDirectories(checkout.resolve("cache"));
        Files.createFile(checkout.resolve("cache").resolve("README.md"));
        Files.createFile(checkout.resolve("pom.xml"));
    }

    @Test
    @DisplayName("--home goes before everything else")
    void prefersWhatIsAskedFor() throws Exception {
        Path asked = folder.resolve("asked");
        assertEquals(asked, places("Linux", app, Map.of("LOOKALIKE_HOME", "other")).home(Optional.of(asked)).root());
    }

    @Test
    @DisplayName("LOOKALIKE_HOME goes before the checkout, unless it is blank")
    void obeysTheVariable() throws Exception {
        Path named = folder.resolve("named");
        assertEquals(named, home("Linux", app, Map.of("LOOKALIKE_HOME", named.toString())));
        assertEquals(checkout.resolve("cache"), home("Linux", app, Map.of("LOOKALIKE_HOME", " ")));
    }

    @Test
    @DisplayName("a LOOKALIKE_HOME that cannot be a folder is told in a sentence, unless --home goes before it")
    void refusesWhatIsNoPath() throws Exception {
        AppPaths places = places("Linux", app, Map.of("LOOKALIKE_HOME", "no\0path"));
        var problem = assertThrows(LaunchException.NoFolderName.class, () -> places.home(Optional.empty()));
        assertEquals(List.of("LOOKALIKE_HOME", "no?path"), problem.details());
        assertEquals(folder, places.home(Optional.of(folder)).root());
    }

    @Test
    @DisplayName("a program that runs from its checkout keeps its data in the checkout's cache folder")
    void usesTheCheckout() throws Exception {
        assertEquals(checkout.resolve("cache"), home("Linux", app, Map.of()));
    }

    @Test
    @DisplayName("a folder that merely looks like a checkout is none")
    void refusesAFalseCheckout() throws Exception {
        Files.delete(checkout.resolve("cache").resolve("README.md"));
        assertEquals(user.resolve(".local/share/lookalike"), home("Linux", app, Map.of()));
        assertEquals(user.resolve(".local/share/lookalike"), home("Linux", Path.of("/"), Map.of()));
        assertEquals(user.resolve(".local/share/lookalike"), home("Linux", null, Map.of()));
    }

    @Test
    @DisplayName("elsewhere the data lies where the system wants it")
    void usesTheSystemsPlace() throws Exception {
        Path data = folder.resolve("data");
        assertEquals(data.resolve("lookalike"), home("Linux", null, Map.of("XDG_DATA_HOME", data.toString())));
        assertEquals(user.resolve(".local/share/lookalike"), home("Linux", null, Map.of("XDG_DATA_HOME", "relative")));
        assertEquals(user.resolve("Library/Application Support/Lookalike"), home("Mac OS X", null, Map.of()));
        assertEquals(data.resolve("Lookalike"), home("Windows 11", null, Map.of("LOCALAPPDATA", data.toString())));
        assertEquals(user.resolve("AppData/Local/Lookalike"), home("Windows 11", null, Map.of()));
    }

    @Test
    @DisplayName("the sample catalogue comes with the program, else from the checkout")
    void findsTheSample() throws Exception {
        AppPaths places = places("Linux", app, Map.of());
        assertEquals(checkout.resolve("dataset").resolve("sample"), places.sample());
        assertEquals(checkout.resolve("dataset").resolve("photos"), places.examples());
        Files.createDirectories(app.resolve("dataset").resolve("sample"));
        Files.createDirectories(app.resolve("dataset").resolve("photos"));
        assertEquals(app.resolve("dataset").resolve("sample"), places.sample());
        assertEquals(app.resolve("dataset").resolve("photos"), places.examples());
    }

    private Path home(String system, Path program, Map<String, String> variables) throws LaunchException {
        return places(system, program, variables).home(Optional.empty()).root();
    }

    private AppPaths places(String system, Path program, Map<String, String> variables) {
        Properties properties = new Properties();
        properties.setProperty("os.name", system);
        properties.setProperty("user.home", user.toString());
        if (program != null) {
            properties.setProperty(Environment.APP, program.toString());
        }
        return new AppPaths(new Environment(variables, properties, false));
    }
}
