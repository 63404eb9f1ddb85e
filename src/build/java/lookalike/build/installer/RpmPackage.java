package lookalike.build.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes an rpm of a tree of files, using rpmbuild.
 *
 * @param resources the folder of {@code lookalike.spec} and of Debian's scripts, which the rpm uses as well
 */
record RpmPackage(Path resources, String version) {

    /**
     * @param root of the files to install
     * @param target where the package is put
     */
    void build(Path root, Path target) throws IOException, InterruptedException {
        Path spec = target.resolve("lookalike.spec");
        Files.writeString(spec, spec(root));
        Path temporary = target.resolve("rpm");
        ExternalCommand.of(List.of("rpmbuild", "-bb", "--quiet", "--define", "_topdir " + temporary,
                "--define", "_rpmdir " + target, "--define", "_build_name_fmt %{NAME}-%{VERSION}.%{ARCH}.rpm",
                spec.toString())).run();
        new FileTree(temporary).delete();
    }

    /** @return the spec file for these files */
    String spec(Path root) throws IOException {
        return Files.readString(resources.resolve("lookalike.spec")).replace("@version@", version)
                .replace("@root@", root.toString()).replace("@postinst@", script("postinst"))
                .replace("@postrm@", script("postrm"));
    }

    /** Without the line that names the shell; percent signs are doubled, as one begins a macro in a spec file. */
    private String script(String name) throws IOException {
        return Files.readString(resources.resolve(name)).replaceFirst("#!.*\\R", "").replace("%", "%%");
    }
}
