/**
 * The user's settings, and what the window remembers.
 * <p>Start at {@link lookalike.ui.settings.SettingsPage}; {@link lookalike.ui.settings.SettingsStore} stores them.
 */
@NullMarked
package lookalike.ui.settings;

import org.jspecify.annotations.NullMarked;
