package dev.tenon.core.registry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Start the probe in a JVM of its own, with everything on the class path or the module path. */
enum PathKind {
  CLASS_PATH("-cp", "probe.Probe"),
  MODULE_PATH("-p", "-m probe/probe.Probe");

  private final String option;
  private final String main;

  PathKind(String option, String main) {
    this.option = option;
    this.main = main;
  }

  List<String> run(RuntimePath path, String... commands) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    line.addAll(List.of("-Dstdout.encoding=UTF-8"));
    line.addAll(List.of(option, path.text()));
    line.addAll(List.of(main.split(" ")));
    line.addAll(List.of(commands));
    Process process =
        new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try {
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return out.lines().toList();
    } finally {
      process.destroy();
    }
  }
}
