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

// What ipywidgets leaves out: a slider's name and its value in words, and that a button is pressed.
function complete(desk) {
  const set = (tag, name, value) => {
    if (tag.getAttribute(name) !== value) tag.setAttribute(name, value);
  };
  for (const handle of desk.querySelectorAll(".noUi-handle")) {
    const row = handle.closest(".widget-inline-hbox");
    const name = row.querySelector(".widget-label").textContent;
    const readout = row.querySelector(".widget-readout");
    set(handle, "aria-label", name);
    set(handle, "aria-valuetext", readout.textContent);
    if (!readout.isContentEditable) continue;
    set(readout, "role", "textbox");
    set(readout, "aria-label", name);
  }
  for (const button of desk.querySelectorAll(".widget-toggle-button")) {
    set(button, "aria-pressed", String(button.classList.contains("mod-active")));
    button.querySelectorAll("i").forEach((icon) => set(icon, "aria-hidden", "true"));
  }
}

// Keeps the controls around the screen complete, from when they are in the page until `stop()`.
function keepComplete(el) {
  let frame;
  const observer = new MutationObserver(() => complete(el.closest(".playground-desk")));
  const attributeFilter = ["aria-valuetext", "class"];
  const start = () => {
    const desk = el.closest(".playground-desk");
    if (!desk) { frame = requestAnimationFrame(start); return; }
    observer.observe(desk, { subtree: true, childList: true, characterData: true, attributeFilter });
    complete(desk);
  };
  start();
  return () => { cancelAnimationFrame(frame); observer.disconnect(); };
}

// The words for a screen reader: soon after it stands still, and now and then while it runs.
function speaker(model, status) {
  let later;
  const speak = () => { later = null; status.textContent = model.get("words"); };
  return (again) => {
    if (again) { clearTimeout(later); later = null; }
    later ??= setTimeout(speak, model.get("running") ? 10000 : 500);
  };
}

function render({ model, el }) {
  el.classList.add("playground");
  const grid = document.createElement("div");
  const words = document.createElement("p");
  grid.append(words);
  el.append(grid);
  const status = document.createElement("output");
  status.setAttribute("aria-live", "polite");
  el.append(status);
  const forget = [];
  const on = (event, handler) => { model.on(event, handler); forget.push([event, handler]); };
  for (const name of ["network", "plane", "curves"]) {
    const img = document.createElement("img");
    img.className = `playground-${name}`;
    const show = () => {
      URL.revokeObjectURL(img.src);
      img.src = URL.createObjectURL(new Blob([model.get(name)], { type: "image/png" }));
    };
    on(`change:${name}`, show);
    show();
    grid.append(img);
  }
  const say = () => {
    words.textContent = model.get("words");
    const alts = model.get("alts");
    el.querySelectorAll("img").forEach((img, k) => (img.alt = alts[k]));
  };
  on("change:words change:alts", say);
  say();
  const speak = speaker(model, status);
  on("change:words", () => speak(false));
  on("change:running", () => speak(true));
  const stop = keepComplete(el);
  el.querySelector(".playground-plane").addEventListener("click", (event) => {
    const box = event.target.getBoundingClientRect();
    const u = (event.clientX - box.left) / box.width;
    model.send({ click: [u, (event.clientY - box.top) / box.height] });
  });
  return () => {
    stop();
    forget.forEach(([event, handler]) => model.off(event, handler));
  };
}

export default { initialize, render };
