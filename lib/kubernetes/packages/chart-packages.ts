import { type ApiObject, Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { formatIssue, type SpecIssue } from '../../spec/issue';
import { propIssue } from '../../spec/prop-issue';
import { type ClusterRole } from '../../clusters';
import { findPackage, type PackageToPlan, planPackages, providersFor } from '../../packages';
import { orderByKapp } from './kapp-order';
import { TargetCluster } from './target-cluster';

/** A package of a chart. */
export interface ChartPackage extends PackageToPlan {
  /** Its construct, for the order of objects. */
  readonly construct: Construct;
  /** Its PackageInstall; for what is no package, but needs some, its own object. */
  readonly packageInstall: ApiObject;
  /** `<name>-<namespace>`, which no other install of the chart has. */
  readonly installId: string;
  /**
   * Clusters that the reference design puts it on.
   *
   * @default - any
   */
  readonly clusters?: readonly ClusterRole[];
}

const CHART_PACKAGES = Symbol.for('tko-cdk.ChartPackages');

/**
 * The packages of a chart, which is what is installed in one cluster. Whatever is added is put in order with the others
 * by what it needs, whichever came first, and what nobody gives is said when the app is validated.
 */
export class ChartPackages {
  /** The packages of the chart that a construct is in. */
  public static of(construct: Construct): ChartPackages {
    const chart = Chart.of(construct) as Chart & { [CHART_PACKAGES]?: ChartPackages };
    return (chart[CHART_PACKAGES] ??= new ChartPackages(chart));
  }

  private readonly packages: ChartPackage[] = [];

  private constructor(private readonly chart: Chart) {
    chart.node.addValidation({ validate: () => this.issues().map(formatIssue) });
  }

  /** Adds a package, and puts it in order with those that are there. */
  public add(added: ChartPackage): void {
    this.packages.push(added);
    for (const other of this.packages.filter((each) => each !== added)) {
      this.connect(added, other);
      this.connect(other, added);
    }
  }

  /** Everything that is wrong with the packages together. */
  public issues(): readonly SpecIssue[] {
    const target = TargetCluster.find(this.chart);
    const installed = (target?.packages ?? []).map(({ packageName, version }): PackageToPlan => {
      const definition = findPackage(packageName);
      return {
        path: target?.node.path ?? '',
        name: definition?.name ?? packageName,
        version,
        provides: definition?.provides ?? [],
        needs: [],
      };
    });
    const plan = planPackages(this.packages, { provides: target?.provides ?? [], packages: installed });
    return [...plan.issues, ...this.packages.flatMap((each) => placementIssues(each, target?.role))];
  }

  /** Orders a package after another that gives it something. */
  private connect(later: ChartPackage, earlier: ChartPackage): void {
    if (providersFor(later, [earlier]).length === 0) {
      return;
    }
    later.construct.node.addDependency(earlier.construct);
    orderByKapp(later.packageInstall, earlier.packageInstall, earlier.installId);
  }
}

function placementIssues({ path, name, clusters }: ChartPackage, role: ClusterRole | undefined): readonly SpecIssue[] {
  if (role === undefined || clusters === undefined || clusters.includes(role)) {
    return [];
  }
  const expected = `${name} on ${clusters.map((cluster) => `a ${cluster} cluster`).join(' or ')}, as the reference design puts it`;
  return [propIssue(path, `${name} on a ${role} cluster`, expected, 'move it to such a cluster')];
}
