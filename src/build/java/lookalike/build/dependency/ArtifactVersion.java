package lookalike.build.dependency;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version in the order that Maven gives versions: numbers first, from left to right, and an alpha, beta, milestone,
 * release candidate or snapshot before the release. Other words, like the {@code jre} of Guava, make no difference.
 *
 * @param text as the artifact has it
 */
record ArtifactVersion(String text) implements Comparable<ArtifactVersion> {

    private static final Pattern NUMBERS = Pattern.compile("[0-9]+(\\.[0-9]+)*");
    private static final List<String> BEFORE_A_RELEASE = List.of("alpha", "beta", "m", "rc", "snapshot");
    private static final Pattern WORD = Pattern.compile("[-.]?(alpha|beta|m|rc|snapshot)(?![a-z])[-.]?([0-9]*)");

    @Override
    public int compareTo(ArtifactVersion other) {
        List<BigInteger> ours = numbers();
        List<BigInteger> theirs = other.numbers();
        for (int at = 0; at < Math.max(ours.size(), theirs.size()); at++) {
            int order = at(ours, at).compareTo(at(theirs, at));
            if (order != 0) {
                return order;
            }
        }
        int order = Integer.compare(stage(), other.stage());
        return order != 0 ? order : stageNumber().compareTo(other.stageNumber());
    }

    private List<BigInteger> numbers() {
        Matcher numbers = NUMBERS.matcher(text);
        return numbers.lookingAt()
                ? Pattern.compile("\\.").splitAsStream(numbers.group()).map(BigInteger::new).toList()
                : List.of();
    }

    private static BigInteger at(List<BigInteger> numbers, int place) {
        return place < numbers.size() ? numbers.get(place) : BigInteger.ZERO;
    }

    private int stage() {
        Matcher word = word();
        return word.find() ? BEFORE_A_RELEASE.indexOf(word.group(1)) : BEFORE_A_RELEASE.size();
    }

    private BigInteger stageNumber() {
        Matcher word = word();
        return word.find() && !word.group(2).isEmpty() ? new BigInteger(word.group(2)) : BigInteger.ZERO;
    }

    private Matcher word() {
        return WORD.matcher(NUMBERS.matcher(text.toLowerCase(Locale.ROOT)).replaceFirst(""));
    }
}
