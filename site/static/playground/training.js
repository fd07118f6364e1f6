// As helpers/playground/training.py: a network that learns step by step, with `deep`'s mathematics.
const REACH = 3; // the plane that is shown: from -3 to 3 in both directions
const SIDE = 76; // places in a row of the maps, and rows
const LONGEST = 400; // costs that are remembered
const AXIS = Array.from({ length: SIDE }, (_, k) => REACH * ((2 * k) / (SIDE - 1) - 1));
const PLANE = Matrix.from([AXIS.flatMap(() => AXIS), AXIS.flatMap((x) => AXIS.map(() => -x))]);

class Training {
  constructor({ data, hidden, activation, rate, start, seed }) {
    Object.assign(this, { activation, rate, iteration: 0, history: [] });
    this.sets = points[data].map(({ X, Y }) => ({ X: Matrix.from(X), Y: Matrix.from(Y) }));
    this.dims = [2, ...hidden, 1];
    this.parameters = deep.initialize_parameters_deep(this.dims, seed, 1);
    for (let l = 1; l < this.dims.length; l++) {
      const scale = start.endsWith("/n") ? Math.sqrt(start[0] / this.dims[l - 1]) : Number(start);
      this.parameters[`W${l}`] = each((w) => w * scale, this.parameters[`W${l}`]);
    }
  }

  step() {
    const [{ X, Y }] = this.sets;
    this.parameters = deep.gradient_descent(X, Y, this.parameters, this.rate, 1, this.activation);
    this.iteration += 1;
  }

  // All that there is to see now; the costs are noted in the history.
  look() {
    const forward = (X) => deep.L_model_forward(X, this.parameters, this.activation);
    const results = this.sets.map(({ X, Y }) => [...forward(X), Y]);
    const [[AL, caches, Y]] = results;
    const grads = deep.L_model_backward(AL, Y, caches, this.activation);
    const [output, layers] = forward(PLANE);
    const maps = [...layers.map(([[A_prev]]) => A_prev), output];
    const costs = results.map(([A, , labels]) => deep.compute_cost(A, labels));
    const wrong = results.map(([A, , labels]) => each((a, y) => a > 0.5 !== (y === 1), A, labels));
    if (this.history.at(-1)?.[0] !== this.iteration) this.history.push([this.iteration, ...costs]);
    if (this.history.length > LONGEST) this.history = this.history.filter((_, k) => k % 2 === 0);
    return { AL, Y, caches, grads, maps, costs, wrong, units: this.health(caches) };
  }

  // Of each hidden unit: is its slope 0 for every point, and for what share is it nearly flat?
  health(caches) {
    const top = { sigmoid: 0.25, tanh: 1 }[this.activation] ?? 0;
    return caches.slice(0, -1).map(([, Z]) => {
      const slopes = activations[`${this.activation}_derivative`](Z);
      return Array.from({ length: Z.rows }, (_, i) => ({
        dead: slopes.row(i).every((slope) => slope === 0),
        saturated: mean(slopes.row(i), (slope) => slope < 0.02 * top),
      }));
    });
  }
}
