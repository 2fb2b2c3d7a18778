import { readDocument, SpecError } from 'tko-cdk/spec';

const issueOf = (text: string): string => {
  try {
    readDocument(text);
  } catch (error) {
    return (error as SpecError).message;
  }
  throw new Error('the document was read');
};

test('a JSON document is read', () => {
  expect(readDocument('{"site": "sfo01"}').data).toEqual({ site: 'sfo01' });
});

test('a property is found on its line', () => {
  expect(readDocument('site: sfo01\nnetworks:\n  clusterVip:\n    vlan: 5\n').lineOf('networks.clusterVip.vlan')).toBe(
    4,
  );
});

test('a missing property is found on the line of what surrounds it', () => {
  expect(readDocument('networks:\n  workloads:\n    - id: a\n').lineOf('networks.workloads[0].gateway')).toBe(3);
});

test('an unquoted word of YAML 1.1 is a text', () => {
  expect(readDocument('site: no\n').data).toEqual({ site: 'no' });
});

test('fails on two properties of one name, with the line', () => {
  expect(issueOf('site: a\nsite: b\n')).toMatch(/syntax error at line 2: Map keys must be unique/);
});

test('fails on a tab for indentation', () => {
  expect(issueOf('site:\n\tname: a\n')).toMatch(/syntax error at line 2/);
});

test('fails on an empty document', () => {
  expect(issueOf('')).toMatch(/got an empty document, expected a YAML or JSON document that holds one mapping/);
});

test('fails on a list', () => {
  expect(issueOf('- a\n')).toMatch(/got a list/);
});

test('fails on aliases that multiply', () => {
  const bomb = [
    'a: &a [x, x, x, x, x, x, x, x]',
    ...'bcdefg'.split('').map((name, index) => {
      const previous = 'abcdef'[index] ?? '';
      return `${name}: &${name} [${Array.from({ length: 8 }, () => `*${previous}`).join(', ')}]`;
    }),
  ].join('\n');

  expect(issueOf(bomb)).toMatch(/alias/i);
});
