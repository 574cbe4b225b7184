// The message as a long picture for a phone, drawn from what the page shows: black on white, 1080 pixels wide.
"use strict";
(() => {
  const WIDTH = 1080;
  const MARGIN = 56;
  const LINE = 1.45;
  // Words and numbers stay whole; Chinese breaks anywhere, but no line begins with what closes a phrase.
  const PIECES = /[\x21-\x7e–]+|\s|[^\x00-\x7f]/gu;
  const CLOSING = /^[，。、：；！？）】》”]$/u;

  const linesOf = (pen, text, font) => {
    pen.font = font;
    const fits = (words) => pen.measureText(words).width <= WIDTH - 2 * MARGIN;
    // An address may be longer than a line.
    const pieces = (text.match(PIECES) || []).flatMap((piece) => (fits(piece) ? [piece] : [...piece]));
    const lines = [];
    let line = "";
    for (const piece of pieces) {
      if (fits(line + piece) || CLOSING.test(piece)) line += piece;
      else {
        lines.push(line);
        line = piece.trim();
      }
    }
    return [...lines, line];
  };

  const drawn = (message) => {
    const canvas = document.createElement("canvas");
    const pen = canvas.getContext("2d");
    pen.lang = document.documentElement.lang;
    const family = getComputedStyle(message).fontFamily;
    const rows = [];
    let height = MARGIN;
    [...message.querySelectorAll("p")].filter((part) => !part.hidden).forEach((part, number) => {
      if (number) height += 30;
      [...part.children].filter((child) => !child.hidden).forEach((child, place) => {
        const isTitle = !number && !place;
        const size = isTitle ? 54 : 46;
        const font = `${isTitle || child.matches("b") ? "bold " : ""}${size}px ${family}`;
        height += 10;
        for (const text of linesOf(pen, child.innerText.trim(), font)) {
          height += size * LINE;
          rows.push({ text, font, y: height - size * 0.35 });
        }
      });
    });
    canvas.width = WIDTH;
    canvas.height = Math.ceil(height + MARGIN);
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.fillStyle = "#000";
    for (const { text, font, y } of rows) {
      pen.font = font;
      pen.fillText(text, MARGIN, y);
    }
    return canvas;
  };

  for (const line of document.querySelectorAll("[data-gs-picture]")) {
    const picture = Object.assign(document.createElement("img"), { className: "gs-picture", alt: line.dataset.alt });
    line.querySelector("button").addEventListener("click", () => {
      picture.src = drawn(document.getElementById(line.dataset.gsPicture)).toDataURL("image/png");
      line.after(picture);
      line.querySelector("[role=status]").textContent = line.dataset.how;
    });
    line.hidden = false;
  }
})();
