package lookalike.evaluation.report.chart;

import java.util.List;

/** What a chart is drawn on. Lengths are in pixels of a screen at 100%, x to the right and y down from the top left. */
interface Canvas {

    /** What is left free around a chart that is a file of its own. */
    double MARGIN = 16;

    /** How much of a veil is seen, of 1. */
    double VEIL = 0.2;

    /** A place. */
    record Point(double x, double y) { }

    /** How a line looks. */
    enum Stroke {
        /** To guide the eye. */
        HAIR(1),
        /** To be read. */
        BOLD(2),
        /** To be compared with. */
        DASHED(1.25, 5, 4);

        private final double width;
        private final double[] dashes;

        Stroke(double width, double... dashes) {
            this.width = width;
            this.dashes = dashes;
        }

        double width() {
            return width;
        }

        /** @return lengths drawn and left out in turn; none for a line without gaps */
        double[] dashes() {
            return dashes.clone();
        }
    }

    /** Which end of words lies at their place. */
    enum Anchor { START, MIDDLE, END }

    /**
     * How words look.
     *
     * @param size of the type, in pixels
     * @param turned by how many degrees, clockwise
     */
    record Writing(double size, boolean bold, Ink ink, Anchor anchor, double turned) {

        static Writing of(double size, Ink ink, Anchor anchor) {
            return new Writing(size, false, ink, anchor, 0);
        }

        Writing inBold() {
            return new Writing(size, true, ink, anchor, turned);
        }

        Writing turnedBy(double degrees) {
            return new Writing(size, bold, ink, anchor, degrees);
        }
    }

    void rectangle(double x, double y, double width, double height, Ink ink);

    void frame(double x, double y, double width, double height, Ink ink);

    void line(List<Point> points, Ink ink, Stroke stroke);

    /** Fills an outline so thinly that what lies below shows through. */
    void veil(List<Point> outline, Ink ink);

    void disc(Point centre, double radius, Ink ink);

    /** @param at where the words' base line begins, has its middle, or ends */
    void text(String text, Point at, Writing writing);
}
