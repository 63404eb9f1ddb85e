package lookalike.build.dependency;

/**
 * A library that is shipped, as a jar of its own or within another one.
 *
 * @param name as OSV names it, {@code GROUP:ARTIFACT}
 * @param jar the name of the jar file that has it
 */
record Component(String name, String version, String jar) {

    /** @return the package URL, {@code pkg:maven/GROUP/ARTIFACT@VERSION} */
    String purl() {
        return "pkg:maven/" + name.replace(':', '/') + "@" + version;
    }

    @Override
    public String toString() {
        return name + " " + version + " in " + jar;
    }
}
