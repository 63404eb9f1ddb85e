package lookalike.cluster.store;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * Where the pictures of a catalogue are, and their table.
 *
 * @param location a folder or zip of pictures with their table, or a Parquet table
 * @param content the column of a Parquet table with the pictures' bytes; empty for a folder or zip
 * @param id the column that names products in a Parquet table
 */
public record PictureSource(String location, String content, String id) {

    /** @return whether the bytes of pictures are in a Parquet table */
    @JsonIgnore
    public boolean isTable() {
        return !content.isEmpty();
    }
}
