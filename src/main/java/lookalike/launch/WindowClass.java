package lookalike.launch;

import com.sun.glass.ui.Application;
import javafx.application.Platform;

/**
 * The class of the program's windows on X11 ({@code WM_CLASS}), by which docks find the desktop entry: its
 * {@code StartupWMClass} is the same word.
 * <p>JavaFX has no public way to it. It takes the name of its internal application, which is {@code java} for a program
 * that starts the toolkit itself. {@code jvm.options} exports the package; where it is not, the class stays as it was.
 */
final class WindowClass {

    static final String NAME = "lookalike";
    private static final String PACKAGE = "com.sun.glass.ui";

    private WindowClass() {}

    /** Sets the class of all windows made from now on; call it on JavaFX's thread. */
    static void set() {
        if (Platform.class.getModule().isExported(PACKAGE, WindowClass.class.getModule())) {
            Application.GetApplication().setName(NAME);
        }
    }
}
