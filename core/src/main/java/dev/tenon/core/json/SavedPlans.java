package dev.tenon.core.json;

import dev.tenon.error.TenonException;
import dev.tenon.plan.Plan;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keep plans as JSON, to review them and carry them out later. What is read back equals what was
 * written. Safe for use by several threads.
 *
 * <p>A plan is read strictly, but what it says is not judged: its statements are run as they stand
 * there. It has no digest of its own, since whoever can change it could make a new one; keep it
 * where you keep code that runs with the same rights. What it has is a digest of the tables that it
 * was made for, and a plan for other tables is refused.
 */
public final class SavedPlans {

  /** Told apart when it is read; raised with every change that older readers can't read. */
  static final long FORMAT = 1;

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final List<String> ENTRY = List.of("id", "ok", "plan", "error");

  private SavedPlans() {}

  /**
   * Write plans.
   *
   * @param results in order; without a plan where nothing is to do
   * @return an array of {@code {"id", "ok", "plan", "error"}}
   */
  public static String write(List<Attempt<Optional<Plan>>> results) {
    return Indented.MAPPER.writeValueAsString(array(results));
  }

  /**
   * Write plans to a file.
   *
   * @param results in order
   * @param out gets JSON in UTF-8; is left open
   */
  public static void write(List<Attempt<Optional<Plan>>> results, OutputStream out) {
    Indented.MAPPER.writeValue(out, array(results));
  }

  private static ArrayNode array(List<Attempt<Optional<Plan>>> results) {
    ArrayNode array = NODES.arrayNode();
    for (Attempt<Optional<Plan>> result : results) {
      ObjectNode node = array.addObject();
      node.put("id", result.id().orElse(null));
      node.put("ok", result instanceof Attempt.Done<Optional<Plan>>);
      node.putNull("plan");
      node.putNull("error");
      switch (result) {
        case Attempt.Done<Optional<Plan>> done ->
            done.value().ifPresent(plan -> node.set("plan", PlanJson.node(plan)));
        case Attempt.Refused<Optional<Plan>> refused ->
            node.set("error", KeyJson.problem(refused.problem()));
      }
    }
    return array;
  }

  /**
   * Read plans.
   *
   * @param json as written by {@link #write}, of operations that all got a plan or need none
   * @return one attempt per operation that has a plan, in order
   * @throws TenonException {@code json-…}, {@code phrase-unknown} when it can't be read, is of
   *     another format, or an operation was refused
   */
  public static List<Attempt.Done<Optional<Plan>>> read(byte[] json) {
    return StrictTree.read(json, "plans").stream().map(SavedPlans::read).toList();
  }

  private static Attempt.Done<Optional<Plan>> read(StrictTree.Element element) {
    Fields fields = new Fields(element.label() + ".", element.fields());
    fields.onlyThose("a planned operation", ENTRY);
    Optional<Plan> plan = fields.object("plan").map(PlanParser::plan);
    if (!fields.requiredTruth("ok")) {
      throw JsonWords.unknown(fields.prefix() + "ok", "false", "true: an operation got no plan");
    }
    if (fields.object("error").isPresent()) {
      throw JsonWords.unknown(fields.prefix() + "error", "an error", "null");
    }
    return new Attempt.Done<>(fields.text("id"), plan);
  }
}
