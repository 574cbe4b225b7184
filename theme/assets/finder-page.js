// The finder's page: what is found stands in a list, narrowed by filters; what was asked stands in the address.
"use strict";
// After all scripts of the frame, which stand behind it.
document.addEventListener("DOMContentLoaded", () => {
  const finder = window.gongshiFinder;
  const form = document.querySelector("[data-gs-finder]");
  if (!finder || !form) return;
  const FILTERS = ["region", "department", "place", "day", "part", "service"];
  const STEP = 40;
  const own = form.dataset.gsFinder;
  const input = form.querySelector("input");
  const filters = FILTERS.map((name) => form.elements[name]).filter(Boolean);
  const box = document.querySelector("[data-gs-results]");
  const lists = document.querySelector("[data-gs-lists]");
  const count = document.querySelector("[data-gs-found]");
  const more = box.querySelector("[data-gs-more]");
  const plan = box.querySelector("[data-gs-plan]");
  let shown = STEP;
  const narrow = form.querySelector("details");
  narrow.hidden = false;

  // ---- What is asked stands in the address, and is asked again from there.
  const asked = () => {
    const found = {};
    for (const each of filters) if (each.value) found[each.name] = each.value;
    return found;
  };
  const addressed = () => {
    const parameters = new URLSearchParams();
    if (input.value.trim()) parameters.set("q", input.value.trim());
    for (const each of filters) if (each.value) parameters.set(each.name, each.value);
    const query = parameters.toString();
    return location.pathname + (query ? `?${query}` : "");
  };
  const remember = (isNew) => {
    try {
      history[isNew ? "pushState" : "replaceState"](null, "", addressed());
    } catch (error) {
      // A page opened from a folder keeps its address.
    }
  };
  const recall = () => {
    const parameters = new URLSearchParams(location.search);
    input.value = (parameters.get("q") || "").slice(0, input.maxLength);
    for (const each of filters) {
      const value = parameters.get(each.name) || "";
      // What a filter has not yet, it may have when more is read.
      each.dataset.wanted = value;
      each.value = value;
      if (each.selectedIndex < 0) each.value = "";
      if (value) narrow.open = true;
    }
  };

  // ---- What can be chosen is what there is.
  const fill = (select, choices) => {
    const wanted = select.dataset.wanted || select.value;
    while (select.options.length > 1) select.remove(1);
    for (const [value, text] of choices) select.add(new Option(text, value));
    select.value = wanted;
    if (select.selectedIndex < 0) select.value = "";
    if (select.value) select.dataset.wanted = "";
    select.closest("p").hidden = !choices.length;
  };
  const offer = () => {
    const { state } = finder;
    const today = finder.now().today;
    const chosen = form.elements.region ? form.elements.region.value || form.elements.region.dataset.wanted : "";
    const regions = [...state.regions.values()].filter((region) => (own ? region.id === own : !chosen || region.id === chosen));
    const departments = new Map();
    const services = new Map();
    const places = new Map();
    const days = new Map();
    for (const region of regions) {
      Object.keys(region.departments).forEach((id) => departments.set(id, region.departments[id]));
      Object.keys(region.services).forEach((id) => services.set(id, region.services[id]));
      for (const visit of region.visits) {
        const entry = region.entries[visit.place];
        if (entry) places.set(entry.path, entry.name);
      }
      Object.keys(region.days).forEach((day) => {
        const date = new Date(Date.parse(region.first) + day * 86400e3).toISOString().slice(0, 10);
        if (date >= today) days.set(date, region.days[day]);
      });
    }
    const parts = departments.size || places.size ? Object.keys(state.words.halves).map((part) => [part, state.words.halves[part]]) : [];
    const choices = { department: [...departments], place: [...places], day: [...days].sort(), part: parts, service: [...services] };
    choices.region = state.list.map((each) => [each.id, each.name]);
    for (const each of filters) fill(each, choices[each.name]);
  };

  // ---- What is found.
  const show = () => {
    const { words } = finder.state;
    const now = finder.now();
    const wanted = asked();
    const isAsked = Boolean(input.value.trim()) || Object.keys(wanted).some((name) => name !== "region");
    const results = isAsked ? finder.find(input.value, now, own || wanted.region || "", wanted, shown) : [];
    const list = box.querySelector("ul");
    list.textContent = "";
    list.append(
      ...results.slice(0, shown).map((one) => {
        const told = finder.told(one, now);
        const item = document.createElement("li");
        const link = document.createElement("a");
        link.href = finder.url(told.path);
        link.className = "gs-found";
        link.append(finder.line(told));
        item.append(link);
        return item;
      }),
    );
    box.hidden = !results.length;
    lists.hidden = results.length > 0;
    more.hidden = results.length <= shown;
    more.firstElementChild.textContent = words.all_results.replace("{number}", results.length);
    plan.hidden = !results.some((one) => one.next);
    plan.textContent = `${words.plan}${words.call}`;
    count.textContent = !isAsked ? "" : results.length ? words.found.replace("{number}", results.length) : words.nothing;
  };
  const refresh = () => {
    offer();
    show();
  };
  // Of a site with many regions the others are only fetched to be searched, one after another.
  const rest = () => {
    if (own) return;
    const chosen = asked().region || (form.elements.region && form.elements.region.dataset.wanted);
    const missing = finder.state.list.map((each) => each.id).filter((id) => !finder.state.regions.has(id) && (!chosen || id === chosen));
    const next = () => (missing.length ? finder.load(missing.shift()).then(() => (missing.length % 8 ? null : refresh())).then(next) : null);
    if (chosen || input.value.trim() || Object.keys(asked()).length) next();
  };

  const begin = () => {
    count.textContent = "";
    finder.ready(refresh).then(
      () => {
        const home = own && !finder.state.regions.has(own) ? finder.load(own) : Promise.resolve();
        home.then(() => {
          refresh();
          rest();
        });
      },
      () => (count.textContent = form.dataset.failed),
    );
  };
  recall();
  begin();
  input.addEventListener("input", () => {
    if (!finder.state || !finder.state.words) return;
    shown = STEP;
    remember(false);
    show();
  });
  for (const each of filters) {
    each.addEventListener("change", () => {
      each.dataset.wanted = "";
      shown = STEP;
      remember(true);
      refresh();
      rest();
    });
  }
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    remember(true);
    if (finder.state && finder.state.words) {
      show();
      rest();
      const first = box.querySelector("a");
      if (first) first.focus();
    }
  });
  more.firstElementChild.addEventListener("click", () => {
    shown = Infinity;
    show();
  });
  addEventListener("popstate", () => {
    recall();
    if (finder.state && finder.state.words) refresh();
  });
});
