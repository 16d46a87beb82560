package dev.tenon.check;

import dev.tenon.name.Identifier;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Be the predicted answer of the server. */
public sealed interface Verdict {

  /**
   * Say that it will accept.
   *
   * @param storedName the name under which the key will be stored afterwards, or is until it is
   *     dropped; absent where it can't be foretold, and where a drop has nothing to do
   * @param indexes what becomes of indexes of the source table
   */
  record Accepted(Optional<Identifier> storedName, List<IndexEffect> indexes) implements Verdict {
    /** Check that no part is missing. */
    public Accepted {
      Objects.requireNonNull(storedName, "storedName");
      indexes = List.copyOf(indexes);
    }
  }

  /**
   * Say that it will refuse.
   *
   * @param error what it will say; absent where something that it checks earlier is not known, and
   *     where Tenon finds by itself what the server has no statement for
   */
  record Refused(Optional<ServerCode> error) implements Verdict {
    /** Check that no part is missing. */
    public Refused {
      Objects.requireNonNull(error, "error");
    }
  }

  /**
   * Say that it can't be told.
   *
   * @param reason why, one sentence
   */
  record Unknown(String reason) implements Verdict {
    /** Check that no part is missing. */
    public Unknown {
      Objects.requireNonNull(reason, "reason");
    }
  }

  /**
   * Return the word that data and people use.
   *
   * @return {@code accepted}, {@code refused} or {@code unknown}
   */
  default String word() {
    return switch (this) {
      case Accepted accepted -> "accepted";
      case Refused refused -> "refused";
      case Unknown unknown -> "unknown";
    };
  }
}
