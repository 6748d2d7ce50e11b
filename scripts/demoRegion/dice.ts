/** Seeded dice (mulberry32), so that the demo region comes out the same on every machine. */
export class Dice {
  constructor(private state: number) {}

  /** A number from 0 up to and without 1. */
  private next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from the first to the last, both included. */
  between(first: number, last: number): number {
    return first + Math.floor(this.next() * (last - first + 1));
  }

  /** One of the choices; there must be one at least. */
  pick<Value>(from: readonly Value[]): Value {
    const drawn = from[this.between(0, from.length - 1)];
    if (drawn === undefined) throw new RangeError('nothing to pick from');
    return drawn;
  }
}
