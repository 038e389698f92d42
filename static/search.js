// Finds names in the archive's own lists (tags, people, sources, places) and dates in its calendar.
// Nothing is asked but pages of this site; the lists are read as they are published.
"use strict";

(() => {
  const MOST = 40;
  const results = document.querySelector(".search-results");
  const field = document.querySelector("#search-field");
  const query = (new URLSearchParams(location.search).get("q") || "").trim();
  const language = document.documentElement.lang;

  for (const input of document.querySelectorAll('input[name="q"]')) input.value = query;
  if (!query) {
    field.focus({ preventScroll: true });
    return;
  }
  document.title = `${query} – ${document.title}`;

  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLocaleLowerCase(language).trim();
  const words = (text) => plain(text).match(/[\p{L}\p{N}]+/gu) || [];
  const asked = words(query);

  // 0 for no match; the whole name, its beginning, beginnings of its words, and parts of words, from best to least.
  const closeness = (name) => {
    const whole = plain(name);
    const parts = words(name);
    if (whole === plain(query)) return 4;
    if (whole.startsWith(plain(query))) return 3;
    if (asked.length && asked.every((word) => parts.some((part) => part.startsWith(word)))) return 2;
    return asked.length && asked.every((word) => whole.includes(word)) ? 1 : 0;
  };

  const load = async (url) => {
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
    return new DOMParser().parseFromString(await answer.text(), "text/html");
  };

  // Every link of a list that leads further into it: one a term, with its number of articles beside it. In the order of
  // the list; the most frequent ones, which stand before it, are in it too.
  const entries = (pages, url) => {
    const found = new Map();
    for (const link of pages.flatMap((page) => [...page.querySelectorAll("main .terms a[href]")])) {
      const href = link.getAttribute("href");
      if (href.startsWith(url) && !link.closest("[data-parts]") && !found.has(href)) {
        const count = link.nextElementSibling?.matches(".count") ? link.nextElementSibling.textContent : "";
        found.set(href, { href, name: link.textContent.trim(), count });
      }
    }
    return [...found.values()];
  };

  // A list with its parts: a long one is divided by letters, and a long letter again.
  const whole = async (url) => {
    const loaded = new Map([[url, null]]);
    const add = async (part) => {
      const page = await load(part);
      loaded.set(part, page);
      const parts = [...page.querySelectorAll("[data-parts] a[href]")].map((link) => link.getAttribute("href"));
      const more = parts.filter((other) => !loaded.has(other));
      for (const other of more) loaded.set(other, null);
      await Promise.all(more.map(add));
    };
    await add(url);
    return [...loaded.values()];
  };

  const inTerms = async (url) => {
    const terms = entries(await whole(url), url);
    return terms
      .map((term, place) => ({ ...term, place, closeness: closeness(term.name) }))
      .filter((term) => term.closeness)
      .sort((a, b) => b.closeness - a.closeness || a.place - b.place);
  };

  // A year, month or day, where the calendar has it: the page of the year links to all of its months and days.
  const inPeriods = async (url) => {
    const [period] = query.match(/^\d{4}(-\d\d){0,2}$/) || [];
    if (!period) return [];
    const home = url.replace(/[^/]+\/$/, "");
    const wanted = `${home}${period.replaceAll("-", "/")}/`;
    const year = `${home}${period.slice(0, 4)}/`;
    const page = await load(url);
    if (![...page.querySelectorAll("main a")].some((link) => link.getAttribute("href") === year)) return [];
    if (wanted !== year && !(await load(year)).querySelector(`main a[href="${wanted}"]`)) return [];
    return [{ href: wanted, name: period, count: "" }];
  };

  const show = (label, url, found) => {
    const section = document.createElement("section");
    const heading = document.createElement("h2");
    heading.className = "rubric";
    heading.textContent = label;
    const list = document.createElement("ul");
    list.className = "terms";
    for (const { href, name, count } of found.slice(0, MOST)) {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = href;
      link.append(Object.assign(document.createElement("bdi"), { textContent: name }));
      item.append(link);
      if (count) item.append(" ", Object.assign(document.createElement("span"), { className: "count", textContent: count }));
      list.append(item);
    }
    section.append(heading, list);
    if (found.length > MOST) {
      const more = Object.assign(document.createElement("a"), { href: url, textContent: results.dataset.more });
      section.append(more);
    }
    return section;
  };

  const search = async () => {
    const lists = [...document.querySelectorAll(".browse [data-list]")];
    const sections = await Promise.all(
      lists.map(async (link) => {
        const url = link.getAttribute("href");
        const found = await (link.dataset.list === "terms" ? inTerms(url) : inPeriods(url));
        return found.length ? show(link.textContent, url, found) : null;
      }),
    );
    const shown = sections.filter(Boolean);
    results.replaceChildren(...(shown.length ? shown : [saying(results.dataset.none)]));
  };

  const saying = (text) => Object.assign(document.createElement("p"), { textContent: text });

  search().catch(() => results.replaceChildren(saying(results.dataset.failed)));
})();
