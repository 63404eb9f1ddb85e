package lookalike.build.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * JVM options as in a file for {@code java @FILE}: words separated by white space, comments from {@code #} to the end
 * of the line. Quoted words, which such a file may contain, are not supported.
 *
 * @param words in the order of the file
 */
record JvmOptions(List<String> words) {

    private static final String ADD_MODULES = "--add-modules";
    private static final String INCUBATOR = "jdk.incubator.";

    JvmOptions {
        words = List.copyOf(words);
    }

    static JvmOptions read(Path file) throws IOException {
        List<String> words = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            Arrays.stream(line.replaceFirst("#.*", "").strip().split("\\s+")).filter(word -> !word.isEmpty())
                    .forEach(words::add);
        }
        return new JvmOptions(words);
    }

    /** @return these without incubator modules, as Java refuses an AOT cache's archived modules together with one */
    JvmOptions withoutIncubatorModules() {
        List<String> kept = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            if (words.get(at).equals(ADD_MODULES) && words.get(at + 1).startsWith(INCUBATOR)) {
                at++;
            } else {
                kept.add(words.get(at));
            }
        }
        return new JvmOptions(kept);
    }

    JvmOptions and(JvmOptions more) {
        List<String> both = new ArrayList<>(words);
        both.addAll(more.words);
        return new JvmOptions(both);
    }
}
