package dev.tenon.conformance.differential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.CreateForeignKey;
import dev.tenon.check.Finding;
import dev.tenon.check.Rule;
import dev.tenon.check.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnatomyTest {
  private static final CreateForeignKey KEY =
      CreateForeignKey.from("orders", "customer_id").to("customer", "id").named("fk").build();

  @Test
  void aWholeFindingLacksNothing() {
    assertThat(
            missing(
                "Key fk from s.orders (customer_id) to s.customer (id) is odd.", "1", "Mend it."))
        .isEmpty();
  }

  @Test
  void namesAreWords() {
    assertThat(missing("Key fk_2 from s.orders (customer_id) to s.p (idx) is odd.", "1", "Mend."))
        .containsExactly("customer", "fk", "id");
  }

  @Test
  void evidenceAndFixAreSaid() {
    assertThat(missing("Key fk from s.orders (customer_id) to s.customer (id) is odd.", " ", ""))
        .containsExactly("(evidence)", "(what to do)");
  }

  private static List<String> missing(String summary, String evidence, String fix) {
    Rule rule = new Rule("r", "names", "It is so.", "all", "accepted", List.of());
    return Anatomy.missing(Finding.of(rule, Severity.NOTE, summary, evidence, fix), KEY);
  }
}
