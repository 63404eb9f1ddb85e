package lookalike.launch;

import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import lookalike.cli.StartupCommands;

/** Runs what most starts of the program do, in one process: what {@link AotTraining} records. */
final class TrainingStart {

    private TrainingStart() {}

    /** @param args the data folder, and a photo to search with if there is an indexed catalogue {@code sample} */
    public static void main(String[] args) {
        ProgramServices services = new ProgramServices(new AppPaths(Environment.ofThisProgram()), LogFile.install());
        List<List<String>> commands =
                new StartupCommands(args[0]).starts(Stream.of(args).skip(1).findFirst());
        int status = 0;
        for (List<String> command : commands) {
            status = Math.max(status, Main.run(command.toArray(String[]::new), OutputStream.nullOutputStream(),
                    OutputStream.nullOutputStream(), services));
        }
        System.exit(status);
    }
}
