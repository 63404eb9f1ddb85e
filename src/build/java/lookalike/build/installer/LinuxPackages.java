package lookalike.build.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * The Linux packages: the tree of files that they install, a Debian package of it, and an rpm if rpmbuild is
 * installed. Not made by jpackage, which would change the jars' times: from Java 25.0.4 on an AOT cache is then
 * refused.
 *
 * @param resources {@code jlink/linux} of the checkout
 * @param work the folder with the app image and the icons
 */
record LinuxPackages(Path resources, Path work, String version, Platform platform) {

    private static final Path RPMBUILD = Path.of("/usr/bin/rpmbuild");

    void build() throws IOException, InterruptedException {
        Path root = work.resolve("deb");
        install(root);
        new DebianPackage(resources, version, platform).build(root, work);
        if (Files.isExecutable(RPMBUILD)) {
            new RpmPackage(resources, version).build(root, work);
        }
    }

    /** Copies the files to their places on the user's system, below a separate root folder. */
    private void install(Path root) throws IOException, InterruptedException {
        ImageLayout layout = new ImageLayout(work.resolve("image"), platform);
        new FileTree(layout.image()).copyTo(root.resolve("opt/lookalike"));
        put("lookalike", root.resolve("usr/bin"));
        Files.setPosixFilePermissions(root.resolve("usr/bin/lookalike"),
                PosixFilePermissions.fromString("rwxr-xr-x"));
        put("lookalike.desktop", root.resolve("usr/share/applications"));
        put("lookalike.xml", root.resolve("usr/share/mime/packages"));
        printed(List.of(layout.launcher(ImageLauncher.COMMAND).toString(), "completion", "--man"),
                Files.createDirectories(root.resolve("usr/share/man/man1")).resolve("lookalike.1"));
        printed(List.of(layout.launcher(ImageLauncher.COMMAND).toString(), "completion"),
                Files.createDirectories(root.resolve("usr/share/bash-completion/completions")).resolve("lookalike"));
        for (int size : Icons.SIZES) {
            String place = "usr/share/icons/hicolor/%dx%d/apps".formatted(size, size);
            Files.copy(work.resolve("icons").resolve(Icons.fileName(size)),
                    Files.createDirectories(root.resolve(place)).resolve("lookalike.png"));
        }
        Path licence = Files.createDirectories(root.resolve("usr/share/doc/lookalike"));
        Files.copy(work.resolve("input/LICENSE"), licence.resolve("copyright"));
    }

    /** The program itself prints its manual page and the script for completion. */
    private static void printed(List<String> command, Path file) throws IOException, InterruptedException {
        ProcessBuilder writing = new ProcessBuilder(command)
                .redirectOutput(file.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        if (writing.start().waitFor() != 0 || Files.size(file) == 0) {
            throw new IOException(file.getFileName() + " could not be written");
        }
    }

    private void put(String name, Path folder) throws IOException {
        Files.copy(resources.resolve(name), Files.createDirectories(folder).resolve(name));
    }
}
