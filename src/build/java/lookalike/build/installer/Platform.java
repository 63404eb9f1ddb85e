package lookalike.build.installer;

/**
 * The operating system and processor that an installer is made for; jpackage supports only its own system.
 *
 * @param arm whether the processor is a 64-bit ARM; otherwise it is a 64-bit x86
 */
record Platform(OperatingSystem system, boolean arm) {

    /** The systems for which installers are made. */
    enum OperatingSystem { LINUX, WINDOWS, MACOS }

    static Platform current() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    /**
     * @param name as {@code os.name} has it
     * @param architecture as {@code os.arch} has it
     */
    static Platform of(String name, String architecture) {
        OperatingSystem system = name.startsWith("Windows") ? OperatingSystem.WINDOWS
                : name.startsWith("Mac") ? OperatingSystem.MACOS : OperatingSystem.LINUX;
        return new Platform(system, architecture.equals("aarch64"));
    }

    /** @return the file name of a program of the JDK, such as jlink */
    String executable(String name) {
        return system == OperatingSystem.WINDOWS ? name + ".exe" : name;
    }

    /** @return the file name of the script that starts the program from its folder */
    String launcherScript() {
        return system == OperatingSystem.WINDOWS ? "lookalike.bat" : "lookalike";
    }

    /** @return the folder of ONNX Runtime's jar that holds the natives of this platform, such as linux-x64 */
    String onnxRuntimeFolder() {
        String name = switch (system) {
            case LINUX -> "linux";
            case WINDOWS -> "win";
            case MACOS -> "osx";
        };
        return name + (arm ? "-aarch64" : "-x64");
    }

    /** @return the folders of SQLite's jar that hold the natives of this platform, such as Linux/x86_64 */
    String sqliteFolder() {
        String name = switch (system) {
            case LINUX -> "Linux";
            case WINDOWS -> "Windows";
            case MACOS -> "Mac";
        };
        return name + (arm ? "/aarch64" : "/x86_64");
    }

    /** @return Debian's name of the processor */
    String debianArchitecture() {
        return arm ? "arm64" : "amd64";
    }
}
