// What a page can do beyond being read: choose light or dark, copy a citation. Nothing needs it.
"use strict";

(() => {
  const root = document.documentElement;
  const key = "backfile-theme";
  const system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : system.matches);

  const remember = (theme) => {
    try {
      if (theme) localStorage.setItem(key, theme);
      else localStorage.removeItem(key);
    } catch {
      // Storage is refused in private windows of some browsers: the choice then lasts for this page.
    }
  };

  const button = document.querySelector(".theme-switch");
  if (button) {
    const show = () => button.setAttribute("aria-pressed", String(isDark()));
    button.addEventListener("click", () => {
      const theme = isDark() ? "light" : "dark";
      const asSystem = (theme === "dark") === system.matches;
      if (asSystem) delete root.dataset.theme;
      else root.dataset.theme = theme;
      remember(asSystem ? "" : theme);
      show();
    });
    system.addEventListener("change", show);
    show();
  }

  const select = (element) => getSelection()?.selectAllChildren(element);

  for (const copy of document.querySelectorAll(".copy")) {
    const said = copy.textContent;
    copy.addEventListener("click", async () => {
      const citation = copy.parentElement.querySelector(".citation");
      try {
        await navigator.clipboard.writeText(citation.textContent);
        copy.textContent = copy.dataset.done;
        setTimeout(() => { copy.textContent = said; }, 2000);
      } catch {
        select(citation); // the clipboard is closed to pages served without TLS: the reader copies the selection
      }
    });
  }
})();
