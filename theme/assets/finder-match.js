// What is found for what is asked, best first: exact before partial, characters before pinyin, this region before others.
"use strict";
(() => {
  const finder = window.gongshiFinder;
  const { state } = finder;
  const { isLetter } = finder.sounds;
  const { LONGEST, plain, asked, written, partly, spelt, overlap, hasLetters } = finder.compare;
  const WHO_AND_WHERE = ["expert", "organization", "tour"];
  const NEVER = Infinity;
  const LENT = 50;

  const WAYS = {
    written: (query, each) => written(query, each.signs),
    partly: (query, each) => partly(query, each.signs),
    spelt: (query, each) => spelt(query, each, false, false),
    far: (query, each) => spelt(query, each, true, false),
    gap: (query, each) => spelt(query, each, true, true),
    overlap: (query, each) => overlap(query, each),
  };
  const OFFSETS = { written: 0, partly: 0, spelt: 0, far: 34, gap: 36, overlap: 0 };
  // What each entry of a region costs to be found in one way; people by what they treat come after departments.
  const costsIn = (region, query, name) => {
    const way = WAYS[name];
    const offset = OFFSETS[name];
    const costs = region.words.map((each) => way(query, each));
    const found = new Map();
    for (const entry of region.entries) {
      const topic = entry.kind === "department" ? 2 : 14;
      let best = costs[entry.names[0]];
      for (let at = 1; at < entry.names.length; at++) best = Math.min(best, costs[entry.names[at]] + 1);
      for (const each of entry.topics) best = Math.min(best, costs[each] + topic);
      if (best < NEVER) found.set(entry, best + offset);
    }
    return found;
  };
  // With an entry of a department go those who come for it, later.
  const withDepartments = (region, found) => {
    const departments = [];
    found.forEach((cost, entry) => {
      if (entry.kind === "department" && cost < 45) departments.push([entry.departments[0], cost]);
    });
    if (!departments.length) return found;
    for (const entry of region.entries) {
      if (entry.kind === "department") continue;
      for (const [id, cost] of departments) {
        const lent = cost + (entry.kind === "expert" ? LENT : LENT + 3);
        if (entry.comes.has(id) && !(found.get(entry) <= lent)) found.set(entry, lent);
      }
    }
    return found;
  };
  const merged = (one, other) => {
    other.forEach((cost, entry) => {
      if (!(one.get(entry) <= cost)) one.set(entry, cost);
    });
    return one;
  };
  // What an entry is (its title, hospital, township) tells of it too.
  const aboutCosts = (region, part) =>
    region.heard.map((each) => Math.min(written(part, each.signs), hasLetters(part) && part.length > 2 ? spelt(part, each, false, false) : NEVER));
  const byAbout = (region, query) => {
    const texts = aboutCosts(region, query);
    const all = new Map();
    for (const entry of region.entries) {
      const cost = Math.min(...entry.about.map((each) => texts[each]), NEVER);
      if (cost < NEVER) all.set(entry, cost + 38);
    }
    return all;
  };
  // Each part of what is asked must be of an entry: its own words, what it is, its department, its clinic, its region.
  // What has only some of them comes after; where the parts are our own guess (`isGuess`), each must be of something.
  const together = (region, parts, isGuess) => {
    let sums = null;
    const some = new Map();
    const heard = [];
    for (const part of parts) {
      const own = merged(costsIn(region, part, "written"), hasLetters(part) ? costsIn(region, part, "spelt") : new Map());
      const texts = aboutCosts(region, part);
      if (isGuess && !own.size && !texts.some((cost) => cost < NEVER)) return new Map();
      heard.push([part, own, texts]);
    }
    for (const [part, own, texts] of heard) {
      const departments = [];
      const places = new Map();
      own.forEach((cost, entry) => {
        if (entry.kind === "department") departments.push([entry.departments[0], cost + 8]);
        else places.set(entry.number, cost + 8);
        if (!(some.get(entry) <= cost + 32)) some.set(entry, cost + 32);
      });
      const ofRegion = written(part, plain(region.name)) + 15;
      const after = new Map();
      for (const entry of sums ? sums.keys() : region.entries) {
        let cost = Math.min(own.has(entry) ? own.get(entry) : NEVER, ofRegion);
        for (const each of entry.about) cost = Math.min(cost, texts[each] + 10);
        for (const [id, found] of departments) if (found < cost && entry.comes.has(id)) cost = found;
        if (places.size) for (const each of entry.goes) if (places.has(each)) cost = Math.min(cost, places.get(each));
        if (cost < NEVER) after.set(entry, (sums ? sums.get(entry) : 0) + cost);
      }
      sums = after;
    }
    return merged(sums, some);
  };
  const bare = (query) => {
    let rest = query;
    for (let before = ""; before !== rest; ) {
      before = rest;
      for (const filler of state.words.before.split(" ")) if (rest.startsWith(filler) && rest.length > filler.length) rest = rest.slice(filler.length);
      for (const filler of state.words.behind.split(" ")) if (rest.endsWith(filler) && rest.length > filler.length) rest = rest.slice(0, -filler.length);
    }
    return rest;
  };
  const lowest = (costs) => {
    let best = NEVER;
    costs.forEach((cost) => {
      if (cost < best) best = cost;
    });
    return best;
  };
  const later = (costs, by) => new Map([...costs].map(([entry, cost]) => [entry, cost + by]));
  // The closest ways first, in all regions; the others only where these find little.
  const costsOf = (regions, parts) => {
    const query = parts.join("").slice(0, LONGEST);
    const letters = hasLetters(query);
    const all = new Map(regions.map((region) => [region, costsIn(region, query, "written")]));
    const each = (work) => regions.forEach((region) => merged(all.get(region), work(region)));
    const best = () => Math.min(...regions.map((region) => lowest(all.get(region))), NEVER);
    const number = () => regions.reduce((sum, region) => sum + all.get(region).size, 0);
    if (letters) each((region) => costsIn(region, query, "spelt"));
    if (number() < 8) each((region) => byAbout(region, query));
    const rest = bare(query);
    if (rest !== query && best() > 25) {
      each((region) => later(costsIn(region, rest, "written"), 3));
      if (letters) each((region) => later(costsIn(region, rest, "spelt"), 3));
    }
    if (best() > 10 && number() < 20) each((region) => costsIn(region, query, "partly"));
    if (parts.length > 1 && best() > 10) each((region) => later(together(region, parts.map(bare), false), 2));
    if (parts.length === 1 && best() > 25 && rest.length > 3 && rest.length < 16) {
      for (let at = 2; at < rest.length - 1; at++) {
        const halves = [rest.slice(0, at), rest.slice(at)];
        if (!(isLetter(halves[0][at - 1]) && isLetter(halves[1][0]))) each((region) => later(together(region, halves, true), 4));
      }
    }
    if (query.length > 1 && (best() > 15 || number() < 8)) each((region) => costsIn(region, query, "far"));
    if (query.length > (letters ? 4 : 3) && best() > 50) each((region) => costsIn(region, query, "gap"));
    if (rest.length > 2 && best() > 60) each((region) => costsIn(region, rest, "overlap"));
    all.forEach((costs, region) => withDepartments(region, costs));
    return all;
  };

  // Results, best first: [{entry, cost, next}]. `home` is the region that comes first; `wanted` narrows by what is to come.
  // So many as `most` have their next visit looked up.
  finder.find = (text, now, home = "", wanted = {}, most = 60) => {
    if (!state.words) return [];
    const parts = asked(text);
    const narrows = ["department", "service", "part", "place", "day"].some((each) => wanted[each]);
    if (!parts.length && !narrows) return [];
    const regions = [...state.regions.values()].filter((region) => !wanted.region || region.id === wanted.region);
    const all = parts.length ? costsOf(regions, parts) : new Map(regions.map((region) => [region, new Map(region.entries.map((entry) => [entry, 0]))]));
    const limit = Math.min(...[...all.values()].map(lowest), 60) + 58;
    const known = new Map();
    all.forEach((costs, region) => {
      costs.forEach((cost, entry) => {
        if (cost > limit) return;
        const same = known.get(entry.path);
        if (!same) {
          known.set(entry.path, { entry, cost, next: null, isHome: region.id === home, others: null, isNarrowed: narrows });
          return;
        }
        // A guest stands in several regions: where at home, with the visits of all.
        same.others = (same.others || []).concat(same.entry.isGuest ? same.entry : entry);
        if (same.entry.isGuest) same.entry = entry;
        same.cost = Math.min(same.cost, cost);
        same.isHome = same.isHome || region.id === home;
      });
    });
    let results = [...known.values()];
    if (!narrows) results = results.concat(regionsLike(parts, home));
    const tier = (one) => Math.floor(one.cost / 10);
    // What is invented comes after what is not, but in its own region.
    const isInvented = (one) => !one.isHome && Boolean(one.entry.region && one.entry.region.isExample);
    const byCost = (one, other) => tier(one) - tier(other) || other.isHome - one.isHome || isInvented(one) - isInvented(other) || one.cost - other.cost;
    results.sort(byCost);
    // Who asks for a department wants to know when somebody comes for that.
    const sought = results.filter((one) => one.entry.kind === "department" && one.cost < 45).slice(0, 6);
    const departments = new Set(wanted.department ? [] : sought.map((one) => one.entry.departments[0]));
    const look = (one) => {
      const entries = [one.entry].concat(one.others || []);
      const see = (narrowed) => {
        for (const entry of entries) {
          const next = finder.next(entry, now, narrowed);
          if (next && (!one.next || next.date < one.next.date)) one.next = next;
        }
      };
      if (WHO_AND_WHERE.indexOf(one.entry.kind) >= 0) departments.forEach((department) => see(Object.assign({}, wanted, { department })));
      // Of a day that was chosen, whoever was found for a department alone comes for that or is left out.
      if (!one.next && !(narrows && departments.size && one.cost >= LENT)) see(wanted);
    };
    const when = (one) => (one.next ? one.next.date + one.next.start : "9");
    const byTime = (one, other) => (when(one) < when(other) ? -1 : when(one) > when(other) ? 1 : 0);
    if (narrows) {
      results.forEach(look);
      results = results.filter((one) => one.next && (parts.length || WHO_AND_WHERE.indexOf(one.entry.kind) >= 0));
      return results.sort(parts.length ? (one, other) => byCost(one, other) || byTime(one, other) : (one, other) => byTime(one, other) || other.isHome - one.isHome);
    }
    // Only of those that are shown one looks up when they come; of others as close, the sooner first.
    const shown = results.slice(0, most);
    shown.forEach(look);
    shown.sort((one, other) => byCost(one, other) || byTime(one, other));
    return shown.concat(results.slice(most));
  };
  const regionsLike = (parts, home) => {
    const query = parts.join("").slice(0, LONGEST);
    const results = [];
    for (const each of state.list) {
      const cost = Math.min(written(query, each.word.signs), hasLetters(query) ? spelt(query, each.word, false, false) : NEVER);
      if (cost === NEVER) continue;
      const entry = { kind: "region", path: `${each.id}/`, name: each.name, called: [], about: [], note: "" };
      results.push({ entry, cost: cost + 3, next: null, isHome: each.id === home, others: null });
    }
    return results;
  };
})();
