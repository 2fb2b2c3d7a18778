import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { projectRoot } from '../cache';
import type { Block, ProviderSchemas } from '../schema';
import { inTemporaryFolder } from '../workspace';
import { schemaFromBindings } from './schema-from-bindings';

const ASSEMBLY = join(projectRoot, 'node_modules/@cdktf/provider-vsphere/.jsii');

function vsphere(assembly = ASSEMBLY): ProviderSchemas {
  return schemaFromBindings(assembly);
}

const resource = (type: string): Block => vsphere().resource_schemas[type]!.block;

describe('schema recovered from bindings', () => {
  test('holds every resource and data source of vSphere', () => {
    const { resource_schemas: resources, data_source_schemas: data } = vsphere();
    expect([Object.keys(resources).length, Object.keys(data).length]).toEqual([45, 30]);
  });

  test('requires the user and the password of the provider, and nothing else', () => {
    const { attributes } = vsphere().provider.block;
    const required = Object.keys(attributes).filter((name) => attributes[name]?.required);
    expect(required.sort()).toEqual(['password', 'user']);
  });

  test('tells what vsphere_folder requires, allows and answers', () => {
    expect(resource('vsphere_folder').attributes).toMatchObject({
      path: { type: 'string', required: true },
      tags: { type: ['list', 'string'], optional: true },
      custom_attributes: { type: ['map', 'string'], optional: true },
    });
    expect(resource('vsphere_distributed_port_group').attributes.config_version).toEqual({
      type: 'string',
      computed: true,
    });
  });

  test('allows one clone block in vsphere_virtual_machine, which requires a template', () => {
    const { clone } = resource('vsphere_virtual_machine').block_types;
    expect(clone).toMatchObject({ nesting_mode: 'list', max_items: 1 });
    expect(clone?.block.attributes.template_uuid).toEqual({ type: 'string', required: true });
  });

  test('requires a network in each interface of vsphere_virtual_machine and answers its key', () => {
    const { network_interface: networkInterface } = resource('vsphere_virtual_machine').block_types;
    expect(networkInterface?.max_items).toBeUndefined();
    expect(networkInterface?.block.attributes).toMatchObject({
      network_id: { type: 'string', required: true },
      key: { type: 'number', computed: true },
    });
  });

  test('answers the disks of a template as objects', () => {
    const { attributes } = vsphere().data_source_schemas.vsphere_virtual_machine!.block;
    expect(attributes.disks).toMatchObject({ type: ['list', ['object', { size: 'number' }]], computed: true });
  });

  test('names vsphere_license by its Terraform type, not by its class', () => {
    expect(Object.keys(vsphere().resource_schemas)).toContain('vsphere_license');
  });

  test('is the same from a compressed assembly', async () => {
    await inTemporaryFolder((folder) => {
      const redirect = { schema: 'jsii/file-redirect', compression: 'gzip', filename: '.jsii.gz' };
      writeFileSync(join(folder, '.jsii'), JSON.stringify(redirect));
      writeFileSync(join(folder, '.jsii.gz'), gzipSync(readFileSync(ASSEMBLY)));
      expect(vsphere(join(folder, '.jsii'))).toEqual(vsphere());
      return Promise.resolve();
    });
  });

  test('fails when the assembly has no provider', async () => {
    await inTemporaryFolder((folder) => {
      writeFileSync(join(folder, '.jsii'), JSON.stringify({ name: '@example/bindings', types: {} }));
      expect(() => vsphere(join(folder, '.jsii'))).toThrow('@example/bindings has no provider class');
      return Promise.resolve();
    });
  });
});
