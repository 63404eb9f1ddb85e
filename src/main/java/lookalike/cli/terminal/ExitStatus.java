package lookalike.cli.terminal;

/** What the program tells whoever started it. */
public final class ExitStatus {

    public static final int DONE = 0;
    public static final int FAILED = 1;
    public static final int WRONG_USAGE = 2;

    private ExitStatus() { }
}
