package dev.tenon.spi;

/** Hold the version of this service-provider interface. */
public final class SpiVersion {

  /** What this release speaks. A dialect compiled against it returns it. */
  public static final int CURRENT = 2;

  private SpiVersion() {}
}
