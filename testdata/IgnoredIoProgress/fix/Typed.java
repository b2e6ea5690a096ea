package cases.progress.fix;

import java.io.IOException;

/** What somebody types comes in lines: no fix. */
class Typed {
  byte[] answer() throws IOException {
    byte[] answer = new byte[80];
    System.in.read(answer); // expect: IgnoredIoProgress
    return answer;
  }
}
