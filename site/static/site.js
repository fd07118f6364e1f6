// A formula that is wider than the page can be scrolled with the keyboard, too.
function reachWideFormulas() {
  for (const formula of document.querySelectorAll("mjx-container[display]"))
    if (formula.scrollWidth > formula.clientWidth) formula.tabIndex = 0;
    else formula.removeAttribute("tabindex");
}

window.addEventListener("load", () => window.MathJax?.startup.promise.then(reachWideFormulas));
window.addEventListener("resize", reachWideFormulas);
