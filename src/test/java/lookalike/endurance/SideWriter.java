package lookalike.endurance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lookalike.LookalikeException;
import lookalike.catalogue.store.ProductMarks;
import lookalike.features.resnet.ResNet50Model;
import lookalike.service.Services;
import lookalike.service.job.JobMonitor;
import lookalike.storage.DataFolder;
import lookalike.taste.client.ClientProfile;
import lookalike.ui.boards.BoardWriting;
import lookalike.ui.boards.ClientKeeping;
import lookalike.ui.boards.FavouritesStore;
import lookalike.ui.settings.SettingsStore;

/** Writes everything that a person writes, one after the other, while another one does the same. */
final class SideWriter {

    /** Stands where a command's name stands; after it the writer's number. */
    static final String NAME = "side";

    static final int ROUNDS = 25;
    static final String SHARED = "Wedding";
    /** The client whom all know. */
    static final String CLIENT = "Ann";

    private final Path home;
    private final String number;
    private final List<Throwable> problems = new ArrayList<>();

    private SideWriter(Path home, String number) {
        this.home = home;
        this.number = number;
    }

    /** @param arguments the data folder, and among the last the name and the writer's number */
    public static void main(String[] arguments) throws Exception {
        SideWriter writer = new SideWriter(Path.of(arguments[0]), arguments[arguments.length - 1]);
        writer.meet();
        writer.write();
        writer.problems.forEach(problem -> System.err.println(problem));
        System.exit(writer.problems.isEmpty() ? 0 : 1);
    }

    /** Waits for the other one, so that both write at the same time. */
    private void meet() throws Exception {
        Path folder = home.resolveSibling("files");
        Files.createFile(folder.resolve("ready-" + number));
        while (Files.notExists(folder.resolve("ready-" + (1 - Integer.parseInt(number))))) {
            Thread.onSpinWait();
        }
    }

    /** @return the name of what a writer makes in a round */
    static String own(String number, int round) {
        return "w%s-%02d".formatted(number, round);
    }

    /** @return pairs of the shop's products; each belongs to one writer */
    static List<ProductMarks.Pair> pairs(String number) {
        List<ProductMarks.Pair> pairs = new ArrayList<>();
        for (int one = 0; one < Bench.PRODUCTS; one++) {
            for (int other = one + 1; other < Bench.PRODUCTS; other++) {
                if ((one + other) % 2 == Integer.parseInt(number)) {
                    pairs.add(new ProductMarks.Pair(String.valueOf(one), String.valueOf(other)));
                }
            }
        }
        return pairs;
    }

    private void write() throws Exception {
        DataFolder data = new DataFolder(home);
        Services services = Services.of(data, new ResNet50Model(data), "0", (_, _) -> "");
        SettingsStore settings = new SettingsStore(data.settings(), Runnable::run, problems::add);
        settings.load();
        FavouritesStore favourites = new FavouritesStore(data.settings(), Runnable::run, problems::add);
        favourites.load();
        ClientProfile ann = services.clients().called(CLIENT);
        FavouritesStore hers = new FavouritesStore(data.settings(), Runnable::run, problems::add);
        hers.show(ann, new ClientKeeping(services.clients(), ann, Runnable::run, problems::add));
        for (int round = 0; round < ROUNDS; round++) {
            String own = own(number, round);
            settings.change(now -> now.withFolder(own, "/" + own));
            for (FavouritesStore each : List.of(favourites, hers)) {
                each.toggleFavourite("kept", own);
                BoardWriting.add(each, own, own);
                BoardWriting.putOn(each, SHARED, own);
            }
            services.clients().add("Client " + own);
            services.clients().purchase(ann.id(), Bench.CATALOGUE, List.of("1"),
                    Optional.of(LocalDate.of(2020 + Integer.parseInt(number), 1, 1 + round)));
            mark(services, round);
            Path orders = Files.writeString(home.resolveSibling("files").resolve(own + ".csv"),
                    "customer,product,date,event\n%s,1,2025-01-01,bought\n".formatted(own));
            services.orders().importFrom(orders, Bench.CATALOGUE, JobMonitor.UNWATCHED);
        }
        services.close();
    }

    private void mark(Services services, int round) throws LookalikeException {
        List<ProductMarks.Pair> pairs = pairs(number);
        if (round < pairs.size()) {
            ProductMarks.Pair pair = pairs.get(round);
            services.catalogues().mark(Bench.CATALOGUE, List.of(pair.one(), pair.other()),
                    marks -> marks.withDifferent(List.of(pair), true));
        }
    }
}
