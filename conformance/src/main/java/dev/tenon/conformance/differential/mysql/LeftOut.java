package dev.tenon.conformance.differential.mysql;

import java.util.List;
import java.util.stream.Stream;

/** List what no case has, each with the reason. */
final class LeftOut {
  static final List<String> INNODB =
      List.of(
          "privileges that are missing: they take another user; the tests of the rules have them",
          "a column listed twice, unequal numbers of columns: Tenon can't be asked for such a key",
          "a blank index name: Tenon can't be asked for one",
          "within CREATE TABLE, beside the key another one that is named like a generated one: facts"
              + " can't tell whether the server would make that name in the same statement",
          "CREATE TABLE … SELECT with a key: Tenon asks for no such statement, and it kills 8.0.31",
          "from 8.4 on, a key that rests on the primary key's columns behind those of another index:"
              + " it kills 9.7.4 once that looks for a row; BorrowedColumnsTest has it",
          "before 8.0, a match type beside actions within CREATE TABLE: what it means there without"
              + " foreign_key_checks differs from ALTER TABLE, which the comparison can't tell; the"
              + " tests of the rules have it",
          "other settings of lower_case_table_names: they take another server; the tests of the"
              + " rules have them");

  static final List<String> NDB =
      Stream.concat(
              INNODB.stream(),
              Stream.of(
                  "further keys on the tables of a key within CREATE TABLE: where it is refused"
                      + " there is no such table",
                  "further keys on the columns of one whose index was given a name: facts can't tell"
                      + " that the server made that index, and would replace it",
                  "names of tables of 111 bytes and more: dropping them kills the server"))
          .toList();

  private LeftOut() {}
}
