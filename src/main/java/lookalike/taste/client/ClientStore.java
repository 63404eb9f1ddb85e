package lookalike.taste.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import lookalike.Notice;
import lookalike.storage.DataFolder;
import lookalike.storage.StorageException;
import lookalike.storage.WriteLock;

/**
 * All clients of a data folder, a file for each. The file's name is the client's id, so that a client's name may have
 * any characters, and is nowhere but in the file. Safe for use by several threads and programs.
 */
public final class ClientStore {

    private static final SecureRandom IDS = new SecureRandom();
    private static final int ID_BYTES = 16;

    private final ClientFolder folder;

    /** @param home the data folder */
    public ClientStore(DataFolder home) {
        this.folder = new ClientFolder(home.clients());
    }

    /**
     * @param told of files that are passed over; damaged ones are renamed
     * @return every client, by name
     */
    public List<ClientProfile> list(Consumer<? super Notice> told) throws StorageException {
        List<ClientProfile> clients = new ArrayList<>();
        for (Path file : folder.files()) {
            switch (ClientFolder.read(file)) {
                case ClientFolder.Read.Sound(ClientProfile client) -> clients.add(client);
                case ClientFolder.Read.Later() -> told.accept(new ClientNotice.LaterFormat(file));
                case ClientFolder.Read.Damaged(IOException damage) -> told.accept(ClientFolder.setAside(file, damage));
                case ClientFolder.Read.Gone() -> {}
            }
        }
        return sorted(clients);
    }

    /** @return every client that can be read, by name; the files stay as they are */
    private List<ClientProfile> all() throws StorageException {
        List<ClientProfile> clients = new ArrayList<>();
        for (Path file : folder.files()) {
            if (ClientFolder.read(file) instanceof ClientFolder.Read.Sound(ClientProfile client)) {
                clients.add(client);
            }
        }
        return sorted(clients);
    }

    private static List<ClientProfile> sorted(List<ClientProfile> clients) {
        Collator order = Collator.getInstance(Locale.ROOT);
        return clients.stream().sorted(Comparator.comparing(ClientProfile::name, order)
                .thenComparing(ClientProfile::name).thenComparing(ClientProfile::id)).toList();
    }

    /**
     * @throws ClientException.Unknown if there is no client of that name; it lists the existing ones
     * @throws ClientException.Unreadable if there is none, and some files of clients cannot be read
     */
    public ClientProfile called(String name) throws ClientException, StorageException {
        List<ClientProfile> all = all();
        Optional<ClientProfile> found =
                all.stream().filter(client -> ClientName.areSame(client.name(), name)).findFirst();
        if (found.isPresent()) {
            return found.get();
        }
        List<Path> unreadable = new ArrayList<>();
        for (Path file : folder.files()) {
            switch (ClientFolder.read(file)) {
                case ClientFolder.Read.Damaged _,ClientFolder.Read.Later _ -> unreadable.add(file);
                case ClientFolder.Read.Sound _,ClientFolder.Read.Gone _ -> {}
            }
        }
        throw unreadable.isEmpty() ? new ClientException.Unknown(name, all.stream().map(ClientProfile::name).toList())
                : new ClientException.Unreadable(name, unreadable);
    }

    /** @return the client with this id; empty if there is none any more */
    public Optional<ClientProfile> find(String id) throws StorageException {
        return ClientFolder.read(folder.file(id)) instanceof ClientFolder.Read.Sound(ClientProfile client)
                ? Optional.of(client) : Optional.empty();
    }

    /**
     * Makes a client.
     *
     * @throws ClientException if the name cannot be one, or is that of another client
     */
    public ClientProfile add(String name) throws ClientException, StorageException {
        return add(name, UnaryOperator.identity());
    }

    /**
     * Makes a client of whom something is known, whole or not at all.
     *
     * @param known makes the client of one of whom only the name is known; name and id stay
     * @throws ClientException if the name cannot be one, or is that of another client
     */
    public ClientProfile add(String name, UnaryOperator<ClientProfile> known)
            throws ClientException, StorageException {
        ClientProfile bare = ClientProfile.of(newId(), ClientName.of(name).text());
        return add(known.apply(bare).withId(bare.id()).withName(bare.name()));
    }

    private ClientProfile add(ClientProfile client) throws ClientException, StorageException {
        try (WriteLock _ = folder.lock()) {
            requireFree(client);
            ClientFile.write(folder.file(client.id()), client);
            return client;
        }
    }

    /**
     * Gives a client another name.
     *
     * @throws ClientException if the name cannot be one, or is that of another client
     */
    public ClientProfile rename(String id, String name) throws ClientException, StorageException {
        String wanted = ClientName.of(name).text();
        try (WriteLock _ = folder.lock()) {
            ClientProfile renamed = existing(id).withName(wanted);
            requireFree(renamed);
            ClientFile.write(folder.file(id), renamed);
            return renamed;
        }
    }

    private void requireFree(ClientProfile wanted) throws ClientException, StorageException {
        for (ClientProfile other : all()) {
            if (!other.id().equals(wanted.id()) && ClientName.areSame(other.name(), wanted.name())) {
                throw new ClientException.NameTaken(other.name());
            }
        }
    }

    /**
     * Changes a client, as it is now in its file; its name and id stay.
     *
     * @return the client as it was written
     * @throws ClientException.Unknown if it has been removed
     */
    public ClientProfile change(String id, UnaryOperator<ClientProfile> change)
            throws ClientException, StorageException {
        try (WriteLock _ = folder.lock()) {
            ClientProfile now = existing(id);
            ClientProfile next = change.apply(now).withId(id).withName(now.name());
            if (!next.equals(now)) {
                ClientFile.write(folder.file(id), next);
            }
            return next;
        }
    }

    /** Lets everything that is kept of clients about a catalogue follow its new name. */
    public void renameCatalogue(String name, String other) throws ClientException, StorageException {
        for (ClientProfile client : all()) {
            try {
                change(client.id(), profile -> profile.withCatalogue(name, other));
            } catch (ClientException.Unknown _) {
                // Removed meanwhile.
            }
        }
    }

    private ClientProfile existing(String id) throws ClientException, StorageException {
        Optional<ClientProfile> found = find(id);
        if (found.isEmpty()) {
            throw new ClientException.Unknown(id, all().stream().map(ClientProfile::name).toList());
        }
        return found.get();
    }

    /** Deletes everything that is kept of a client, also what a killed program or a damage left behind. */
    public void remove(String id) throws ClientException, StorageException {
        try (WriteLock _ = folder.lock()) {
            folder.delete(id);
        }
    }

    /** Writes a client into a file that {@link #importFrom} reads, on this machine or another. */
    public void export(String id, Path place) throws ClientException, StorageException {
        ClientFile.write(place.toAbsolutePath(), existing(id));
    }

    /**
     * Makes a client of an exported one.
     *
     * @param name of the new client; by default that in the file
     * @throws ClientException if the file holds no client, or the name is that of another one
     */
    public ClientProfile importFrom(Path place, Optional<String> name) throws ClientException, StorageException {
        try {
            ClientProfile read = ClientFile.read(place);
            return add(read.withId(newId()).withName(ClientName.of(name.orElse(read.name())).text()));
        } catch (JsonProcessingException | EOFException damage) {
            throw new ClientException.NoClient(place, damage);
        } catch (IOException problem) {
            throw new StorageException.NotReadable(place, problem);
        }
    }

    private static String newId() {
        byte[] id = new byte[ID_BYTES];
        IDS.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }

}
