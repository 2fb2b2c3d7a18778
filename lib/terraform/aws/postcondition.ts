import { type IResolvable, Op, type Postcondition, ref, Token } from 'cdktf';

/** An attribute of what Terraform has just read. */
export const self = (attribute: string): string => Token.asString(ref(`self.${attribute}`));

/** What Terraform checks after it has read something that is there already. */
export const expectation = (condition: IResolvable | string, errorMessage: string): Postcondition => ({
  condition,
  errorMessage,
});

/** That an attribute has a value. */
export const equal = (attribute: string, expected: string, errorMessage: string): Postcondition =>
  expectation(Op.eq(self(attribute), expected), errorMessage);
