package dev.tenon.core.plan;

import dev.tenon.facts.ColumnFacts;
import dev.tenon.facts.Facts;
import dev.tenon.facts.TableFacts;
import dev.tenon.key.ForeignKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
    return HexFormat.of().formatHex(sha256(text), 0, 8);
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

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
