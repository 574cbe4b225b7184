// Keeps the pages that were opened for when there is no network (generator/decisions/0023-offline.md).
// A page always comes from the network where there is one; a kept one always says when it was kept.
"use strict";

const SCOPE = self.registration.scope;
const OURS = `gongshi ${SCOPE} `; // several sites may share a host, and with it the store
const PAGES = `${OURS}pages 1`;
const FILES = `${OURS}files 1`;
const OFFLINE = "offline/"; // the page that says that there is none; each language's tree has its own
const ALWAYS = [SCOPE + OFFLINE];
const MOST_PAGES = 60;
const MOST_FILES = 40;
const PATIENCE = 4000; // milliseconds that a page with a kept copy waits for the network
const DAY = 86400e3;
const STORED = "Gongshi-Stored";
const BAR = /<template data-gs-stored([^>]*)>([^]*?)<\/template>/;
const NAMED = /(?:href|src)="([^"#]*\bassets\/[^"#]+)"/g;

// The theme's files have a mark of their bytes in their names, or behind them: such an address never changes its answer.
const isMarked = (url) => url.startsWith(`${SCOPE}assets/`) && /\.[0-9a-f]{8}\.min\.(css|js)$|\?v=[0-9a-f]{8}$/.test(url);

// Where a page is kept: apps add words behind a `?`, and hosts answer without the last slash.
const placeOf = (url) => {
  const { origin, pathname } = new URL(url);
  const path = pathname.replace(/(^|\/)index\.html$/, "$1");
  return origin + path + (/\/$|\.[^/]*$/.test(path) ? "" : "/");
};
const isPage = (url) => url.startsWith(SCOPE) && /(\/|\.html)$/.test(placeOf(url));

const isOffline = (place) => place.endsWith(`/${OFFLINE}`);

// Chromium and others list what was put last at the end.
const trim = async (store, most) => {
  const all = (await store.keys()).filter((request) => !isOffline(request.url));
  for (const request of all.slice(0, Math.max(0, all.length - most))) await store.delete(request);
};

// While a site is being uploaded, a new mark may be answered with old bytes: kept, they would stay.
const fits = async (url, response) => {
  const mark = /\?v=(.*)/.exec(url);
  if (!mark) return true;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await response.arrayBuffer()));
  return mark[1] === [...digest.slice(0, 4)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
};

const file = async (url) => {
  const files = await caches.open(FILES);
  const kept = await files.match(url);
  if (kept) return kept;
  const response = await fetch(url);
  if (response.ok && (await fits(url, response.clone()))) {
    await files.put(url, response.clone());
    await trim(files, MOST_FILES);
  }
  return response;
};

// The earlier of our clock and the host's: an answer may come from a cache on the way. Never younger than it is.
const momentOf = (response) => Math.min(Date.now(), Date.parse(response.headers.get("Date")) || Infinity);

const keep = async (place, response) => {
  const pages = await caches.open(PAGES);
  if (response.status === 404 || response.status === 410) await pages.delete(place);
  if (!response.ok || !/^text\/html/.test(response.headers.get("Content-Type") || "")) return false;
  const moment = momentOf(response);
  const html = await response.text();
  // What could not say how old it is, is not kept.
  if (!BAR.test(html)) return false;
  const headers = { "Content-Type": "text/html; charset=utf-8", [STORED]: String(moment) };
  await pages.put(place, new Response(html, { headers }));
  await trim(pages, MOST_PAGES);
  const [, offline] = /data-offline="([^"]*)"/.exec(html) || [];
  if (offline && !isOffline(place)) await keepOffline(new URL(offline, place).href);
  let named;
  const urls = [];
  while ((named = NAMED.exec(html))) urls.push(new URL(named[1], place).href);
  await Promise.all(urls.filter(isMarked).map(file));
  return true;
};

const storedOf = (response) => Number(response.headers.get(STORED));

// Once a day, in the language of what is read.
const keepOffline = async (place) => {
  const kept = await (await caches.open(PAGES)).match(place);
  if (!kept || Date.now() - storedOf(kept) > DAY) await keep(place, await fetch(place, { cache: "no-cache" }));
};
const keepAlways = () => Promise.all(ALWAYS.map(keepOffline));

