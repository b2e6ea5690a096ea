package dev.heed.checker.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import org.junit.jupiter.api.Test;

final class TextFileTest {
  @Test
  void saysInWordsWhatTheSystemSaysByAClass() {
    assertThat(TextFile.inWords(new AccessDeniedException("a"))).isEqualTo("it may not be read");
    assertThat(TextFile.inWords(new IOException())).isEqualTo("it is no file that can be read");
  }
}
