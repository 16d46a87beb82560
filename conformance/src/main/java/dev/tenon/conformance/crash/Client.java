package dev.tenon.conformance.crash;

import dev.tenon.Tenon;
import dev.tenon.conformance.DataSources;
import dev.tenon.engines.Product;
import dev.tenon.plan.Patience;
import dev.tenon.plan.Plan;
import dev.tenon.plan.PlanListener;
import dev.tenon.plan.PlanOutcome;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A process that carries out a plan, to be killed. Its orders come by standard input. */
public final class Client {
  /** Short waits, and several pieces to search. */
  static final Patience PATIENCE =
      new Patience(Duration.ofMillis(500), Duration.ofMillis(100), Duration.ofSeconds(20), 5, 0.0);

  private Client() {}

  /**
   * Wait for product, job, user, password and URL, a line each, then make the plan and carry it
   * out.
   *
   * @param arguments none
   * @throws IOException when standard input can't be read
   */
  public static void main(String[] arguments) throws IOException {
    Tenon.offline();
    BufferedReader orders =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    Product product = Product.valueOf(orders.readLine());
    Job job = Job.valueOf(orders.readLine());
    String user = orders.readLine();
    String password = orders.readLine();
    Tenon tenon = Tenon.connect(DataSources.of(product, orders.readLine(), user, password));
    apply(tenon, job.plans(tenon));
  }

  static List<PlanOutcome> apply(Tenon tenon, List<Plan> plans) {
    List<PlanOutcome> outcomes = new ArrayList<>();
    for (Plan plan : plans) {
      outcomes.add(tenon.apply(plan, PATIENCE, PlanListener.SILENT));
    }
    return outcomes;
  }
}
