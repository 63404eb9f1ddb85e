package lookalike.image.palette;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The colours that have names in English or German, and what people type for a colour: a name with or without 'light'
 * or 'dark' before it, in either language, or {@code #rrggbb}.
 */
public final class NamedColours {

    private static final String TABLE = "/lookalike/image/named-colours.csv";
    private static final Pattern HEX = Pattern.compile("#?([0-9a-f]{6}|[0-9a-f]{3})");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s_-]+");
    private static final List<String> LIGHTER = List.of("light", "pale", "pastel", "hell", "pastell", "blass", "zart");
    private static final List<String> DARKER = List.of("dark", "deep", "dunkel", "tief");
    /** A lighter or darker colour is this much of the way to white or black, and has so much less chroma. */
    private static final double SHIFT = .4;

    private final List<NamedColour> colours;
    private final Map<String, LabColour> byWord = new HashMap<>();

    /** Reads the table. */
    public NamedColours() {
        colours = List.copyOf(read());
        for (NamedColour colour : colours) {
            colour.english().forEach(word -> byWord.put(key(word), colour.colour()));
        }
        for (NamedColour colour : colours) {
            colour.german().forEach(word -> byWord.putIfAbsent(key(word), colour.colour()));
        }
    }

    private static List<NamedColour> read() {
        try (InputStream table = Objects.requireNonNull(NamedColours.class.getResourceAsStream(TABLE))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> line.contains(";") && !line.startsWith("# ")).map(NamedColours::row).toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static NamedColour row(String line) {
        String[] cells = line.split(";", -1);
        return new NamedColour(LabColour.ofRgb(Integer.parseInt(cells[0].substring(1), 16)),
                List.of(cells[1].split(",")), List.of(cells[2].split(",")));
    }

    /** @return all, related ones beside each other */
    public List<NamedColour> all() {
        return colours;
    }

    /** @return the colour that a text means; empty if it means none */
    public Optional<LabColour> parse(String text) {
        String typed = text.strip().toLowerCase(Locale.ROOT);
        if (HEX.matcher(typed).matches()) {
            return Optional.of(LabColour.ofRgb(Integer.parseInt(sixDigits(typed.replace("#", "")), 16)));
        }
        String key = key(typed);
        return Optional.ofNullable(byWord.get(key)).or(() -> shifted(key, LIGHTER, 100))
                .or(() -> shifted(key, DARKER, 0));
    }

    private Optional<LabColour> shifted(String key, List<String> prefixes, double lightness) {
        return prefixes.stream().filter(key::startsWith)
                .flatMap(prefix -> Optional.ofNullable(byWord.get(key.substring(prefix.length()))).stream())
                .findFirst().map(colour -> new LabColour(colour.lightness() + SHIFT * (lightness - colour.lightness()),
                        colour.a() * (1 - SHIFT), colour.b() * (1 - SHIFT)));
    }

    private static String sixDigits(String hex) {
        return hex.length() == 6 ? hex : hex.replaceAll("(.)", "$1$1");
    }

    /** @return the named colour that is most like this one */
    public NamedColour nearest(LabColour colour) {
        return colours.stream().min(Comparator.comparingDouble(named -> named.colour().difference(colour)))
                .orElseThrow();
    }

    /** @return up to {@code most} usual words of a language, those most like a text first */
    public List<String> like(String text, String language, int most) {
        String key = key(text);
        List<String> words = new ArrayList<>(colours.stream().map(colour -> colour.word(language)).toList());
        words.sort(Comparator.comparingDouble(word -> -shared(key, key(word))));
        return words.subList(0, Math.min(most, words.size()));
    }

    /** @return the share of pairs of letters that both words have (Dice), 0 to 1 */
    private static double shared(String one, String other) {
        List<String> pairs = pairs(one);
        List<String> left = new ArrayList<>(pairs(other));
        int count = left.size();
        long found = pairs.stream().filter(left::remove).count();
        return 2.0 * found / Math.max(1, pairs.size() + count);
    }

    private static List<String> pairs(String word) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < word.length(); i++) {
            pairs.add(word.substring(i, i + 2));
        }
        return pairs;
    }

    private static String key(String word) {
        return BETWEEN_WORDS.matcher(word.strip().toLowerCase(Locale.ROOT)).replaceAll("").replace("ä", "ae")
                .replace("ö", "oe").replace("ü", "ue").replace("ß", "ss").replace("é", "e").replace("gray", "grey");
    }
}
