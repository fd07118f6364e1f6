// NumPy's RandomState: the same seed gives the same numbers, and so the start of the notebooks.
// These are the Mersenne Twister MT19937, and normal numbers by the polar method.
class RandomState {
  constructor(seed) {
    const key = Uint32Array.of(seed, ...Array(623));
    for (let k = 1; k < 624; k++)
      key[k] = Math.imul(1812433253, key[k - 1] ^ (key[k - 1] >>> 30)) + k;
    Object.assign(this, { key, place: 0, spare: [] });
  }

  bits() {
    const [key, k] = [this.key, this.place];
    const twisted = (key[k] & 0x80000000) | (key[(k + 1) % 624] & 0x7fffffff);
    let y = key[(k + 397) % 624] ^ (twisted >>> 1) ^ (twisted & 1 ? 0x9908b0df : 0);
    [key[k], this.place] = [y, (k + 1) % 624];
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    return (y ^ (y >>> 18)) >>> 0;
  }

  normal() {
    if (this.spare.length) return this.spare.pop();
    const uniform = () => ((this.bits() >>> 5) * 2 ** 26 + (this.bits() >>> 6)) / 2 ** 53;
    const [x, y] = [2 * uniform() - 1, 2 * uniform() - 1];
    const square = x * x + y * y;
    if (square >= 1 || square === 0) return this.normal();
    const stretch = Math.sqrt((-2 * Math.log(square)) / square);
    this.spare.push(stretch * x);
    return stretch * y;
  }

  randn(rows, columns) {
    return new Matrix(rows, columns, () => this.normal());
  }
}
