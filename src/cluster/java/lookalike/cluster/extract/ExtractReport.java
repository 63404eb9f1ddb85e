package lookalike.cluster.extract;

/**
 * What was done.
 *
 * @param products of the catalogue
 * @param pictures with a feature
 * @param computed pictures that were computed now
 * @param problems pictures and rows that were left out
 * @param seconds of computing, the reading of the table and the writing of the result left out
 * @param isChanged whether the tables were written anew; if not, the catalogue is as the run before has found it
 */
public record ExtractReport(long products, long pictures, long computed, long problems, double seconds,
        boolean isChanged) {}
