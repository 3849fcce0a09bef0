import { BaseError, type Hex } from '@openledger/base'
import { getBundle, type TrustedHeader, type Verification, verifyBundle } from '@openledger/client'
import { paint } from '../../terminal/Terminal.ts'
import { command } from '../command.ts'
import { networkArgs, openNetwork } from '../network.ts'
import { readBundle } from '../readBundle.ts'

export const verify = command({
  name: 'verify',
  about: 'Re-derive a receipt’s payout from public data; a file is checked without any network',
  args: {
    what: { type: 'positional', description: 'A bundle file, or a receipt id to fetch the bundle of', required: true },
    block: { type: 'string', description: 'Hash of the block that you know to be of your chain', valueHint: '0x…' },
    genesis: { type: 'string', description: 'Hash of the genesis block that you expect', valueHint: '0x…' },
    trusted: {
      type: 'string',
      description: 'Height and hash of a validators’ header that you trust, where the network has validators',
      valueHint: '1:0x…',
    },
    ...networkArgs,
  },
  run: async ({ args, terminal }) => {
    const isReceipt = /^0x[0-9a-f]{64}$/i.test(args.what)
    const bundle = isReceipt
      ? await getBundle(openNetwork(args), args.what.toLowerCase() as Hex)
      : readBundle(args.what)
    const verification = await verifyBundle(bundle, {
      ...(args.block === undefined ? {} : { block: hash(args.block, 'block') }),
      ...(args.genesis === undefined ? {} : { genesis: hash(args.genesis, 'genesis') }),
      ...(args.trusted === undefined ? {} : { trusted: trustedHeader(args.trusted) }),
    })
    terminal.result(verification, () => renderVerification(verification))
    return verification.ok ? 0 : 1
  },
})

/** Each step with its mark; of one that does not hold, the facts. */
export function renderSteps(steps: Verification['steps']): string[] {
  return steps.flatMap(step => [
    `${step.ok ? paint('32', '✓') : paint('31', '✗')} ${step.title}`,
    `  ${paint('2', step.detail)}`,
    ...(step.ok ? [] : Object.entries(step.facts).map(([name, fact]) => `  ${name}: ${fact}`)),
  ])
}

/** The steps, the verdict, and what is left to trust. */
export function renderVerification({ ok, steps, trust }: Verification): string {
  const failed = steps.filter(step => !step.ok).length
  const verdict = ok
    ? `Verified: ${steps.length} of ${steps.length} steps hold.`
    : `Not verified: ${failed} of ${steps.length} steps do not hold.`
  const left = ok && trust.length > 0 ? ['', 'What you still trust:', ...trust.map(text => `  · ${text}`)] : []
  return [...renderSteps(steps), '', verdict, ...left].join('\n')
}

function hash(text: string, name: string): Hex {
  if (/^0x[0-9a-f]{64}$/i.test(text)) return text.toLowerCase() as Hex
  throw new BaseError(`--${name} must be a block hash.`, {
    code: 'node/bad-argument',
    facts: { given: text.slice(0, 80), wanted: '0x and 64 hexadecimal digits' },
  })
}

/** A header by its height and its hash, as an option names it. */
export function trustedHeader(text: string, name = '--trusted'): TrustedHeader {
  const [, height, hash] = /^([1-9]\d{0,17}):(0x[0-9a-f]{64})$/i.exec(text) ?? []
  if (height !== undefined && hash !== undefined) return { height: BigInt(height), hash: hash.toLowerCase() as Hex }
  throw new BaseError(`${name} must be a height and the hash of its header.`, {
    code: 'node/bad-argument',
    facts: { given: text.slice(0, 80), wanted: 'HEIGHT:0x and 64 hexadecimal digits' },
  })
}
