import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeReal, provider } from './gate';
import { type LifecycleOptions, lifecycle, siteLifecycle } from './terraform';
import { type StackJson, inTemporaryFolder } from './workspace';

type Body = Readonly<Record<string, unknown>>;

const vars = { avi_password: 'example' };
const ANSWER = '-----BEGIN CERTIFICATE-----\nanswered\n-----END CERTIFICATE-----\n';
const answers = { avi_sslkeyandcertificate: { 'certificate.certificate': ANSWER } };

/** A stack with an Avi provider and a backend that leads out of the stack's own folder, as cdktf writes it. */
function stack(name: string, parts: Body): StackJson {
  return {
    terraform: {
      required_providers: { avi: { source: 'vmware/avi', version: '22.1.3' } },
      backend: { local: { path: `../../../terraform.${name}.tfstate` } },
    },
    provider: { avi: { avi_controller: 'alb.example.com', avi_password: '${var.avi_password}' } },
    variable: { avi_password: { type: 'string', sensitive: true } },
    ...parts,
  };
}

/** A stack with the controller's certificate, which is an output. */
function portal(certificate: Body): StackJson {
  const subject = { common_name: 'alb.example.com' };
  return stack('portal', {
    resource: { avi_sslkeyandcertificate: { portal: { name: 'portal', certificate: { subject, ...certificate } } } },
    output: { ca: { value: '${one(avi_sslkeyandcertificate.portal.certificate).certificate}' } },
  });
}

const group = (body: Body) => stack('groups', { resource: { avi_serviceenginegroup: { workload: body } } });

function applied(json: StackJson, values: StackJson = vars, options: LifecycleOptions = {}) {
  return inTemporaryFolder((folder) => lifecycle(written(folder, 'sfo01', json), values, options));
}

function written(folder: string, name: string, json: StackJson): string {
  const place = join(folder, name);
  mkdirSync(place);
  writeFileSync(join(place, 'cdk.tf.json'), JSON.stringify(json));
  return place;
}

describeReal([provider('vmware/avi', '22.1.3', 'apply')], 'lifecycle of a stack', () => {
  test('applies avi_sslkeyandcertificate, names it and its judge, and plans nothing more', async () => {
    const { judge, resources } = await applied(portal({ self_signed: true }));
    expect(judge).toMatch(/^double: /);
    expect(resources).toEqual(['avi_sslkeyandcertificate.portal']);
  });

  test('answers the certificate that the controller signs itself', async () => {
    const { outputs } = await applied(portal({ self_signed: true }), vars, { answers });
    expect(outputs).toEqual({ ca: ANSWER });
  });

  test('keeps the certificate that the user gives', async () => {
    const { outputs } = await applied(portal({ certificate: 'of the user' }), vars, { answers });
    expect(outputs).toEqual({ ca: 'of the user' });
  });

  test('gives no output for a certificate that is not answered', async () => {
    const { outputs } = await applied(portal({ self_signed: true }));
    expect(outputs).toEqual({});
  });

  test('keeps the state within its own folder', async () => {
    await applied(group({ name: 'workload' }));
    expect(existsSync(join(tmpdir(), 'terraform.groups.tfstate'))).toBe(false);
  });

  test('gives the outputs of one stack to the next', async () => {
    const config = { path: '${path.module}/../../../terraform.portal.tfstate' };
    const controller = stack('controller', {
      data: { terraform_remote_state: { portal: { backend: 'local', config } } },
      resource: {
        avi_pkiprofile: {
          ca: { name: 'ca', ca_certs: { certificate: '${data.terraform_remote_state.portal.outputs.ca}' } },
        },
      },
      output: { ca: { value: '${one(avi_pkiprofile.ca.ca_certs).certificate}' } },
    });
    const stacks = await inTemporaryFolder((folder) => {
      const folders = [
        written(folder, 'portal', portal({ self_signed: true })),
        written(folder, 'controller', controller),
      ];
      return siteLifecycle(folders, vars, { answers });
    });
    expect(stacks.map(({ outputs }) => outputs)).toEqual([{ ca: ANSWER }, { ca: ANSWER }]);
  });

  test('fails when avi_serviceenginegroup has an attribute that the provider does not know', async () => {
    const wrong = group({ name: 'workload', size: 'large' });
    await expect(applied(wrong)).rejects.toThrow(
      /terraform validate of sfo01[^]*"size"[^]*avi_serviceenginegroup\.workload/,
    );
  });

  test('fails when avi_serviceenginegroup changes with every plan', async () => {
    const wrong = group({ name: '${timestamp()}' });
    await expect(applied(wrong)).rejects.toThrow(/second plan of sfo01[^]*avi_serviceenginegroup\.workload: update/);
  });

  test('fails when an output changes with every plan', async () => {
    const wrong = stack('clock', { output: { now: { value: '${timestamp()}' } } });
    await expect(applied(wrong)).rejects.toThrow(/second plan of sfo01[^]*output now: update/);
  });

  test('fails when a sensitive value leaves by an output that is not sensitive', async () => {
    const wrong = stack('password', { output: { password: { value: '${var.avi_password}' } } });
    await expect(applied(wrong)).rejects.toThrow(/Output refers to sensitive values/);
  });

  test('fails when a variable has no value', async () => {
    await expect(applied(group({ name: 'workload' }), {})).rejects.toThrow(
      /No value for required variable[^]*avi_password/,
    );
  });

  test('fails when a value is given for a variable that no stack declares', async () => {
    const wrong = applied(group({ name: 'workload' }), { ...vars, avi_pasword: 'example' });
    await expect(wrong).rejects.toThrow(/avi_pasword: no stack declares/);
  });

  test('fails when an answer is given for what no service answers', async () => {
    const wrong = { avi_sslkeyandcertificate: { 'certificate.days_until_expire': '365' } };
    await expect(applied(portal({ self_signed: true }), vars, { answers: wrong })).rejects.toThrow(
      /avi_sslkeyandcertificate: certificate\.days_until_expire is nothing that the service answers/,
    );
  });
});
