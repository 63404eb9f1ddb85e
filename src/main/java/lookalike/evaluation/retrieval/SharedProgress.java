package lookalike.evaluation.retrieval;

import lookalike.Progress;

/** Progress of work that several threads do, told one report at a time and never backwards. */
final class SharedProgress {

    private final Progress progress;
    private final long units;
    private final long work;
    private long done;

    /**
     * @param units what the caller is told
     * @param work what the threads count
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
