package dev.tenon.core.plan;

import dev.tenon.CreateForeignKey;
import dev.tenon.DropForeignKey;
import dev.tenon.Operation;
import dev.tenon.core.apply.ServerTenon;
import dev.tenon.error.ErrorId;
import dev.tenon.error.TenonException;
import dev.tenon.plan.PlannedOperation;
import dev.tenon.plan.Strategy;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/**
 * Plan operations that are carried out one after the other. Each is planned on what those before it
 * leave. One that can't be planned yet, and may be once another is done, waits for that one; no
 * other is moved.
 */
final class ManyPlanner {
  private final PlanMaker maker;
  private final ChangePlanner changes;
  private final ServerTenon server;

  @Inject
  ManyPlanner(PlanMaker maker, ChangePlanner changes, ServerTenon server) {
    this.maker = maker;
    this.changes = changes;
    this.server = server;
  }

  List<PlannedOperation> plan(Connection connection, List<Operation> operations, Strategy wanted)
      throws SQLException {
    Outlook outlook = new Outlook(maker, changes, wanted);
    Deque<Draft> open = new ArrayDeque<>();
    for (int place = 0; place < operations.size(); place++) {
      open.add(draft(connection, place, operations.get(place), outlook));
    }
    outlook.read(connection, List.copyOf(open));
    List<Draft> planned = new ArrayList<>();
    List<Draft> refused = new ArrayList<>();
    List<Draft> waiting = new ArrayList<>();
    while (!open.isEmpty()) {
      Draft next = outlook.plan(open.removeFirst());
      if (next.refusal().isEmpty()) {
        planned.add(next);
        List<Draft> helped = waiting.stream().filter(next::mayHelp).toList();
        waiting.removeAll(helped);
        helped.reversed().forEach(open::addFirst);
      } else if (open.stream().anyMatch(later -> later.mayHelp(next))) {
        waiting.add(next);
      } else {
        refused.add(next);
      }
      if (open.isEmpty()) {
        List<Draft> ring = new RenameRing(outlook).plan(inPlace(waiting, refused));
        planned.addAll(ring);
        waiting.removeIf(draft -> among(ring, draft));
        refused.removeIf(draft -> among(ring, draft));
        waiting.stream().filter(draft -> helpedBy(ring, draft)).forEach(open::add);
        waiting.removeAll(open);
      }
    }
    refused.addAll(waiting);
    List<Draft> shared = new Grouping(outlook.before()).shared(planned);
    return inOrder(LastingRenames.of(shared), refused);
  }

  private static List<Draft> inPlace(List<Draft> waiting, List<Draft> refused) {
    return Stream.concat(waiting.stream(), refused.stream())
        .sorted(Comparator.comparingInt(Draft::place))
        .toList();
  }

  private static boolean among(List<Draft> drafts, Draft sought) {
    return drafts.stream().anyMatch(draft -> draft.place() == sought.place());
  }

  private static boolean helpedBy(List<Draft> planned, Draft draft) {
    return planned.stream().anyMatch(each -> each.mayHelp(draft));
  }

  private Draft draft(Connection connection, int place, Operation operation, Outlook outlook)
      throws SQLException {
    Draft draft = Draft.of(place, operation);
    try {
      PlanMaker.Parts parts =
          outlook.parts(operation.source(), source -> maker.parts(connection, source));
      return operation instanceof CreateForeignKey create
          ? draft.with(parts).with(maker.resolve(create, parts))
          : sought(connection, draft.with(parts));
    } catch (TenonException refusal) {
      return draft.refused(refusal);
    }
  }

  /** A key that is not there yet may be once an operation before is done. */
  private Draft sought(Connection connection, Draft draft) throws SQLException {
    try {
      return draft.with(server.find(connection, draft.operation()));
    } catch (TenonException missing) {
      if (missing.id().equals(ErrorId.KEY_MISSING.id())) {
        return draft.missing(missing);
      }
      throw missing;
    }
  }

  /** What is refused stays where it was among the others. */
  private static List<PlannedOperation> inOrder(List<Draft> planned, List<Draft> refused) {
    List<PlannedOperation> all = new ArrayList<>();
    planned.forEach(draft -> all.add(draft.result()));
    for (Draft draft : refused) {
      int at = 0;
      while (at < all.size() && all.get(at).place() < draft.place()) {
        at++;
      }
      all.add(at, draft.result());
    }
    return List.copyOf(all);
  }

  /** Tell whether an operation has nothing to do where its key is missing. */
  static boolean isOptional(Operation operation) {
    return operation instanceof DropForeignKey drop && drop.ifExists();
  }
}
