import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/**
 * Makes an app image of the program's folder, with a Java of its own, the model and the sample catalogue, and the
 * system's installer of that. Run by {@code mvn -Pinstaller verify}; README.md beside it tells what lies where and why.
 */
final class BuildInstaller {

    private static final String MODULES = "java.base,java.desktop,java.logging,java.management,java.naming,java.sql,"
            + "java.xml,jdk.unsupported,jdk.zipfs,jdk.localedata,jdk.incubator.vector,javafx.base,"
            + "javafx.graphics,javafx.controls,javafx.fxml,org.controlsfx.controls,atlantafx.base";
    private static final String MAIN_JAR = "lookalike-";
    private static final String WEIGHTS = "resnet50-float32.weights";
    private static final List<String> MODEL = List.of(WEIGHTS, "resnet50-float32.json", "resnet50-int8.onnx",
            "resnet50-int8.json");
    /** Of every library that brings natives of all systems, where this one's lie. */
    private static final Map<String, String> NATIVES = Map.of("onnxruntime-", "ai/onnxruntime/native/",
            "sqlite-jdbc-", "org/sqlite/native/");
    /** A jar of JavaCPP's with natives of one system and nothing else that is needed. */
    private static final Pattern JAVACPP =
            Pattern.compile("(nd4j-native|nd4j-native-preset|openblas|javacpp|leptonica)-.*-(linux|macosx|windows)-.*");

    private final Path project;
    private final Path app;
    private final Path out;
    private final String version;
    private final String system;
    private final Path jdk = Path.of(System.getProperty("java.home"));
    private final boolean windows = System.getProperty("os.name").startsWith("Windows");
    private final boolean mac = System.getProperty("os.name").startsWith("Mac");

    private BuildInstaller(Path project, Path app, Path out, String version, String system) {
        this.project = project;
        this.app = app;
        this.out = out;
        this.version = version;
        this.system = system;
    }

    /** @param args the checkout, the program's folder, the folder to work in, the version, the system's name */
    public static void main(String[] args) throws Exception {
        new BuildInstaller(Path.of(args[0]).toAbsolutePath(), Path.of(args[1]).toAbsolutePath(),
                Path.of(args[2]).toAbsolutePath(), args[3], args[4]).build();
    }

    private void build() throws Exception {
        delete(out);
        Path input = Files.createDirectories(out.resolve("input"));
        Icons.write(out.resolve("icons"));
        libraries(input);
        copy(app.resolve("dataset"), input.resolve("dataset"));
        model(input.resolve("model"));
        Files.copy(project.resolve("LICENSE"), input.resolve("LICENSE"));
        nameTwice(input.resolve("natives/nd4j").resolve("nd4j-" + nd4jVersion()));
        pack(input);
        runtime();
        image(input);
        train();
        installer();
        checksums();
    }

