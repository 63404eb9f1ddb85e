package lookalike.evaluation.report;

import lookalike.evaluation.report.chart.Markup;

/** A part of the page, from its heading to its end. */
@FunctionalInterface
interface PagePart {

    void write(Markup page);
}
