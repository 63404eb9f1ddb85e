package lookalike.search.garment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import lookalike.features.ActivationMap;
import lookalike.image.Frame;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Frames suggested in activations of two channels; a digit of a drawing is the strength of a part. */
class SuggestedFramesTest {

    /** @return activations of which each channel has half a part's strength */
    private static ActivationMap map(String... rows) {
        int side = rows.length;
        float[] values = new float[2 * side * side];
        for (int part = 0; part < side * side; part++) {
            float strength = rows[part / side].charAt(part % side) - '0';
            values[part] = strength / 2;
            values[side * side + part] = strength / 2;
        }
        return new ActivationMap(side, values);
    }

    private static Frame frame(double left, double top, double width, double height, int side) {
        return new Frame(left / side, top / side, width / side, height / side);
    }

    private static void assertFrames(List<Frame> wanted, List<Frame> found) {
        assertEquals(wanted.size(), found.size(), found.toString());
        for (int i = 0; i < wanted.size(); i++) {
            assertEquals(1, wanted.get(i).overlap(found.get(i)), 1e-6, found.toString());
        }
    }

    @Test
    @DisplayName("connected strong parts are one frame, just as large as they are")
    void oneFrame() {
        assertFrames(List.of(frame(1, 2, 3, 4, 7)), SuggestedFrames.of(map(
                "0000000",
                "0000000",
                "0020000",
                "0222000",
                "0222000",
                "0020000",
                "0000000")));
    }

    @Test
    @DisplayName("parts that touch at a corner only, or over the edge of the picture, are not connected")
    void separateFrames() {
        assertFrames(List.of(frame(0, 0, 2, 3, 7), frame(5, 1, 2, 2, 7), frame(2, 3, 2, 2, 7)), SuggestedFrames.of(map(
                "2200000",
                "2200022",
                "2200022",
                "0022000",
                "0022000",
                "0000000",
                "0000000")));
    }

    @Test
    @DisplayName("the frame with the greatest sum is the first, and there are three at most")
    void strongestFirst() {
        assertFrames(List.of(frame(4, 4, 3, 3, 7), frame(0, 4, 2, 3, 7), frame(4, 0, 3, 2, 7)), SuggestedFrames.of(map(
                "3300444",
                "3300444",
                "0000000",
                "0000000",
                "5500666",
                "5500666",
                "5500666")));
    }

    @Test
    @DisplayName("a stronger middle of a weak frame is a frame of its own, unless it is nearly as large")
    void separatesByStrength() {
        assertFrames(List.of(frame(0, 0, 6, 4, 7), frame(1, 1, 2, 2, 7)), SuggestedFrames.of(map(
                "3333330",
                "3993330",
                "3993330",
                "3333330",
                "0000000",
                "0000000",
                "0000000")));
        assertFrames(List.of(frame(0, 0, 4, 4, 7)), SuggestedFrames.of(map(
                "3333000",
                "9999000",
                "9999000",
                "9999000",
                "0000000",
                "0000000",
                "0000000")));
    }

    @Test
    @DisplayName("a single part is too small to be a frame, and nearly the whole picture too large")
    void neitherTinyNorWhole() {
        assertEquals(List.of(), SuggestedFrames.of(map(
                "0000000",
                "0800000",
                "0000000",
                "0000080",
                "0000000",
                "0000000",
                "0000000")));
        assertEquals(List.of(), SuggestedFrames.of(map(
                "8888888",
                "8888888",
                "8888888",
                "8888888",
                "8888888",
                "8888888",
                "8888880")));
    }

    @Test
    @DisplayName("an even picture has no frames")
    void even() {
        assertTrue(SuggestedFrames.of(map("333", "333", "333")).isEmpty());
    }
}
