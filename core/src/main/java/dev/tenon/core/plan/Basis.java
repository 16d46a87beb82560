package dev.tenon.core.plan;

import dev.tenon.core.mark.Fingerprint;
import dev.tenon.facts.ColumnFacts;
import dev.tenon.facts.Facts;
import dev.tenon.facts.TableFacts;
import dev.tenon.key.ForeignKey;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Make a digest of what a plan rests on: the server's version, and both tables with their columns
 * and partitions. Indexes and keys are left out: the steps change them, and say themselves what
 * must hold of them.
 */
final class Basis {
  private Basis() {}

  static String of(ForeignKey located, Facts facts) {
    String text =
        Stream.of(located.source(), located.referent())
            .map(name -> facts.table(name).map(Basis::text).orElse("no " + name))
            .collect(Collectors.joining("\n", facts.server() + "\n", ""));
    return Fingerprint.of(text);
  }

  private static String text(TableFacts table) {
    List<String> columns = table.columns().stream().map(Basis::text).toList();
    return String.join(
        " ",
        table.name().toString(),
        table.kind().name(),
        table.storageEngine().orElse(""),
        columns.toString(),
        table.detail(TableFacts.PARTITIONS).orElse(""));
  }

  private static String text(ColumnFacts column) {
    return List.of(
            column.name(), column.type(), column.nullable(), column.generated(), column.collation())
        .toString();
  }
}