// The page's own words, filled in: the day and the time in China, and how long ago.
const told = async (kept) => {
  const stored = storedOf(kept);
  const html = await kept.text();
  const language = (/<html[^>]* lang="([^"]+)"/.exec(html) || [])[1];
  const form = { timeZone: "Asia/Shanghai", month: "long", day: "numeric", hour: "numeric", minute: "2-digit", hour12: true };
  const date = new Date(stored).toLocaleString(language, form);
  const dayOf = (moment) => Math.floor((moment + 8 * 3600e3) / DAY);
  const days = Math.max(0, dayOf(Date.now()) - dayOf(stored));
  return html.replace(BAR, (_, words, bar) => {
    const word = (name) => new RegExp(`data-${name}="([^"]*)"`).exec(words)[1];
    const age = word(days < 2 ? `age-${days}` : "age-more").replace("{days}", days);
    return bar.replace("{date}", date).replace("{age}", age);
  });
};

// What is kept, the newest first, by the titles of the pages.
const list = async (pages) => {
  const places = (await pages.keys()).map((request) => request.url).filter((url) => !isOffline(url));
  const lines = places.reverse().map(async (place) => {
    const [, title] = /<title>([^]*?)(?: · [^·]*)?<\/title>/.exec(await (await pages.match(place)).text());
    return `<li><a href="${place}"><span>${title}</span></a></li>`;
  });
  return (await Promise.all(lines)).join("");
};

const page = (html) => new Response(html, { headers: { "Content-Type": "text/html; charset=utf-8" } });

const withoutNetwork = async (place) => {
  const pages = await caches.open(PAGES);
  const kept = await pages.match(place);
  if (kept) return page(await told(kept));
  // That of the tree which the address lies in: the longest way down that both have.
  const trees = (await pages.keys()).map((request) => request.url).filter((url) => isOffline(url) && place.startsWith(url.slice(0, -OFFLINE.length)));
  const nearest = trees.sort((one, other) => other.length - one.length)[0];
  if (!nearest) return Response.error();
  // It is shown at the address that was asked for, however deep that is.
  const html = (await (await pages.match(nearest)).text()).replace(/((?:href|src|action)=")(\.[^"]*)/g, (_, before, way) => before + new URL(way, nearest).href);
  const lines = await list(pages);
  return page(html.replace("<!-- kept -->", () => lines));
};

const answer = async (url, fetched) => {
  const place = placeOf(url);
  const kept = await caches.open(PAGES).then((pages) => pages.match(place)).catch(() => undefined);
  const late = new Promise((resolve) => {
    if (kept) setTimeout(resolve, PATIENCE);
  });
  const response = await Promise.race([fetched, late]).catch(() => undefined);
  if (response && (response.status < 500 || !kept)) return response;
  return withoutNetwork(place);
};

// A kept page may be on the screen by now: the fresh one came late, and is kept for when it is asked for again.
const tell = async (place) => {
  for (const client of await self.clients.matchAll({ type: "window" })) {
    if (placeOf(client.url) === place) client.postMessage("fresh");
  }
};

self.addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  if (method !== "GET") return;
  if (isMarked(url)) {
    event.respondWith(file(url).catch(() => fetch(url)));
  } else if (mode === "navigate" && isPage(url)) {
    // Asked anew each time: a cache on this side of the network would answer without one, and without a word.
    const fetched = fetch(url.split("#")[0], { cache: "no-cache", credentials: "same-origin", redirect: "manual" });
    const kept = fetched.then((response) => keep(placeOf(url), response.clone()));
    const done = kept.then((isKept) => isKept && tell(placeOf(url))).then(keepAlways);
    event.waitUntil(done.catch(() => undefined)); // no network, no room: the reader has lost nothing
    event.respondWith(answer(url, fetched));
  }
});

// A new worker takes over at once. It cannot harm a page of the old one: addresses of files say what is in them.
self.addEventListener("install", (event) => {
  self.skipWaiting();
  event.waitUntil(keepAlways());
});

self.addEventListener("activate", (event) => {
  const begin = async () => {
    for (const name of await caches.keys()) {
      if (name.startsWith(OURS) && name !== PAGES && name !== FILES) await caches.delete(name);
    }
    await self.clients.claim();
    // The page that brought the worker came before it: once more, from the browser's own cache.
    for (const client of await self.clients.matchAll({ type: "window" })) {
      if (isPage(client.url)) await keep(placeOf(client.url), await fetch(client.url.split("#")[0], { cache: "force-cache" }));
    }
  };
  event.waitUntil(begin().catch(() => undefined));
});
