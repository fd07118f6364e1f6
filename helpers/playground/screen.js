// The pictures of the playground. The page asks the kernel for them, at most two ahead: a slow page
// is never overrun, a kernel that is at work on another cell answers later, a closed page asks no more.
const PERIOD = 45; // milliseconds from one question to the next, at least
const AHEAD = 2;

function initialize({ model }) {
  let asked = model.get("answered");
  let waiting = false;

  function ask() {
    if (waiting || !model.get("running") || asked - model.get("answered") >= AHEAD) return;
    asked += 1;
    model.send({ next: asked });
    waiting = true;
    setTimeout(() => { waiting = false; ask(); }, PERIOD);
  }
  model.on("change:answered", ask);
  model.on("change:running", ask);
  ask();
}

function render({ model, el }) {
  el.classList.add("playground");
  const grid = document.createElement("div");
  const words = document.createElement("p");
  grid.append(words);
  el.append(grid);
  const forget = [];
  for (const name of ["network", "plane", "curves"]) {
    const img = document.createElement("img");
    img.className = `playground-${name}`;
    const show = () => {
      URL.revokeObjectURL(img.src);
      img.src = URL.createObjectURL(new Blob([model.get(name)], { type: "image/png" }));
    };
    model.on(`change:${name}`, show);
    forget.push([`change:${name}`, show]);
    show();
    grid.append(img);
  }
  const say = () => {
    words.textContent = model.get("words");
    const alts = model.get("alts");
    el.querySelectorAll("img").forEach((img, k) => (img.alt = alts[k]));
  };
  model.on("change:words change:alts", say);
  forget.push(["change:words change:alts", say]);
  say();
  el.querySelector(".playground-plane").addEventListener("click", (event) => {
    const box = event.target.getBoundingClientRect();
    const u = (event.clientX - box.left) / box.width;
    model.send({ click: [u, (event.clientY - box.top) / box.height] });
  });
  return () => forget.forEach(([event, handler]) => model.off(event, handler));
}

export default { initialize, render };
