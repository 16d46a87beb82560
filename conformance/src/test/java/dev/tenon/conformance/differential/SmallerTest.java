package dev.tenon.conformance.differential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.CreateForeignKey;
import dev.tenon.key.Placement;
import dev.tenon.key.ReferentialAction;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A case is made small by leaving out one part at a time. */
class SmallerTest {
  private static final ScenarioGenerator.World WORLD = new ScenarioGenerator.World("s", "o");
  private static final TableSpec REFERENT =
      new TableSpec("CREATE TABLE", "s.p", List.of("x INT", "PRIMARY KEY (x)"), "");
  private static final TableSpec SOURCE =
      new TableSpec("CREATE TABLE", "s.c", List.of("a INT"), "ENGINE=InnoDB");
  private static final CreateForeignKey KEY =
      CreateForeignKey.from("c", "a").to("p", "x").named("f").build();

  private static Case of(Placement placement, CreateForeignKey key) {
    return new Case(
        1,
        List.of("SET a = 1"),
        WORLD,
        new Scenario(List.of(REFERENT, SOURCE), List.of("INSERT 1"), key, placement));
  }

  @Test
  void eachCandidateIsOnePartShorter() {
    List<Case> smaller = Smaller.than(of(Placement.ALTER_TABLE, KEY));
    // The session's statement, two tables, the other statement, the name, one clause twice,
    // options.
    assertThat(smaller).hasSize(8).doesNotHaveDuplicates();
  }

  @Test
  void theTableOfAKeyWithinItStays() {
    assertThat(Smaller.than(of(Placement.CREATE_TABLE, KEY)))
        .allSatisfy(each -> assertThat(each.scenario().tables().getLast().name()).isEqualTo("s.c"));
  }

  @Test
  void wordsOfTheKeyGoOneByOne() {
    CreateForeignKey key =
        KEY.toBuilder()
            .onDelete(ReferentialAction.CASCADE)
            .onUpdate(ReferentialAction.RESTRICT)
            .build();
    assertThat(Smaller.than(of(Placement.ALTER_TABLE, key)))
        .extracting(each -> each.scenario().operation().definition())
        .anyMatch(left -> left.onDelete().isEmpty() && left.onUpdate().isPresent())
        .anyMatch(left -> left.onDelete().isPresent() && left.onUpdate().isEmpty());
  }
}
