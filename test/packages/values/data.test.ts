import * as fc from 'fast-check';
import { compact, getIn, mergeData, removeIn, setIn } from '../../../lib/packages/values/data';

describe('mergeData', () => {
  test('maps are merged, anything else is replaced', () => {
    expect(mergeData({ a: { b: 1, c: [1, 2] }, d: 1 }, { a: { c: [3] }, d: { e: 2 } })).toEqual({
      a: { b: 1, c: [3] },
      d: { e: 2 },
    });
  });

  test('what is undefined changes nothing, what is null does', () => {
    expect(mergeData({ a: 1, b: 2 }, { a: undefined, b: null })).toEqual({ a: 1, b: null });
  });

  test('a key like a prototype is a key like any other', () => {
    const merged = mergeData({}, JSON.parse('{"__proto__": {"polluted": true}}') as Record<string, unknown>);

    expect(Object.keys(merged)).toEqual(['__proto__']);
    expect(({} as { readonly polluted?: unknown }).polluted).toBeUndefined();
  });

  test('nothing laid over data, and data laid over nothing, are the data', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { noNullPrototype: true }), (data) => {
        expect(mergeData(data, {})).toEqual(data);
        expect(mergeData({}, data)).toEqual(data);
      }),
      { seed: 6, numRuns: 200 },
    );
  });
});

describe('paths', () => {
  test('keys may hold dots', () => {
    const values = setIn({}, ['ingress', 'tlsCertificate', 'tls.crt'], 'PEM');

    expect(values).toEqual({ ingress: { tlsCertificate: { 'tls.crt': 'PEM' } } });
    expect(getIn(values, ['ingress', 'tlsCertificate', 'tls.crt'])).toBe('PEM');
  });

  test('removing the last key removes the maps around it', () => {
    expect(removeIn({ a: { b: { c: 1 } }, d: 2 }, ['a', 'b', 'c'])).toEqual({ d: 2 });
    expect(removeIn({ a: { b: 1, c: 2 } }, ['a', 'b'])).toEqual({ a: { c: 2 } });
  });

  test('what is not there is not found, and not removed', () => {
    expect(getIn({ a: 1 }, ['a', 'toString'])).toBeUndefined();
    expect(removeIn({ a: 1 }, ['b', 'c'])).toEqual({ a: 1 });
  });
});

test('compact drops what is undefined and maps that hold nothing else; empty maps and lists stay', () => {
  expect(compact({ a: undefined, b: { c: undefined }, d: {}, e: [], f: 0, g: '' })).toEqual({
    d: {},
    e: [],
    f: 0,
    g: '',
  });
});
