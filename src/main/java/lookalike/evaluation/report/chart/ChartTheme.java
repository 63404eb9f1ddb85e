package lookalike.evaluation.report.chart;

/** The colours that charts are drawn in. */
public enum ChartTheme {
    /** Dark on white; on paper always this one. */
    LIGHT,
    /** Light on near black. */
    DARK
}
