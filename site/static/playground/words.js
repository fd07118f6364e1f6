// What is said in words and numbers: how far it is, what is wrong, the six equations of a unit.
const number = (x) => String(Number(x.toPrecision(3))).replaceAll("-", "−");
const factor = (x) => (x < 0 ? `(${number(x)})` : number(x));
const list = (values) => `(${[...values].map(number).join(", ")})`;
const percent = (x) => `${Math.round(100 * x)} %`;

function progress({ iteration }, { costs, wrong }) {
  const right = wrong.map(({ values }) => percent(1 - mean(values)));
  const set = (kind, k) => `${kind} points: cost ${costs[k].toFixed(3)}, ${right[k]} right.`;
  return `Iteration ${iteration.toLocaleString("en")}. ${["Training", "Fresh"].map(set).join(" ")}`;
}

function unitName({ units }, { l, i }) {
  if (l === 0) return `Input ${i + 1}`;
  const { dead, saturated } = units[l - 1]?.[i] ?? {};
  const trouble = dead ? " (dead)" : saturated > 0.5 ? " (saturated)" : "";
  return l > units.length ? "Output" : `Layer ${l}, unit ${i + 1}${trouble}`;
}

// What stands below a layer: its name, the size of its gradient, what its units suffer from.
function note(l, { dims, activation }, { grads, units }) {
  if (l === 0) return "<b>input</b>";
  const size = Math.hypot(...grads[`dW${l}`].values) / Math.sqrt(grads[`dW${l}`].values.length);
  const bar = `<i style="--size: ${Math.max(0, 6 + Math.log10(size)) / 6}"></i>`;
  const [name, hidden] = units[l - 1] ? [`layer ${l}`, units[l - 1]] : ["output", []];
  const saturated = `${percent(mean(hidden, (unit) => unit.saturated))} saturated`;
  const dead = `${sum(hidden, (unit) => unit.dead)} of ${hidden.length} dead`;
  const trouble = ["tanh", "sigmoid"].includes(activation) ? saturated : dead;
  return `<b>${name}</b>dW ${number(size)}${bar}${hidden.length ? trouble : ""}`;
}

// The numbers of the six equations for unit i of layer l and training point k.
function equations({ activation }, { AL, Y, caches, grads }, { l, i, k }) {
  const [[A_prev, W, b], Z] = caches[l - 1];
  const g = l < caches.length ? activation : "sigmoid";
  const of = (M) => M.row(i)[k];
  const [z, a, slope] = [Z, activations[g](Z), activations[`${g}_derivative`](Z)].map(of);
  const [y, da] = [Y.values[k], grads[`dA${l}`] && of(grads[`dA${l}`])];
  const dz = da === undefined ? a - y : da * slope;
  const how = da === undefined ? `${number(a)} − ${y}` : `${factor(da)} · ${factor(slope)}`;
  const product = (w, j) => `${factor(w)} · ${factor(A_prev.row(j)[k])}`;
  return [
    `z = ${[...W.row(i)].map(product).join(" + ")} + ${factor(b.values[i])} = ${number(z)}`,
    `a = ${g}(${number(z)}) = ${number(a)}`,
    `dz = ${da === undefined ? "a − y" : "da · slope"} = ${how} = ${number(dz)}`,
    `dw = ${list(grads[`dW${l}`].row(i))}, from all training points`,
    `db = ${number(grads[`db${l}`].values[i])}, from all training points`,
    `w dz = ${list(W.row(i).map((w) => w * dz))}, the share of this unit`,
  ];
}
