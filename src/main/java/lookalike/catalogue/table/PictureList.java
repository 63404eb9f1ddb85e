package lookalike.catalogue.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lookalike.catalogue.match.PictureIndex;
import lookalike.catalogue.source.PictureName;

/**
 * The pictures that a cell names: one, or a list separated by commas, semicolons, bars, line breaks, or spaces between
 * links; a list in JSON or Python; with labels ({@code front:https://...}) and remarks ({@code https://... ! alt : x})
 * as shop systems write them. A name that exists with the separator in it is not split.
 */
final class PictureList {

    private static final String SEPARATORS = ",;|\n\r\t";
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|'((?:[^'\\\\]|\\\\.)*)'");
    /** Where a link begins after others. */
    private static final Pattern NEXT_LINK =
            Pattern.compile("[,;|\\s]+(?=(?:[^,;|\\s/:]{1,40}[:=]\\s*)?(?:https?:)?//)");
    /** Spreadsheets of the web show a file's name with a link behind it. */
    private static final Pattern LINK_BEHIND = Pattern.compile("\\s*\\((?:https?:)?//[^)]*\\)");
    private static final Pattern REMARK = Pattern.compile("\\s+!\\s+\\w+\\s*:.*", Pattern.DOTALL);
    private static final Pattern LABEL = Pattern.compile("[^/\\\\]{1,60}?[:=]\\s*(?=\\S)(?!//)");
    private static final Pattern SPACE_AFTER_ENDING =
            Pattern.compile("(?i)(?<=\\.(?:jpg|jpeg|png|webp|gif|bmp|tif|tiff|avif|heic))\\s+");
    /** A number whose commas separate thousands, not names. */
    private static final Pattern GROUPED_NUMBER = Pattern.compile("'?\\d{1,3}(?:[.,]\\d{3})+(?:[.,]\\d{1,2})?");
    private static final int LONGEST_CELL = 20_000;
    private static final int LONGEST_ENDING = 4;
    /** Parts that are tried together as one name. */
    private static final int MOST_JOINED = 4;

    private final PictureIndex index;

    /**
     * What a cell names.
     *
     * @param pictures in its order
     * @param missing names that no picture has
     * @param changed how many pictures were found by a number that a spreadsheet changed
     */
    record Found(List<Integer> pictures, List<String> missing, int changed) {
        static final Found NOTHING = new Found(List.of(), List.of(), 0);
    }

    PictureList(PictureIndex index) {
        this.index = index;
    }

    /** @return whether a text has a picture's extension, perhaps with a query behind it */
    static boolean looksLikePicture(String name) {
        return PictureName.hasEnding(name);
    }

    /** @return what a cell of a column of pictures names */
    Found read(String cell) {
        if (cell.isEmpty() || cell.length() > LONGEST_CELL) {
            return Found.NOTHING;
        }
        int separator = firstSeparator(cell);
        int whole = index.find(cell);
        if (whole >= 0 && (separator < 0 || index.isNamedFrom(whole, cell, separator))) {
            return new Found(List.of(whole), List.of(), 0);
        }
        if (separator < 0) {
            return one(cell);
        }
        return several(cell);
    }

    /** @return the pictures that a cell of any column names with an extension, or as a whole */
    List<Integer> guess(String cell) {
        int separator = firstSeparator(cell);
        int whole = index.find(cell);
        if (separator < 0) {
            return whole < 0 ? List.of() : List.of(whole);
        }
        if (whole >= 0 && index.isNamedFrom(whole, cell, separator)) {
            return List.of(whole);
        }
        return !mentionsPicture(cell) || cell.length() > LONGEST_CELL ? List.of() : parts(cell).stream()
                .filter(PictureList::looksLikePicture).mapToInt(index::find).filter(found -> found >= 0).boxed()
                .toList();
    }

    private static boolean mentionsPicture(String text) {
        for (int dot = text.indexOf('.', 1); dot > 0; dot = text.indexOf('.', dot + 1)) {
            int end = dot + 1;
            while (end < text.length() && end - dot <= LONGEST_ENDING && Character.isLetter(text.charAt(end))) {
                end++;
            }
            if (end - dot > 1 && PictureName.isPicture(text.substring(dot - 1, end))) {
                return true;
            }
        }
        return false;
    }

    private Found one(String cell) {
        int changed = index.findChanged(cell);
        if (changed >= 0) {
            return new Found(List.of(changed), List.of(), 1);
        }
        int labelled = labelled(cell);
        return labelled < 0 ? new Found(List.of(), List.of(cell), 0) : new Found(List.of(labelled), List.of(), 0);
    }

    private Found several(String cell) {
        int asNumber = GROUPED_NUMBER.matcher(cell).matches() ? index.findChanged(cell) : -1;
        if (asNumber >= 0) {
            return new Found(List.of(asNumber), List.of(), 1);
        }
        List<Integer> pictures = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        int changed = 0;
        for (String part : parts(cell)) {
            int found = index.find(part);
            if (found < 0) {
                found = labelled(part);
            }
            if (found < 0) {
                found = index.findChanged(part);
                changed += found < 0 ? 0 : 1;
            }
            if (found >= 0) {
                pictures.add(found);
            } else if (looksLikePicture(part)) {
                missing.add(part);
            }
        }
        return new Found(pictures, pictures.isEmpty() && missing.isEmpty() ? List.of(cell) : missing, changed);
    }

    private int labelled(String part) {
        Matcher label = LABEL.matcher(part);
        return label.lookingAt() ? index.find(part.substring(label.end())) : -1;
    }

    /** @return the names in a list */
    private List<String> parts(String cell) {
        String list = cell.strip();
        if (list.startsWith("[") || list.startsWith("{") || list.startsWith("=") || list.startsWith("<")) {
            List<String> quoted = QUOTED.matcher(list).results()
                    .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                    .map(text -> text.replace("\\/", "/").replace("\\\"", "\"").replace("\\'", "'").strip())
                    .filter(text -> !text.isEmpty()).toList();
            if (quoted.stream().anyMatch(text -> looksLikePicture(text) || index.find(text) >= 0)) {
                return quoted;
            }
            list = list.replaceAll("^[\\[{]|[]}]$", "");
        }
        List<String> parts = new ArrayList<>();
        for (String link : NEXT_LINK.split(LINK_BEHIND.matcher(list).replaceAll(""))) {
            String name = REMARK.matcher(link).replaceFirst("").strip();
            if (name.contains("//") && index.find(name) >= 0 && !hasLaterName(name)) {
                parts.add(name);
            } else {
                addSplit(name, parts);
            }
        }
        return parts;
    }

    /** @return whether something that looks like a picture follows another in what began as one link */
    private static boolean hasLaterName(String link) {
        int separator = firstSeparator(link);
        return separator > 0 && looksLikePicture(link.substring(0, separator).strip());
    }

    /** Splits at separators; parts that together are the name of a picture stay together. */
    private void addSplit(String list, List<String> parts) {
        List<Integer> ends = new ArrayList<>();
        for (int i = 0; i < list.length(); i++) {
            if (SEPARATORS.indexOf(list.charAt(i)) >= 0) {
                ends.add(i);
            }
        }
        ends.add(list.length());
        int start = 0;
        for (int i = 0; i < ends.size();) {
            int last = i;
            for (int j = Math.min(i + MOST_JOINED, ends.size()) - 1; j > i && last == i; j--) {
                String joined = list.substring(start, ends.get(j)).strip();
                int found = index.find(joined);
                boolean isName = found >= 0
                        && index.isNamedFrom(found, joined, Math.max(0, firstSeparator(joined)));
                last = isName ? j : last;
            }
            String part = list.substring(start, ends.get(last)).strip();
            if (!part.isEmpty()) {
                addSpaced(part, parts);
            }
            start = ends.get(last) + 1;
            i = last + 1;
        }
    }

    private void addSpaced(String part, List<String> parts) {
        if (index.find(part) >= 0) {
            parts.add(part);
            return;
        }
        for (String name : SPACE_AFTER_ENDING.split(part)) {
            if (!name.isBlank()) {
                parts.add(name.strip());
            }
        }
    }

    private static int firstSeparator(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            boolean isList = i == 0 && (c == '[' || c == '{' || c == '<' || c == '=');
            if (isList || SEPARATORS.indexOf(c) >= 0 || c == ' ' && isBetweenNames(cell, i)) {
                return i;
            }
        }
        return -1;
    }

    /** A space separates after a picture's extension, and before a link. */
    private static boolean isBetweenNames(String cell, int space) {
        boolean afterEnding = false;
        for (int dot = space - 1; dot > 0 && space - dot <= LONGEST_ENDING + 1; dot--) {
            afterEnding |= cell.charAt(dot) == '.' && PictureName.isPicture(cell.substring(dot - 1, space));
        }
        return afterEnding || cell.startsWith("http", space + 1)
                || cell.startsWith("(http", space + 1) || cell.startsWith("! ", space + 1);
    }
}
