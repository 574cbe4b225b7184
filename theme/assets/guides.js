// The guides on the finder's page: Pagefind finds them. It is fetched when the reader first asks for something.
"use strict";
(() => {
  const PAGEFIND = new URL("../pagefind/begin.js", document.currentScript.src).href;
  // After the finder, which takes from the address what was asked.
  document.addEventListener("DOMContentLoaded", () => {
    const section = document.querySelector("[data-gs-guides]");
    const count = document.querySelector("[data-gs-guides-found]");
    const form = document.querySelector("[data-gs-finder]");
    // A page opened from a folder may fetch nothing.
    if (!section || location.protocol === "file:") return;
    const input = form.querySelector("input");
    const list = section.querySelector("ul");
    const MOST = 5;
    const PAUSE = 250; // milliseconds without a key
    let asked = "";
    let timer = 0;

    // Pagefind is a module, which names itself here once it has come; browsers that know none leave the section out.
    let coming = null;
    const pagefind = () => {
      if (coming) return coming;
      coming = new Promise((done, failed) => {
        window.gongshiGuides = (module) => done(module.createInstance({ noWorker: true }));
        const script = document.createElement("script");
        script.type = "module";
        script.onerror = () => {
          coming = null;
          script.remove();
          failed(new Error(script.src));
        };
        script.src = PAGEFIND;
        document.head.append(script);
      });
      return coming;
    };

    const made = (tag, name, ...inside) => {
      const element = document.createElement(tag);
      if (name) element.className = name;
      element.append(...inside);
      return element;
    };
    const signs = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&amp;": "&" };
    const plain = (text) => text.replace(/&(?:lt|gt|quot|#39|amp);/g, (sign) => signs[sign]);
    // What was found is marked; nothing else in it is markup.
    const excerpt = (html) => html.split(/<mark>(.*?)<\/mark>/).map((part, number) => (number % 2 ? made("mark", "", plain(part)) : plain(part)));
    const line = (page) => {
      // The part of the page that has most of it, where it is not the page's beginning.
      const parts = page.sub_results.slice().sort((one, other) => other.locations.length - one.locations.length);
      const part = parts[0] || page;
      const title = page.meta.title;
      const head = made("span", "gs-found__name", made("b", "", title));
      if (part.title && part.title !== title) head.append(" ", made("small", "gs-found__kind", part.title));
      const link = made("a", "gs-found", head, " ", made("small", "gs-found__about", ...excerpt(part.excerpt)));
      link.href = part.url;
      return made("li", "", link);
    };
    // Of a name that no guide has, Pagefind finds the single characters: two side by side are the least.
    const isAnswer = (query, page) => {
      const text = page.content.toLowerCase();
      const pairs = [...query].map((one, number, all) => one + (all[number + 1] || "")).filter((pair) => /^[\u4e00-\u9fff]{2}$/.test(pair));
      return !pairs.length || pairs.some((pair) => text.includes(pair));
    };
    const show = (query, pages) => {
      if (query !== asked) return;
      list.textContent = "";
      list.append(...pages.map(line));
      section.hidden = !pages.length;
      count.textContent = pages.length ? count.dataset.gsGuidesFound.replace("{number}", pages.length) : "";
    };
    const search = () => {
      const query = input.value.trim();
      if (query === asked) return;
      asked = query;
      if (!query) {
        show(query, []);
        return;
      }
      pagefind()
        .then((found) => found.search(query))
        .then(({ results }) => Promise.all(results.slice(0, MOST).map((result) => result.data())))
        .then((pages) => show(query, pages.filter((page) => isAnswer(query, page))))
        .catch(() => show(query, []));
    };
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(search, PAUSE);
    };
    // A pinyin keyboard's letters are no words of a guide.
    input.addEventListener("input", (event) => event.isComposing || soon());
    input.addEventListener("compositionend", soon);
    addEventListener("popstate", soon);
    search();
  });
})();
