package dev.tenon.conformance.differential.mysql;

import java.util.List;

/** Make and remove schemas of MySQL. */
final class Schemas {
  private Schemas() {}

  static String create(String name) {
    return "CREATE DATABASE " + Names.quote(name) + " CHARACTER SET utf8mb4";
  }

  static List<String> drop(String name) {
    return List.of("SET foreign_key_checks = 0", "DROP DATABASE IF EXISTS " + Names.quote(name));
  }
}
