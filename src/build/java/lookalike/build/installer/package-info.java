/**
 * Makes the folder of the program, the app image and the installer of the system that the build runs on.
 * <p>Start at {@link lookalike.build.installer.BuildInstaller}, which lists the steps; {@code ProgramFolder}
 * completes {@code target/lookalike} in every build, {@code CheckInstaller} tests the Debian package afterwards.
 * Scripts, control files and JVM options are read from {@code jlink/}, whose README gives the reasons and the
 * figures.
 * <p>Knows the JDK and XZ for Java, and nothing of the product: it treats the product's jar like any other file, so
 * that it can be compiled, tested and changed without it. Only the build runs it; the product's jar holds none of it.
 */
package lookalike.build.installer;
