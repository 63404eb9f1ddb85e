package lookalike.features;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Rows of a feature matrix by their keys: SHA-256 digests, each of the pixels of the picture that the row is of. Keys
 * are kept as bytes in rising order, so that comparing them with those of a forest, which are in the same order, takes
 * no look-ups. Unmodifiable.
 */
public final class KeyedRows {

    /** Bytes of a key. */
    public static final int KEY = 32;
    private static final int NO_ROW = -1;
    /** Compared as unsigned numbers from the first byte on, like the keys' hexadecimal text. */
    private static final ValueLayout.OfLong PART = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    private final MemorySegment keys;
    private final int[] rows;

    private KeyedRows(MemorySegment keys, int[] rows) {
        this.keys = keys;
        this.rows = rows;
    }

    /**
     * @param keys in rising order, {@value #KEY} bytes each
     * @param rows of these keys, at least 0 and less than the greatest int, so that they can be counted
     * @throws IllegalArgumentException if the keys are not in order, or the numbers of both differ
     */
    public static KeyedRows of(MemorySegment keys, int[] rows) {
        KeyedRows made = new KeyedRows(keys.asReadOnly(), rows.clone());
        boolean isOrdered = keys.byteSize() == (long) KEY * rows.length;
        for (int place = 0; isOrdered && place < rows.length; place++) {
            isOrdered = rows[place] >= 0 && rows[place] < Integer.MAX_VALUE
                    && (place == 0 || made.compare(place - 1, keys, place) < 0);
        }
        if (!isOrdered) {
            throw new IllegalArgumentException("keys that are not in order");
        }
        return made;
    }

    /**
     * @param rowOfKey by key, in hexadecimal
     * @throws IllegalArgumentException if a key is no SHA-256 digest
     */
    public static KeyedRows of(Map<String, Integer> rowOfKey) {
        List<Map.Entry<String, Integer>> sorted =
                rowOfKey.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
        byte[] keys = new byte[Math.multiplyExact(KEY, sorted.size())];
        int[] rows = new int[sorted.size()];
        for (int place = 0; place < rows.length; place++) {
            byte[] key = HexFormat.of().parseHex(requireKey(sorted.get(place).getKey()));
            System.arraycopy(key, 0, keys, KEY * place, KEY);
            rows[place] = sorted.get(place).getValue();
        }
        return of(MemorySegment.ofArray(keys), rows);
    }

    /**
     * @return the text
     * @throws IllegalArgumentException if it is no SHA-256 digest in lower-case hexadecimal
     */
    public static String requireKey(String text) {
        boolean isKey = text.length() == 2 * KEY;
        for (int at = 0; isKey && at < text.length(); at++) {
            char digit = text.charAt(at);
            isKey = digit >= '0' && digit <= '9' || digit >= 'a' && digit <= 'f';
        }
        if (!isKey) {
            throw new IllegalArgumentException(text + " is no SHA-256 digest");
        }
        return text;
    }

    /** @return how many keys there are */
    public int size() {
        return rows.length;
    }

    /** @return the keys in rising order, {@value #KEY} bytes each, read-only */
    public MemorySegment keys() {
        return keys;
    }

    /** @return the rows in the order of their keys */
    public int[] rows() {
        return rows.clone();
    }

    /** @return the greatest row, plus 1; 0 if there is none */
    public int count() {
        return Arrays.stream(rows).max().orElse(NO_ROW) + 1;
    }

    /** @return the rows that have a key */
    public BitSet used() {
        BitSet used = new BitSet();
        for (int row : rows) {
            used.set(row);
        }
        return used;
    }

    /**
     * @param wanted some keys, {@value #KEY} bytes each; fastest in rising order
     * @return the row of each; -1 for a key without one
     */
    public int[] rowsOf(MemorySegment wanted) {
        int count = Math.toIntExact(wanted.byteSize() / KEY);
        if (count == rows.length && wanted.asSlice(0, keys.byteSize()).mismatch(keys) < 0) {
            return rows();
        }
        int[] found = new int[count];
        int next = 0;
        for (int item = 0; item < count; item++) {
            boolean isNext = next < rows.length && compare(next, wanted, item) == 0;
            int place = isNext ? next : find(wanted, item);
            found[item] = place < 0 ? NO_ROW : rows[place];
            next = place < 0 ? next : place + 1;
        }
        return found;
    }

    private int find(MemorySegment wanted, int item) {
        int from = 0;
        int to = rows.length - 1;
        while (from <= to) {
            int middle = (from + to) >>> 1;
            int order = compare(middle, wanted, item);
            if (order == 0) {
                return middle;
            }
            from = order < 0 ? middle + 1 : from;
            to = order < 0 ? to : middle - 1;
        }
        return NO_ROW;
    }

    private int compare(int place, MemorySegment others, int other) {
        for (int part = 0; part < KEY; part += Long.BYTES) {
            int order = Long.compareUnsigned(keys.get(PART, (long) KEY * place + part),
                    others.get(PART, (long) KEY * other + part));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** @return the row of each key in hexadecimal, unmodifiable; made anew with each call */
    public Map<String, Integer> asMap() {
        Map<String, Integer> map = HashMap.newHashMap(rows.length);
        byte[] all = keys.toArray(ValueLayout.JAVA_BYTE);
        for (int place = 0; place < rows.length; place++) {
            map.put(HexFormat.of().formatHex(all, KEY * place, KEY * (place + 1)), rows[place]);
        }
        return Collections.unmodifiableMap(map);
    }
}
