/**
 * Where the program starts and where every part of it is made, by plain constructor calls.
 * <p>Start at {@link lookalike.launch.Main}. {@code Environment} is what the program finds around it, {@code AppPaths}
 * where that puts its files, {@code ProgramWiring} the constructor calls. May import everything; nobody imports it.
 * Nothing here is made before it is needed: help and version load no network, no database and no toolkit.
 */
package lookalike.launch;
