package lookalike.evaluation.report.chart;

/** The themes of charts. */
public enum ChartTheme {
    /** Dark on white; on paper always this one. */
    LIGHT,
    /** Light on near black. */
    DARK
}
