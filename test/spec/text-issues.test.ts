import { labelIssues, textIssues, textListIssues } from '../../lib/spec/text-issues';

describe('textIssues', () => {
  test('finds nothing in a text of the format', () => {
    expect(textIssues('name', 'dns-label', 'payments')).toEqual([]);
  });

  test('fails when the text has another format, with an example of the right one', () => {
    expect(textIssues('name', 'dns-label', 'Payments')).toMatchObject([
      { path: 'name', got: '"Payments"', cure: 'write it like "sfo01w01tkgmgmt01"' },
    ]);
  });

  test('fails when no such format is known', () => {
    expect(() => textIssues('name', 'dns', 'payments')).toThrow('name: got the unknown format "dns"');
  });

  test('fails when an item of a list has another format', () => {
    expect(textListIssues('servers', 'ipv4-address', ['192.168.200.10', 'dns'])).toMatchObject([
      { path: 'servers[1]', got: '"dns"' },
    ]);
  });

  test('fails when a label has a wrong key, or a wrong value', () => {
    expect(labelIssues('labels', { 'a b': 'c', d: 'e f', 'example.com/tier': 'gold' })).toMatchObject([
      { path: 'labels.a b', got: '"a b"' },
      { path: 'labels.d', got: '"e f"' },
    ]);
  });
});
