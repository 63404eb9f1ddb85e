/**
 * Programs that only the build runs: {@code sample} draws the sample catalogue, {@code installer} makes the program's
 * folder and the installers, {@code dependency} checks what the program and the build are made of.
 * <p>Compiled, tested and checked for dependencies like the product, and left out of the product's jar. None of them
 * knows anything of the product, and the product knows nothing of them.
 */
package lookalike.build;
