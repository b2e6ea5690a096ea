"""Edits the sources that a report is about: see bench/baseline."""

import json
import re
import sys


def results(report):
    with open(report, encoding="utf-8") as file:
        return [r for r in json.load(file)["runs"][0]["results"] if "suppressions" not in r]


def region(result):
    physical = result["locations"][0]["physicalLocation"]
    return physical["artifactLocation"]["uri"], physical["region"]


def key(result):
    return result["partialFingerprints"]["heedKey/v1"]


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        return file.read()


def write(path, text):
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(text)


def offset(text, line, column):
    lines = text.splitlines(keepends=True)
    return sum(len(part) for part in lines[: line - 1]) + column - 1


def member(text, at):
    """Start and end of the method of a top-level class around the place: what is indented by one step."""
    step = re.search(r"(?m)^( {2,8}|\t)[^\s*]", text[text.index("{") :]).group(1)
    starts = [m.start() for m in re.finditer(rf"(?m)^{step}[A-Za-z@<][^;=]*?[({{]", text) if m.start() <= at]
    if not starts:
        return None
    start = starts[-1]
    end = re.compile(rf"(?m)^{step}\}}\r?\n").search(text, at)
    return (start, end.end()) if end and text.count("{", start, end.end()) == text.count("}", start, end.end()) else None


def alone(found):
    """Findings that are the only one with their text in their file, and are statements."""
    for result in found:
        path, place = region(result)
        text = read(path)
        start = offset(text, place["startLine"], place["startColumn"])
        call = place["snippet"]["text"]
        line = text.rfind("\n", 0, start) + 1
        if not text[line:start].strip() and text.count(call) == 1 and text[start + len(call)] == ";":
            yield result, path, start, call


def main():
    found = results(sys.argv[1])
    candidates = list(alone(found))
    fixed, path, start, call = next(c for c in candidates if "DiscardedAsyncResult" in key(c[0]))
    text = read(path)
    edited = {path: text[:start] + "heedKeeps(" + call + ");" + text[start + len(call) + 1 :]}
    end = edited[path].rstrip().rfind("}")
    edited[path] = edited[path][:end] + "  private static void heedKeeps(Object kept) { heedKept.add(kept); }\n" \
        "  static final java.util.List<Object> heedKept = new java.util.ArrayList<>();\n" + edited[path][end:]
    print("fixed: " + key(fixed))

    for moved, path, start, call in candidates:
        if path in edited:
            continue
        text = read(path)
        bounds = member(text, start)
        if bounds:
            method = text[bounds[0] : bounds[1]]
            rest = text[: bounds[0]] + text[bounds[1] :]
            end = rest.rstrip().rfind("}")
            edited[path] = rest[:end] + method + rest[end:]
            print("moved: " + key(moved))
            break

    paths = {region(result)[0] for result in found}
    added = next(p for p in sorted(paths) if p not in edited)
    text = read(added)
    end = text.rstrip().rfind("}")
    edited[added] = text[:end] + "  void addedByTheBaselineTest(java.util.concurrent.ExecutorService pool) {\n" \
        "    pool.submit(() -> \"addedByTheBaselineTest\");\n  }\n" + text[end:]
    print("added: one in " + added)

    for path in paths:
        write(path, "// One line more.\n// And another.\n\n" + edited.get(path, read(path)))
    print(f"shifted: {len(paths)} files")


main()
