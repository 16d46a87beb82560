package dev.tenon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.cli.connect.JdbcUrl;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JdbcUrlTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "jdbc:mysql://h/x?user=a&password=geheim&ssl=1 | jdbc:mysql://h/x?user=a&password=***&ssl=1",
        "jdbc:mysql://a:geheim@h:1/x | jdbc:mysql://a:***@h:1/x",
        "jdbc:mysql://a:ge@heim@h:1/x | jdbc:mysql://a:***@h:1/x",
        "jdbc:mysql://(host=h,user=a,password=geheim)/x | jdbc:mysql://(host=h,user=a,password=***)/x",
        "jdbc:postgresql://h/x?PASSWORD=geheim | jdbc:postgresql://h/x?PASSWORD=***",
        "jdbc:postgresql://h/x?sslpassword=geheim | jdbc:postgresql://h/x?sslpassword=***",
        "jdbc:mysql://h/x?password1=geheim | jdbc:mysql://h/x?password1=***",
        "jdbc:oracle:thin:a/geheim@h:1/x | jdbc:oracle:thin:a/***@h:1/x",
        "jdbc:sqlserver://h;password=geheim;x=1 | jdbc:sqlserver://h;password=***;x=1"
      })
  void passwordsAreMasked(String text, String shown) {
    JdbcUrl url = new JdbcUrl(text);

    assertThat(url).hasToString(shown);
    assertThat(url.holdsPassword()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"jdbc:mysql://h:3306/x?user=a", "jdbc:postgresql://[::1]:5432/x", "nonsense"})
  void otherAddressesAreShownWhole(String text) {
    assertThat(new JdbcUrl(text)).hasToString(text);
    assertThat(new JdbcUrl(text).holdsPassword()).isFalse();
  }
}
