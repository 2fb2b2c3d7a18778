import {
  absentKeyIssues,
  fromLayoutOf,
  isBelow,
  type KeyMove,
  toLayoutOf,
} from '../../../lib/packages/values/key-moves';

const MOVES: readonly KeyMove[] = [
  { path: ['jobservice', 'jobLog'], since: '2.6.0', otherwise: ['jobservice'] },
  { path: ['notary'], until: '2.9.0' },
];

const VALUES = { jobservice: { jobLog: { size: '2Gi' } }, notary: { enabled: true } };

test('a version with the key has it where TKG 2.3 has it', () => {
  expect(toLayoutOf('2.8.2+vmware.2-tkg.1', MOVES, VALUES)).toEqual(VALUES);
});

test('an older version has it elsewhere', () => {
  expect(toLayoutOf('2.5.3+vmware.1-tkg.1', MOVES, VALUES)).toEqual({
    jobservice: { size: '2Gi' },
    notary: { enabled: true },
  });
});

test('a newer version does not have it any more', () => {
  expect(toLayoutOf('2.9.1+vmware.1-tkg.1', MOVES, VALUES)).toEqual({ jobservice: { jobLog: { size: '2Gi' } } });
});

test('the way back leads to the same values', () => {
  const version = '2.5.3+vmware.1-tkg.1';

  expect(fromLayoutOf(version, MOVES, toLayoutOf(version, MOVES, VALUES))).toEqual(VALUES);
});

test('fails on a key that the version does not have', () => {
  expect(absentKeyIssues('values', '2.9.1+vmware.1-tkg.1', MOVES, VALUES)).toEqual([
    {
      severity: 'error',
      path: 'values.notary',
      got: 'a value that version 2.9.1+vmware.1-tkg.1 does not have',
      expected: 'a version before 2.9.0',
      cure: 'leave it out, or take such a version',
    },
  ]);
});

test.each([
  ['2.37.0+vmware.1-tkg.1', '2.37.0', false],
  ['2.36.9+vmware.9-tkg.9', '2.37.0', true],
  ['2.37.0-rc.1', '2.37.0', false],
  ['2.37.0+vmware.1-tkg.1', '2.37.0+vmware.3-tkg.1', true],
  ['2.37.0+vmware.3-tkg.1', '2.37.0+vmware.3-tkg.1', false],
  ['no version', '2.37.0', false],
])('%s is below %s: %s', (version, limit, below) => {
  expect(isBelow(version, limit)).toBe(below);
});
