package lookalike.evaluation.report.chart;

/** A chart with its words and its size in pixels. */
public sealed interface Chart permits CurveChart, ClassBars, SimilarityHistogram, ConfusionMap,
        SeriesChart {

    /** @return the name of its files, without an ending; letters and hyphens */
    String name();

    /** @return what it shows */
    String title();

    /** @return what is to be seen, for those who cannot */
    String description();

    double width();

    double height();

    /** Draws it, title and all. */
    void draw(Canvas canvas);
}
