package lookalike.evaluation.retrieval;

import lookalike.Progress;

/** Collects the progress of several threads and reports it, one report at a time and never backwards. */
final class SharedProgress {

    private final Progress progress;
    private final long units;
    private final long work;
    private long done;

    /**
     * @param units total to report
     * @param work total that the threads count to
     */
    SharedProgress(Progress progress, long units, long work) {
        this.progress = progress;
        this.units = units;
        this.work = work;
        progress.reachedOrCancel(0, units);
    }

    /** @throws java.util.concurrent.CancellationException when stopped by the progress */
    synchronized void add(long more) {
        done += more;
        progress.reachedOrCancel((long) ((double) done / work * units), units);
    }

    synchronized void finished() {
        progress.reachedOrCancel(units, units);
    }
}
