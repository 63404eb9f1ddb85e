package lookalike.build.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * Makes a Debian package of a tree of files, using dpkg-deb.
 *
 * @param resources the folder of {@code control}, {@code postinst} and {@code postrm}
 */
record DebianPackage(Path resources, String version, Platform platform) {

    /** @return the package's file name by Debian's rules */
    String fileName() {
        return "lookalike_%s_%s.deb".formatted(version, platform.debianArchitecture());
    }

    /**
     * @param root of the files to install; {@code DEBIAN} is added to it
     * @param target where the package is put
     */
    void build(Path root, Path target) throws IOException, InterruptedException {
        describe(root);
        ExternalCommand.of(List.of("dpkg-deb", "--build", "--root-owner-group", "-Zxz", "-z6", root.toString(),
                target.resolve(fileName()).toString())).run();
    }

    /** Writes the package's description for dpkg, including the files' size in kilobytes. */
    void describe(Path root) throws IOException {
        long bytes = new FileTree(root).lengths().values().stream().mapToLong(Long::longValue).sum();
        Path folder = Files.createDirectories(root.resolve("DEBIAN"));
        Files.writeString(folder.resolve("control"), Files.readString(resources.resolve("control"))
                .replace("@version@", version).replace("@arch@", platform.debianArchitecture())
                .replace("@size@", String.valueOf(bytes / 1024)));
        for (String script : List.of("postinst", "postrm")) {
            Path place = Files.copy(resources.resolve(script), folder.resolve(script));
            Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
