const SUFFIXES: Readonly<Record<string, number>> = {
  ...{ '': 1, n: 1e-9, u: 1e-6, m: 1e-3, k: 1e3, M: 1e6, G: 1e9, T: 1e12, P: 1e15, E: 1e18 },
  ...{ Ki: 2 ** 10, Mi: 2 ** 20, Gi: 2 ** 30, Ti: 2 ** 40, Pi: 2 ** 50, Ei: 2 ** 60 },
};
const QUANTITY = /^([0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:([numkMGTPE]|[KMGTPE]i)|[eE]([+-]?[0-9]+))?$/;

/** Whether a text is an amount as Kubernetes writes it, such as "500m" or "10Gi"; without a sign. */
export const isQuantity = (text: string): boolean => QUANTITY.test(text);

/** The number that an amount stands for. The text is one. */
export function quantityValue(text: string): number {
  const [, amount = '', suffix = '', exponent = '0'] = QUANTITY.exec(text) ?? [];
  return Number(amount) * (SUFFIXES[suffix] ?? 1) * 10 ** Number(exponent);
}
