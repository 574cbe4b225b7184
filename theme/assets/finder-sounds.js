// How characters sound, and which sounds are taken for which in dialects. ES2017, as all of the finder.
"use strict";
(() => {
  const finder = window.gongshiFinder;
  // ---- What is said alike in dialects: a sound with the sounds that it is taken for.
  const INITIALS = [["n", "l"], ["z", "zh"], ["c", "ch"], ["s", "sh"], ["l", "r"], ["r", "y"], ["f", "h"], ["s", "x"], ["j", "z"], ["c", "q"]];
  const FINALS = [["an", "ang"], ["en", "eng"], ["in", "ing"], ["ian", "iang"], ["uan", "uang"], ["ong", "eng"], ["un", "ong"]];
  const parted = (sound) => {
    const initial = /^(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?/.exec(sound)[0];
    return [initial, sound.slice(initial.length)];
  };
  const alike = (part, pairs) => {
    const found = [];
    for (const [one, other] of pairs) {
      if (part === one) found.push(other);
      if (part === other) found.push(one);
    }
    return found;
  };
  // 分 and 昏: an f before any vowel is taken for hu, and back.
  const blown = (initial, final) => {
    if (initial === "f") return final === "u" ? ["hu"] : final === "ei" ? ["hui", "hei"] : [`hu${final}`, `h${final}`];
    if (initial === "h" && final[0] === "u") return final === "u" ? ["fu"] : final === "ui" ? ["fei"] : [`f${final.slice(1)}`];
    return [];
  };
  const taken = (sound) => {
    const [initial, final] = parted(sound);
    const initials = alike(initial, INITIALS);
    const finals = alike(final, FINALS);
    const once = initials.map((each) => each + final).concat(finals.map((each) => initial + each), blown(initial, final));
    if (sound === "huang") once.push("wang");
    if (sound === "wang") once.push("huang");
    const twice = [];
    for (const first of initials) for (const second of finals) twice.push(first + second);
    return [once, twice];
  };

  // ---- Characters: the sounds of each, the usual one first; with each sound what it costs to be taken for it.
  const readings = new Map();
  const sounds = new Map();
  const hear = (packed) => {
    for (const part of packed.split(" ")) {
      const [, reading, other, characters] = /^([a-z]+)(\*?)(.*)$/.exec(part) || ["", "", "", ""];
      for (const character of characters) {
        if (!readings.has(character)) readings.set(character, []);
        const known = readings.get(character);
        if (known.indexOf(reading) < 0) known[other ? "push" : "unshift"](reading);
        sounds.delete(character);
      }
    }
  };
  const bit = (letter) => 1 << (letter.charCodeAt(0) - 97);
  const isLetter = (sign) => sign >= "a" && sign <= "z";
  // `near` are [what may be typed, cost] without dialects, `far` with; `first` and `any` the letters that these begin with.
  const soundOf = (character) => {
    let sound = sounds.get(character);
    if (sound) return sound;
    const costs = new Map();
    const add = (typed, cost) => {
      if (!(costs.get(typed) <= cost)) costs.set(typed, cost);
    };
    const known = readings.get(character) || (isLetter(character) ? [character] : []);
    known.forEach((reading, position) => {
      const cost = position ? 0.4 : 0;
      add(reading, cost);
      if (reading.indexOf("v") > 0) add(reading.replace("v", "u"), cost);
    });
    const near = [...costs];
    if (readings.has(character)) {
      for (const reading of known) {
        const [once, twice] = taken(reading);
        for (const each of once) add(each, 6);
        for (const each of twice) add(each, 12);
      }
    }
    const letters = (all) => all.reduce((sum, [typed]) => sum | bit(typed), 0);
    const far = [...costs];
    sound = { character, near, far, first: letters(near), any: letters(far), isWord: !readings.has(character) };
    sounds.set(character, sound);
    return sound;
  };

  finder.sounds = { hear, soundOf, isLetter, bit, has: (character) => readings.has(character) };
})();
