import { Token } from 'cdktf';
import { TEXT_FORMATS } from '../spec/formats';
import { Ipv4Address, Ipv4Range, Ipv4Subnet } from '../spec/ipv4';
import type { SpecIssue } from '../spec/issue';
import { type FormatName, noHostOfSubnet, notAnInteger, notInFormat, rangeOutsideSubnet, repeated } from './errors';

// Checks of single props. A Terraform expression passes: its value is known at apply.

type Issues = readonly SpecIssue[];

/** Whether a value is a Terraform expression, or holds one. */
export const isLate = (value: unknown): boolean => Token.isUnresolved(value);

export function formatIssues(path: string, value: string, format: FormatName): Issues {
  return isLate(value) || (TEXT_FORMATS[format]?.accepts(value) ?? true) ? [] : [notInFormat(path, value, format)];
}

export function integerIssues(path: string, value: number, lowest: number, highest: number): Issues {
  const fits = Number.isInteger(value) && value >= lowest && value <= highest;
  return isLate(value) || fits ? [] : [notAnInteger(path, value, lowest, highest)];
}

/** An issue for each value that stood before. */
export function repetitionIssues(path: (index: number) => string, values: readonly string[], what: string): Issues {
  return values.flatMap((value, index) =>
    !isLate(value) && values.indexOf(value) < index ? [repeated(path(index), value, what)] : [],
  );
}

/** An issue when an address is none, or none of a host in the subnet. */
export function hostIssues(path: string, address: string, cidr: string): Issues {
  const subnet = Ipv4Subnet.parse(cidr);
  const parsed = Ipv4Address.parse(address);
  if (isLate(address) || subnet === undefined) {
    return [];
  }
  return parsed !== undefined && subnet.hasHost(parsed) ? [] : [noHostOfSubnet(path, address, cidr)];
}

/** An issue when a range is none, or not all hosts in the subnet. */
export function rangeIssues(
  path: string,
  range: { readonly begin: string; readonly end: string },
  cidr: string,
): Issues {
  const text = `${range.begin}-${range.end}`;
  const subnet = Ipv4Subnet.parse(cidr);
  const parsed = Ipv4Range.parse(text);
  if (isLate(text) || subnet === undefined) {
    return [];
  }
  const fits = parsed !== undefined && subnet.hasHost(parsed.begin) && subnet.hasHost(parsed.end);
  return fits ? [] : [rangeOutsideSubnet(path, text, cidr)];
}
