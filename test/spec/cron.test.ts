import { TEXT_FORMATS } from 'tko-cdk/spec';

const accepts = (format: string, text: string): boolean => TEXT_FORMATS[format]!.accepts(text);

test.each([
  '* * * * *',
  '*/5 * * * *',
  '0 3 * * 1-5',
  '0,30 8-18/2 1 jan,jul SUN',
  '59 23 31 12 6',
  '0 0 ? * *',
  '@hourly',
  '@midnight',
  '@every 1h30m',
])('%j is a schedule', (text) => {
  expect(accepts('cron-schedule', text)).toBe(true);
});

test.each([
  '',
  '* * * *',
  '* * * * * *',
  '60 * * * *',
  '* 24 * * *',
  '* * 0 * *',
  '* * * 13 *',
  '* * * * 7',
  '5-1 * * * *',
  '*/0 * * * *',
  '1/2/3 * * * *',
  '1-2-3 * * * *',
  'five * * * *',
  '* * * * mondays',
  '@reboot',
  '@every hour',
])('fails on %j as a schedule', (text) => {
  expect(accepts('cron-schedule', text)).toBe(false);
});

test.each([
  ['interface-name', 'eth1'],
  ['interface-name', 'ens192.100'],
  ['mac-address', '00:50:56:AB:cd:01'],
  ['dns-affix', '%{record_type}-txt.'],
  ['ipv4-route', '0.0.0.0/0'],
  ['ipv4-route', '203.0.113.0/24'],
])('%s accepts %j', (format, text) => {
  expect(accepts(format, text)).toBe(true);
});

test.each([
  ['interface-name', 'eth0:1'],
  ['interface-name', 'an-interface-name'],
  ['interface-name', '..'],
  ['mac-address', '00-50-56-ab-cd-01'],
  ['dns-affix', ''],
  ['dns-affix', 'txt '],
  ['dns-affix', '%{type}-'],
  ['ipv4-route', '0.0.0.0'],
  ['ipv4-route', '203.0.113.1/24'],
])('fails on %s of %j', (format, text) => {
  expect(accepts(format, text)).toBe(false);
});
