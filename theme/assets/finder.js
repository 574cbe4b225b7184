// The box in the head of every page. Without this script it is a form that leads to the finder's page.
// What it needs is fetched when the reader first goes to it: five small scripts and the index of this region.
"use strict";
(() => {
  const form = document.querySelector(".gs-find");
  if (!form) return;
  const SCRIPTS = ["sounds", "compare", "index", "next", "match"];
  const FEW_REGIONS = 12;
  const MOST = 8;
  const SEARCH = new URL(form.getAttribute("action"), location.href);
  const ROOT = new URL("../", SEARCH); // of the pages in this language
  const ASSETS = new URL(".", document.currentScript.src);
  const finder = {
    given: { list: null, regions: [] },
    begin: (list) => (finder.given.list = list),
    add: (id, data) => finder.given.regions.push([id, data]),
  };
  window.gongshiFinder = finder;

  // Scripts, not data: those may be loaded where a page is opened from a folder, too.
  const loaded = new Map();
  const load = (path) => {
    if (!loaded.has(path)) {
      const script = document.createElement("script");
      script.charset = "utf-8";
      script.async = false;
      loaded.set(
        path,
        new Promise((done, failed) => {
          script.onload = done;
          script.onerror = () => {
            loaded.delete(path);
            failed(new Error(path));
          };
        }),
      );
      script.src = new URL(path, ROOT).href;
      document.head.append(script);
    }
    return loaded.get(path);
  };
  const below = location.href.startsWith(ROOT.href) ? location.href.slice(ROOT.href.length) : "";
  const first = below.split(/[/?#]/)[0];
  // A folder opened from a stick has nobody to look up its index.
  const named = (path) => (location.protocol === "file:" ? path.replace(/(^|\/)(?=[?#]|$)/, "$1index.html") : path);
  finder.url = (path) => new URL(named(path), ROOT).href;
  finder.now = () => {
    const now = new Date(Date.now() + 8 * 3600e3).toISOString();
    return { today: now.slice(0, 10), time: now.slice(11, 16) };
  };
  finder.home = "";
  finder.load = (id) => load(`${id}/finder.js`).then(finder.read);
  // The scripts, the list of regions, and the index of this region; then those of the others, where they are few.
  let coming = null;
  finder.ready = (changed) => {
    if (coming) return coming;
    const scripts = SCRIPTS.map((name) => load(new URL(`finder-${name}.js`, ASSETS).href));
    coming = Promise.all([...scripts, load("search/finder.js")])
      .then(() => {
        finder.read();
        const ids = finder.state.list.map((each) => each.id);
        finder.home = ids.indexOf(first) >= 0 ? first : ids.length === 1 ? ids[0] : "";
        const others = ids.length > FEW_REGIONS ? [] : ids.filter((id) => id !== finder.home);
        const home = finder.home ? finder.load(finder.home) : Promise.resolve();
        return home.then(() => {
          Promise.all(others.map((id) => finder.load(id).then(changed))).catch(() => {});
        });
      })
      .catch((error) => {
        coming = null;
        throw error;
      });
    return coming;
  };

  // ---- A result as a line: name, what it is, when somebody comes next. Texts only.
  const made = (tag, name, text) => {
    const element = document.createElement(tag);
    if (name) element.className = name;
    if (text) element.textContent = text;
    return element;
  };
  finder.line = (told) => {
    const line = document.createDocumentFragment();
    const head = made("span", "gs-found__name");
    head.append(made("b", "", told.name), " ", made("small", "gs-found__kind", told.kind));
    line.append(head);
    if (told.about) line.append(" ", made("small", "gs-found__about", told.about));
    if (told.comes) {
      const next = made("span", "gs-found__next");
      const { label, when, what, status } = told.comes;
      if (label) next.append(label, " ");
      if (when) next.append(made("b", "", when), " ");
      next.append(what);
      if (status) next.append(" ", made("strong", "", status));
      line.append(" ", next);
    }
    return line;
  };

  // ---- The box: a combobox as the ARIA Authoring Practices have it.
  const input = form.querySelector("input");
  const list = form.querySelector("ul");
  const status = form.querySelector("p");
  let options = [];
  let active = -1;
  let answered = "";
  const set = (attributes) => Object.keys(attributes).forEach((name) => input.setAttribute(name, attributes[name]));
  set({ role: "combobox", "aria-expanded": "false", "aria-controls": list.id, "aria-autocomplete": "list", "aria-haspopup": "listbox" });
  const close = () => {
    list.hidden = true;
    active = -1;
    set({ "aria-expanded": "false" });
    input.removeAttribute("aria-activedescendant");
  };
  const choose = (number) => {
    if (active >= 0) options[active].element.setAttribute("aria-selected", "false");
    active = number;
    if (active < 0) {
      input.removeAttribute("aria-activedescendant");
      return;
    }
    const { element } = options[active];
    element.setAttribute("aria-selected", "true");
    set({ "aria-activedescendant": element.id });
    element.scrollIntoView({ block: "nearest" });
  };
  const pageOf = (query) => `${finder.home ? `${finder.home}/find/` : "search/"}?q=${encodeURIComponent(query)}`;
  const show = () => {
    const query = input.value.trim();
    if (!finder.state || !finder.state.words) return;
    const { words } = finder.state;
    const now = finder.now();
    const results = finder.find(query, now, finder.home, {}, 2 * MOST);
    const shown = results.slice(0, MOST).map((one) => ({ path: one.entry.path, line: finder.line(finder.told(one, now)) }));
    if (results.length > MOST) shown.push({ path: pageOf(query), line: made("span", "gs-found__all", words.all_results.replace("{number}", results.length)) });
    const missing = finder.state.list.length - finder.state.regions.size;
    if (query && missing > 0 && finder.state.list.length > FEW_REGIONS) {
      const number = finder.state.list.length;
      shown.push({ path: `search/?q=${encodeURIComponent(query)}`, line: made("span", "gs-found__all", words.elsewhere.replace("{number}", number)) });
    }
    // What is chosen stays so when more regions have come.
    const chosen = active >= 0 && query === answered ? options[active].path : null;
    answered = query;
    options = shown.map(({ path, line }, number) => {
      const element = made("li", "gs-found");
      element.id = `gs-option-${number}`;
      element.setAttribute("role", "option");
      element.setAttribute("aria-selected", "false");
      element.append(line);
      element.addEventListener("click", () => (location.href = finder.url(path)));
      return { element, path };
    });
    list.textContent = "";
    list.append(...options.map((each) => each.element));
    active = -1;
    choose(options.findIndex((each) => each.path === chosen));
    status.textContent = !query ? "" : results.length ? words.found.replace("{number}", results.length) : words.nothing_short;
    status.classList.toggle("gs-find__none", Boolean(query) && !results.length);
    list.hidden = !options.length;
    set({ "aria-expanded": String(options.length > 0) });
  };
  let isWaiting = false;
  const showSoon = () => {
    if (isWaiting || document.activeElement !== input) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      show();
    });
  };
  // Live from the first touch on: a page that has a status of its own has only that before.
  input.addEventListener("focus", () => status.setAttribute("role", "status"));
  const begin = () => finder.ready(showSoon).then(showSoon, () => {});
  input.addEventListener("focus", begin);
  input.addEventListener("input", () => begin().then(showSoon));
  // A pinyin keyboard has the first word on the keys until a character is chosen.
  input.addEventListener("keydown", (event) => {
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === "Escape" && !list.hidden) {
      close();
      event.preventDefault();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && options.length) {
      if (list.hidden) show();
      else choose(((active < 0 && event.key === "ArrowUp" ? 0 : active) + (event.key === "ArrowDown" ? 1 : -1) + options.length) % options.length);
      event.preventDefault();
    } else if (event.key === "Enter" && active >= 0 && !list.hidden) {
      location.href = finder.url(options[active].path);
      event.preventDefault();
    }
  });
  // A touch in the list is no leave: the list stays until it is done.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  input.addEventListener("blur", () => {
    close();
    status.textContent = "";
    status.classList.remove("gs-find__none");
  });
  form.addEventListener("submit", (event) => {
    if (!finder.state || !finder.state.words) return;
    event.preventDefault();
    location.href = finder.url(pageOf(input.value.trim()));
  });
})();
