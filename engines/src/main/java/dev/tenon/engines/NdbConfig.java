package dev.tenon.engines;

import java.nio.file.Path;
import java.util.Objects;

/**
 * The cluster's configuration: small, everything on loopback, patient with slow machines.
 *
 * @param managementPort the management node's port
 * @param managementFolder the management node's files
 * @param nodePort the data node's port
 * @param nodeFolder the data node's files
 * @param megabytes memory for rows; the log of changes grows with it
 */
record NdbConfig(
    int managementPort, Path managementFolder, int nodePort, Path nodeFolder, int megabytes) {

  static final int SMALL = 128;
  private static final int SMALL_LOG = 4;

  NdbConfig {
    Objects.requireNonNull(managementFolder, "managementFolder");
    Objects.requireNonNull(nodeFolder, "nodeFolder");
  }

  /** Return the text of {@code config.ini}. */
  String text() {
    return limits() + nodes();
  }

  private String limits() {
    return """
        [ndbd default]
        NoOfReplicas=1
        DataMemory=%1$dM
        SharedGlobalMemory=32M
        RedoBuffer=8M
        FragmentLogFileSize=16M
        NoOfFragmentLogFiles=%2$d
        MaxNoOfTables=2000
        MaxNoOfAttributes=20000
        MaxNoOfOrderedIndexes=4000
        MaxNoOfUniqueHashIndexes=2000
        MaxNoOfTriggers=14000
        MaxNoOfConcurrentOperations=131072
        HeartbeatIntervalDbDb=15000
        TimeBetweenWatchDogCheck=30000
        TransactionDeadlockDetectionTimeout=10000
        AutomaticThreadConfig=0
        MaxNoOfExecutionThreads=2

        """
        .formatted(megabytes, Math.max(SMALL_LOG, SMALL_LOG * megabytes / SMALL));
  }

  private String nodes() {
    return """
        [ndb_mgmd]
        NodeId=49
        HostName=127.0.0.1
        PortNumber=%1$d
        DataDir=%2$s

        [ndbd]
        NodeId=1
        HostName=127.0.0.1
        ServerPort=%3$d
        DataDir=%4$s

        [mysqld]
        NodeId=51
        HostName=127.0.0.1

        [mysqld]

        [mysqld]
        """
        .formatted(managementPort, managementFolder, nodePort, nodeFolder);
  }
}
