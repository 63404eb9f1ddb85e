package lookalike.service;

import java.util.ArrayList;
import java.util.List;
import lookalike.Notice;
import lookalike.service.job.JobMonitor;

/** Records the reports of a job, and cancels it in a stage if requested. */
public final class RecordedJob implements JobMonitor {

    private final Stage cancelled;
    private final List<Stage> stages = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private Stage stage;
    private long reached;

    /** @param cancelled the stage to cancel in, or null */
    public RecordedJob(Stage cancelled) {
        this.cancelled = cancelled;
    }

    public RecordedJob() {
        this(null);
    }

    @Override
    public synchronized void stage(Stage next, String subject) {
        stage = next;
        stages.add(next);
    }

    @Override
    public synchronized boolean reached(long done, long total) {
        reached = done;
        return stage != cancelled || stage == null;
    }

    @Override
    public synchronized void notice(Notice notice) {
        notices.add(notice);
    }

    /** @return the notices in turn */
    public synchronized List<Notice> notices() {
        return List.copyOf(notices);
    }

    /** @return the stages in turn */
    public synchronized List<Stage> stages() {
        return List.copyOf(stages);
    }

    /** @return units done, as told last */
    public synchronized long reached() {
        return reached;
    }
}
