package lookalike.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import lookalike.LookalikeException;
import lookalike.cli.context.CommandContext;
import lookalike.cli.option.ForceOption;
import lookalike.cli.option.FormatOption;
import lookalike.cli.option.NetworkOption;
import lookalike.cli.output.Table;
import lookalike.cli.terminal.ExitStatus;
import lookalike.cli.terminal.ProgressMeter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lookalike features}: writes the features of photos, for other programs. */
@Command(name = "features", header = "Writes the features of photos, 2048 numbers each, to a .npy file.")
public final class FeaturesCommand implements Callable<Integer> {

    private static final List<String> COLUMNS = List.of("row", "image");

    private final CommandContext context;
    @Parameters(paramLabel = "IMAGE", arity = "1..*", description = "The photos, one row of the file each.")
    private List<Path> images;
    @Option(names = "--out", paramLabel = "F.npy", required = true, description = "The file to write.")
    private Path file;
    @Mixin
    private ForceOption force;
    @Mixin
    private NetworkOption network;
    @Option(names = "--catalogue", paramLabel = "NAME",
            description = "Reduce the photos to the resolution of this catalogue's pictures first, as a search does.")
    private String name;
    @Mixin
    private FormatOption format;

    public FeaturesCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws LookalikeException {
        context.services().outputs().file(file, force.replace(), images);
        List<Path> read;
        try (ProgressMeter monitor = context.monitor()) {
            read = context.services().model().writeFeatures(images, file, Optional.ofNullable(name),
                    network.choice(), monitor, (_, problem) -> context.tell(problem));
        }
        if (!read.isEmpty()) {
            List<List<Object>> rows = new ArrayList<>();
            read.forEach(image -> rows.add(List.of(rows.size(), image.toString())));
            context.print(format.format(), Table.list(COLUMNS, rows));
        }
        return read.size() == images.size() ? ExitStatus.DONE : ExitStatus.FAILED;
    }
}
