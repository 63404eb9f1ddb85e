/**
 * Checks what the program and its build are made of: that every artifact has the SHA-256 that the project keeps, and
 * which known vulnerabilities there are in what is shipped.
 * <p>{@link lookalike.build.dependency.CheckChecksums} runs from its source before anything is compiled, because the
 * compiler already runs code of others; so it, {@code RecordChecksums} and what they use know the JDK alone.
 */
package lookalike.build.dependency;
