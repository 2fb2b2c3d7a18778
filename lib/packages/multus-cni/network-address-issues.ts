import { show, type CniIpam, type CniRoute, type SpecIssue, type StaticIpam, type WhereaboutsIpam } from '../../spec';
import { Ipv4Address, Ipv4Interface, Ipv4Subnet } from '../../spec/ipv4';
import { propIssue } from '../../spec/prop-issue';

/** What is wrong with addresses of a network. Their texts have their formats. */
export function addressIssues(path: string, ipam: CniIpam): readonly SpecIssue[] {
  switch (ipam.type) {
    case 'whereabouts':
      return rangeIssues(path, { ...ipam, key: 'range', subnet: ipam.range });
    case 'host-local':
      return rangeIssues(path, { ...ipam, key: 'subnet', reservesGateway: true });
    case 'static':
      return staticIssues(path, ipam);
    case 'dhcp':
      return [];
  }
}

interface Range extends Pick<WhereaboutsIpam, 'rangeStart' | 'rangeEnd' | 'exclude' | 'gateway' | 'routes'> {
  /** Name of the property with the network. */
  readonly key: string;
  readonly subnet: string;
  /** Whether the address of the gateway is kept from pods. */
  readonly reservesGateway?: boolean;
}

/** The longest prefix of a network with addresses to give. */
const LONGEST_PREFIX = 30;

function rangeIssues(path: string, range: Range): readonly SpecIssue[] {
  const subnet = Ipv4Subnet.parse(range.subnet);
  if (subnet === undefined) {
    return [];
  }
  if (subnet.prefixLength > LONGEST_PREFIX) {
    const expected = `a network of at least /${LONGEST_PREFIX}, which has addresses to give`;
    return [propIssue(`${path}.${range.key}`, show(range.subnet), expected, 'widen it')];
  }
  const outside = (['rangeStart', 'rangeEnd', 'gateway'] as const).flatMap((key) =>
    hostIssues(`${path}.${key}`, [subnet], range[key]),
  );
  return [
    ...outside,
    ...(outside.length === 0 ? [...orderIssues(path, range), ...gatewayIssues(path, range, subnet)] : []),
    ...(range.exclude ?? []).flatMap((text, index) => {
      const part = Ipv4Subnet.parse(text);
      return part === undefined || (subnet.contains(part.network) && subnet.contains(part.broadcast))
        ? []
        : [propIssue(`${path}.exclude[${index}]`, show(text), `a part of ${range.subnet}`, 'correct or remove it')];
    }),
    ...routeIssues(path, [subnet], range.routes),
  ];
}

function orderIssues(path: string, { rangeStart, rangeEnd }: Range): readonly SpecIssue[] {
  const [start, end] = [rangeStart, rangeEnd].map((text) => Ipv4Address.parse(text ?? ''));
  return start !== undefined && end !== undefined && start.value > end.value
    ? [propIssue(`${path}.rangeEnd`, show(rangeEnd), `an address from ${rangeStart ?? ''} on`, 'exchange them')]
    : [];
}

/** An address that both the gateway and a pod would have. */
function gatewayIssues(path: string, range: Range, subnet: Ipv4Subnet): readonly SpecIssue[] {
  const { gateway, exclude = [], reservesGateway = false } = range;
  const address = Ipv4Address.parse(gateway ?? '');
  if (address === undefined || reservesGateway) {
    return [];
  }
  const start = Ipv4Address.parse(range.rangeStart ?? '')?.value ?? subnet.network.value + 1;
  const end = Ipv4Address.parse(range.rangeEnd ?? '')?.value ?? subnet.broadcast.value - 1;
  const isGiven = address.value >= start && address.value <= end;
  const isExcluded = exclude.some((text) => Ipv4Subnet.parse(text)?.contains(address) === true);
  const cure = `add "${address.toString()}/32" to exclude, or begin the range behind it`;
  return isGiven && !isExcluded
    ? [propIssue(`${path}.gateway`, show(gateway), 'an address that no pod is given: Whereabouts gives it too', cure)]
    : [];
}

const hostIssues = (path: string, subnets: readonly Ipv4Subnet[], text: string | undefined): readonly SpecIssue[] => {
  const address = Ipv4Address.parse(text ?? '');
  return address === undefined || subnets.some((subnet) => subnet.hasHost(address))
    ? []
    : [propIssue(path, show(text), `an address of ${subnets.join(' or ')}`, 'correct it')];
};

const routeIssues = (
  path: string,
  subnets: readonly Ipv4Subnet[],
  routes: readonly CniRoute[] = [],
): readonly SpecIssue[] => routes.flatMap(({ gw }, index) => hostIssues(`${path}.routes[${index}].gw`, subnets, gw));

function staticIssues(path: string, { addresses, routes }: StaticIpam): readonly SpecIssue[] {
  const interfaces = addresses.map(({ address }) => Ipv4Interface.parse(address));
  const subnets = interfaces.flatMap((each) => (each === undefined ? [] : [each.subnet]));
  return [
    ...addresses.flatMap(({ address, gateway }, index) => {
      const at = `${path}.addresses[${index}]`;
      const own = interfaces[index];
      return [
        ...(own === undefined ? [] : hostIssues(`${at}.gateway`, [own.subnet], gateway)),
        ...(addresses.findIndex((other) => other.address === address) < index
          ? [propIssue(`${at}.address`, `${show(address)} for the second time`, 'an address once', 'remove one')]
          : []),
      ];
    }),
    ...routeIssues(path, subnets, routes),
  ];
}
