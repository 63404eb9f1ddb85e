package lookalike.launch;

import java.util.Optional;

/** The program's release. */
final class Version {

    /** For a program that runs from class files, which have no version. */
    private static final String UNPACKAGED = "unpackaged";

    private Version() {}

    /** @return the version that the build wrote into the manifest of the program's jar */
    static String ofThisProgram() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion()).orElse(UNPACKAGED);
    }
}
