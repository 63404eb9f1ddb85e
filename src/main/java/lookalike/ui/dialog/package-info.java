/**
 * The system's dialogs for files and folders, which begin where the user chose something of the same kind last.
 * <p>Start at {@link lookalike.ui.dialog.FileDialogs}. Knows nothing of what is read or written; tests answer in place
 * of the system.
 */
@NullMarked
package lookalike.ui.dialog;

import org.jspecify.annotations.NullMarked;
