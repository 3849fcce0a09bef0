import { BaseError } from '@openledger/base'
import * as z from 'zod'

/** The last step that a validator has signed, and what it signed there: nothing before it is ever signed again. */
export type SigningState = {
  height: bigint
  round: number
  /** 1 proposal, 2 prevote, 3 precommit; 0 before the first. */
  step: number
  signature?: Uint8Array
  signBytes?: Uint8Array
}

/** Before anything was signed. */
export const nothingSigned: SigningState = { height: 0n, round: 0, step: 0 }

/** The greatest round and step: with these a height is over for a validator, whatever it has signed there. */
const last = { round: 2 ** 31 - 1, step: 3 }

/** A state in which nothing up to a height is signed, for a key whose last signature is not known for certain. */
export function signedUpTo(height: bigint): SigningState {
  return { height, ...last }
}

const schema = z.object({
  height: z.string().regex(/^\d{1,18}$/),
  round: z.int().min(0),
  step: z.int().min(0).max(3),
  signature: z.base64().optional(),
  signbytes: z
    .string()
    .regex(/^([0-9A-Fa-f]{2})*$/)
    .optional(),
})

/** Writes a state as CometBFT does in its `priv_validator_state.json`. */
export function encodeSigningState({ height, round, step, signature, signBytes }: SigningState): string {
  const value = {
    ...{ height: String(height), round, step },
    ...(signature && { signature: Buffer.from(signature).toString('base64') }),
    ...(signBytes && { signbytes: Buffer.from(signBytes).toString('hex').toUpperCase() }),
  }
  return `${JSON.stringify(value)}\n`
}

/**
 * Reads a state as this signer or CometBFT wrote it.
 *
 * @throws BaseError `chain/signing-state-unreadable`: a validator that does not know what it has signed signs nothing.
 */
export function decodeSigningState(text: string): SigningState {
  try {
    const { height, round, step, signature, signbytes } = schema.parse(JSON.parse(text))
    return {
      ...{ height: BigInt(height), round, step },
      ...(signature && { signature: new Uint8Array(Buffer.from(signature, 'base64')) }),
      ...(signbytes && { signBytes: new Uint8Array(Buffer.from(signbytes, 'hex')) }),
    }
  } catch (cause) {
    throw new BaseError('What this validator has signed cannot be read.', {
      code: 'chain/signing-state-unreadable',
      facts: { reason: (cause as Error).message.slice(0, 200) },
      hint: 'Name a height that it can never have reached: openledger network sign-from HEIGHT.',
      cause,
    })
  }
}
