/** The parts that TKG's identity in an account has: each is a policy, a role and an instance profile of one name. */
export const TKG_IAM_PARTS = ['control-plane', 'controllers', 'nodes'] as const;

export type TkgIamPart = (typeof TKG_IAM_PARTS)[number];

/** Ends the names of TKG's roles; controllers may pass roles that end so to instances, and no others. */
export const TKG_IAM_SUFFIX = '.tkg.cloud.vmware.com';

export type TkgIamName = `${TkgIamPart}${typeof TKG_IAM_SUFFIX}`;

/**
 * Name of the policy, the role and the instance profile of a part. TKG's cluster classes name the instance profiles of
 * nodes so, and there is no way to say other names.
 */
export const tkgIamName = (part: TkgIamPart): TkgIamName => `${part}${TKG_IAM_SUFFIX}`;

/** The policies that each role has, by their parts. */
export const TKG_ROLE_POLICIES: Readonly<Record<TkgIamPart, readonly TkgIamPart[]>> = {
  'control-plane': ['control-plane', 'nodes', 'controllers'],
  controllers: ['controllers'],
  nodes: ['nodes'],
};
