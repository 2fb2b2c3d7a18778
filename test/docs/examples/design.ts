// docs:start design
import { readFileSync } from 'node:fs';
import { checkVsphereVds, designVsphereVds } from 'tko-cdk/design';
import { formatIssue, readDocument } from 'tko-cdk/spec';

const { data } = readDocument(readFileSync('examples/vsphere-vds/site.yaml', 'utf8'));

for (const issue of checkVsphereVds(data)) {
  console.log(issue.severity, formatIssue(issue));
}

const design = designVsphereVds(data);
for (const { portGroup, cidr, vlan } of design.networks) {
  console.log(portGroup, cidr, vlan);
}
// docs:end design
