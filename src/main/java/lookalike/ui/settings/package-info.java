/**
 * What somebody wants the window to be like, and what it remembers.
 * <p>Start at {@link lookalike.ui.settings.SettingsPage}; {@link lookalike.ui.settings.SettingsStore} keeps it.
 */
package lookalike.ui.settings;
