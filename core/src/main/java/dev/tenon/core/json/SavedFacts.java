package dev.tenon.core.json;

import dev.tenon.error.ErrorId;
import dev.tenon.error.TenonException;
import dev.tenon.facts.Facts;
import java.io.OutputStream;

/**
 * Keep facts as JSON, to check against them later and without a server. What is read back equals
 * what was written. Safe for use by several threads.
 */
public final class SavedFacts {

  /** Told apart when it is read; raised with every change that older readers can't read. */
  static final long FORMAT = 1;

  private SavedFacts() {}

  /**
   * Write facts, table by table.
   *
   * @param facts as read from a server
   * @param out gets JSON in UTF-8; is left open
   */
  public static void write(Facts facts, OutputStream out) {
    FactsWriter.write(facts, out);
  }

  /**
   * Read facts.
   *
   * @param json as written by {@link #write}
   * @return the facts
   * @throws TenonException {@code facts-format} when another release wrote them, {@code
   *     facts-malformed} when they can't be read
   */
  public static Facts read(byte[] json) {
    try {
      Fields fields = new Fields("", StrictTree.readObject(json).fields());
      long format = fields.whole("format").orElseThrow(() -> fields.missing("format"));
      if (format != FORMAT) {
        throw ErrorId.FACTS_FORMAT.exception(String.valueOf(format), FORMAT);
      }
      return FactsParser.facts(fields);
    } catch (TenonException wrong) {
      throw wrong.id().equals(ErrorId.FACTS_FORMAT.id())
          ? wrong
          : new TenonException(ErrorId.FACTS_MALFORMED.problem(wrong.problem().message()), wrong);
    }
  }
}
