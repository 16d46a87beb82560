package dev.tenon.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Root is left by whichever program the machine has. */
class AccountTest {

  private static final String NOBODY = "nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin";

  @Test
  void theUserPostgresComesBeforeNobody() {
    assertThat(Account.choose(List.of(NOBODY, "postgres:x:101:104::/var/lib:/bin/sh")))
        .isEqualTo(new Account("postgres", 101, 104));
    assertThat(Account.choose(List.of(NOBODY))).isEqualTo(new Account("nobody", 65534, 65534));
  }

  @Test
  void aMachineWithoutEitherIsToldSo() {
    assertThatThrownBy(() -> Account.choose(List.of("root:x:0:0::/root:/bin/sh")))
        .isInstanceOf(EngineUnavailableException.class)
        .hasMessageContaining("postgres or nobody");
  }

  @ParameterizedTest
  @ValueSource(strings = {"setpriv", "runuser", "su"})
  void eachProgramRunsACommandAsTheUserWithItsArgumentsWhole(String program, @TempDir Path bin)
      throws IOException {
    assumeTrue(Host.current().root(), "only root can become another user");
    Path real = Host.current().program(program).orElseThrow();
    Files.copy(real, bin.resolve(program), StandardCopyOption.COPY_ATTRIBUTES);
    Account account = Account.choose();
    List<String> command =
        account.command(List.of(bin), List.of("/bin/sh", "-c", "id -u; echo \"$1\"", "-D", "a  b"));
    Commands.Result result = Commands.run(command, Map.of(), Path.of("/"), Duration.ofSeconds(20));
    assertThat(result.output()).isEqualTo("%d%na  b%n".formatted(account.uid()));
  }
}
