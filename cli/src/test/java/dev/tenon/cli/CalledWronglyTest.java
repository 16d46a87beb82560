package dev.tenon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CalledWronglyTest {
  private static final String KEY =
      "sql --source-table t --local-col a --referent-table p --remote-col b";

  private static final String APPLY = "apply --url jdbc:mysql://h/x";
  private static final String CHECK = KEY.replace("sql", "check");

  static List<Arguments> calls() {
    return List.of(
        Arguments.of("", "Missing command. Try 'tenon --help'."),
        Arguments.of("sql", "Give operations: either --file, or the flags of one operation."),
        Arguments.of("sql -f x --drop", "Give operations: either --file, or the flags"),
        Arguments.of("sql --source-table t\ufffd", "an argument can't be read in this locale."),
        Arguments.of("sql --nothing", "Unknown option: '--nothing'. Try 'tenon sql --help'."),
        Arguments.of(KEY + " --server-version eight", "version-malformed: 'eight' is not a server"),
        Arguments.of(KEY + " --dialect My-SQL", "dialect-id: 'My-SQL' is not a dialect id."),
        Arguments.of(KEY + " --naming-convention %(x", "convention-malformed: "),
        Arguments.of(KEY + " --naming-convention %(x)s", "convention-token-unknown: "),
        Arguments.of("sql -f nowhere.json", "file-unreadable: The file 'nowhere.json' can't be"),
        Arguments.of("sql -f .", "file-unreadable: The file '.' can't be read: Is a directory"),
        Arguments.of("sql -f -", "json-malformed: The file is not JSON: line 1, column"),
        Arguments.of("check", "Give operations: either --file, or the flags of one operation."),
        Arguments.of("check -f -", "json-malformed: The file is not JSON: line 1, column"),
        Arguments.of(CHECK, "Give either --url, perhaps with --save-facts, or --facts."),
        Arguments.of(CHECK + " --facts f --save-facts g", "Give either --url, perhaps with"),
        Arguments.of(CHECK + " --facts nowhere", "file-unreadable: The file 'nowhere' can't be"),
        Arguments.of(CHECK + " --rows many --facts f", "Invalid value for option '--rows'"),
        Arguments.of(CHECK + " --time 0 --url jdbc:mysql://h/x", "--rows and --sample take 0"),
        Arguments.of("apply -f -", "Missing required option: '--url=URL'."),
        Arguments.of("plan -f -", "Missing required option: '--url=URL'."),
        Arguments.of(
            "plan -f - --url jdbc:mysql://h/x --strategy fast", "Invalid value for option"),
        Arguments.of(APPLY + " -f - --plan x", "--plan has its operations and its strategy"),
        Arguments.of(APPLY + " --strategy online --plan x", "--plan has its operations and its"),
        Arguments.of(APPLY + " --plan nowhere", "file-unreadable: The file 'nowhere' can't be"),
        Arguments.of(APPLY + " --plan -", "json-malformed: The file is not JSON: line 1, column"),
        Arguments.of("inspect --url nonsense", "url-malformed: 'nonsense' is not a JDBC address."),
        Arguments.of("inspect --url jdbc:", "url-malformed: 'jdbc:' is not a JDBC address."),
        Arguments.of("inspect --url jdbc:postgresql://h:0/x", "url-malformed: "),
        Arguments.of("inspect --url jdbc:mysql:x", "url-malformed: "),
        Arguments.of("inspect --url jdbc:oracle:x", "driver-missing: No JDBC driver takes"),
        Arguments.of("drop --url jdbc:mysql://h/x", "Missing required option: '--table=TABLE'."));
  }

  @ParameterizedTest
  @MethodSource("calls")
  void oneLineSaysWhatIsWrong(String call, String expected) {
    String[] arguments = call.isEmpty() ? new String[0] : call.split(" ");

    Shell.Result result = new Shell().input("nonsense").run(arguments);

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).startsWith("tenon: " + expected).hasLineCount(1);
  }

  @Test
  void whatStopsTheWholeIsJsonTooWhenAskedFor() {
    Shell.Result result = new Shell().input("{}").run("sql", "--json", "-f", "-");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.out())
        .contains("\"ok\" : false", "\"id\" : \"json-malformed\"", "\"kind\" : \"invalid\"");
  }

  @Test
  void aStackTraceIsShownOnRequest() {
    Shell.Result result = new Shell().run("inspect", "--stacktrace", "--url", "nonsense");

    assertThat(result.err()).contains("\tat dev.tenon");
  }

  @Test
  void controlCharactersOfAMessageDoNotReachTheTerminal() {
    Shell.Result result = new Shell().run("sql", "-f", "a\u001b[31m\nb");

    assertThat(result.err()).contains("a\\u001b[31m\\u000ab").hasLineCount(1);
  }

  @Test
  void helpAndVersionAreFine() {
    assertThat(new Shell().run("--help").out()).contains("Usage: tenon", "Exit codes: 0 fine");
    assertThat(new Shell().run("sql", "--help").code()).isZero();
    assertThat(new Shell().run("--version").out())
        .startsWith("tenon 0.")
        .contains("  mysql ", "  ndb ", "  postgresql ");
  }

  @Test
  void theSchemaIsPrinted() {
    assertThat(new Shell().run("schema").out())
        .contains("https://json-schema.org/draft/2020-12/schema");
  }
}
