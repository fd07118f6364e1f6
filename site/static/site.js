// A formula that is too wide breaks between its parts, which a wide space separates; and if that is not
// enough, before signs such as = and +. What is still too wide can be scrolled, with the keyboard, too.
const SIGNS = ["3D", "2248", "2264", "2265", "3C", "3E", "2208", "223C", "2192", "3A", "2B", "2212"];

const isWideSpace = (part) => part.matches("mjx-mstyle") && part.getBoundingClientRect().width > 12;

const isSign = (part, before) =>
  part.matches("mjx-mo") &&
  !before.matches("mjx-mo, wbr") &&
  SIGNS.some((code) => part.querySelector(`.mjx-c${code}`));

function breakWhere(formula, isPlace) {
  for (const part of formula.querySelectorAll(":is(mjx-math, mjx-mtd) > :not(:first-child, wbr)"))
    if (isPlace(part, part.previousElementSibling)) part.before(document.createElement("wbr"));
}

const isTooWide = (formula) =>
  formula.querySelector("mjx-math").getBoundingClientRect().width > formula.clientWidth + 1;

function fitFormulas() {
  for (const formula of document.querySelectorAll("article mjx-container[display]")) {
    if (isTooWide(formula)) breakWhere(formula, (part, before) => isWideSpace(before));
    if (isTooWide(formula)) breakWhere(formula, isSign);
    if (isTooWide(formula)) formula.tabIndex = 0;
    else formula.removeAttribute("tabindex");
  }
}

window.addEventListener("load", () => window.MathJax?.startup.promise.then(fitFormulas));
window.addEventListener("resize", fitFormulas);
