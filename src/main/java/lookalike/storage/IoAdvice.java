package lookalike.storage;

import lookalike.Fact;

/** What to do where reading or writing failed, by the reason. */
public enum IoAdvice implements Fact {
    FREE_SPACE,
    WRITE_ELSEWHERE,
    ASK_FOR_RIGHTS,
    CLOSE_OTHER_PROGRAM,
    OTHER_NAME,
    CHECK_PATH,
    GIVE_A_FILE,
    TRY_AGAIN_OR_ELSEWHERE,
    CHECK_FILE;

    /** @return what helps where a file could not be written */
    public static IoAdvice forWriting(IoReason reason) {
        return switch (reason) {
            case IoReason.Known.NO_SPACE -> FREE_SPACE;
            case IoReason.Known.ACCESS_DENIED, IoReason.Known.READ_ONLY -> WRITE_ELSEWHERE;
            case IoReason.Known.IN_USE -> CLOSE_OTHER_PROGRAM;
            case IoReason.Known.IS_A_FOLDER, IoReason.Known.EXISTS, IoReason.Known.NAME_TOO_LONG -> OTHER_NAME;
            case IoReason.Known.NOT_FOUND, IoReason.Known.NOT_A_FOLDER -> CHECK_PATH;
            default -> TRY_AGAIN_OR_ELSEWHERE;
        };
    }

    /** @return what helps where a file could not be read */
    public static IoAdvice forReading(IoReason reason) {
        return switch (reason) {
            case IoReason.Known.NOT_FOUND, IoReason.Known.NOT_A_FOLDER, IoReason.Known.NAME_TOO_LONG -> CHECK_PATH;
            case IoReason.Known.ACCESS_DENIED -> ASK_FOR_RIGHTS;
            case IoReason.Known.IN_USE -> CLOSE_OTHER_PROGRAM;
            case IoReason.Known.IS_A_FOLDER, IoReason.Known.NO_ORDINARY_FILE -> GIVE_A_FILE;
            default -> CHECK_FILE;
        };
    }
}
