import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { DOCUMENTS, type Fence, fencesOf, placeOf, ROOT, textOf } from './documents';
import { typeErrors } from './type-check';

const FENCES = DOCUMENTS.flatMap((document) => fencesOf(document));
const fencesIn = (language: string): readonly Fence[] => FENCES.filter((fence) => fence.language === language);

describe('ts blocks', () => {
  const fences = fencesIn('ts');
  const wrong: Fence = {
    document: 'docs/wrong.md',
    line: 10,
    language: 'ts',
    code: [
      "import { NodeIpPool } from 'tko-cdk/kubernetes';",
      "import { absent } from 'tko-cdk/spec';",
      'const pool: string = NodeIpPool.fromName(absent);',
    ].join('\n'),
  };
  let errors: ReadonlyMap<Fence, readonly string[]>;
  beforeAll(() => {
    errors = typeErrors([...fences, wrong]);
  }, 120_000);

  test('there are some in the README and on each page of constructs', () => {
    expect(new Set(fences.map(({ document }) => document))).toEqual(
      new Set([
        'README.md',
        'docs/README.md',
        'docs/aws.md',
        'docs/cluster-classes.md',
        'docs/cluster-rules.md',
        'docs/clusters.md',
        'docs/flat-configuration.md',
        'docs/fleets.md',
        'docs/foundation.md',
        'docs/lifecycle.md',
        'docs/load-balancing.md',
        'docs/nsx-alb.md',
        'docs/packages.md',
        'docs/reference-design-aws-air-gapped.md',
        'docs/reference-design-aws.md',
        'docs/reference-design-vsphere-vds.md',
        'docs/tanzu-cli.md',
        'docs/testing.md',
      ]),
    );
  });

  test.each(fences.map((fence) => [placeOf(fence), fence] as const))('%s compiles', (_place, fence) => {
    expect(errors.get(fence)).toEqual([]);
  });

  test('fails on a name that is not exported and on a wrong type, with the lines in the document', () => {
    expect(errors.get(wrong)).toEqual([
      expect.stringMatching(/^docs\/wrong\.md:11: .*tko-cdk\/spec.* has no exported member 'absent'/),
      expect.stringMatching(/^docs\/wrong\.md:12: Type 'NodeIpPoolReference' is not assignable to type 'string'/),
    ]);
  });
});

describe('links', () => {
  /** The anchor that GitHub gives to a heading. */
  const anchorOf = (heading: string): string =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-');
  const withoutCode = (text: string): string => text.replace(/^```[\s\S]*?^```$/gm, '');
  const anchorsOf = (document: string): readonly string[] =>
    [...withoutCode(textOf(document)).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));

  /** What is wrong with the relative links of a text. */
  const broken = (document: string, text: string): readonly string[] =>
    [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, target = '']) => {
      if (/^https?:/.test(target)) {
        return [];
      }
      const [path = '', anchor] = target.split('#');
      const file = path === '' ? document : posix.join(dirname(document), path);
      const resolves = existsSync(join(ROOT, file)) && (anchor === undefined || anchorsOf(file).includes(anchor));
      return resolves ? [] : [target];
    });

  test.each(DOCUMENTS)('%s has no broken link', (document) => {
    expect(broken(document, textOf(document))).toEqual([]);
  });

  test('fails on a file that is not there and on a heading that is not there', () => {
    const text = '[a](absent.md) [b](rules.md#absent) [c](../README.md#requirements) [d](#absent)';

    expect(broken('docs/rules.md', text)).toEqual(['absent.md', 'rules.md#absent', '#absent']);
  });

  test.each(DOCUMENTS.filter((document) => document.startsWith('docs/') && document !== 'docs/README.md'))(
    '%s is in the index',
    (document) => {
      expect(textOf('docs/README.md')).toContain(`(${document.replace('docs/', '')})`);
    },
  );
});

describe('commands in sh blocks', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  const command = readFileSync(join(ROOT, 'lib/cli/main.ts'), 'utf8');
  const words = (pattern: RegExp): readonly string[] => [...command.matchAll(pattern)].map(([, word = '']) => word);
  const commands = words(/\.command\('([a-z]+)'\)/g);
  const options = words(/ption\(\s*'(--[a-z]+)/g);

  /** Whether a line calls something that is there; lines of other programs are theirs. */
  function exists(line: string): boolean {
    const [program = '', first = '', second = '', ...rest] = line.replace(/\s+#.*$/, '').split(/\s+/);
    if (program === 'npm') {
      return first === 'install' || (first === 'run' ? second : first) in scripts;
    }
    if (program === 'npx' && first === 'tko-cdk') {
      return (
        commands.includes(second) && rest.filter((word) => word.startsWith('-')).every((word) => options.includes(word))
      );
    }
    return true;
  }

  const lines = fencesIn('sh').flatMap((fence) =>
    fence.code
      .trim()
      .split('\n')
      .map((line) => [placeOf(fence), line] as const),
  );

  test.each(lines)('%s: %s', (_place, line) => {
    expect(exists(line)).toBe(true);
  });

  test('fails on a script, a command and an option that are not there', () => {
    expect(['npm run absent', 'npx tko-cdk absent', 'npx tko-cdk check --absent'].map(exists)).toEqual([
      false,
      false,
      false,
    ]);
  });
});
