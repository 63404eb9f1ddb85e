package lookalike.endurance;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Ways to damage a file. Equal random numbers make equal damage. */
enum Mutation {

    FLIPPED_BITS {
        @Override
        byte[] of(byte[] file, byte[] other, Random random) {
            byte[] result = file.clone();
            for (int i = random.nextInt(1, 9); i > 0; i--) {
                result[at(result, random)] ^= (byte) (1 << random.nextInt(8));
            }
            return result;
        }
    },

    CUT_SHORT {
        @Override
        byte[] of(byte[] file, byte[] other, Random random) {
            return Arrays.copyOf(file, random.nextInt(file.length));
        }
    },

    SPAN_TWICE {
        @Override
        byte[] of(byte[] file, byte[] other, Random random) {
            int from = at(file, random);
            int to = Math.min(file.length, from + random.nextInt(1, SPAN));
            return joined(Arrays.copyOf(file, to), Arrays.copyOfRange(file, from, file.length));
        }
    },

    SPAN_REMOVED {
        @Override
        byte[] of(byte[] file, byte[] other, Random random) {
            int from = at(file, random);
            int to = Math.min(file.length, from + random.nextInt(1, SPAN));
            return joined(Arrays.copyOf(file, from), Arrays.copyOfRange(file, to, file.length));
        }
    },

    /** A field of 1, 2, 4 or 8 bytes is the least, the most, or just beyond. */
    EXTREME_FIELD {
        @Override
        byte[] of(byte[] file, byte[] other, Random random) {
            long[] values = {0, 1, -1, 0x7F, 0x80, 0x7FFF, 0x8000, 0xFFFF, 0x10000, Integer.MAX_VALUE,
                Integer.MIN_VALUE, 0xFFFFFFFFL, Long.MAX_VALUE, Long.MIN_VALUE, 0x7FF8000000000000L, 0x7F800000};
            int bytes = 1 << random.nextInt(4);
            ByteBuffer field = ByteBuffer.allocate(8)
                    .order(random.nextBoolean() ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            field.putLong(values[random.nextInt(values.length)]);
            int from = field.order() == ByteOrder.LITTLE_ENDIAN ? 0 : 8 - bytes;
            return over(file, at(file, random), Arrays.copyOfRange(field.array(), from, from + bytes));
        }
    },

    /** A number in digits is no number, or one that nothing holds. */
    EXTREME_DIGITS {
        @Override
        byte[] of(byte[] file, byte[] other, Random random) {
            String text = new String(file, StandardCharsets.ISO_8859_1);
            MatchResult[] numbers = DIGITS.matcher(text).results().limit(2000).toArray(MatchResult[]::new);
            if (numbers.length == 0) {
                return FLIPPED_BITS.of(file, other, random);
            }
            String[] values = {"-1", "0", "99999999999999999999", "2147483648", "-9223372036854775809", "1e999", "NaN",
                "null", "[]", "\"\"", "1".repeat(400), "0x10", "true"};
            MatchResult number = numbers[random.nextInt(numbers.length)];
            return (text.substring(0, number.start()) + values[random.nextInt(values.length)]
                    + text.substring(number.end())).getBytes(StandardCharsets.ISO_8859_1);
        }
    },

    INTERESTING_BYTES {
        @Override
        byte[] of(byte[] file, byte[] other, Random random) {
            byte[][] texts = {new byte[random.nextInt(1, 64)], {'\n'}, {'"'}, {(byte) 0xFF, (byte) 0xFE}, {(byte) 0xED,
                (byte) 0xA0, (byte) 0x80}, {'[', '[', '[', '['}, {'{', '}'}, {'%', 'n', '%', 's'},
                {(byte) 0xC0,
                    (byte) 0x80},
                "../../../x".getBytes(StandardCharsets.US_ASCII), {(byte) 0xEF, (byte) 0xBB,
                    (byte) 0xBF},
                ";\t,".getBytes(StandardCharsets.US_ASCII)};
            byte[] text = texts[random.nextInt(texts.length)];
            int from = at(file, random);
            return random.nextBoolean() ? over(file, from, text)
                    : joined(joined(Arrays.copyOf(file, from), text), Arrays.copyOfRange(file, from, file.length));
        }
    },

    /** The beginning of one file and the end of another. */
    SPLICE {
        @Override
        byte[] of(byte[] file, byte[] other, Random random) {
            int from = at(file, random);
            return joined(Arrays.copyOf(file, from),
                    Arrays.copyOfRange(other, Math.min(from, other.length), other.length));
        }
    };

    private static final int SPAN = 200;
    /** Where most formats keep their numbers. */
    private static final int HEAD = 200;
    private static final int MOST_AT_ONCE = 3;
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    /**
     * @param file not empty
     * @param other a file of the same format
     */
    abstract byte[] of(byte[] file, byte[] other, Random random);

    /** @return a file damaged in one to three ways */
    static byte[] damaged(byte[] file, byte[] other, Random random) {
        byte[] result = file;
        for (int i = random.nextInt(1, MOST_AT_ONCE + 1); i > 0 && result.length > 0; i--) {
            result = values()[random.nextInt(values().length)].of(result, other, random);
        }
        return result;
    }

    /** @return a place in the file, every second time in its head */
    private static int at(byte[] file, Random random) {
        return random.nextInt(random.nextBoolean() ? Math.min(file.length, HEAD) : file.length);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] over(byte[] file, int from, byte[] text) {
        byte[] result = file.clone();
        System.arraycopy(text, 0, result, from, Math.min(text.length, file.length - from));
        return result;
    }
}
