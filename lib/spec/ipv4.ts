import { IPv4 } from 'ipaddr.js';

const toNumber = (octets: readonly number[]): number => octets.reduce((sum, octet) => sum * 256 + octet, 0);

/** The netmask of a prefix length, as a number: 24 gives 0xffffff00. */
const maskOf = (prefixLength: number): number => 2 ** 32 - 2 ** (32 - prefixLength);

/** An IPv4 address. Made by {@link Ipv4Address.parse}; compared by its number. */
export class Ipv4Address {
  /**
   * Reads dotted-quad notation.
   *
   * @returns undefined when the text is no IPv4 address; a short form such as `10.1` is none
   */
  public static parse(text: string): Ipv4Address | undefined {
    // ipaddr.js would read a leading zero as octal, as inet_aton does; in a site file it is a slip.
    const valid = IPv4.isValidFourPartDecimal(text) && !/(^|\.)0[0-9]/.test(text);
    return valid ? new Ipv4Address(toNumber(IPv4.parse(text).octets)) : undefined;
  }

  /** @internal */
  public static ofNumber(value: number): Ipv4Address {
    return new Ipv4Address(value);
  }

  private constructor(public readonly value: number) {}

  public equals(other: Ipv4Address): boolean {
    return this.value === other.value;
  }

  public toString(): string {
    return [24, 16, 8, 0].map((bits) => Math.floor(this.value / 2 ** bits) % 256).join('.');
  }
}

/** An IPv4 network, such as 172.16.10.0/24. */
export class Ipv4Subnet {
  /** Reads CIDR notation. @returns undefined when the text is no network, or when host bits are set */
  public static parse(text: string): Ipv4Subnet | undefined {
    const parsed = Ipv4Interface.parse(text, { anyAddress: true });
    return parsed?.address.value === parsed?.subnet.network.value ? parsed?.subnet : undefined;
  }

  /** @internal */
  public static around(address: Ipv4Address, prefixLength: number): Ipv4Subnet {
    const size = 2 ** (32 - prefixLength);
    return new Ipv4Subnet(Ipv4Address.ofNumber(Math.floor(address.value / size) * size), prefixLength);
  }

  private constructor(
    public readonly network: Ipv4Address,
    public readonly prefixLength: number,
  ) {}

  public get broadcast(): Ipv4Address {
    return Ipv4Address.ofNumber(this.network.value + 2 ** (32 - this.prefixLength) - 1);
  }

  /** The mask in dotted-quad notation, as OVF properties want it. */
  public get netmask(): string {
    return Ipv4Address.ofNumber(maskOf(this.prefixLength)).toString();
  }

  public contains(address: Ipv4Address): boolean {
    return address.value >= this.network.value && address.value <= this.broadcast.value;
  }

  /** True when a host can have the address: inside, and neither the network's own nor the broadcast address. */
  public hasHost(address: Ipv4Address): boolean {
    return address.value > this.network.value && address.value < this.broadcast.value;
  }

  public overlaps(other: Ipv4Subnet): boolean {
    return this.contains(other.network) || other.contains(this.network);
  }

  public toString(): string {
    return `${this.network.toString()}/${this.prefixLength}`;
  }
}

/** An address in its subnet, such as the gateway 172.16.10.1/24. */
export class Ipv4Interface {
  /**
   * Reads an address with a prefix length.
   *
   * @returns undefined when the text is none, and when the address is the network's own or the broadcast address
   */
  public static parse(text: string, options: { readonly anyAddress?: boolean } = {}): Ipv4Interface | undefined {
    const match = /^([0-9.]+)\/([0-9]{1,2})$/.exec(text);
    const address = Ipv4Address.parse(match?.[1] ?? '');
    const prefixLength = Number(match?.[2]);
    if (address === undefined || !(prefixLength >= 1 && prefixLength <= 32)) {
      return undefined;
    }
    const subnet = Ipv4Subnet.around(address, prefixLength);
    return options.anyAddress === true || subnet.hasHost(address) ? new Ipv4Interface(address, subnet) : undefined;
  }

  private constructor(
    public readonly address: Ipv4Address,
    public readonly subnet: Ipv4Subnet,
  ) {}
}

/** An inclusive range of IPv4 addresses, such as 172.16.10.100-172.16.10.200. */
export class Ipv4Range {
  /** Reads two addresses with a hyphen between. @returns undefined when one is none, or when the first is the higher */
  public static parse(text: string): Ipv4Range | undefined {
    const [begin, end, ...rest] = text.split('-').map((part) => Ipv4Address.parse(part.trim()));
    return begin !== undefined && end !== undefined && rest.length === 0 && begin.value <= end.value
      ? new Ipv4Range(begin, end)
      : undefined;
  }

  private constructor(
    public readonly begin: Ipv4Address,
    public readonly end: Ipv4Address,
  ) {}

  /** How many addresses it holds. */
  public get size(): number {
    return this.end.value - this.begin.value + 1;
  }

  public contains(address: Ipv4Address): boolean {
    return address.value >= this.begin.value && address.value <= this.end.value;
  }

  public overlaps(other: Ipv4Range): boolean {
    return this.begin.value <= other.end.value && other.begin.value <= this.end.value;
  }

  public toString(): string {
    return `${this.begin.toString()}-${this.end.toString()}`;
  }
}
