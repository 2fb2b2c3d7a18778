import { Token } from 'cdktf';
import { Construct } from 'constructs';
import { refuseTerraformTokens, terraformTokenIssues } from '../../lib/kubernetes/no-terraform-tokens';
import { SpecError } from '../../lib/spec/issue';

const lateText = Token.asString({ resolve: () => 'late', creationStack: [] });
const pathsOf = (value: unknown) => terraformTokenIssues('cluster', value).map(({ path }) => path);

describe('refusals', () => {
  test('fails when a string is a token of cdktf, with the cure', () => {
    expect(() => {
      refuseTerraformTokens('cluster.vpcId', lateText);
    }).toThrow(
      new SpecError([
        {
          severity: 'error',
          path: 'cluster.vpcId',
          got: 'a Terraform token, which has a value only after terraform apply',
          expected: 'a value that is known at synthesis',
          cure: 'declare it as an output of its stack, run cdktf deploy --outputs-file, and pass the value that was written',
        },
      ]),
    );
  });

  test('fails when a token is inside of a longer string', () => {
    expect(pathsOf({ url: `https://${lateText}/api` })).toEqual(['cluster.url']);
  });

  test('fails when a token is in a list, a number, a list of numbers, a map or a key', () => {
    expect(
      pathsOf({
        list: Token.asList({ resolve: () => [], creationStack: [] }),
        number: Token.asNumber({ resolve: () => 1, creationStack: [] }),
        numbers: Token.asNumberList({ resolve: () => [1], creationStack: [] }),
        map: Token.asStringMap({ resolve: () => ({}), creationStack: [] }),
        labels: { [lateText]: 'x' },
      }),
    ).toEqual(['cluster.list[0]', 'cluster.number', 'cluster.numbers[0]', 'cluster.map', 'cluster.labels']);
  });

  test.each([
    '${var.vcenter}',
    '${data.vsphere_datacenter.dc.id}',
    '${aws_vpc.main.id}',
    '${module.avi["a"]}',
    '${file("x")}',
  ])('fails when a string is the expression %s', (expression) => {
    expect(pathsOf(expression)).toEqual(['cluster']);
  });

  test('fails with every token at once', () => {
    expect(pathsOf([lateText, { a: lateText }])).toEqual(['cluster[0]', 'cluster[1].a']);
  });
});

describe('accepted', () => {
  test.each([
    '${1}:9100',
    '$${var.x}',
    '${NODE_NAME}',
    'Host ${FLUENT_HOST:-x}',
    '$HOME',
    '{{ .Values.x }}',
    '#{x}',
    'a$',
  ])('the text %s of another program is no expression of Terraform', (text) => {
    expect(pathsOf(text)).toEqual([]);
  });

  test('plain data passes, numbers of every size too', () => {
    expect(() => {
      refuseTerraformTokens('cluster', { a: [1, -1, 1e300, null, undefined, true, 'x'] });
    }).not.toThrow();
  });

  test('data that holds itself ends', () => {
    const circle: Record<string, unknown> = { late: lateText };
    circle.self = circle;

    expect(pathsOf(circle)).toEqual(['cluster.late']);
  });

  test('the tree of a construct among the props is not followed', () => {
    class Network extends Construct {
      public readonly networkId = lateText;
    }

    expect(pathsOf({ network: new Network(undefined as unknown as Construct, '') })).toEqual([]);
  });
});
