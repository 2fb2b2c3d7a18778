import { Ipv4Address, Ipv4Interface, Ipv4Range, Ipv4Subnet } from 'tko-cdk/spec';

describe('Ipv4Address', () => {
  test('keeps its number and prints itself as it was written', () => {
    const address = Ipv4Address.parse('172.16.10.1');

    expect(address?.value).toBe(172 * 2 ** 24 + 16 * 2 ** 16 + 10 * 256 + 1);
    expect(address?.toString()).toBe('172.16.10.1');
  });

  test.each(['172.16.10.256', '172.16.10', '172.16.10.1.1', '10.1', '010.1.1.1', '0x0a.1.1.1', ' 10.0.0.1', '', '::1'])(
    'fails to read %p',
    (text) => {
      expect(Ipv4Address.parse(text)).toBeUndefined();
    },
  );
});

describe('Ipv4Subnet', () => {
  test('knows its broadcast address and its netmask', () => {
    const subnet = Ipv4Subnet.parse('172.16.10.64/26');

    expect(subnet?.broadcast.toString()).toBe('172.16.10.127');
    expect(subnet?.netmask).toBe('255.255.255.192');
  });

  test('overlaps a network that it contains', () => {
    expect(Ipv4Subnet.parse('100.96.0.0/11')?.overlaps(Ipv4Subnet.parse('100.100.0.0/16')!)).toBe(true);
  });

  test('does not overlap its neighbour', () => {
    expect(Ipv4Subnet.parse('172.16.10.0/25')?.overlaps(Ipv4Subnet.parse('172.16.10.128/25')!)).toBe(false);
  });

  test.each([
    '172.16.10.1/24',
    '172.16.10.0',
    '172.16.10.0/33',
    '172.16.10.0/0',
    '172.16.10.0/-1',
    '172.16.10.0/24/24',
  ])('fails to read %p', (text) => {
    expect(Ipv4Subnet.parse(text)).toBeUndefined();
  });
});

describe('Ipv4Interface', () => {
  test('separates the address from its subnet', () => {
    const gateway = Ipv4Interface.parse('172.16.10.1/24');

    expect(gateway?.address.toString()).toBe('172.16.10.1');
    expect(gateway?.subnet.toString()).toBe('172.16.10.0/24');
  });

  test.each(['172.16.10.0/24', '172.16.10.255/24', '172.16.10.1', '172.16.10.1/32'])('fails to read %p', (text) => {
    expect(Ipv4Interface.parse(text)).toBeUndefined();
  });
});

describe('Ipv4Range', () => {
  test('counts both of its ends', () => {
    expect(Ipv4Range.parse('172.16.10.100-172.16.10.200')?.size).toBe(101);
  });

  test('crosses an octet', () => {
    expect(Ipv4Range.parse('10.0.0.250-10.0.1.5')?.size).toBe(12);
  });

  test('overlaps a range that shares one address', () => {
    expect(Ipv4Range.parse('10.0.0.1-10.0.0.9')?.overlaps(Ipv4Range.parse('10.0.0.9-10.0.0.20')!)).toBe(true);
  });

  test.each(['10.0.0.9-10.0.0.1', '10.0.0.1', '10.0.0.1-10.0.0.2-10.0.0.3', '10.0.0.1-9', '-'])(
    'fails to read %p',
    (text) => {
      expect(Ipv4Range.parse(text)).toBeUndefined();
    },
  );
});
