package lookalike.launch;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lookalike.LookalikeException;
import lookalike.catalogue.CatalogueEntry;
import lookalike.cli.StartupCommands;
import lookalike.storage.DataFolder;

/** Runs what most starts of the program do, in one process: what {@link AotTraining} records. */
final class TrainingStart {

    private TrainingStart() {}

    /**
     * @param args whether the window starts, too; the data folder for the training; a photo to search with if there is
     *     an indexed catalogue {@code sample} in it; and a data folder whose largest catalogue is searched, too
     */
    public static void main(String[] args) {
        ProgramServices services = new ProgramServices(new AppPaths(Environment.ofThisProgram()), LogFile.install());
        StartupCommands commands = new StartupCommands(args[1]);
        Optional<String> photo = Stream.of(args).skip(2).findFirst();
        Stream.of(args).skip(3).findFirst().ifPresent(home -> largest(services, home).ifPresent(
                catalogue -> run(services, commands.search(home, catalogue, photo.orElseThrow()))));
        List<List<String>> starts = new ArrayList<>(commands.starts(photo));
        if (Boolean.parseBoolean(args[0])) {
            photo.ifPresent(shown -> starts.add(commands.window(shown)));
        }
        System.exit(starts.stream().mapToInt(start -> run(services, start)).max().orElse(0));
    }

    /** @return a catalogue of somebody else's; whatever is wrong with it is no problem here */
    private static Optional<String> largest(ProgramServices services, String home) {
        try (var opened = services.services(new DataFolder(Path.of(home)))) {
            return opened.catalogues().list().stream().max(Comparator.comparingInt(CatalogueEntry::products))
                    .map(CatalogueEntry::name);
        } catch (LookalikeException _) {
            return Optional.empty();
        }
    }

    private static int run(ProgramServices services, List<String> command) {
        return Main.run(command.toArray(String[]::new), OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(), services);
    }
}
