package lookalike.ui;

/** Brings a window to a screen. */
@FunctionalInterface
interface Screen {

    /**
     * @param work opens the window, and closes it
     * @return the window, once everything that its picture should show is there
     */
    OpenWindow open(ScreenWork work) throws Exception;
}
