package lookalike.cli.command;

import java.util.concurrent.Callable;
import lookalike.LookalikeException;
import lookalike.cli.option.FormatOption;
import lookalike.cli.option.SpeedOptions;
import lookalike.cli.terminal.ExitStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lookalike bench}: how fast the program is on this machine. */
@Command(name = "bench", header = "Measures how fast this machine is: searching, or computing features.",
        description = {"", "Exact k-NN and the forest in time, accuracy and scale: recall is counted against exact "
                + "search of the same vectors, which takes turns with the forest, as machines drift. Queries are held "
                + "out. What is built goes to the folder for temporary files and is thrown away.", ""})
public final class BenchCommand implements Callable<Integer> {

    private final CommandContext session;
    @Spec
    private CommandSpec spec;
    @Parameters(paramLabel = "CATALOGUE|ITEMS.npy",
            description = "The catalogue whose features are searched, as 'lookalike catalogue list' names it; or "
                    + "vectors, float32, one row an item.")
    private String items;
    @Option(names = "--features",
            description = "Measure the network in 8-bit integers beside float instead, alone and in indexing.")
    private boolean features;
    private int pictures;
    private int rounds;
    @Mixin
    private SpeedOptions speed;
    @Mixin
    private FormatOption format;

    public BenchCommand(CommandContext session) {
        this.session = session;
    }

    @Option(names = "--pictures", paramLabel = "N", defaultValue = "256",
            description = "With --features, how many pictures to look at; by default ${DEFAULT-VALUE}.")
    void pictures(int wanted) {
        pictures = atLeastOne("--pictures", wanted);
    }

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "3",
            description = "How often; medians are told. By default ${DEFAULT-VALUE}.")
    void rounds(int wanted) {
        rounds = atLeastOne("--rounds", wanted);
    }

    private int atLeastOne(String option, int wanted) {
        if (wanted < 1) {
            throw new ParameterException(spec.commandLine(), option + " must be at least 1, not " + wanted);
        }
        return wanted;
    }

    @Override
    public Integer call() throws LookalikeException {
        if (!features) {
            new SearchBench(session, speed, format.format()).run(items, rounds);
        } else if (SearchBench.isFile(items)) {
            throw new ParameterException(spec.commandLine(),
                    "--features looks at the pictures of a catalogue, and " + items + " has none");
        } else {
            new FeatureBench(session, format.format()).run(items, pictures, rounds);
        }
        return ExitStatus.DONE;
    }
}
