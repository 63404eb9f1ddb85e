import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Makes a Debian package of the app image with dpkg-deb and not with jpackage, which would give the jars other times:
 * from Java 25.0.4 on an AOT cache is refused then.
 */
final class LinuxPackage {

    private static final int[] ICONS = {16, 24, 32, 48, 64, 128, 256, 512};

    private final Path resources;
    private final Path out;
    private final String version;

    LinuxPackage(Path resources, Path out, String version) {
        this.resources = resources;
        this.out = out;
        this.version = version;
    }

    void build() throws Exception {
        Path root = out.resolve("deb");
        BuildInstaller.copy(out.resolve("image/Lookalike"), root.resolve("opt/lookalike"));
        Files.createDirectories(root.resolve("usr/bin"));
        Files.createSymbolicLink(root.resolve("usr/bin/lookalike"), Path.of("/opt/lookalike/bin/Lookalike"));
        put("lookalike.desktop", root.resolve("usr/share/applications"));
        put("lookalike.xml", root.resolve("usr/share/mime/packages"));
        put("lookalike.1", root.resolve("usr/share/man/man1"));
        Path completions = Files.createDirectories(root.resolve("usr/share/bash-completion/completions"));
        Path completion = completions.resolve("lookalike");
        ProcessBuilder writing = new ProcessBuilder(out.resolve("image/Lookalike/bin/Lookalike").toString(),
                "completion").redirectOutput(completion.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        if (writing.start().waitFor() != 0) {
            throw new IOException("the completion script could not be written");
        }
        for (int size : ICONS) {
            String place = "usr/share/icons/hicolor/%dx%d/apps".formatted(size, size);
            Files.copy(out.resolve("icons/lookalike-" + size + ".png"),
                    Files.createDirectories(root.resolve(place)).resolve("lookalike.png"));
        }
        Path licence = Files.createDirectories(root.resolve("usr/share/doc/lookalike"));
        Files.copy(out.resolve("input/LICENSE"), licence.resolve("copyright"));
        Path control = Files.createDirectories(root.resolve("DEBIAN"));
        Files.writeString(control.resolve("control"), Files.readString(resources.resolve("control"))
                .replace("@version@", version).replace("@arch@", architecture())
                .replace("@size@", String.valueOf(kilobytes(root))));
        for (String script : List.of("postinst", "postrm")) {
            Path place = control.resolve(script);
            Files.copy(resources.resolve(script), place);
            Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        BuildInstaller.run(List.of("dpkg-deb", "--build", "--root-owner-group", "-Zxz", "-z6", root.toString(),
                out.resolve(name(version)).toString()), Map.of());
        if (Files.isExecutable(Path.of("/usr/bin/rpmbuild"))) {
            rpm(root);
        }
    }

    /** The same tree as an rpm. @param root of the files to install */
    private void rpm(Path root) throws Exception {
        Path spec = out.resolve("lookalike.spec");
        Files.writeString(spec, Files.readString(resources.resolve("lookalike.spec")).replace("@version@", version)
                .replace("@root@", root.toString()).replace("@postinst@", script("postinst"))
                .replace("@postrm@", script("postrm")));
        BuildInstaller.run(List.of("rpmbuild", "-bb", "--quiet", "--define", "_topdir " + out.resolve("rpm"),
                "--define", "_rpmdir " + out, "--define", "_build_name_fmt %{NAME}-%{VERSION}.%{ARCH}.rpm",
                spec.toString()), Map.of());
        BuildInstaller.delete(out.resolve("rpm"));
    }

    private String script(String name) throws IOException {
        return Files.readString(resources.resolve(name)).replaceFirst("#!.*\\R", "").replace("%", "%%");
    }

    /** @return what the package of a version is called, as Debian's are */
    static String name(String version) {
        return "lookalike_%s_%s.deb".formatted(version, architecture());
    }

    private static String architecture() {
        return System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
    }

    private void put(String name, Path folder) throws IOException {
        Files.copy(resources.resolve(name), Files.createDirectories(folder).resolve(name));
    }

    private static long kilobytes(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).mapToLong(path -> path.toFile().length()).sum() / 1024;
        }
    }
}
