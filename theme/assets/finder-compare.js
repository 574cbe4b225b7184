// How far a word is from what is asked: in characters, pinyin, first letters, or all mixed.
"use strict";
(() => {
  const finder = window.gongshiFinder;
  const { soundOf, isLetter, bit, has } = finder.sounds;
  const LONGEST = 48;
  const NEVER = Infinity;

  // ---- Words as they are compared: small letters, no spaces and marks; what is written in two ways in one.
  const folds = {};
  const UNWANTED = /[^0-9a-z\u00e0-\u024f\u1820-\u18aa\u3400-\u9fff\uf900-\ufaff\ud840-\udfff]/g;
  const plain = (text) => {
    let found = text.normalize("NFKC").toLowerCase().replace(/[üǖǘǚǜ]/g, "v").replace(UNWANTED, "");
    if (/[\u00e0-\u024f]/.test(found)) found = found.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
    return found.replace(/[\u3400-\u9fff]/g, (sign) => folds[sign] || sign);
  };
  const fold = (pairs) => {
    for (const pair of pairs.split(" ")) for (const sign of pair.slice(1)) folds[sign] = pair[0];
  };
  const asked = (text) => text.slice(0, 4 * LONGEST).split(/\s+/).map(plain).filter(Boolean);
  const word = (text) => ({ signs: plain(text), units: null });
  const unitsOf = (each) => each.units || (each.units = [...each.signs].slice(0, LONGEST).map(soundOf));

  // ---- How far a word is from what is asked: 0 the same, 10 it begins so, 20 it has it, 30 and more only in part.
  const written = (query, signs) => {
    const at = signs.indexOf(query);
    if (at === 0) return signs.length === query.length ? 0 : 10 + Math.min(4, (signs.length - query.length) / 4);
    if (at > 0) return 20 + Math.min(4, (signs.length - query.length) / 4);
    return NEVER;
  };
  // The word stands in what is asked, or has its characters in that order with others between.
  const partly = (query, signs) => {
    if (signs.length > 1 && signs.length < query.length && query.indexOf(signs) >= 0) return 40 - 9 * (signs.length / query.length);
    if (query.length < 2 || query.length > signs.length) return NEVER;
    let at = -1;
    for (let position = 0; position < query.length; position++) {
      at = signs.indexOf(query[position], at + 1);
      if (at < 0) return NEVER;
    }
    return 41 + Math.min(8, signs.length - query.length);
  };
  // Letters and characters mixed: `now[at]` is what it cost to come to that place of what is asked; a step reads one
  // character of the word and goes on in `after`. These are shared by all calls: a list has ten thousand words.
  let now = new Float64Array(LONGEST + 1);
  let after = new Float64Array(LONGEST + 1);
  let query = "";
  let end = 0;
  let last = 0;
  let finish = NEVER;
  const reach = (at, cost) => {
    if (at === end) {
      if (cost < finish) finish = cost;
    } else if (cost < after[at]) {
      after[at] = cost;
      if (at > last) last = at;
    }
  };
  const likeness = (sign, unit) => {
    let cost = NEVER;
    const { near } = soundOf(sign);
    for (const [typed, far] of unit.far) if (far + 5 < cost && near.some((each) => each[0] === typed)) cost = far + 5;
    return cost;
  };
  const step = (unit, at, cost, isFar) => {
    const sign = query[at];
    if (sign === unit.character) reach(at + 1, cost);
    if (!isLetter(sign)) {
      if (isFar && sign !== unit.character && !unit.isWord && has(sign)) reach(at + 1, cost + likeness(sign, unit));
      return;
    }
    if (unit.isWord) return;
    for (const [typed, more] of isFar ? unit.far : unit.near) {
      if (typed[0] !== sign) continue;
      if (query.startsWith(typed, at)) reach(at + typed.length, cost + more);
      // A first letter alone tells little; mistaken for another, next to nothing.
      const vague = cost + (more < 1 ? more + 0.6 : more + 6);
      reach(at + 1, vague);
      if (typed[1] === "h" && query[at + 1] === "h") reach(at + 2, vague);
      if (end - at > 1 && end - at < typed.length && typed.startsWith(query.slice(at))) reach(end, cost + more + 0.5);
    }
  };
  const spelt = (text, each, isFar, hasGap) => {
    const units = unitsOf(each);
    query = text;
    end = text.length;
    const sign = query[0];
    const lead = isLetter(sign) ? bit(sign) : isFar && has(sign) ? soundOf(sign).first : 0;
    let best = NEVER;
    for (let start = 0; start < units.length; start++) {
      const unit = units[start];
      if (unit.character !== sign && !((isFar ? unit.any : unit.first) & lead)) continue;
      now.fill(NEVER, 0, end + 1);
      now[0] = 0;
      let high = 0;
      let gaps = hasGap ? 2 : 0;
      for (let position = start; position < units.length; position++) {
        after.fill(NEVER, 0, end + 1);
        last = -1;
        finish = NEVER;
        for (let at = 0; at <= high; at++) if (now[at] < NEVER) step(units[position], at, now[at], isFar);
        const left = units.length - position - 1;
        if (finish < NEVER) best = Math.min(best, finish + (start ? 12 : 0) + (left ? 5 : 0) + Math.min(4, (start + left) / 4));
        if (last < 0) {
          if (!gaps || position < start + 2) break;
          gaps--;
          for (let at = 0; at <= high; at++) now[at] += 7;
          continue;
        }
        [now, after] = [after, now];
        high = last;
      }
    }
    return 4 + best;
  };

  const hasLetters = (text) => /[a-z]/.test(text);
  // Most pairs of neighbouring characters are the same.
  const overlap = (text, { signs }) => {
    let same = 0;
    for (let at = 0; at + 1 < text.length; at++) if (signs.indexOf(text.slice(at, at + 2)) >= 0) same++;
    return same * 2 >= text.length - 1 && same > 0 ? 75 - (10 * same) / text.length : NEVER;
  };
  finder.compare = { LONGEST, fold, plain, asked, word, written, partly, spelt, overlap, hasLetters };
})();
