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

    JvmOptions and(JvmOptions more) {
        List<String> both = new ArrayList<>(words);
        both.addAll(more.words);
        return new JvmOptions(both);
    }
}
