/**
 * Where the program starts and where every part of it is made, by plain constructor calls.
 * <p>Start at {@link lookalike.launch.Main}. {@code Environment} is the program's surroundings, {@code AppPaths} the
 * paths of its files, {@code ProgramServices} the constructor calls. May import everything; no package imports it.
 * Nothing here is made before it is needed: help and version load no network, no database and no toolkit.
 */
@NullMarked
package lookalike.launch;

import org.jspecify.annotations.NullMarked;
