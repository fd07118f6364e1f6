// The page: its controls, the loop between them and the pictures, and the address.
const [form, run, steps, point, said] = ["controls", "run", "steps", "point", "said"].map(part);
const calm = matchMedia("(prefers-reduced-motion: reduce)");
const chosen = { l: 1, i: 0, k: 0 }; // the unit and the training point of the equations
const running = () => run.ariaPressed === "true";
let training, view, frame, written = 0, announced = 0; // the last two: when

function say(text, kind = "") {
  said.textContent = text;
  said.className = `said ${kind}`;
}

// Goes on running or pauses, does what was asked for, and draws. A sick run stops.
function act(on, action) {
  cancelAnimationFrame(frame);
  run.ariaPressed = on;
  try {
    action();
    draw(performance.now());
    if (on) frame = requestAnimationFrame(tick);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    run.ariaPressed = false;
    const when = `after iteration ${training.iteration.toLocaleString("en")}`;
    const advice = "Choose a smaller learning rate, and start anew.";
    say(`Training diverged ${when}: ${error.message}. ${advice}`, "wrong");
  }
}

function tick() {
  const end = performance.now() + 20; // milliseconds
  act(true, () => {
    for (let n = steps.value; n > 0 && performance.now() < end; n--) training.step();
  });
}

// Words change five times a second, and are read out every five seconds.
function draw(now) {
  if (running() && calm.matches && now - written < 1000) return;
  view = training.look();
  show(training, view);
  if (running() && now - written < 200) return;
  write();
  written = now;
  if (running() && now - announced < 5000) return;
  say(progress(training, view));
  announced = now;
}

function write() {
  part("words").textContent = progress(training, view);
  part("notes").innerHTML = times(training.dims.length, (l) => `<p>${note(l, training, view)}</p>`);
  part("equations b").textContent = unitName(view, chosen);
  const numbers = equations(training, view, chosen);
  parts(".equations dd").forEach((place, n) => (place.textContent = numbers[n]));
  parts(".unit").forEach((unit) => {
    const [l, i] = [Number(unit.dataset.l), Number(unit.dataset.i)];
    unit.ariaLabel = unitName(view, { l, i });
    unit.classList.toggle("chosen", l === chosen.l && i === chosen.i);
  });
  parts(".learnt g").forEach((g, k) => g.classList.toggle("chosen", k === chosen.k));
}

function choose(change) {
  Object.assign(chosen, change);
  write();
}

function startAnew() {
  const bad = [...form.elements].find((control) => !control.checkValidity());
  if (bad) return say(`${bad.labels[0].innerText.trim()}: ${bad.validationMessage}`, "wrong");
  const { layers, rate, seed, ...values } = Object.fromEntries(new FormData(form));
  const units = [1, 2, 3, 4].map((l) => form[`units${l}`]);
  units.forEach((control, l) => (control.parentElement.hidden = l >= layers));
  const hidden = units.slice(0, layers).map(({ value }) => Number(value));
  training = new Training({ ...values, hidden, rate: Number(rate), seed: Number(seed) });
  Object.assign(chosen, { l: 1, i: 0 });
  act(false, () => build(training));
}

// The settings that the address names; instead of bad ones, those to begin with.
function restore() {
  const hash = location.hash.slice(1);
  const isHeading = document.getElementById(hash) !== null;
  if (isHeading && training) return;
  form.reset();
  const bad = [...new URLSearchParams(isHeading ? "" : hash)].find(([name, value]) => {
    const control = form.elements.namedItem(name);
    if (control) control.value = value;
    return control?.value !== value || !control.checkValidity();
  });
  if (bad) form.reset();
  startAnew();
  if (bad) say(`The address asks for ${bad.join(" = ")}. There is no such setting.`, "wrong");
}

form.addEventListener("change", ({ target }) => {
  if (target.name === "rate") training.rate = Number(target.value);
  else startAnew();
  if (!form.checkValidity()) return;
  history.replaceState(null, "", `#${new URLSearchParams(new FormData(form))}`);
});
run.addEventListener("click", () => act(!running(), () => {}));
part("step").addEventListener("click", () => act(false, () => training.step()));
part("anew").addEventListener("click", startAnew);
for (const kind of ["focusin", "pointerover"])
  part("layers").addEventListener(kind, ({ target }) => {
    const { l, i } = target.closest("button:enabled")?.dataset ?? chosen;
    choose({ l: Number(l), i: Number(i) });
  });
point.addEventListener("input", () => point.reportValidity() && choose({ k: point.value - 1 }));
part("learnt").addEventListener("click", ({ target, currentTarget }) => {
  point.value = 1 + [...currentTarget.children].indexOf(target.closest("g"));
  choose({ k: point.value - 1 });
});
addEventListener("hashchange", restore);
restore();
