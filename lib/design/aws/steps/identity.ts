import type { Step } from '../../site/steps/step';
import { contextOf } from '../../site/steps/kubectl';
import { INTERNAL_LOAD_BALANCER } from '../clusters';
import type { AwsDesign } from '../design';

/** An overlay of ytt that gives the Services of Pinniped and Dex the annotation of internal load balancers. */
const OVERLAY = [
  '#@ load("@ytt:overlay", "overlay")',
  '#@overlay/match by=overlay.subset({"kind": "Service", "spec": {"type": "LoadBalancer"}}), expects="0+"',
  '---',
  'metadata:',
  '  #@overlay/match missing_ok=True',
  '  annotations:',
  '    #@overlay/match missing_ok=True',
  `    ${INTERNAL_LOAD_BALANCER}: "true"`,
].join('\n');

/**
 * Pinniped's load balancers: no variable of the tanzu CLI makes them internal, so its package gets an overlay; a load
 * balancer keeps its scheme, and is made anew.
 */
export function identitySteps({ identity, managementCluster }: AwsDesign): readonly Step[] {
  if (identity.type === 'none') {
    return [];
  }
  const { name, namespace } = managementCluster;
  const kubectl = `kubectl --context ${contextOf(managementCluster)}`;
  return [
    {
      kind: 'cluster',
      title: 'Give Pinniped private addresses',
      reason:
        'TKG exposes Pinniped by a Service of type LoadBalancer, which has public addresses without an annotation. The overlay adds it; then the Services are made anew, since a load balancer keeps its scheme.',
      commands: [
        `cat > pinniped-overlay.yaml <<'EOF'\n${OVERLAY}\nEOF`,
        `${kubectl} patch secret ${name}-pinniped-package --namespace ${namespace} --patch "{\\"data\\": {\\"overlays.yaml\\": \\"$(base64 -w0 pinniped-overlay.yaml)\\"}}"`,
        `${kubectl} get service --all-namespaces | grep LoadBalancer`,
        `${kubectl} delete service pinniped-supervisor --namespace pinniped-supervisor`,
        ...(identity.type === 'ldap' ? [`${kubectl} delete service dexsvc --namespace tanzu-system-auth`] : []),
      ],
    },
  ];
}
