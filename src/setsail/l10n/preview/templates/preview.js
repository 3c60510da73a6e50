// The search box. All words must be found; accents, case and direction marks do not matter.
"use strict";
(() => {
  const fold = (text) => text.normalize("NFKD").replace(/[\p{Mn}\p{Cf}]/gu, "").toLowerCase();
  const messages = [...document.querySelectorAll(".msg")].map((box) => ({
    box,
    text: fold(box.textContent.replace(/\s+/g, " ")),
  }));
  const boxes = document.querySelectorAll(".group, .file");
  const search = document.getElementById("search");
  const told = document.getElementById("found");

  const show = () => {
    const words = fold(search.value).split(/\s+/).filter(Boolean);
    for (const { box, text } of messages) box.hidden = !words.every((word) => text.includes(word));
    const chosen = document.querySelector(".choices input:checked").id.slice("show-".length);
    const counts = ({ box }) =>
      !box.hidden && (chosen === "all" || box.classList.contains(`is-${chosen}`));
    const found = new Set(messages.filter(counts).map(({ box }) => box));
    for (const box of boxes) {
      box.hidden = ![...box.querySelectorAll(".msg")].some((message) => found.has(message));
    }
    const all = found.size === messages.length;
    told.textContent = all ? `${messages.length} messages` : `${found.size} of ${messages.length}`;
    document.getElementById("nothing").hidden = found.size > 0;
  };

  search.closest(".search").hidden = false;
  search.addEventListener("input", show);
  document.querySelector(".choices").addEventListener("change", show);
  document.addEventListener("keydown", (event) => {
    if (event.target === search) {
      if (event.key !== "Escape") return;
      search.value = "";
      show();
    } else if (event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      search.focus();
    }
  });
  show();
})();
