// The pictures, out of what `look` returns. Colours and dashes stand in playground.css.
const PIXELS = new ImageData(SIDE, SIDE);
const [ORANGE, BLUE] = [0x005ed5, 0xb27200]; // the lowest byte is red
const part = (name) => document.querySelector(`#playground .${name}`);
const parts = (names) => [...document.querySelectorAll(`#playground ${names}`)];
const times = (n, html) => Array.from({ length: n }, (_, k) => html(k)).join("");

// What stays until the network or the points are others. Lines go from middle to middle.
function build({ dims, sets }) {
  const L = dims.length - 1;
  const unit = (l, i) => `<button type="button" class="unit" data-l="${l}" data-i="${i}"
    ${l ? "" : "disabled"}><canvas width="${SIDE}" height="${SIDE}"></canvas></button>`;
  const [x, y] = [(l) => (l + 0.5) / (L + 1), (l, i) => (i + 0.5) / dims[l]];
  const end = (n, l, i) => `x${n}="${100 * x(l)}%" y${n}="${100 * y(l, i)}%"`;
  const line = (l, i, j) => `<line ${end(1, l, j)} ${end(2, l + 1, i)}/>`;
  const point = ({ X, Y }, k) => `<g class="class-${Y.values[k]}" transform="translate(
    ${X.row(0)[k]} ${-X.row(1)[k]})"><use href="#class-${Y.values[k]}"/><circle r=".17"/></g>`;
  const lines = (l) => times(dims[l + 1], (i) => times(dims[l], (j) => line(l, i, j)));
  part("layers").innerHTML = times(L + 1, (l) => `<div>${times(dims[l], (i) => unit(l, i))}</div>`);
  part("weights").innerHTML = times(L, lines);
  part("network").style.setProperty("--most", Math.max(...dims));
  ["learnt", "fresh"].forEach((name, s) => {
    part(`points .${name}`).innerHTML = times(sets[s].Y.columns, (k) => point(sets[s], k));
  });
}

function show({ parameters, activation, history }, { maps, units, wrong }) {
  const L = maps.length - 1;
  const weights = maps.slice(1).flatMap((_, l) => [...parameters[`W${l + 1}`].values]);
  parts(".weights line").forEach((line, k) => {
    line.style.strokeWidth = `${2 * Math.min(Math.abs(weights[k]), 4.5)}px`;
    line.classList.toggle("negative", weights[k] < 0);
  });
  parts(".layers > div").forEach((layer, l) =>
    [...layer.children].forEach((unit, i) => {
      const kind = l === 0 ? "linear" : l === L ? "sigmoid" : activation;
      paint(unit.firstChild, maps[l].row(i), kind);
      unit.classList.toggle("dead", Boolean(units[l - 1]?.[i].dead));
      unit.classList.toggle("saturated", units[l - 1]?.[i].saturated > 0.5);
    }),
  );
  paint(part("plane canvas"), maps[L].values, "sigmoid");
  part("boundary").setAttribute("d", boundary(maps[L].values));
  const mistakes = wrong.flatMap(({ values }) => [...values]);
  parts(".points g g").forEach((point, k) => point.classList.toggle("wrong", mistakes[k] === 1));
  curves(history);
}

// The activations of a unit over the plane: the further from the middle, the less transparent.
function paint(canvas, values, activation) {
  const pixels = new Uint32Array(PIXELS.data.buffer);
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
  const [middle, reach] = { sigmoid: [0.5, 0.5], tanh: [0, 1] }[activation] ?? [0, largest];
  for (let k = 0; k < values.length; k++) {
    const value = (values[k] - middle) / reach;
    pixels[k] = ((130 * Math.abs(value)) << 24) | (value < 0 ? ORANGE : BLUE);
  }
  canvas.getContext("2d").putImageData(PIXELS, 0, 0);
}

// Where the output passes 0.5: a line through each little square with corners on both sides.
function boundary(values) {
  const [corners, path] = [[0, 1, SIDE + 1, SIDE], []];
  for (let k = 0; k < SIDE ** 2 - SIDE; k++) {
    const above = values[k] > 0.5;
    if (k % SIDE === SIDE - 1 || corners.every((c) => values[k + c] > 0.5 === above)) continue;
    const passed = corners.flatMap((corner, n) => {
      const [from, to] = [k + corner, k + corners[(n + 1) % 4]];
      if (values[from] > 0.5 === values[to] > 0.5) return [];
      const t = (values[from] - 0.5) / (values[from] - values[to]);
      const [x, y] = [0, 1].map((r) => (1 - t) * PLANE.row(r)[from] + t * PLANE.row(r)[to]);
      return `${x.toFixed(2)} ${(-y).toFixed(2)}`;
    });
    passed.forEach((place, n) => path.push(n % 2 ? "L" : "M", place));
  }
  return path.join("");
}

// The cost since the start. Only that of fresh points may leave the frame.
function curves(history) {
  const most = (column) => Math.max(...history.map((costs) => costs[column]));
  const highest = Math.max(most(1), Math.min(most(2), 10 * most(1)));
  const width = 300 / (history.at(-1)[0] || 1);
  part("curves g").setAttribute("transform", `matrix(${width} 0 0 ${-100 / highest} 0 100)`);
  ["learnt", "fresh"].forEach((name, k) => {
    const places = history.map((costs) => `${costs[0]},${costs[k + 1]}`);
    part(`curves .${name}`).setAttribute("points", places.join(" "));
  });
  part("highest").textContent = highest.toPrecision(2);
}
