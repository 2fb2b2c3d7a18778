import { readStackOutputs } from 'tko-cdk/spec';

test('an output of a stack is found', () => {
  const outputs = readStackOutputs('{"sfo01-avi-configuration": {"ca_certificate": "PEM"}}');

  expect(outputs.get('sfo01-avi-configuration', 'ca_certificate')).toBe('PEM');
});

test('an output of a construct in a stack is found', () => {
  const outputs = readStackOutputs('{"s": {"AviConfiguration": {"ca_certificate": "PEM"}}}');

  expect(outputs.get('s', 'ca_certificate')).toBe('PEM');
});

test('an output of another stack is not taken', () => {
  expect(readStackOutputs('{"other": {"ca_certificate": "PEM"}}').get('s', 'ca_certificate')).toBeUndefined();
});

test.each(['{"s": {"ca_certificate": null}}', '{"s": {"ca_certificate": ""}}', '{"s": {}}', '{}'])(
  'an output without a value is still awaited: %s',
  (text) => {
    expect(readStackOutputs(text).get('s', 'ca_certificate')).toBeUndefined();
  },
);

test.each(['', 'not JSON', '[]', '"text"', '{"s": "text"}', 'null'])(
  'fails to read %p, and says which file is meant',
  (text) => {
    expect(() => readStackOutputs(text)).toThrow(
      /expected a JSON object of stacks, as "cdktf deploy --outputs-file" writes it/,
    );
  },
);
