package lookalike.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The script with which bash and zsh complete a command line: picocli's for commands and options, and around it a
 * function that asks {@link WordsCommand} for the names of catalogues and columns.
 */
final class CompletionScript {

    private static final String CATALOGUE = "'lookalike catalogue list' names";
    private static final List<String> COLUMN_OPTIONS = List.of("--where", "--same", "--set", "--relevance", "--key");
    private static final String OTHERS = "_complete_lookalike";

    private final CommandLine program;

    CompletionScript(CommandLine program) {
        this.program = program;
    }

    String text() {
        String usual = AutoComplete.bash(program.getCommandName(), program);
        // Only the last lines differ: which function is asked.
        int end = usual.lastIndexOf("complete -F " + OTHERS);
        return end < 0 ? usual : usual.substring(0, end) + names() + "complete -F _lookalike_names -o default "
                + program.getCommandName() + "\n";
    }

    private String names() {
        return """
                # Names of catalogues and columns, asked of the program; everything else as above.
                function _lookalike_names() {
                  local cur="${COMP_WORDS[COMP_CWORD]}" prev="" kind="" catalogue="" home="" words="" last="" i=1
                  [ "$COMP_CWORD" -gt 0 ] && prev="${COMP_WORDS[COMP_CWORD-1]}"
                  # The equals sign of '--option=value' is a word of its own.
                  [ "$prev" = "=" ] && [ "$COMP_CWORD" -gt 1 ] && prev="${COMP_WORDS[COMP_CWORD-2]}"
                  [ "$cur" = "=" ] && cur=""
                  while [ $i -lt $COMP_CWORD ]; do
                    case "${COMP_WORDS[i]}" in
                      --home) i=$((i+1)); home="${COMP_WORDS[i]}" ;;
                      --catalogue) i=$((i+1)); catalogue="${COMP_WORDS[i]}" ;;
                      %s) i=$((i+1)) ;;
                      -*) ;;
                      *) last="${COMP_WORDS[i]}"; words="$words $last" ;;
                    esac
                    i=$((i+1))
                  done
                  case "$prev" in
                    --catalogue) kind=catalogues ;;
                    %s) kind=columns ;;
                    -*) ;;
                    *) case "$words" in
                %s
                       esac ;;
                  esac
                  if [ -z "$kind" ]; then
                    %s "$@"
                    return
                  fi
                  if [ "$kind" = columns ] && [ -z "$catalogue" ]; then
                    catalogue="$last"
                  fi
                  local found
                  found=$(LOOKALIKE_HOME="${home:-$LOOKALIKE_HOME}" %s words "$kind" "--prefix=$cur" -- "$catalogue" \
                    2>/dev/null)
                  [ -n "$ZSH_VERSION" ] && setopt local_options sh_word_split
                  local IFS=$'\\n'
                  COMPREPLY=($found)
                }

                """.formatted(String.join("|", valueOptions()), String.join("|", COLUMN_OPTIONS), places(), OTHERS,
                program.getCommandName());
    }

    /** @return where a catalogue's name comes next, as alternatives of {@code case} */
    private String places() {
        List<String> places = new ArrayList<>();
        places(program, "", places);
        return places.stream().map(place -> "         \"" + place + "\") kind=catalogues ;;")
                .collect(Collectors.joining("\n"));
    }

    private static void places(CommandLine line, String path, List<String> places) {
        for (CommandLine command : line.getSubcommands().values()) {
            String own = path + " " + command.getCommandName();
            List<PositionalParamSpec> parameters = command.getCommandSpec().positionalParameters();
            boolean isHidden = command.getCommandSpec().usageMessage().hidden();
            if (!isHidden && !parameters.isEmpty() && isCatalogue(parameters.getFirst())) {
                places.add(own);
            }
            places(command, own, places);
        }
    }

    private static boolean isCatalogue(ArgSpec argument) {
        return argument.paramLabel().contains("CATALOGUE")
                || Stream.of(argument.description()).anyMatch(text -> text.contains(CATALOGUE));
    }

    /** @return the options of all commands that take the next word */
    private List<String> valueOptions() {
        return options(program).filter(option -> option.arity().max() > 0)
                .flatMap(option -> Stream.of(option.names())).filter(name -> !List.of("--home", "--catalogue")
                        .contains(name))
                .distinct().sorted().toList();
    }

    private static Stream<OptionSpec> options(CommandLine line) {
        CommandSpec spec = Objects.requireNonNull(line.getCommandSpec());
        return spec.usageMessage().hidden() ? Stream.empty() : Stream.concat(spec.options().stream(),
                line.getSubcommands().values().stream().flatMap(CompletionScript::options));
    }
}
