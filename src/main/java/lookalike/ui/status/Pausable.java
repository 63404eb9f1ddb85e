package lookalike.ui.status;

/** Work that can rest for a while and go on where it was. */
public interface Pausable {

    /** Lets the work rest after the unit that it is at, or go on. For any thread. */
    void pause(boolean wanted);

    /** @return whether it is to rest */
    boolean isPaused();
}
