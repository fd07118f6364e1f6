// What NumPy does in the helpers. The values of a matrix lie in one array, row by row.
class Matrix {
  constructor(rows, columns, value) {
    Object.assign(this, { rows, columns, values: new Float64Array(rows * columns) });
    if (value) for (let k = 0; k < rows * columns; k++) this.values[k] = value(k);
  }

  static from(rows) {
    const values = rows.flat();
    return new Matrix(rows.length, rows[0].length, (k) => values[k]);
  }

  row(i) {
    return this.values.subarray(i * this.columns, (i + 1) * this.columns);
  }

  get T() {
    const { rows, columns, values } = this;
    return new Matrix(columns, rows, (k) => values[(k % rows) * columns + Math.floor(k / rows)]);
  }
}

function dot(A, B) {
  const C = new Matrix(A.rows, B.columns);
  for (let i = 0; i < A.rows; i++)
    for (let k = 0; k < A.columns; k++) {
      const [a, b, c] = [A.values[i * A.columns + k], B.row(k), C.row(i)];
      for (let j = 0; j < b.length; j++) c[j] += a * b[j];
    }
  return C;
}

// f of every value of A, or of A and B; where B is a column, of every column of A and B.
function each(f, A, B = A) {
  const [C, step] = [new Matrix(A.rows, A.columns), B.columns === 1 ? 0 : 1];
  for (let i = 0; i < A.rows; i++) {
    const [a, b, c] = [A.row(i), B.row(i), C.row(i)];
    for (let j = 0; j < a.length; j++) c[j] = f(a[j], b[step * j]);
  }
  return C;
}

const sum = (values, f = (value) => value) => values.reduce((all, value) => all + f(value), 0);
const mean = (values, f) => sum(values, f) / values.length;
const sumOfColumns = (A) => new Matrix(A.rows, 1, (i) => sum(A.row(i)));

function finite(A) {
  if (A.values.every(Number.isFinite)) return A;
  throw new RangeError("numbers grew beyond what a float can hold");
}
