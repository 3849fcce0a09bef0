import { type Part, parts } from './commandsOf.ts'
import type { Validator } from './Network.ts'
import { statusOf } from './networkStatus.ts'
import type { Health } from './serveMetrics.ts'

/** Seconds without a new block after which a validator is not well: the network stands still, or it does not follow. */
const patience = 30

/**
 * Whether a validator is well: its processes run, its execution client and its consensus answer, it has caught up, and
 * its last block is fresh. What stands against it is said in words.
 */
export async function validatorHealth(
  validator: Validator,
  { host, runs }: { host: string; runs: (part: Part) => boolean },
): Promise<Health> {
  const { block, consensus, waiting } = await statusOf(validator, host)
  const wrong = [
    ...parts.filter(part => part !== 'signer' && !runs(part)).map(part => `${part} does not run`),
    ...(block === null ? ['the execution client does not answer'] : []),
    ...(consensus === null ? ['the consensus does not answer'] : []),
    ...(consensus?.catchingUp ? ['it is catching up'] : []),
    ...(block !== null && block.secondsAgo > patience ? [`the last block is ${block.secondsAgo} s old`] : []),
  ]
  return { ok: wrong.length === 0, validator: validator.name, wrong, block, consensus, waiting }
}
