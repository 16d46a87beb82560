package dev.tenon.conformance.behaviour;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Read scripts: one statement a line, as {@link Behaviours} says. */
final class ScriptReader {
  private static final Pattern LINE =
      Pattern.compile("(?:\\[(?<versions>[\\d.]+)] *)?(?:@(?<session>\\d) *)?(?<rest>.*)");

  private final List<Script> scripts = new ArrayList<>();
  private List<String> rules = List.of();
  private Versions where = Versions.ALL;
  private final List<Step> steps = new ArrayList<>();

  private ScriptReader() {}

  static List<Script> read(String text) {
    ScriptReader reader = new ScriptReader();
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number = line.startsWith("#") ? 0 : number + 1;
      if (!line.isBlank() && !line.startsWith("-- ")) {
        reader.line(number, line.stripTrailing());
      }
    }
    reader.finish();
    return List.copyOf(reader.scripts);
  }

  private void line(int number, String line) {
    char mark = line.charAt(0);
    if (mark == '#') {
      finish();
      Matcher head = matched(line.substring(1).strip());
      rules = List.of(head.group("rest").split(" +"));
      where = versions(head);
    } else if (mark == ' ') {
      Step last = steps.removeLast();
      steps.add(
          new Step(
              last.line(), last.where(), last.session(), last.sql() + "\n" + line, last.cases()));
    } else if (Expected.Kind.marks(mark)) {
      Matcher expected = matched(line.substring(1).strip());
      steps.add(
          steps
              .removeLast()
              .with(
                  new Step.Case(
                      versions(expected),
                      new Expected(Expected.Kind.of(mark), expected.group("rest")))));
    } else {
      Matcher statement = matched(line);
      String session = statement.group("session");
      steps.add(
          new Step(
              number,
              versions(statement),
              session == null ? 1 : Integer.parseInt(session),
              statement.group("rest"),
              List.of()));
    }
  }

  private static Matcher matched(String line) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(line);
    }
    return matcher;
  }

  private static Versions versions(Matcher line) {
    String range = line.group("versions");
    return range == null ? Versions.ALL : Versions.parse(range);
  }

  private void finish() {
    if (!rules.isEmpty()) {
      scripts.add(new Script(rules, where, steps));
    }
    steps.clear();
  }
}
