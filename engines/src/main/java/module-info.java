/** Real database servers started from published binaries, for the demo and for tests. */
module dev.tenon.engines {
  requires org.apache.commons.compress;
  requires org.tukaani.xz;
  requires static org.jspecify;

  exports dev.tenon.engines;
}
