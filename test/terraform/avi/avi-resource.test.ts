import { DataResource, type TerraformMetaArguments, TerraformCount, TerraformIterator } from 'cdktf';
import type { Construct } from 'constructs';
import {
  AviConnection,
  AviProvider,
  AviResource,
  AviSslKeyAndCertificate,
  AviUserAccount,
  DataAviNetwork,
  freeFormMap,
  type FreeFormMap,
} from '../../../lib/terraform/avi';
import { aStack, dataSource, resolved, resource, written } from '../support';

function connected() {
  const stack = aStack();
  new AviConnection(stack, 'Connection', { controller: '172.16.10.10', version: '22.1.3' });
  return stack;
}

const account = { username: 'admin', password: '${var.avi_password}' };

test('meta-arguments stay out of the body', () => {
  const stack = connected();
  new AviUserAccount(stack, 'Account', {
    ...account,
    dependsOn: [new DataResource(stack, 'Earlier')],
    lifecycle: { ignoreChanges: ['old_password'] },
    provider: new AviProvider(stack, 'Second', {
      controller: '172.16.10.11',
      username: 'admin',
      password: '${var.avi_password}',
      tenant: 'admin',
      version: '22.1.3',
      alias: 'second',
    }),
  });
  expect(resource(stack, 'avi_useraccount')).toEqual({
    ...account,
    depends_on: ['terraform_data.Earlier'],
    lifecycle: { ignore_changes: ['old_password'] },
    provider: 'avi.second',
  });
});

test('count and for_each are written as Terraform has them', () => {
  const stack = connected();
  new AviUserAccount(stack, 'Counted', { ...account, count: TerraformCount.of(2) });
  new AviUserAccount(stack, 'Each', { ...account, forEach: TerraformIterator.fromList(['a', 'b']) });
  expect(resource(stack, 'avi_useraccount', 'Counted')).toMatchObject({ count: 2 });
  expect(resource(stack, 'avi_useraccount', 'Each')).toMatchObject({ for_each: '${toset(["a", "b"])}' });
});

test('an override reaches the output, also inside of a nested object', () => {
  const stack = connected();
  const certificate = new AviSslKeyAndCertificate(stack, 'Certificate', {
    name: 'portal',
    type: 'SSL_CERTIFICATE_TYPE_SYSTEM',
    certificate: { selfSigned: true, subject: { commonName: 'alb.example.com' } },
  });
  certificate.addOverride('certificate.subject.organization', 'Example');
  certificate.addOverride('certificate.self_signed', undefined);
  expect(resource(stack, 'avi_sslkeyandcertificate').certificate).toEqual({
    subject: { common_name: 'alb.example.com', organization: 'Example' },
  });
});

test('an attribute of a single nested object is read with one()', () => {
  const stack = connected();
  const certificate = new AviSslKeyAndCertificate(stack, 'Certificate', {
    name: 'portal',
    type: 'SSL_CERTIFICATE_TYPE_SYSTEM',
    certificate: { selfSigned: true },
  });
  expect(resolved(stack, { pem: certificate.pem })).toEqual({
    pem: '${one(avi_sslkeyandcertificate.Certificate.certificate).certificate}',
  });
});

test('id and uuid are references', () => {
  const stack = connected();
  const user = new AviUserAccount(stack, 'Account', account);
  expect(resolved(stack, { id: user.id, uuid: user.uuid })).toEqual({
    id: '${avi_useraccount.Account.id}',
    uuid: '${avi_useraccount.Account.uuid}',
  });
});

test('a resource of a user has its type, and keys of its own', () => {
  class Labelled extends AviResource<{ readonly ipamLabels: FreeFormMap }> {
    constructor(scope: Construct, id: string, config: { readonly ipamLabels: FreeFormMap } & TerraformMetaArguments) {
      super(scope, id, 'labelled', config);
    }
  }
  const stack = connected();
  new Labelled(stack, 'Labelled', { ipamLabels: freeFormMap({ costCentre: '17' }) });
  expect(resource(stack, 'avi_labelled')).toMatchObject({ ipam_labels: { costCentre: '17' } });
});

test('a data source that finds nothing says what is missing', () => {
  const stack = connected();
  const network = new DataAviNetwork(stack, 'Network', { name: 'tkgworkload', cloudRef: 'cloud-1' });
  expect(dataSource(stack, 'avi_network')).toMatchObject({
    name: 'tkgworkload',
    cloud_ref: 'cloud-1',
    lifecycle: {
      postcondition: [
        {
          condition: '${self.id != null && self.id != ""}',
          error_message:
            'NSX ALB has not discovered the port group tkgworkload yet. Run the deployment again in a few minutes.',
        },
      ],
    },
  });
  expect(resolved(stack, { portGroup: network.vimgrnwRef })).toEqual({
    portGroup: '${data.avi_network.Network.vimgrnw_ref}',
  });
});

test('a data source keeps the conditions that it is given', () => {
  const stack = connected();
  const own = { condition: '${self.vcenter_dvs == "true"}', errorMessage: 'no port group of a distributed switch' };
  new DataAviNetwork(stack, 'Network', { name: 'n', cloudRef: 'c', lifecycle: { postcondition: [own] } });
  expect(dataSource(stack, 'avi_network').lifecycle).toMatchObject({
    postcondition: [{}, { error_message: 'no port group of a distributed switch' }],
  });
});

test('fails when there is no connection to NSX ALB in the stack', () => {
  const stack = aStack();
  new AviUserAccount(stack, 'Account', account);
  expect(() => written(stack)).toThrow(/provider constructs .* avi/);
});

test('fails when it is asked for HCL', () => {
  expect(() => new AviUserAccount(connected(), 'Account', account).toHclTerraform()).toThrow(
    'sfo01-test/Account: got a synthesis to HCL, expected Terraform JSON; leave SYNTH_HCL_OUTPUT unset',
  );
});
