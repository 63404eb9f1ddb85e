package lookalike.ui.status;

/** Work that can be paused and resumed. */
public interface Pausable {

    /** Pauses the work after its current unit, or resumes it. May be called from any thread. */
    void pause(boolean wanted);

    /** @return whether it should pause */
    boolean isPaused();
}
