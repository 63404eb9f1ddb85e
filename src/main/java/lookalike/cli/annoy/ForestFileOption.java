package lookalike.cli.annoy;

import java.nio.file.Path;
import lookalike.FileName;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The file of a forest to change. */
final class ForestFileOption {

    @Spec(Target.MIXEE)
    private CommandSpec spec;
    @Parameters(index = "0", paramLabel = "X.forest", description = "The file.")
    private Path file;

    /** @throws ParameterException if it is no forest in Lookalike's own format */
    Path file() {
        if (!FileName.of(file).endsWith(ForestSourceOption.FOREST)) {
            throw new ParameterException(spec.commandLine(), file + " cannot be changed, only a .forest can: an Annoy "
                    + "file is built again, and a catalogue's forest follows its pictures");
        }
        return file;
    }
}
