package dev.tenon.cli.terminal;

import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Identifier;
import java.util.ArrayList;
import java.util.List;

/** Describe a key as stored, in lines. */
public final class Stored {
  private Stored() {}

  /**
   * Describe a key.
   *
   * @param key as stored
   * @return one line
   */
  public static String line(StoredForeignKey key) {
    List<String> notes = new ArrayList<>();
    key.referencedKey().map(Identifier::text).ifPresent(name -> notes.add("rests on " + name));
    key.supportingIndex().map(Identifier::text).ifPresent(name -> notes.add("served by " + name));
    return notes.isEmpty() ? key.toString() : key + " [" + String.join(", ", notes) + "]";
  }
}
