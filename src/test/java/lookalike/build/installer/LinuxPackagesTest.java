package lookalike.build.installer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The input of dpkg and rpmbuild, from the checkout's own files. */
class LinuxPackagesTest {

    private static final Path RESOURCES = Path.of("jlink", "linux");

    @TempDir
    private Path root;

    @Test
    @DisplayName("a package is named by version and processor, as Debian's are")
    void namesThePackage() {
        assertEquals("lookalike_1.2.3_amd64.deb", debian("amd64").fileName());
        assertEquals("lookalike_1.2.3_arm64.deb", debian("aarch64").fileName());
    }

    @Test
    @DisplayName("the control file tells version, processor and kilobytes; the scripts can be run")
    void describesTheFiles() throws IOException {
        assumeFalse(OS.WINDOWS.isCurrentOs(), "skipped on Windows, which has no POSIX permissions");
        Files.write(root.resolve("program"), new byte[5 * 1024]);
        debian("amd64").describe(root);
        String control = Files.readString(root.resolve("DEBIAN/control"));
        assertTrue(control.contains("\nVersion: 1.2.3\nArchitecture: amd64\n"), control);
        assertTrue(control.contains("\nInstalled-Size: 5\n"), control);
        assertFalse(control.replace("lookalike@localhost", "").contains("@"), control);
        assertTrue(Files.isExecutable(root.resolve("DEBIAN/postinst")));
        assertTrue(Files.isExecutable(root.resolve("DEBIAN/postrm")));
    }

    @Test
    @DisplayName("the spec file of the rpm has the scripts of the Debian package, their percent signs doubled")
    void describesTheRpm() throws IOException {
        String spec = new RpmPackage(RESOURCES, "1.2.3").spec(root);
        assertTrue(spec.contains("Version: 1.2.3\n"), spec);
        assertTrue(spec.contains("cp -a " + root + "/opt"), spec);
        assertTrue(spec.contains("\"${tool%%%% *}\""), spec);
        assertFalse(spec.contains("#!"), spec);
        assertFalse(spec.contains("@"), spec);
    }

    private static DebianPackage debian(String processor) {
        return new DebianPackage(RESOURCES, "1.2.3", Platform.of("Linux", processor));
    }
}
