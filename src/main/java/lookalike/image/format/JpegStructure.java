package lookalike.image.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The segments and scans of a JPEG (ISO/IEC 10918-1, annex B), found without decoding them.
 *
 * @param frame the marker of the first frame, 0xC0 to 0xCF, or 0xF7 for JPEG-LS; 0 if the file ends before it
 * @param precision bits a sample
 * @param width in pixels, as stored; 0 if the file ends before the frame
 * @param height in pixels, as stored
 * @param blocks how many blocks of 8 x 8 samples the components have together
 * @param scans how many scans there are
 * @param firstScanBytes the bytes of the first scan's data
 * @param scanBytes the bytes of the data of all scans
 * @param longestZeros the longest run of zero bytes within scans, or where a segment should begin
 * @param longestAcZeros the same for scans of a progressive file that hold AC coefficients alone, which give runs of
 *     zero blocks as a number, so that even a plain picture has no such runs there
 * @param hasEnd whether the end marker follows the scans
 * @param hasAllScans whether the scans that are there give all bits of all coefficients of all components
 * @param trailingZeros zero bytes at the end of the last scan of a file without an end marker
 */
public record JpegStructure(int frame, int precision, int width, int height, long blocks, int scans,
        int firstScanBytes, long scanBytes, int longestZeros, int longestAcZeros, boolean hasEnd, boolean hasAllScans,
        int trailingZeros) {

    /** @return whether the frame is lossless: each sample is a difference to its neighbours */
    public boolean isLossless() {
        return frame == 0xC3 || frame == 0xCB;
    }

    /** @return whether coding is arithmetic instead of Huffman's */
    public boolean isArithmetic() {
        return frame == 0xC9 || frame == 0xCA;
    }

    /** @return how many samples the components have together, in whole blocks */
    public long samples() {
        return 64 * blocks;
    }

    /** @return whether the frame is progressive, so that all coefficients are kept until the last scan */
    public boolean isProgressive() {
        return frame == 0xC2 || frame == 0xCA;
    }

    /**
     * A DC coefficient takes a bit at least, so a first scan with fewer bits than blocks is not all there. For
     * progressive files the first scan is always one of DC coefficients, and for others it has more than those. Of a
     * lossless file each sample takes a bit.
     *
     * @return whether there is certainly less data than the picture needs
     */
    public boolean isTooShort() {
        // A first scan may be of one component alone, which has a third of the blocks or more if subsampled by 2 x 2.
        return scans > 0 && 8L * firstScanBytes < (isLossless() ? samples() : blocks) / 10;
    }

    /** @return the structure of a file that begins as a JPEG */
    public static JpegStructure of(byte[] file) {
        return new Parser(file).parse();
    }

    /** One pass over the file. */
    private static final class Parser {

        private static final int SEGMENT_START = 0xFF;

        private final byte[] file;
        private int frame;
        private int precision;
        private int width;
        private int height;
        private long blocks;
        private int scans;
        private int firstScanBytes;
        private long scanBytes;
        private int longestZeros;
        private int longestAcZeros;
        private boolean ofAcAlone;
        private int zerosAtEnd;
        private int[] components = {};
        /** For each component, the bits of each coefficient still to come; all of them before the first scan. */
        private final List<int[]> missing = new ArrayList<>();

        Parser(byte[] file) {
            this.file = file;
        }

        JpegStructure parse() {
            boolean ended = walk();
            return new JpegStructure(frame, precision, width, height, blocks, scans, firstScanBytes, scanBytes,
                    longestZeros, longestAcZeros, ended, hasAll(), ended ? 0 : zerosAtEnd);
        }

        /** @return whether the end marker was found */
        private boolean walk() {
            int at = 2;
            while (at + 1 < file.length) {
                if (level(at) != SEGMENT_START) {
                    at = afterZeros(at);
                    continue;
                }
                int marker = level(at + 1);
                if (marker == 0xFF) {
                    at++;
                } else if (marker == 0 || marker == 0x01 || marker >= 0xD0 && marker <= 0xD8) {
                    at += 2;
                } else if (marker == 0xD9) {
                    return true;
                } else if (at + 4 > file.length) {
                    return false;
                } else {
                    int end = at + 2 + word(at + 2);
                    read(marker, at + 4, Math.min(end, file.length));
                    at = marker == 0xDA ? afterScan(end) : end;
                }
            }
            return false;
        }

        /** Nothing belongs between segments. */
        private int afterZeros(int start) {
            int at = start;
            while (at < file.length && file[at] == 0) {
                at++;
            }
            longestZeros = Math.max(longestZeros, at - start);
            return Math.max(at, start + 1);
        }

        /** @return the next marker but those that restart */
        private int afterScan(int start) {
            int at = start;
            int zeros = 0;
            while (at < file.length) {
                if (file[at] == 0) {
                    zeros++;
                    longestZeros = Math.max(longestZeros, zeros);
                    longestAcZeros = ofAcAlone ? Math.max(longestAcZeros, zeros) : longestAcZeros;
                } else {
                    zeros = 0;
                    if (level(at) == SEGMENT_START && at + 1 < file.length && isMarker(level(at + 1))) {
                        break;
                    }
                }
                at++;
            }
            zerosAtEnd = zeros;
            scanBytes += Math.max(0, at - start);
            if (scans == 1) {
                firstScanBytes = Math.max(0, at - start);
            }
            return at;
        }

        private static boolean isMarker(int level) {
            return level != 0 && level != 0xFF && (level < 0xD0 || level > 0xD7);
        }

        private void read(int marker, int from, int end) {
            boolean isFrame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC
                    || marker == 0xF7;
            if (isFrame && frame == 0 && end - from >= 6) {
                readFrame(marker, from, end);
            } else if (marker == 0xDA) {
                scans++;
                readScan(from, end);
            }
        }

        private void readFrame(int marker, int from, int end) {
            frame = marker;
            precision = level(from);
            height = word(from + 1);
            width = word(from + 3);
            int count = Math.min(level(from + 5), (end - from - 6) / 3);
            components = new int[count];
            int across = 1;
            int down = 1;
            for (int i = 0; i < count; i++) {
                across = Math.max(across, level(from + 7 + 3 * i) >> 4);
                down = Math.max(down, level(from + 7 + 3 * i) & 15);
            }
            for (int i = 0; i < count; i++) {
                components[i] = level(from + 6 + 3 * i);
                int sampling = level(from + 7 + 3 * i);
                blocks += blocks(width, sampling >> 4, across) * blocks(height, sampling & 15, down);
                int[] bits = new int[64];
                Arrays.fill(bits, Integer.MAX_VALUE);
                missing.add(bits);
            }
        }

        private static long blocks(int side, int sampling, int most) {
            return Math.ceilDiv((long) side * sampling, 8L * most);
        }

        private void readScan(int from, int end) {
            int count = from < end ? level(from) : 0;
            if (end - from < 4 + 2 * count) {
                return;
            }
            int first = level(from + 1 + 2 * count);
            ofAcAlone = isProgressive() && first > 0;
            int last = isProgressive() ? Math.min(63, level(from + 2 + 2 * count)) : 63;
            int low = isProgressive() ? level(from + 3 + 2 * count) & 15 : 0;
            for (int i = 0; i < count; i++) {
                for (int known = 0; known < components.length; known++) {
                    if (components[known] == level(from + 1 + 2 * i)) {
                        for (int at = isProgressive() ? first : 0; at <= last; at++) {
                            missing.get(known)[at] = low;
                        }
                    }
                }
            }
        }

        private boolean isProgressive() {
            return frame == 0xC2 || frame == 0xCA;
        }

        private boolean hasAll() {
            return !missing.isEmpty()
                    && missing.stream().allMatch(bits -> Arrays.stream(bits).allMatch(left -> left == 0));
        }

        private int level(int at) {
            return file[at] & 0xFF;
        }

        private int word(int at) {
            return level(at) << 8 | level(at + 1);
        }
    }
}
