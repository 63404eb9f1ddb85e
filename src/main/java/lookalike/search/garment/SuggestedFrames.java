package lookalike.search.garment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import lookalike.features.ActivationMap;
import lookalike.image.Frame;

/**
 * Suggests where in a photo a garment may be: where the network's last activations are strong. Connected parts above
 * a bound make a frame; a higher bound separates those that are only weakly connected.
 */
public final class SuggestedFrames {

    private static final int MOST = 3;
    /** Bounds above the mean, in standard deviations. */
    private static final double[] BOUNDS = {0.1, 0.8, 1.5};
    /** A frame of more of the photo makes no difference to the whole. */
    private static final double LARGEST = 0.85;
    private static final double SMALLEST = 0.06;
    /** Two frames that overlap more than this are the same. */
    private static final double SAME = 0.6;

    private final int side;
    private final double[] strength;

    private SuggestedFrames(ActivationMap map) {
        this.side = map.side();
        this.strength = new double[map.parts()];
        for (int part = 0; part < strength.length; part++) {
            for (int channel = 0; channel < map.channels(); channel++) {
                strength[part] += map.at(channel, part);
            }
        }
    }

    /** @return at most three frames of the photo, the strongest first */
    public static List<Frame> of(ActivationMap map) {
        return new SuggestedFrames(map).found();
    }

    /** Connected parts. */
    private record Region(int left, int top, int right, int bottom, double strength) {

        Frame frame(int side) {
            return new Frame((double) left / side, (double) top / side, (right - left + 1.0) / side,
                    (bottom - top + 1.0) / side);
        }
    }

    private List<Frame> found() {
        double mean = 0;
        double squares = 0;
        for (double value : strength) {
            mean += value / strength.length;
            squares += value * value / strength.length;
        }
        double deviation = Math.sqrt(Math.max(0, squares - mean * mean));
        List<Frame> frames = new ArrayList<>();
        for (double bound : BOUNDS) {
            for (Region region : regions(mean + bound * deviation)) {
                Frame frame = region.frame(side);
                double share = frame.width() * frame.height();
                if (frames.size() < MOST && share <= LARGEST && share >= SMALLEST
                        && frames.stream().noneMatch(other -> other.overlap(frame) > SAME)) {
                    frames.add(frame);
                }
            }
        }
        return frames;
    }

    private List<Region> regions(double bound) {
        boolean[] seen = new boolean[strength.length];
        List<Region> regions = new ArrayList<>();
        for (int part = 0; part < strength.length; part++) {
            if (!seen[part] && strength[part] > bound) {
                regions.add(region(part, bound, seen));
            }
        }
        regions.sort(Comparator.comparingDouble(Region::strength).reversed());
        return regions;
    }

    private Region region(int first, double bound, boolean[] seen) {
        Region region = new Region(side, side, 0, 0, 0);
        Deque<Integer> ahead = new ArrayDeque<>(List.of(first));
        seen[first] = true;
        while (!ahead.isEmpty()) {
            int part = ahead.pop();
            int x = part % side;
            int y = part / side;
            region = new Region(Math.min(region.left, x), Math.min(region.top, y), Math.max(region.right, x),
                    Math.max(region.bottom, y), region.strength + strength[part]);
            for (int[] step : new int[][] {{1, 0}, {-1, 0}, {0, 1}, {0, -1}}) {
                int otherX = x + step[0];
                int otherY = y + step[1];
                int other = otherY * side + otherX;
                if (otherX >= 0 && otherX < side && otherY >= 0 && otherY < side && !seen[other]
                        && strength[other] > bound) {
                    seen[other] = true;
                    ahead.push(other);
                }
            }
        }
        return region;
    }
}
