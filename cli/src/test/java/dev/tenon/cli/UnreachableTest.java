package dev.tenon.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class UnreachableTest {
  private static final String TWO_DROPS =
      """
      [{"op": "drop_constraint", "id": "1", "constraint_name": "a", "table_name": "t"},
       {"op": "drop_constraint", "id": "2", "constraint_name": "b", "table_name": "t"}]
      """;

  private static final String TWO_KEYS =
      """
      [{"op": "create_foreign_key", "source_table": "c", "referent_table": "p",
        "local_cols": ["a"], "remote_cols": ["id"]},
       {"op": "create_foreign_key", "source_table": "c", "referent_table": "p",
        "local_cols": ["b"], "remote_cols": ["id"]}]
      """;

  @ParameterizedTest
  @ValueSource(strings = {"mysql", "postgresql"})
  void aServerThatIsNotThereIsOneLine(String product) throws IOException {
    Shell.Result result = new Shell().run("inspect", "--url", nobody(product));

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err())
        .startsWith("tenon: server-unreachable: The server at 'jdbc:" + product)
        .contains("Connection refused")
        .hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mysql", "postgresql"})
  void itRefusesEveryOperation(String product) throws IOException {
    Shell.Result result =
        new Shell().input(TWO_DROPS).run("apply", "--json", "-f", "-", "--url", nobody(product));

    JsonNode results = JsonMapper.shared().readTree(result.out());
    assertThat(result.code()).isEqualTo(1);
    assertThat(results).hasSize(2);
    for (JsonNode one : results) {
      assertThat(one.get("ok").booleanValue()).isFalse();
      assertThat(one.get("stored").isNull()).isTrue();
      assertThat(one.at("/error/id").stringValue()).isEqualTo("server-unreachable");
      assertThat(one.at("/error/kind").stringValue()).isEqualTo("connection");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"mysql", "postgresql"})
  void aCheckSaysItOnce(String product) throws IOException {
    Shell.Result result =
        new Shell().input(TWO_KEYS).run("check", "-f", "-", "--url", nobody(product));

    assertThat(result.code()).isEqualTo(4);
    assertThat(result.err()).startsWith("tenon: server-unreachable: ").hasLineCount(1);
    assertThat(result.out()).isEqualToIgnoringNewLines("2 operations: 2 unknown");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mysql", "postgresql"})
  void aPasswordInTheAddressIsWarnedOfAndNeverShown(String product) throws IOException {
    Shell.Result result = new Shell().run("inspect", "--url", nobody(product) + "?password=geheim");

    assertThat(result.err())
        .contains("warning: the password in the URL is visible")
        .contains("?password=***")
        .doesNotContain("geheim");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mysql", "postgresql"})
  void aServerThatNeverAnswersIsNotWaitedForForEver(String product) throws IOException {
    try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String url = "jdbc:" + product + "://127.0.0.1:" + mute.getLocalPort() + "/x";

      Shell.Result result =
          assertTimeoutPreemptively(
              Duration.ofSeconds(60), () -> new Shell().run("inspect", "--url", url));

      assertThat(result.err()).startsWith("tenon: server-unreachable: ").hasLineCount(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"mysql://a:100%geheim@127.0.0.1/x", "postgresql://127.0.0.1/x?password=%geheim"})
  void aStrayPercentSignIsAWrongAddress(String address) {
    Shell.Result result = new Shell().run("inspect", "--json", "--url", "jdbc:" + address);

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.out()).contains("url-malformed").doesNotContain("geheim");
    assertThat(result.err()).contains("tenon: url-malformed: ").doesNotContain("geheim");
  }

  private static String nobody(String product) throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return "jdbc:" + product + "://127.0.0.1:" + free.getLocalPort() + "/x";
    }
  }
}
