package lookalike.catalogue.table.format;

import javax.xml.stream.XMLStreamReader;

/**
 * What the reader of workbooks does for formulas, though nothing is computed: it compares each cell with each range of
 * an array formula, and writes out a shared formula for each cell that shares it.
 */
final class FormulaWork {

    private long arrays;
    private long longestShared;
    private boolean isShared;
    private long cost;

    /** @param formula at the beginning of its element */
    void start(XMLStreamReader formula) {
        String type = formula.getAttributeValue(null, "t");
        boolean hasRange = formula.getAttributeValue(null, "ref") != null;
        arrays += "array".equals(type) && hasRange ? 1 : 0;
        isShared = "shared".equals(type) && hasRange;
        cost += "shared".equals(type) && !hasRange ? longestShared : 0;
    }

    /** @param length of the formula that has ended */
    void end(long length) {
        longestShared = isShared ? Math.max(longestShared, length) : longestShared;
        isShared = false;
    }

    /** Counts a cell. */
    void cell() {
        cost += arrays;
    }

    /** @return ranges compared and characters written out until now */
    long cost() {
        return cost;
    }
}
