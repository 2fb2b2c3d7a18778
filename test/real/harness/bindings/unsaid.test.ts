import type { ProviderSchemas } from '../schema';
import { withUnsaid } from './unsaid';

const NONE: ProviderSchemas = {
  provider: { version: 0, block: { attributes: {}, block_types: {} } },
  resource_schemas: {},
  data_source_schemas: {},
};

describe('what bindings do not say', () => {
  test('is nothing for vSphere', () => {
    expect(withUnsaid({ source: 'vmware/vsphere', version: '2.15.0' }, NONE)).toEqual(NONE);
  });

  test('fails when the bindings lack what it speaks of', () => {
    expect(() => withUnsaid({ source: 'hashicorp/aws', version: '6.25.0' }, NONE)).toThrow(
      'the bindings have no aws_default_route_table.route; correct the table of what they do not say',
    );
  });
});
