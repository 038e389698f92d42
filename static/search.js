// Finds names in the archive's own lists (tags, people, sources, places), dates in its calendar, and articles by the
// words of their addresses, which are made of their headlines: the sitemap has them all, a file a year.
// Nothing is asked but files of this site; they are read as they are published.
"use strict";

(() => {
  const MOST = 40;
  // Of a search among articles: how many are shown, and how many characters of sitemaps are read, newest years first.
  const MOST_ARTICLES = 20;
  const MOST_READ = 12_000_000;
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

  const read = async (url) => {
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
    return answer.text();
  };

  const load = async (url) => new DOMParser().parseFromString(await read(url), "text/html");

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

  // The paths in a sitemap. They are taken from here: the archive may be served from elsewhere than it was built for.
  const paths = (text) => [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, place]) => new URL(place.replaceAll("&amp;", "&"), location.href).pathname);

  const slugWords = (path) => {
    const slug = path.match(/([^/]+)\/$/);
    try {
      return slug ? words(decodeURIComponent(slug[1]).replaceAll("-", " ")) : [];
    } catch {
      return [];
    }
  };

  // Articles whose address has every word asked for, or its beginning, from the newest year on.
  const inAddresses = async (sitemap) => {
    if (!asked.length) return [];
    const shards = paths(await read(sitemap)).filter((path) => /\/\d{4}(-\d+)?\.xml$/.test(path) || path.endsWith("/undated.xml"));
    const found = [];
    let characters = 0;
    for (const shard of shards.sort().reverse()) {
      const text = await read(shard);
      const all = paths(text).reverse();
      found.push(...all.filter((path) => asked.every((word) => slugWords(path).some((part) => part.startsWith(word)))));
      characters += text.length;
      if (found.length > MOST_ARTICLES || characters > MOST_READ) break;
    }
    return Promise.all(found.slice(0, MOST_ARTICLES + 1).map(headline));
  };

  // An article as the page of its day shows it, which is small and has the headline as it was printed.
  const days = new Map();
  const headline = async (path) => {
    const name = slugWords(path).join(" ");
    const [, date] = path.match(/\/(\d{4}\/\d\d\/\d\d)\/[^/]+\/$/) || [];
    const shown = date ? new Date(`${date.replaceAll("/", "-")}T00:00Z`).toLocaleDateString(language, { dateStyle: "long", timeZone: "UTC" }) : "";
    const item = { href: path, name: name.charAt(0).toLocaleUpperCase(language) + name.slice(1), count: shown };
    const day = path.replace(/[^/]+\/$/, "");
    if (results.dataset.home === undefined || !/\/\d{4}\/(\d\d\/){0,2}$/.test(day)) return item;
    if (!days.has(day)) days.set(day, load(day).catch(() => null));
    const page = await days.get(day);
    const link = [...(page?.querySelectorAll("main .card-headline a") ?? [])].find((one) => one.getAttribute("href") === path);
    return link ? { ...item, name: link.textContent.trim() } : item;
  };

  const show = (label, url, found, kind = "") => {
    const section = document.createElement("section");
    const heading = document.createElement("h2");
    heading.className = "rubric";
    heading.textContent = label;
    const list = document.createElement("ul");
    list.className = `terms ${kind}`;
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
    const { sitemap, articles } = results.dataset;
    const found = sitemap ? await inAddresses(sitemap) : [];
    if (found.length) {
      const section = show(articles, sitemap, found.slice(0, MOST_ARTICLES), "found-articles");
      if (found.length > MOST_ARTICLES) section.append(saying(results.dataset.newest));
      sections.push(section);
    }
    const shown = sections.filter(Boolean);
    results.replaceChildren(...(shown.length ? shown : [saying(results.dataset.none)]));
  };

  const saying = (text) => Object.assign(document.createElement("p"), { textContent: text });

  search().catch(() => results.replaceChildren(saying(results.dataset.failed)));
})();
