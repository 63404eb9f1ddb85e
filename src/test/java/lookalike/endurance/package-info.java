/**
 * Campaigns that try to break the program: nothing that was stored is lost, and no file ends it, whatever happens.
 * <p>Start at {@link lookalike.endurance.Campaign}, which says how much of each is run: a small share with all tests,
 * or, with {@code mvn -Pendurance verify}, thousands of cases until the time is over. Cases are drawn by seed, so each
 * one can be run again by its number. {@link lookalike.endurance.MutantsTest} damages every kind of file that is read,
 * {@link lookalike.endurance.KillsTest} kills the program while it writes, at a system call or, on every system, when
 * its files change, {@link lookalike.endurance.FaultsTest} lets its system calls fail, and {@link
 * lookalike.endurance.NetworkTest} looks for connections. What was done and found is written by {@link
 * lookalike.endurance.EnduranceReport}.
 * <p>The network is {@link lookalike.endurance.TinyModel}, which the program opens like ResNet-50: nothing here is
 * about features, and with the real ones a thousandth of the cases would run.
 */
package lookalike.endurance;
