import type { Ipv4Range } from '../../spec/ipv4';

interface Taken<Owner> {
  readonly begin: number;
  readonly end: number;
  readonly owner: Owner;
}

/** Ranges of addresses and who has them, sorted, so that a new one is compared with its neighbours alone. */
export class TakenAddresses<Owner> {
  /** Ranges that lie apart, lowest first. */
  private readonly taken: Taken<Owner>[] = [];

  /** Takes ranges that nobody has. @returns those who have some of the addresses; then nothing is taken */
  public take(ranges: readonly Ipv4Range[], owner: Owner): readonly Owner[] {
    const others = new Set(ranges.flatMap((range) => this.ownersOf(range)));
    if (others.size === 0) {
      ranges.forEach(({ begin, end }) => {
        this.add({ begin: begin.value, end: end.value, owner });
      });
    }
    return [...others];
  }

  private ownersOf({ begin, end }: Ipv4Range): readonly Owner[] {
    const owners: Owner[] = [];
    for (let place = this.placeOf(begin.value); place < this.taken.length; place += 1) {
      const range = this.taken[place];
      if (range === undefined || range.begin > end.value) {
        break;
      }
      owners.push(range.owner);
    }
    return owners;
  }

  /** Adds a range, together with those of the same owner that it overlaps. */
  private add(range: Taken<Owner>): void {
    const place = this.placeOf(range.begin);
    let last = place;
    let { begin, end } = range;
    for (let other = this.taken[last]; other !== undefined && other.begin <= end; other = this.taken[last]) {
      begin = Math.min(begin, other.begin);
      end = Math.max(end, other.end);
      last += 1;
    }
    this.taken.splice(place, last - place, { begin, end, owner: range.owner });
  }

  /** The place of the first range that ends at an address or after it. */
  private placeOf(address: number): number {
    let [low, high] = [0, this.taken.length];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if ((this.taken[middle]?.end ?? Infinity) < address) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
