package lookalike.build.installer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTest {

    @ParameterizedTest
    @CsvSource({
        "Linux,               amd64,   linux-x64,     Linux/x86_64,   jlink,     lookalike",
        "Linux,               aarch64, linux-aarch64, Linux/aarch64,  jlink,     lookalike",
        "Windows Server 2025, amd64,   win-x64,       Windows/x86_64, jlink.exe, lookalike.bat",
        "Mac OS X,            aarch64, osx-aarch64,   Mac/aarch64,    jlink,     lookalike",
        "Mac OS X,            x86_64,  osx-x64,       Mac/x86_64,     jlink,     lookalike"})
    @DisplayName("folders of the libraries' jars and names of programs follow system and processor")
    void namesWhatThePlatformCallsSo(String system, String processor, String onnxRuntime, String sqlite, String tool,
            String script) {
        Platform platform = Platform.of(system, processor);
        assertEquals(onnxRuntime, platform.onnxRuntimeFolder());
        assertEquals(sqlite, platform.sqliteFolder());
        assertEquals(tool, platform.executable("jlink"));
        assertEquals(script, platform.launcherScript());
    }

    @ParameterizedTest
    @CsvSource({
        "Linux,      Lookalike/bin/Lookalike,                Lookalike/lib/app",
        "Windows 11, Lookalike/Lookalike.exe,                Lookalike/app",
        "Mac OS X,   Lookalike.app/Contents/MacOS/Lookalike, Lookalike.app/Contents/app"})
    @DisplayName("the launcher and the jars lie in an image where jpackage puts them")
    void knowsTheImage(String system, String launcher, String appDir) {
        ImageLayout layout = new ImageLayout(Path.of("image"), Platform.of(system, "amd64"));
        assertEquals(Path.of("image", launcher), layout.launcher(ImageLauncher.WINDOW));
        assertEquals(Path.of("image", appDir), layout.appDir());
        assertEquals(layout.launcher(ImageLauncher.WINDOW).getParent(),
                layout.launcher(ImageLauncher.COMPUTE).getParent());
        assertEquals(Path.of("image", appDir, "lookalike-command.cfg"), layout.configuration(ImageLauncher.COMMAND));
    }
}
