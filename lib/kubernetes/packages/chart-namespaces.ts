import { type ApiObject, Chart } from 'cdk8s';
import { Namespace } from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { POD_SECURITY_LABEL, type PodSecurityLevel } from '../../packages';
import { clusterScoped } from '../custom-kind';

const CHART_NAMESPACES = Symbol.for('tko-cdk.ChartNamespaces');

/** Namespaces that are there on every cluster of TKG. */
const THERE_ALREADY: readonly string[] = ['default', 'kube-public', 'kube-system', 'tkg-system'];

/** From the strictest to the most lenient. */
const LEVELS: readonly PodSecurityLevel[] = ['restricted', 'baseline', 'privileged'];

/** The namespaces that the packages of a chart make: each once, however many packages share it. */
export class ChartNamespaces {
  /** The namespaces of the chart that a construct is in. */
  public static of(construct: Construct): ChartNamespaces {
    const chart = Chart.of(construct) as Chart & { [CHART_NAMESPACES]?: ChartNamespaces };
    return (chart[CHART_NAMESPACES] ??= new ChartNamespaces(chart));
  }

  private readonly made = new Map<string, ApiObject>();
  private readonly levels = new Map<ApiObject, PodSecurityLevel>();

  private scope?: Construct;

  private constructor(private readonly chart: Chart) {}

  /**
   * The object of a namespace, made when it is first asked for; undefined for one that every cluster has. It belongs to no
   * package, since packages of which one needs the other may share it.
   */
  public get(name: string): ApiObject | undefined {
    if (THERE_ALREADY.includes(name)) {
      return undefined;
    }
    const known = this.made.get(name);
    if (known !== undefined) {
      return known;
    }
    this.scope ??= new Construct(this.chart, 'Namespaces');
    const object = clusterScoped(new Namespace(this.scope, name, { metadata: { name } }));
    this.made.set(name, object);
    return object;
  }

  /** Lets a namespace have pods of a level: the most lenient one that a package asks for. */
  public raise(namespace: ApiObject, level: PodSecurityLevel): void {
    const before = this.levels.get(namespace);
    if (before === undefined || LEVELS.indexOf(level) > LEVELS.indexOf(before)) {
      this.levels.set(namespace, level);
      namespace.metadata.addLabel(POD_SECURITY_LABEL, level);
    }
  }
}
