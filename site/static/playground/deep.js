// helpers/activations.py and helpers/deep.py, name by name and line by line.
// Examples are columns, units are rows: Wl (n_l, n_{l-1}), bl (n_l, 1), Al (n_l, m).
const sigmoid = (z) => 1 / (1 + Math.exp(-Math.max(z, -709)));
const activations = {
  sigmoid: (Z) => each(sigmoid, Z),
  sigmoid_derivative: (Z) => each((z) => sigmoid(z) * sigmoid(-z), Z),
  tanh: (Z) => each(Math.tanh, Z),
  tanh_derivative: (Z) => each((z) => 1 - Math.tanh(z) ** 2, Z),
  relu: (Z) => each((z) => Math.max(z, 0), Z),
  relu_derivative: (Z) => each((z) => (z > 0 ? 1 : 0), Z),
  leaky_relu: (Z) => each((z) => (z > 0 ? z : 0.01 * z), Z),
  leaky_relu_derivative: (Z) => each((z) => (z > 0 ? 1 : 0.01), Z),
  linear: (Z) => each((z) => z, Z),
  linear_derivative: (Z) => each(() => 1, Z),
  log: (A) => each((a) => Math.log(Math.max(a, 1e-308)), A),
};

const deep = {
  initialize_parameters_deep(layer_dims, seed, scale) {
    const [random, parameters] = [new RandomState(seed), {}];
    for (let l = 1; l < layer_dims.length; l++) {
      const W = random.randn(layer_dims[l], layer_dims[l - 1]);
      parameters[`W${l}`] = each((w) => w * scale, W);
      parameters[`b${l}`] = new Matrix(layer_dims[l], 1);
    }
    return parameters;
  },
  // Z = W A + b
  linear_forward(A, W, b) {
    return [finite(each((z, bias) => z + bias, dot(W, A), b)), [A, W, b]];
  },
  // A = g(Z)
  linear_activation_forward(A_prev, W, b, activation) {
    const g = activations[activation];
    const [Z, linear_cache] = deep.linear_forward(A_prev, W, b);
    return [g(Z), [linear_cache, Z]];
  },

  L_model_forward(X, parameters, hidden_activation) {
    const L = Object.keys(parameters).length / 2;
    let [A, cache, caches] = [X, null, []];
    for (let l = 1; l <= L; l++) {
      const [W, b] = [parameters[`W${l}`], parameters[`b${l}`]];
      const activation = l < L ? hidden_activation : "sigmoid";
      [A, cache] = deep.linear_activation_forward(A, W, b, activation);
      caches.push(cache);
    }
    return [A, caches];
  },
  // -1/m sum(Y log AL + (1 - Y) log(1 - AL))
  compute_cost(AL, Y) {
    const [log_A, log_rest] = [AL, each((a) => 1 - a, AL)].map(activations.log);
    const right = each((y, log_a) => y * log_a, Y, log_A);
    const left = each((y, log_a) => (1 - y) * log_a, Y, log_rest);
    return -sum(each((a, b) => a + b, right, left).values) / Y.columns;
  },
  // dW = dZ A_prev.T / m,  db = sum of dZ over the examples / m,  dA_prev = W.T dZ
  linear_backward(dZ, cache) {
    const [A_prev, W] = cache;
    const m = A_prev.columns;
    const dW = each((all) => all / m, dot(dZ, A_prev.T));
    const db = each((all) => all / m, sumOfColumns(dZ));
    const dA_prev = dot(W.T, dZ);
    return [dA_prev, dW, db];
  },
  // dZ = dA * g'(Z)
  linear_activation_backward(dA, cache, activation) {
    const g_derivative = activations[`${activation}_derivative`];
    const [linear_cache, Z] = cache;
    return deep.linear_backward(each((da, slope) => da * slope, dA, g_derivative(Z)), linear_cache);
  },
  // dZL = AL - Y: the slopes of the cost and of the sigmoid, multiplied by hand
  output_backward(AL, Y) {
    return each((a, y) => a - y, AL, Y);
  },

  L_model_backward(AL, Y, caches, hidden_activation) {
    const [L, grads] = [caches.length, {}];
    const [linear_cache] = caches[L - 1];
    let gradients = deep.linear_backward(deep.output_backward(AL, Y), linear_cache);
    [grads[`dA${L - 1}`], grads[`dW${L}`], grads[`db${L}`]] = gradients;
    for (let l = L - 1; l > 0; l--) {
      const dAl = grads[`dA${l}`];
      gradients = deep.linear_activation_backward(dAl, caches[l - 1], hidden_activation);
      [grads[`dA${l - 1}`], grads[`dW${l}`], grads[`db${l}`]] = gradients;
    }
    return grads;
  },
  // W = W - learning_rate dW and b = b - learning_rate db
  update_parameters(parameters, grads, learning_rate) {
    const [updated, down] = [{}, (value, slope) => value - learning_rate * slope];
    for (const name of Object.keys(parameters))
      updated[name] = finite(each(down, parameters[name], grads[`d${name}`]));
    return updated;
  },

  gradient_descent(X, Y, parameters, learning_rate, num_iterations, hidden_activation) {
    for (let i = 0; i < num_iterations; i++) {
      const [AL, caches] = deep.L_model_forward(X, parameters, hidden_activation);
      const grads = deep.L_model_backward(AL, Y, caches, hidden_activation);
      parameters = deep.update_parameters(parameters, grads, learning_rate);
    }
    return parameters;
  },
};
