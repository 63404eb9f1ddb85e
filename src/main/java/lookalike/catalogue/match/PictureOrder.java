package lookalike.catalogue.match;

import java.util.Comparator;

/** The order in which the views of one product are shown, and the places of pictures for comparison. */
public final class PictureOrder {

    /** The front first, then by name, in which numbers count as such: 2 before 10. */
    public static final Comparator<String> VIEWS = Comparator.<String>comparingInt(PictureOrder::rank)
            .thenComparing(PictureOrder::compareNaturally);

    private PictureOrder() {}

    /** @return the picture's folder in the form for comparison, ending with a slash unless it is empty */
    public static String folder(String image) {
        return NameKey.fold(image.substring(0, image.lastIndexOf('/') + 1));
    }

    /** @return the folder and the name without extension in the form for comparison */
    public static String place(String image) {
        return folder(image) + NameKey.of(image);
    }

    private static int rank(String image) {
        String stem = NameKey.of(image);
        if (stem.contains("front") || stem.contains("main") || stem.contains("vorne") || stem.contains("hero")) {
            return 0;
        }
        return stem.contains("swatch") ? 2 : 1;
    }

    private static int compareNaturally(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            if (isDigit(a.charAt(i)) && isDigit(b.charAt(j))) {
                int first = numberEnd(a, i);
                int second = numberEnd(b, j);
                int order = compareNumbers(a.substring(i, first), b.substring(j, second));
                if (order != 0) {
                    return order;
                }
                i = first;
                j = second;
            } else if (a.charAt(i) != b.charAt(j)) {
                return Character.compare(a.charAt(i), b.charAt(j));
            } else {
                i++;
                j++;
            }
        }
        int rest = Integer.compare(a.length() - i, b.length() - j);
        return rest == 0 ? a.compareTo(b) : rest;
    }

    private static int compareNumbers(String a, String b) {
        String first = a.replaceFirst("^0+", "");
        String second = b.replaceFirst("^0+", "");
        int byLength = Integer.compare(first.length(), second.length());
        return byLength == 0 ? first.compareTo(second) : byLength;
    }

    private static int numberEnd(String text, int start) {
        int end = start;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
