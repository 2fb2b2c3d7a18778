import { Fn, Token } from 'cdktf';
import { freeFormMap } from '../../../lib/terraform/avi';
import { renderArguments } from '../../../lib/terraform/avi/arguments';
import { refusal } from '../support';

const rendered = (args: object) => renderArguments('stack/Resource', args);

test('names become snake case, at any depth', () => {
  expect(rendered({ ip6AutocfgEnabled: false, vcenterConfiguration: { useContentLib: true } })).toEqual({
    ip6_autocfg_enabled: 'false',
    vcenter_configuration: { use_content_lib: 'true' },
  });
});

test('scalars become texts, as the provider stores them', () => {
  expect(rendered({ mtu: 1500, bufferSe: 0, cpuReserve: true, name: 'x' })).toEqual({
    mtu: '1500',
    buffer_se: '0',
    cpu_reserve: 'true',
    name: 'x',
  });
});

test('a single object stays an object, a list a list', () => {
  expect(rendered({ virtualIp: { addr: '172.16.10.10', type: 'V4' }, nodes: [{ name: 'a' }], server: ['b'] })).toEqual({
    virtual_ip: { addr: '172.16.10.10', type: 'V4' },
    nodes: [{ name: 'a' }],
    server: ['b'],
  });
});

test('what is undefined is left out', () => {
  expect(rendered({ name: 'x', description: undefined, nested: { left: undefined, kept: 1 } })).toEqual({
    name: 'x',
    nested: { kept: '1' },
  });
});

test('Terraform expressions pass through untouched', () => {
  const expression = Fn.upper('x') as unknown;
  const list = Token.asList(expression);
  const number = Token.asNumber(expression);
  const text = Token.asString(expression);
  expect(rendered({ list, number, text })).toEqual({ list, number, text });
});

test('a free-form map keeps its keys', () => {
  expect(rendered({ labels: freeFormMap({ 'app.kubernetes.io/partOf': 'TKO', costCentre: '17' }) })).toEqual({
    labels: { 'app.kubernetes.io/partOf': 'TKO', costCentre: '17' },
  });
});

test('fails when a text is empty, wherever it stands, and says all', () => {
  expect(refusal(() => rendered({ name: '', nodes: [{ name: 'a' }, { name: '' }] })).split('\n')).toEqual([
    expect.stringMatching(
      /^stack\/Resource\.name: got an empty text, expected a text or nothing; leave the argument out/,
    ),
    expect.stringMatching(/^stack\/Resource\.nodes\[1\]\.name: got an empty text/),
  ]);
});

test.each([
  ['null', null],
  ['not a number', Number.NaN],
  ['a date', new Date(0)],
])('fails when a value is %s', (_what, value) => {
  expect(() => rendered({ value })).toThrow(/stack\/Resource\.value: got .*, expected a text, a number, a boolean/);
});
