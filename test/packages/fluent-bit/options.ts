import type { FluentBitOptions } from '../../../lib/spec';

/** Options of an output that is always right. */
export const STDOUT: Pick<FluentBitOptions, 'outputs'> = { outputs: [{ type: 'stdout' }] };

/** The text of inputs where none are said: containers, and the services of the node. */
export const INPUTS = `[INPUT]
  name tail
  tag kube.*
  path /var/log/containers/*.log
  parser cri
  db /var/log/flb_kube.db
  mem_buf_limit 5MB
  skip_long_lines on
  refresh_interval 10

[INPUT]
  name systemd
  tag kube_systemd.*
  path /var/log/journal
  db /var/log/flb_kube_systemd.db
  systemd_filter _SYSTEMD_UNIT=kubelet.service
  systemd_filter _SYSTEMD_UNIT=containerd.service
  read_from_tail on
  strip_underscores on
`;
