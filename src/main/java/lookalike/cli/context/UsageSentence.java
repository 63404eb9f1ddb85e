package lookalike.cli.context;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lookalike.cli.option.PathConverter;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Words what is wrong with a command line: one sentence that says what, and where to read how it is meant. picocli's
 * own messages count arguments and name Java types.
 */
final class UsageSentence {

    /** The option that one of our commands misses, in picocli's words. */
    private static final Pattern MISSING = Pattern.compile("^Missing required option: '(-[^'=]+)=([^']+)'(?=$| \\()");
    /** What picocli puts before the reason that a converter gives. */
    private static final Pattern CONVERTED = Pattern.compile("(?s)Invalid value for .*?: (.*)");
    /** The reasons of picocli's own converters. */
    private static final Pattern WHOLE = Pattern.compile("'(.*)' is not an? (?:int|long|short|byte)");
    private static final Pattern NUMBER = Pattern.compile("'(.*)' is not an? (?:double|float)");
    private static final Pattern SWITCH = Pattern.compile("'.*' is not a boolean");
    private static final Pattern ONE_OF = Pattern.compile("expected one of \\[(.*?)].* but was '(.*)'");
    /** Names with these are meant as files, not as commands. */
    private static final Pattern FILE = Pattern.compile(".*[./\\\\].*");

    private UsageSentence() {}

    /** @return the sentence */
    static String of(ParameterException problem) {
        String help = problem.getCommandLine().getCommandSpec().qualifiedName() + " --help";
        String what = what(problem).strip().replaceFirst("[.?!]+$", "");
        return what + (what.contains(";") ? ", or see '" : "; see '") + help + "'.";
    }

    private static String what(ParameterException problem) {
        String message = MISSING.matcher(Objects.requireNonNullElse(problem.getMessage(), "This cannot be understood"))
                .replaceFirst("$1 $2 is missing");
        return switch (problem) {
            case UnmatchedArgumentException unmatched -> unmatched(unmatched);
            case MissingParameterException missing -> missing(missing, message);
            case OverwrittenOptionException twice -> name(Objects.requireNonNull(twice.getOverwritten()))
                    + " is there twice; give it once";
            case ParameterException group when message.startsWith("Missing required subcommand") ->
                "'%s' needs a command: %s".formatted(group.getCommandLine().getCommandSpec().qualifiedName(),
                        commands(group.getCommandLine()));
            default -> Optional.ofNullable(problem.getArgSpec()).flatMap(option -> value(option, message))
                    .orElse(message);
        };
    }

    private static String unmatched(UnmatchedArgumentException problem) {
        String word = problem.getUnmatched().getFirst();
        CommandLine command = problem.getCommandLine();
        if (problem.isUnknownOption()) {
            return "There is no option '" + word + "'" + suggestion(problem);
        }
        Optional<String> noFile = noFile(problem.getUnmatched());
        if (noFile.isPresent()) {
            return noFile.get();
        }
        String name = command.getCommandSpec().qualifiedName();
        if (command.getParent() == null) {
            return FILE.matcher(word).matches() ? "There is no file " + word + "; check its name"
                    : "There is no command or file '" + word + "'" + suggestion(problem);
        }
        return command.getSubcommands().isEmpty() ? "'" + word + "' is too much for '" + name + "'"
                : "There is no command '%s %s', only %s".formatted(name, word, commands(command));
    }

    /** picocli calls an argument unmatched if a list of files goes before it and it cannot be a file itself. */
    private static Optional<String> noFile(List<String> arguments) {
        for (String argument : arguments) {
            try {
                new PathConverter().convert(argument);
            } catch (TypeConversionException reason) {
                return Optional.ofNullable(reason.getMessage());
            }
        }
        return Optional.empty();
    }

    private static String suggestion(UnmatchedArgumentException problem) {
        return problem.getSuggestions().stream().limit(1).map(meant -> ", perhaps you mean '" + meant + "'")
                .collect(Collectors.joining());
    }

    private static String missing(MissingParameterException problem, String message) {
        List<ArgSpec> missing = problem.getMissing();
        if (missing.isEmpty()) {
            return message;
        }
        boolean isWithoutValue = missing.getFirst().isOption()
                && !Objects.requireNonNullElse(problem.getMessage(), "").startsWith("Missing required option");
        return isWithoutValue ? "%s needs %s after it".formatted(name(missing.getFirst()), values(missing.getFirst()))
                : missing.stream().map(each -> each.isOption() ? name(each) + " " + each.paramLabel()
                        : each.paramLabel()).collect(Collectors.joining(" and "))
                        + (missing.size() == 1 ? " is" : " are") + " missing";
    }

    private static String values(ArgSpec option) {
        return String.join(" ", Collections.nCopies(Math.max(1, option.arity().min()), option.paramLabel()));
    }

    private static Optional<String> value(ArgSpec option, String message) {
        Matcher converted = CONVERTED.matcher(message);
        if (message.contains("should be specified without")
                || converted.matches() && SWITCH.matcher(converted.group(1)).matches()) {
            return Optional.of(name(option) + " takes no value");
        }
        return converted.matches() ? Optional.of(reason(name(option), converted.group(1))) : Optional.empty();
    }

    private static String reason(String option, String reason) {
        Matcher whole = WHOLE.matcher(reason);
        if (whole.matches()) {
            return "%s takes a whole number, not '%s'".formatted(option, whole.group(1));
        }
        Matcher number = NUMBER.matcher(reason);
        if (number.matches()) {
            return "%s takes a number, not '%s'".formatted(option, number.group(1));
        }
        Matcher values = ONE_OF.matcher(reason);
        if (values.matches()) {
            return "%s takes %s, not '%s'".formatted(option,
                    alternatives(values.group(1).toLowerCase(Locale.ROOT)), values.group(2));
        }
        return reason.startsWith("expected ") ? option + " is wrong: " + reason
                : option + " cannot be understood: " + reason;
    }

    private static String alternatives(String listed) {
        int last = listed.lastIndexOf(", ");
        return last < 0 ? listed : listed.substring(0, last) + " or " + listed.substring(last + 2);
    }

    private static String commands(CommandLine command) {
        return command.getSubcommands().values().stream()
                .map(CommandLine::getCommandSpec).filter(spec -> !spec.usageMessage().hidden())
                .map(CommandLine.Model.CommandSpec::name).collect(Collectors.joining(", "));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? Stream.of(option.names()).max(Comparator.comparingInt(String::length)).orElseThrow()
                : argument.paramLabel();
    }
}
