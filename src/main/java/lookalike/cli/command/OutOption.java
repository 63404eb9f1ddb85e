package lookalike.cli.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lookalike.FileName;
import lookalike.LookalikeException;
import lookalike.cli.context.CommandContext;
import lookalike.cli.option.ForceOption;
import lookalike.storage.AtomicFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The option to have a result written into a file instead of printed. */
final class OutOption {

    @Option(names = "--out", paramLabel = "FILE",
            description = "Write the result into this file, whole or not at all, instead of printing it.")
    private @Nullable Path file;
    @Mixin
    private ForceOption force;

    /** @return whether existing files may be replaced */
    boolean replaces() {
        return force.replace();
    }

    /** @return the ending of the file's name in lower case, without its dot; empty if there is no file or no ending */
    String ending() {
        String name = file == null ? "" : FileName.of(file);
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** @return whether there is a file to write */
    boolean isWanted() {
        return file != null;
    }

    /** Refuses a place that must not be written to, before any work is done. */
    void check(CommandContext context, List<Path> inputs) throws LookalikeException {
        if (file != null) {
            context.services().outputs().file(file, force.replace(), inputs);
        }
    }

    /** Writes the text into the file and says so, or prints it if no file is wanted. */
    void write(String text, CommandContext context) throws LookalikeException {
        if (file == null) {
            context.console().out().print(text);
        } else {
            AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
            context.tell("Written: " + file);
        }
    }

    /** @return the file */
    Optional<Path> file() {
        return Optional.ofNullable(file);
    }
}
