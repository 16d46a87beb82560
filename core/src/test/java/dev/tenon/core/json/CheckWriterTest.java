package dev.tenon.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.check.Asked;
import dev.tenon.check.Explanation;
import dev.tenon.check.Finding;
import dev.tenon.check.IndexEffect;
import dev.tenon.check.Orphans;
import dev.tenon.check.Report;
import dev.tenon.check.ServerCode;
import dev.tenon.check.Severity;
import dev.tenon.check.Verdict;
import dev.tenon.core.fake.FakeForesight;
import dev.tenon.core.fake.Keys;
import dev.tenon.error.ErrorId;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.spi.ErrorClue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckWriterTest {
  private static final NamedForeignKey KEY =
      new NamedForeignKey(Optional.empty(), Keys.order(), Map.of());
  private static final TableName TABLE = TableName.stored("shop", "product_order");

  @Test
  void anAcceptedKeyHasItsNameAndItsIndexes() {
    Verdict accepted =
        new Verdict.Accepted(
            Optional.of(new Identifier("fk")),
            List.of(
                index(IndexEffect.Action.CREATE, "fk"), index(IndexEffect.Action.MAY_DROP, "old")));
    Finding note = Finding.of(FakeForesight.RULE, Severity.NOTE, "So.", "it is", "Know it.");

    assertThat(written(report(accepted, List.of(note), Optional.empty())))
        .isEqualTo(
            json(
                """
                [{'id': '1', 'verdict': 'accepted', 'server_error': null, 'stored_name': 'fk',
                  'indexes': [{'action': 'create', 'table': 'product_order', 'name': 'fk',
                    'columns': ['product_id'], 'schema': 'shop'}],
                  'findings': [{'rule': 'fake-rule', 'severity': 'note', 'summary': 'So.',
                    'evidence': 'it is', 'fix': 'Know it.', 'link': 'docs/rules.md#fake-rule'}],
                  'orphans': null,
                  'may_drop': [{'action': 'may_drop', 'table': 'product_order', 'name': 'old',
                    'columns': ['product_id'], 'schema': 'shop'}]}]
                """));
  }

  @Test
  void aDropHasTheIndexThatStaysOrGoes() {
    Verdict accepted =
        new Verdict.Accepted(
            Optional.of(new Identifier("fk")),
            List.of(index(IndexEffect.Action.STAY, "a"), index(IndexEffect.Action.DROP, "b")));

    JsonNode result = written(report(accepted, List.of(), Optional.empty())).get(0);

    assertThat(result.get("indexes"))
        .extracting(index -> index.get("action").stringValue())
        .containsExactly("stay", "drop");
    assertThat(result.get("may_drop")).isEmpty();
  }

  @Test
  void aRefusedKeyHasTheServersCodeAndTheRows() {
    Orphans orphans =
        new Orphans(
            7, false, List.of(Map.of("product_id", "1", "product_category", "x")), "Q", "R");
    Verdict refused = new Verdict.Refused(Optional.of(new ServerCode(1452, "23000")));

    JsonNode result = written(report(refused, List.of(), Optional.of(orphans))).get(0);

    assertThat(result.toString())
        .isEqualTo(
            "{\"id\":\"1\",\"verdict\":\"refused\","
                + "\"server_error\":{\"code\":1452,\"sqlstate\":\"23000\"},\"stored_name\":null,"
                + "\"indexes\":[],\"findings\":[],\"orphans\":{\"count\":7,\"exact\":false,"
                + "\"sample\":[{\"product_category\":\"x\",\"product_id\":\"1\"}],"
                + "\"query\":\"Q\",\"removal\":\"R\"}}");
  }

  @Test
  void aProductWithoutNumbersHasNoCode() {
    Verdict refused = new Verdict.Refused(Optional.of(new ServerCode(0, "42830")));

    assertThat(
            written(report(refused, List.of(), Optional.empty())).at("/0/server_error").toString())
        .isEqualTo("{\"sqlstate\":\"42830\"}");
  }

  @Test
  void whatIsNotKnownHasAReason() {
    Verdict unknown = new Verdict.Unknown("Hidden.");

    JsonNode result = written(report(unknown, List.of(), Optional.empty())).get(0);

    assertThat(result.get("verdict").stringValue()).isEqualTo("unknown");
    assertThat(result.get("server_error").isNull()).isTrue();
    assertThat(result.get("reason").stringValue()).isEqualTo("Hidden.");
  }

  @Test
  void anOperationThatCantBeReadIsUnknownAndHasItsError() {
    Attempt<Report> refused =
        new Attempt.Refused<>(Optional.of("1"), ErrorId.JSON_FIELD_MISSING.exception("op"));

    assertThat(json(CheckWriter.reports(List.of(refused))))
        .isEqualTo(
            json(
                """
                [{'id': '1', 'verdict': 'unknown', 'server_error': null, 'stored_name': null,
                  'indexes': [], 'findings': [], 'orphans': null,
                  'reason': "The field 'op' is missing.",
                  'error': {'id': 'json-field-missing', 'kind': 'invalid',
                    'message': "The field 'op' is missing. Give it."}}]
                """));
  }

  @Test
  void anExplanationHasCausesAndRules() {
    ErrorClue clue = new ErrorClue(Optional.of(150), Optional.empty(), "150");
    Explanation explanation =
        new Explanation("1005", "It failed.", List.of("this", "that"), "Mend it.", List.of("r"));

    assertThat(json(CheckWriter.explained(clue, List.of(explanation), List.of())))
        .isEqualTo(
            json(
                """
                {'asked': {'code': 150, 'sqlstate': null},
                 'explanations': [{'error': '1005', 'meaning': 'It failed.',
                   'causes': ['this', 'that'], 'fix': 'Mend it.', 'rules': ['r']}],
                 'checks': []}
                """));
  }

  private static IndexEffect index(IndexEffect.Action action, String name) {
    return new IndexEffect(
        action, TABLE, new Identifier(name), List.of(new Identifier("product_id")));
  }

  private static Report report(Verdict verdict, List<Finding> findings, Optional<Orphans> orphans) {
    return new Report("Fake 1.0", Asked.create(KEY), verdict, findings, orphans);
  }

  private static JsonNode written(Report report) {
    return json(CheckWriter.reports(List.of(new Attempt.Done<>(Optional.of("1"), report))));
  }

  private static JsonNode json(String text) {
    return JsonMapper.builder().enable(JsonReadFeature.ALLOW_SINGLE_QUOTES).build().readTree(text);
  }
}
