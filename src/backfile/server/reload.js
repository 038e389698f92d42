// Added to pages by `backfile serve` only: reloads after a build, swaps style sheets, shows build errors over the page.
(() => {
  let build = null;
  const source = new EventSource("/__backfile__/events");
  source.onmessage = (event) => {
    const status = JSON.parse(event.data);
    show(status.problems);
    if (build !== null && status.build !== build) {
      if (status.stylesOnly) swapStyles();
      else location.reload();
    }
    build = status.build;
  };
  const swapStyles = () => {
    for (const link of document.querySelectorAll('link[rel="stylesheet"]')) {
      const address = new URL(link.href);
      address.searchParams.set("build", Date.now());
      link.href = address;
    }
  };
  const show = (problems) => {
    document.getElementById("backfile-problems")?.remove();
    if (!problems.length) return;
    const panel = document.createElement("section");
    panel.id = "backfile-problems";
    panel.setAttribute("role", "alert");
    panel.style.cssText =
      "position:fixed;inset-inline:0;inset-block-end:0;max-block-size:60vh;overflow:auto;z-index:2147483647;margin:0;" +
      "padding:1rem 1.5rem;background:#2b0b0b;color:#fff;font:14px/1.5 ui-monospace,monospace;direction:ltr;" +
      "text-align:left;border-block-start:4px solid #e5484d";
    const title = document.createElement("strong");
    title.textContent = problems.length === 1 ? "1 problem in the last build" : problems.length + " problems in the last build";
    const list = document.createElement("ul");
    list.style.cssText = "margin:.5rem 0 0;padding-inline-start:1.2rem";
    for (const problem of problems.slice(0, 50)) {
      const item = document.createElement("li");
      item.style.cssText = "white-space:pre-wrap;overflow-wrap:anywhere";
      item.textContent = problem;
      list.append(item);
    }
    panel.append(title, list);
    document.body.append(panel);
  };
})();
