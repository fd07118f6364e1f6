// A formula that is too wide breaks between its parts, which a wide space separates. A part that is
// still too wide breaks before signs such as = and +. Then the formula gets smaller, down to a limit.
const SIGNS = ["3D", "2248", "2264", "2265", "3C", "3E", "2208", "223C", "2192", "3A", "2B", "2212"];
const SMALLEST = 0.7;
const SHORT = 48; // pixels of a left side, which would stand alone in its line

const box = (element) => element.getBoundingClientRect();
const width = (element) => box(element).width;
const isWideSpace = (part) => part.matches("mjx-mstyle") && width(part) > 12;
const isSign = (part) =>
  part.matches("mjx-mo") && SIGNS.some((code) => part.querySelector(`.mjx-c${code}`));

function partsOf(line) {
  const parts = [[]];
  for (const element of line.children) {
    parts.at(-1).push(element);
    if (isWideSpace(element)) parts.push([]);
  }
  return parts.filter((part) => part.length);
}

function breakLine(line, room) {
  const parts = partsOf(line);
  const long = parts.map((part) => box(part.at(-1)).right - box(part[0]).left > room);
  const signs = parts.map((part) =>
    part.filter(
      (element, k) =>
        isSign(element) && !isSign(part[k - 1]) && box(element).left - box(part[0]).left > SHORT,
    ),
  );
  parts.forEach((part, i) => {
    if (i) part[0].before(document.createElement(long[i] || long[i - 1] ? "br" : "wbr"));
    if (long[i]) for (const element of signs[i]) element.before(document.createElement("wbr"));
  });
}

function fitFormulas(where) {
  for (const formula of where.querySelectorAll(".math mjx-container")) {
    const math = formula.querySelector("mjx-math");
    const room = width(formula.closest(".math")) + 1;
    if (math.style.fontSize) math.style.fontSize = "";
    if (width(math) > room && !math.dataset.broken) {
      math.dataset.broken = "yes";
      const table = ":scope > mjx-mtable > mjx-table > mjx-itable > mjx-mtr > mjx-mtd";
      for (const line of [math, ...math.querySelectorAll(table)]) breakLine(line, room);
    }
    if (width(math) > room)
      math.style.fontSize = `${100 * Math.max(SMALLEST, room / width(math) - 0.01)}%`;
    if (width(math) > room && formula.hasAttribute("display")) formula.tabIndex = 0; // to scroll it
    else formula.removeAttribute("tabindex");
  }
}

// A long name in the column on the right breaks behind a _.
function breakNames() {
  for (const name of document.querySelectorAll(".bd-sidebar-secondary .pre"))
    name.innerHTML = name.innerHTML.replaceAll("_", "_<wbr>");
}

document.addEventListener("DOMContentLoaded", breakNames);
const fitAll = () => fitFormulas(document);
window.addEventListener("load", () => window.MathJax?.startup.promise.then(fitAll));
window.addEventListener("resize", fitAll);
document.addEventListener("toggle", (event) => fitFormulas(event.target), true); // what unfolds
