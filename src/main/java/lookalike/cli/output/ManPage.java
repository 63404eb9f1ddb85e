package lookalike.cli.output;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The manual page (section 1) in roff's man macros: every command with its options, from the same model as the help and
 * therefore always as true.
 */
public final class ManPage {

    private static final List<String> EVERYWHERE = List.of("--help", "--version", "--home");

    private final CommandLine program;

    /** @param program the whole command line */
    public ManPage(CommandLine program) {
        this.program = program;
    }

    /** @return the page */
    public String text() {
        CommandSpec root = program.getCommandSpec();
        List<String> lines = new ArrayList<>();
        lines.add(".TH LOOKALIKE 1 \"\" \"" + escaped(String.join(" ", root.version())) + "\" \"User Commands\"");
        lines.add(".SH NAME");
        lines.add(escaped(root.name()) + " \\- " + escaped(header(root)));
        lines.add(".SH SYNOPSIS");
        lines.add(".B " + escaped(root.name()));
        lines.add(".RI [ PHOTO ...]");
        lines.add(".br");
        lines.add(".B " + escaped(root.name()));
        lines.add(".I COMMAND");
        lines.add(".RI [ OPTION ...]");
        lines.add(".SH DESCRIPTION");
        lines.addAll(paragraph(root.usageMessage().description()));
        lines.add(".SH OPTIONS");
        arguments(root, true, lines);
        lines.add(".SH COMMANDS");
        commands(program, lines);
        lines.addAll(List.of(".SH EXIT STATUS", "0 done, 1 failed, 2 wrong usage", ".SH ENVIRONMENT", ".TP",
                ".B LOOKALIKE_HOME", "the folder for the model and the catalogues, as with", ".BR \\-\\-home ."));
        return String.join("\n", lines) + "\n";
    }

    private static void commands(CommandLine line, List<String> lines) {
        for (CommandLine command : line.getSubcommands().values()) {
            CommandSpec spec = command.getCommandSpec();
            if (spec.usageMessage().hidden()) {
                continue;
            }
            if (command.getSubcommands().isEmpty()) {
                lines.add(".SS " + escaped(spec.qualifiedName()
                        + synopsis(spec).map(word -> " " + word).collect(Collectors.joining())));
                lines.addAll(paragraph(new String[] {header(spec)}));
                lines.addAll(paragraph(spec.usageMessage().description()));
                arguments(spec, false, lines);
            }
            commands(command, lines);
        }
    }

    private static Stream<String> synopsis(CommandSpec spec) {
        return Stream.concat(spec.positionalParameters().stream().map(ArgSpec::paramLabel),
                spec.options().stream().filter(OptionSpec::required)
                        .map(option -> option.longestName() + " " + option.paramLabel()));
    }

    private static void arguments(CommandSpec spec, boolean withUsual, List<String> lines) {
        Stream.concat(spec.positionalParameters().stream(), spec.options().stream())
                .filter(argument -> !argument.hidden())
                .filter(argument -> withUsual || !(argument instanceof OptionSpec option
                        && EVERYWHERE.contains(option.longestName())))
                .forEach(argument -> {
                    lines.add(".TP");
                    lines.add(".B " + escaped(name(argument)));
                    lines.addAll(paragraph(description(argument)));
                });
    }

    private static String[] description(ArgSpec argument) {
        List<String> choices = new ArrayList<>();
        if (argument.completionCandidates() != null) {
            argument.completionCandidates().forEach(choices::add);
        }
        return Arrays.stream(argument.description())
                .map(line -> line.replace("${COMPLETION-CANDIDATES}", String.join(", ", choices))
                        .replace("${DEFAULT-VALUE}", Objects.requireNonNullElse(argument.defaultValue(), "none")))
                .toArray(String[]::new);
    }

    private static String name(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option)) {
            return argument.paramLabel();
        }
        String names = String.join(", ", option.names());
        return option.arity().max() == 0 ? names : names + " " + option.paramLabel();
    }

    private static String header(CommandSpec spec) {
        return plain(spec.usageMessage().header()).collect(Collectors.joining(" "));
    }

    private static List<String> paragraph(String[] text) {
        return plain(text).filter(line -> !line.isBlank()).map(ManPage::escaped).toList();
    }

    private static Stream<String> plain(String[] text) {
        return Arrays.stream(text).map(line -> Ansi.OFF.string(line.replace("%%", "%").replace("%n", " ")));
    }

    /** A line that begins with a dot or an apostrophe would be a macro; dashes are typed as they are. */
    private static String escaped(String text) {
        String escaped = text.replace("\\", "\\e").replace("-", "\\-");
        return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
    }
}
