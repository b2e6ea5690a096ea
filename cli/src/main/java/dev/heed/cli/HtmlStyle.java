package dev.heed.cli;

/** The head of the page; it loads nothing. */
final class HtmlStyle {
  static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Heed: discarded async results</title>
      <style>
      :root { color-scheme: light dark; --text: #1f2328; --back: #fff; --soft: #59636e;
        --line: #d1d9e0; --code: #f6f8fa; --found: #ffd8d3; --related: #ffe9a8;
        --error: #b3261e; }
      @media (prefers-color-scheme: dark) { :root { --text: #e6edf3; --back: #0d1117;
        --soft: #9198a1; --line: #3d444d; --code: #151b23; --found: #7d2a22; --related: #5f4b00;
        --error: #ff8a80; } }
      body { margin: 0; color: var(--text); background: var(--back);
        font: 16px/1.5 system-ui, sans-serif; }
      main { max-width: 62rem; margin: 0 auto; padding: 1.5rem; }
      svg { width: 100%; height: 1.5rem; border-radius: 4px; }
      small { color: var(--soft); font-weight: normal; }
      small.error { color: var(--error); }
      h2 { border-left: .5rem solid var(--line); padding-left: .6rem; margin-top: 2.5rem; }
      h4 { margin: 1.5rem 0 0; font-family: ui-monospace, monospace; overflow-wrap: anywhere; }
      .legend { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .3rem 1.5rem; }
      .legend li { white-space: nowrap; }
      .legend i { display: inline-block; width: .8rem; height: .8rem; margin-right: .4rem; }
      a { color: inherit; }
      pre, code { font-family: ui-monospace, monospace; font-size: .85rem; }
      pre { background: var(--code); border: 1px solid var(--line); border-radius: 6px;
        padding: .6rem; overflow-x: auto; tab-size: 4; }
      .no, .gap { color: var(--soft); user-select: none; }
      mark { color: inherit; border-radius: 3px; }
      mark.found { background: var(--found); }
      mark.related { background: var(--related); }
      table { border-collapse: collapse; width: 100%; }
      th, td { text-align: left; vertical-align: top; padding: .3rem .6rem;
        border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
      @media (max-width: 40rem) {
        th { display: none; }
        td { display: block; border: 0; padding: .1rem 0; }
        td:last-child { border-bottom: 1px solid var(--line); padding-bottom: .6rem; }
      }
      </style></head><body><main>
      """;

  private HtmlStyle() {}
}
