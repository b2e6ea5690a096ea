package dev.heed.cli;

/**
 * Tells GitHub Actions how findings look in a log: as javac and this program print them, and as
 * Maven does.
 */
final class ProblemMatcher {
  static final String JSON =
      """
      {
        "problemMatcher": [
          {
            "owner": "heed",
            "pattern": [
              {
                "regexp": "^(.+\\\\.java):(\\\\d+): (warning|error): \\\\[([A-Z]\\\\w+)\\\\] (.+)$",
                "file": 1,
                "line": 2,
                "severity": 3,
                "code": 4,
                "message": 5
              }
            ]
          },
          {
            "owner": "heed-maven",
            "pattern": [
              {
                "regexp": "^\\\\[(WARNING|ERROR)\\\\] (.+\\\\.java):\\\\[(\\\\d+),(\\\\d+)\\\\] \\\\[([A-Z]\\\\w+)\\\\] (.+)$",
                "severity": 1,
                "file": 2,
                "line": 3,
                "column": 4,
                "code": 5,
                "message": 6
              }
            ]
          }
        ]
      }
      """;

  private ProblemMatcher() {}
}