    /** As sha256sum writes and checks them. */
    private void checksums() throws Exception {
        StringBuilder sums = new StringBuilder();
        for (Path file : files(out)) {
            if (file.toString().matches(".*\\.(deb|rpm|msi|dmg)")) {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
                    bytes.transferTo(OutputStream.nullOutputStream());
                }
                sums.append(HexFormat.of().formatHex(digest.digest())).append("  ").append(file.getFileName())
                        .append('\n');
            }
        }
        Files.writeString(out.resolve("lookalike-%s-%s.sha256".formatted(version, system)), sums);
    }

    /** The libraries without other systems' natives; this one's beside them, for signing and a quicker start. */
    private void libraries(Path input) throws IOException {
        Path natives = Files.createDirectories(input.resolve("natives"));
        for (Path jar : files(app.resolve("lib"))) {
            String name = jar.getFileName().toString();
            String folder = NATIVES.entrySet().stream().filter(each -> name.startsWith(each.getKey()))
                    .map(Map.Entry::getValue).findFirst().orElse("");
            if (JAVACPP.matcher(name).matches()) {
                unpack(jar, BuildInstaller::isLibrary, name.startsWith("leptonica-") ? natives
                        : Files.createDirectories(natives.resolve("nd4j").resolve("nd4j-" + nd4jVersion())));
            } else if (!folder.isEmpty()) {
                unpack(jar, entry -> entry.startsWith(folder) && entry.contains(platform(folder)), natives);
                repack(jar, entry -> !entry.startsWith(folder), input.resolve(name));
            } else if (name.endsWith(".jar")) {
                repack(jar, _ -> true, input.resolve(name));
            }
        }
    }

    /** JavaCPP's jars hold headers as well, and wrappers of Leptonica, which the program calls without them. */
    private static boolean isLibrary(String entry) {
        return entry.matches(".*(\\.so(\\.\\d+)?|\\.dylib|\\.dll)") && !entry.contains("jnileptonica");
    }

    /** OpenBLAS goes by a second name, which JavaCPP gives it when it takes it out of its jar, but not in a folder. */
    private static void nameTwice(Path natives) throws IOException {
        for (Path library : files(natives)) {
            String name = library.getFileName().toString();
            if (name.matches("libopenblas\\.(so\\.\\d+|\\d+\\.dylib|dll)")) {
                Files.copy(library, natives.resolve(name.replace("openblas", "openblas_nolapack")));
            }
        }
    }

    private String nd4jVersion() throws IOException {
        return files(app.resolve("lib")).stream().map(jar -> jar.getFileName().toString())
                .filter(name -> name.matches("nd4j-api-.*\\.jar")).map(name -> name.replaceAll("nd4j-api-|\\.jar", ""))
                .findFirst().orElseThrow();
    }

    /**
     * Packs what hardly anybody needs: the weights of the network in float, and ND4J's natives, of which xz leaves a
     * tenth and a jar more than a quarter. The weights are numbers of four bytes, so each byte is foretold from its
     * place in one.
     */
    private static void pack(Path input) throws Exception {
        List<Path> files = new ArrayList<>(List.of(input.resolve("model").resolve(WEIGHTS)));
        try (Stream<Path> natives = Files.walk(input.resolve("natives/nd4j"))) {
            natives.filter(Files::isRegularFile).forEach(files::add);
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<Void>> packing = new ArrayList<>();
            for (Path file : files) {
                packing.add(threads.submit(() -> {
                    LZMA2Options options = new LZMA2Options();
                    if (file.endsWith(WEIGHTS)) {
                        options.setLcLp(2, 2);
                    }
                    try (OutputStream packed = new XZOutputStream(Files.newOutputStream(Path.of(file + ".xz")),
                            options)) {
                        Files.copy(file, packed);
                    }
                    Files.delete(file);
                    return null;
                }));
            }
            for (Future<Void> each : packing) {
                each.get();
            }
        }
    }

    private String platform(String folder) {
        boolean arm = System.getProperty("os.arch").contains("aarch64");
        if (folder.startsWith("ai/")) {
            return (mac ? "/osx-" : windows ? "/win-" : "/linux-") + (arm ? "aarch64/" : "x64/");
        }
        return (mac ? "/Mac/" : windows ? "/Windows/" : "/Linux/") + (arm ? "aarch64/" : "x86_64/");
    }

    private static void unpack(Path jar, Predicate<String> wanted, Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().filter(each -> !each.isDirectory() && wanted.test(each.getName()))
                    .toList()) {
                String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                if (!entry.getName().contains(".dSYM/")) {
                    try (InputStream bytes = zip.getInputStream(entry)) {
                        Files.copy(bytes, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
        }
    }

    private static void repack(Path jar, Predicate<String> wanted, Path place) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile()); OutputStream file = Files.newOutputStream(place);
                ZipOutputStream packed = new ZipOutputStream(file)) {
            packed.setLevel(Deflater.BEST_COMPRESSION);
            for (ZipEntry entry : zip.stream().filter(each -> wanted.test(each.getName())).toList()) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setLastModifiedTime(FileTime.fromMillis(entry.getTime()));
                packed.putNextEntry(copy);
                try (InputStream bytes = zip.getInputStream(entry)) {
                    if (entry.getName().equals(JarFile.MANIFEST_NAME)) {
                        trimmed(new Manifest(bytes)).write(packed);
                    } else {
                        bytes.transferTo(packed);
                    }
                }
                packed.closeEntry();
            }
        }
    }

    /**
     * Only what the JVM reads, which parses a jar's manifest at the start: nothing for OSGi; and nothing is sealed, as
     * a sealed package is refused when one of its classes is in the AOT cache and another is not.
     */
    private static Manifest trimmed(Manifest whole) {
        Manifest trimmed = new Manifest();
        whole.getMainAttributes().forEach((name, value) -> {
            if (name.toString().matches("Manifest-Version|Main-Class|Multi-Release|Enable-Native-Access|"
                    + "Automatic-Module-Name|(Implementation|Specification)-.*")) {
                trimmed.getMainAttributes().put(name, value);
            }
        });
        return trimmed;
    }

    /** The network as it runs, and the weights that the others are made of; fetched if the checkout has none. */
    private void model(Path place) throws Exception {
        Path cache = project.resolve("cache");
        if (!MODEL.stream().allMatch(name -> Files.exists(cache.resolve("model").resolve(name)))) {
            run(List.of(app.resolve("bin").resolve(windows ? "lookalike.bat" : "lookalike").toString(), "model", "get",
                    "--home", cache.toString()), Map.of());
        }
        Files.createDirectories(place);
        for (String name : MODEL) {
            Files.copy(cache.resolve("model").resolve(name), place.resolve(name));
        }
    }

    private void runtime() throws Exception {
        run(List.of(tool("jlink"), "--module-path", app.resolve("modules").toString(), "--add-modules", MODULES,
                "--include-locales", "en,de", "--strip-debug", "--no-header-files", "--no-man-pages", "--compress",
                "zip-0",
                "--output", out.resolve("runtime").toString()), Map.of());
        Path libraries = out.resolve("runtime").resolve(windows ? "bin" : "lib");
        for (Path jar : files(app.resolve("modules"))) {
            // JavaFX looks there first, and otherwise unpacks them into the user's home.
            unpack(jar, BuildInstaller::isLibrary, libraries);
        }
    }

    private void image(Path input) throws Exception {
        List<String> command = new ArrayList<>(List.of(tool("jpackage"), "--type", "app-image", "--name", "Lookalike",
                "--app-version", version, "--vendor", "Lookalike", "--runtime-image", out.resolve("runtime").toString(),
                "--input", input.toString(), "--dest", out.resolve("image").toString(), "--main-jar",
                MAIN_JAR + version + ".jar", "--main-class", "lookalike.launch.Main", "--icon",
                icon().toString()));
        for (String option : options()) {
            command.add("--java-options");
            command.add(option);
        }
        run(command, Map.of());
    }

    /** What the launcher gives the JVM; README.md beside this file tells why. */
    private List<String> options() {
        return List.of("--add-modules", "javafx.controls,javafx.fxml,org.controlsfx.controls,atlantafx.base",
                "--enable-native-access=javafx.graphics,ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
                "-XX:+UseG1GC", "-XX:MaxRAMPercentage=12", "-XX:G1HeapRegionSize=4m", "-XX:MinHeapFreeRatio=10",
                "-XX:MaxHeapFreeRatio=20", "-XX:G1PeriodicGCInterval=10000",
                "-XX:Tier2InvokeNotifyFreqLog=15", "-XX:Tier2BackedgeNotifyFreqLog=18",
                "-Djava.awt.headless=true",
                "-Dlookalike.app=$APPDIR", "-Dlookalike.natives=$APPDIR/natives",
                "-Donnxruntime.native.path=$APPDIR/natives",
                "-Dorg.sqlite.lib.path=$APPDIR/natives", "-XX:AOTCache=$APPDIR/lookalike.aot");
    }

    private Path icon() {
        return out.resolve("icons").resolve(windows ? "lookalike.ico" : mac ? "lookalike.icns" : "lookalike-512.png");
    }

    private Path launcher() {
        Path image = out.resolve("image");
        return windows ? image.resolve("Lookalike/Lookalike.exe")
                : image.resolve(mac ? "Lookalike.app/Contents/MacOS/Lookalike" : "Lookalike/bin/Lookalike");
    }

    private Path appDir() {
        Path image = out.resolve("image");
        return windows ? image.resolve("Lookalike/app")
                : mac ? image.resolve("Lookalike.app/Contents/app") : image.resolve("Lookalike/lib/app");
    }

    /** Starts the image on a real journey, the first start with the sample catalogue and a second with a photo. */
    private void train() throws Exception {
        Path home = out.resolve("rehearsal");
        Path photo;
        try (Stream<Path> photos = Files.list(appDir().resolve("dataset/photos"))) {
            photo = photos.sorted().findFirst().orElseThrow();
        }
        String headless = "-Dglass.platform=Headless -Dprism.order=sw -Dlookalike.rehearsal=true";
        List<String> start = List.of(launcher().toString(), "--home", home.toString(), photo.toString());
        run(start, Map.of("JAVA_TOOL_OPTIONS", headless + " -XX:AOTMode=off"));
        Path config = appDir().resolve("Lookalike.cfg");
        String whole = Files.readString(config);
        Files.writeString(config, whole.replaceAll("(?m)^java-options=-XX:AOTCache=.*\\R", ""));
        run(start, Map.of("JAVA_TOOL_OPTIONS", headless + " -XX:AOTCacheOutput=" + appDir().resolve("lookalike.aot")));
        Files.writeString(config, whole);
        delete(home);
    }

    private void installer() throws Exception {
        if (!windows && !mac) {
            new LinuxPackage(project.resolve("jlink/linux"), out, version).build();
            return;
        }
        run(List.of(tool("jpackage"), "--type", windows ? "msi" : "dmg", "--app-image",
                out.resolve("image").resolve(windows ? "Lookalike" : "Lookalike.app").toString(), "--name", "Lookalike",
                "--app-version", version, "--dest", out.toString(), "--license-file",
                project.resolve("LICENSE").toString(), "--file-associations",
                project.resolve("jlink/lookalike.properties").toString()), Map.of());
    }

    private String tool(String name) {
        return jdk.resolve("bin").resolve(windows ? name + ".exe" : name).toString();
    }

    static void run(List<String> command, Map<String, String> variables) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().putAll(variables);
        int status = builder.start().waitFor();
        if (status != 0) {
            throw new IOException(command.getFirst().toLowerCase(Locale.ROOT) + " ended with " + status);
        }
    }

    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Copies a folder, with the times of its files. */
    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            all.forEach(path -> {
                try {
                    Path place = to.resolve(from.relativize(path).toString());
                    if (Files.isDirectory(path)) {
                        Files.createDirectories(place);
                    } else {
                        Files.copy(path, place, StandardCopyOption.COPY_ATTRIBUTES,
                                LinkOption.NOFOLLOW_LINKS);
                    }
                } catch (IOException problem) {
                    throw new UncheckedIOException(problem);
                }
            });
        }
    }

    static void delete(Path place) throws IOException {
        if (Files.notExists(place)) {
            return;
        }
        try (Stream<Path> all = Files.walk(place)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                path.toFile().setWritable(true);
                Files.delete(path);
            }
        }
    }
}
