import type { FluentBitOptions } from '../../spec';
import type { OwnOverlay } from '../package-definition';
import { fileSecrets, mountPathOf } from './sections/secrets';

/** Changes of what the package renders that its data values cannot say. */
export const fluentBitOverlays = (options: Partial<FluentBitOptions>): readonly OwnOverlay[] => {
  const secrets = mountedSecrets(options);
  return [
    ...(options.restartOnChange === false ? [] : [RESTART_ON_CHANGE]),
    ...(secrets.length === 0 ? [] : [{ fileName: 'mount-secrets.yaml', content: mountOverlay(secrets) }]),
  ];
};

/** The Secrets that the pods mount, each once. */
export const mountedSecrets = (options: Partial<FluentBitOptions>): readonly string[] =>
  [...new Set([...fileSecrets(options).map(({ secretName }) => secretName), ...(options.mountedSecrets ?? [])])].sort();

/** Pods read their configuration once. kapp renames a versioned ConfigMap when it changes, which changes the pods too. */
const RESTART_ON_CHANGE: OwnOverlay = {
  fileName: 'restart-on-change.yaml',
  content: `#@ load("@ytt:overlay", "overlay")

#@overlay/match by=overlay.subset({"kind": "ConfigMap", "metadata": {"name": "fluent-bit-config"}}), expects="0+"
---
metadata:
  #@overlay/match missing_ok=True
  annotations:
    #@overlay/match missing_ok=True
    kapp.k14s.io/versioned: ""
`,
};

const mountOverlay = (secrets: readonly string[]): string => `#@ load("@ytt:overlay", "overlay")

#@overlay/match by=overlay.subset({"kind": "DaemonSet", "metadata": {"name": "fluent-bit"}})
---
spec:
  template:
    spec:
      containers:
      #@overlay/match by="name"
      - name: fluent-bit
        volumeMounts:
${secrets
  .map(
    (name, index) => `        #@overlay/append
        - name: secret-${index}
          mountPath: "${mountPathOf(name)}"
          readOnly: true
`,
  )
  .join('')}      volumes:
${secrets
  .map(
    (name, index) => `      #@overlay/append
      - name: secret-${index}
        secret:
          secretName: "${name}"
`,
  )
  .join('')}`;
