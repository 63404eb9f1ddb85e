package lookalike.index.catalogue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lookalike.FileName;
import lookalike.Progress;
import lookalike.index.forest.ForestException;
import lookalike.index.forest.ForestFault;
import lookalike.storage.AtomicFile;
import lookalike.storage.NumberedFiles;
import lookalike.storage.StorageException;
import org.jspecify.annotations.Nullable;

/**
 * The forests of a catalogue, generation by generation: a reader takes the newest, a writer deletes the others once
 * there is a newer one. A generation is one file, or several whose forests are searched together, as those of the
 * parts that the catalogue was made of.
 * <pre>
 * PREFIX N .forest       the forest of generation N, or
 * PREFIX N .set          the list of its forests: text in UTF-8, a line {@value #HEAD}, a line for each file with its
 *                        name, a blank and its length in bytes, a line {@value #END}; written after the files
 * PREFIX N - M .forest   forest M of the set, counted from 0
 * </pre>
 *
 * @param folder of the files
 * @param prefix of their names
 */
public record ForestFiles(Path folder, String prefix) {

    /** The ending of a list. */
    public static final String SET = ".set";
    private static final String FOREST = ".forest";
    private static final String HEAD = "lookalike forests 1";
    private static final String END = "end";

    /** @return the newest generation and those before it, each by its forest or its list */
    public List<Path> newestFirst() throws StorageException {
        Pattern name = pattern("", "");
        return list(name).stream().sorted(Comparator.comparingInt((Path file) -> number(name, file)).reversed())
                .toList();
    }

    private Pattern pattern(String member, String beside) {
        return Pattern.compile(Pattern.quote(prefix) + "(\\d{1,9})" + member + "\\.(?:forest|set)" + beside);
    }

    private List<Path> list(Pattern name) throws StorageException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> name.matcher(FileName.of(file)).matches()).toList();
        } catch (NoSuchFileException _) {
            // Another program has just deleted it.
            return List.of();
        } catch (IOException problem) {
            throw new StorageException.NotReadable(folder, problem);
        }
    }

    private static int number(Pattern name, Path file) {
        Matcher matcher = name.matcher(FileName.of(file));
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
    }

    /**
     * @param generation a forest, or a list of forests
     * @return the forests
     * @throws ForestException.Damaged if the list is damaged, or not of the files that are there
     */
    public static List<Path> members(Path generation) throws ForestException, StorageException {
        if (!generation.toString().endsWith(SET)) {
            return List.of(generation);
        }
        try {
            List<String> lines = Files.readAllLines(generation);
            if (lines.size() < 3 || !lines.getFirst().equals(HEAD) || !lines.getLast().equals(END)) {
                throw damaged(generation, null);
            }
            List<Path> members = new ArrayList<>();
            for (String line : lines.subList(1, lines.size() - 1)) {
                Path member = generation.resolveSibling(member(generation, members.size()));
                if (!line.equals(line(member))) {
                    throw damaged(generation, null);
                }
                members.add(member);
            }
            return members;
        } catch (IOException problem) {
            throw damaged(generation, problem);
        }
    }

    private static ForestException damaged(Path generation, @Nullable IOException cause) {
        return new ForestException.Damaged(generation, ForestFault.Known.PARTS, cause);
    }

    private static String member(Path generation, int number) {
        String name = FileName.of(generation);
        return name.substring(0, name.length() - SET.length()) + "-" + number + FOREST;
    }

    private static String line(Path member) throws IOException {
        return FileName.of(member) + " " + Files.size(member);
    }

    /** @return the forests of the newest generation; none if there is none, or its list is damaged */
    public List<Path> newest() throws StorageException {
        List<Path> generations = newestFirst();
        try {
            return generations.isEmpty() ? List.of() : members(generations.getFirst());
        } catch (ForestException _) {
            return List.of();
        }
    }

    /** @return how long the forests of a generation are together; -1 if that cannot be told */
    public static long bytes(Path generation) {
        try {
            long bytes = 0;
            for (Path member : members(generation)) {
                bytes += Files.size(member);
            }
            return bytes;
        } catch (IOException | ForestException | StorageException _) {
            return -1;
        }
    }

    /** @return an unused name for a forest of a newer generation */
    public Path next() throws StorageException {
        return folder.resolve(prefix + nextNumber() + FOREST);
    }

    private int nextNumber() throws StorageException {
        Pattern name = pattern("(?:-\\d{1,9})?", "");
        return list(name).stream().mapToInt(file -> number(name, file)).max().orElse(-1) + 1;
    }

    /**
     * Copies forests that were grown elsewhere as a newer generation.
     *
     * @param forests at least one
     * @param progress told forests
     * @return their list
     * @throws java.util.concurrent.CancellationException when stopped by the progress; nothing is left
     */
    public Path adopt(List<Path> forests, Progress progress) throws StorageException {
        Path set = folder.resolve(prefix + nextNumber() + SET);
        List<String> lines = new ArrayList<>(List.of(HEAD));
        boolean done = false;
        try {
            for (Path forest : forests) {
                progress.reachedOrCancel(lines.size() - 1, forests.size());
                Path member = set.resolveSibling(member(set, lines.size() - 1));
                copy(forest, member);
                lines.add(line(member));
            }
            lines.add(END);
            AtomicFile.write(set, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
            done = true;
            return set;
        } catch (IOException problem) {
            throw new StorageException.NotReadable(set, problem);
        } finally {
            for (int i = 0; !done && i < forests.size(); i++) {
                NumberedFiles.delete(set.resolveSibling(member(set, i)));
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException, StorageException {
        try (FileChannel source = FileChannel.open(from)) {
            AtomicFile.write(to, file -> {
                long at = 0;
                while (at < source.size()) {
                    at += source.transferTo(at, source.size() - at, file);
                }
            });
        }
    }

    /** Deletes all generations but one, with what lies beside their files under the same name and an ending. */
    public void deleteAllBut(Path kept) throws StorageException {
        int number = number(pattern("", ""), kept);
        Pattern name = pattern("(?:-\\d{1,9})?", "(?:\\.[a-z]+)?");
        list(name).stream().filter(file -> number(name, file) != number).forEach(NumberedFiles::delete);
    }

    /** Deletes a generation. */
    public static void delete(Path generation) throws StorageException {
        try {
            members(generation).forEach(NumberedFiles::delete);
        } catch (ForestException _) {
            // Its files go with the next generation.
        }
        NumberedFiles.delete(generation);
    }
}
