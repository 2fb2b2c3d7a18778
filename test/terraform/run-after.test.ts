import { DataResource, Testing } from 'cdktf';
import { Construct } from 'constructs';
import { resourcesOf, runAfter, TkoStack } from '../../lib/terraform';
import { aStack, resource } from './support';

/** A construct with two Terraform resources inside. */
function pair(scope: Construct, id: string): Construct {
  const inside = new Construct(scope, id);
  new DataResource(inside, 'One');
  new DataResource(new Construct(inside, 'Deeper'), 'Two');
  return inside;
}

test('finds the resources of a tree', () => {
  expect([...resourcesOf(pair(aStack(), 'Pair'))].map(({ node }) => node.id)).toEqual(['One', 'Two']);
});

test('every later resource depends on every earlier one, in the JSON', () => {
  const stack = aStack();
  const earlier = pair(stack, 'Earlier');
  runAfter(new DataResource(stack, 'Later'), earlier);
  expect(resource(stack, 'terraform_data', 'Later').depends_on).toEqual([
    expect.stringMatching(/^terraform_data\.Earlier_One_/),
    expect.stringMatching(/^terraform_data\.Earlier_Deeper_Two_/),
  ]);
});

test('an order said twice is written once', () => {
  const stack = aStack();
  const earlier = new DataResource(stack, 'Earlier');
  const later = new DataResource(stack, 'Later');
  runAfter(later, earlier);
  runAfter(later, earlier);
  expect(resource(stack, 'terraform_data', 'Later').depends_on).toEqual(['terraform_data.Earlier']);
});

test('keeps what a resource depends on already', () => {
  const stack = aStack();
  const given = new DataResource(stack, 'Given');
  const earlier = new DataResource(stack, 'Earlier');
  runAfter(new DataResource(stack, 'Later', { dependsOn: [given] }), earlier);
  expect(resource(stack, 'terraform_data', 'Later').depends_on).toEqual([
    'terraform_data.Given',
    'terraform_data.Earlier',
  ]);
});

test('no resource depends on itself', () => {
  const stack = aStack();
  const whole = pair(stack, 'Whole');
  runAfter(whole, whole);
  expect(resource(stack, 'terraform_data', 'One').depends_on).toEqual([expect.stringContaining('Two')]);
});

test('fails when the order crosses stacks', () => {
  const app = Testing.app();
  const earlier = new DataResource(new TkoStack(app, 'first'), 'Earlier');
  const later = new DataResource(new TkoStack(app, 'second'), 'Later');
  expect(() => {
    runAfter(later, earlier);
  }).toThrow(
    'second/Later: got an order after first/Earlier of another stack, expected a resource of the same stack; call runsAfter on the stack instead',
  );
});
