import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BaseError, formatOpen } from '@openledger/base'
import { type Decision, decide, getAgent, type OpenLedger, type Signed } from '@openledger/client'
import * as z from 'zod'

const hex = z.templateLiteral(['0x', z.string()])
const decisionSchema = z.object({
  agent: z.int(),
  mandate: z.int(),
  seq: z.int(),
  previous: hex,
  act: hex,
  payee: hex,
  amount: z.string().transform(BigInt),
  madeAt: z.int(),
  signature: hex,
})

/**
 * The next decision of an agent: signed now and written down before anybody sees it, or the one that an earlier run had
 * signed for the same payment and that is not paid yet. A second signature for the same number would be a fault.
 *
 * Throws `node/decision-waits` where an earlier decision for something else is signed and not paid.
 */
export async function keptDecision(
  ledger: OpenLedger,
  { home, agent, payee, amount, act }: keptDecision.Options,
): Promise<Signed<Decision>> {
  const [{ mandate }, { hash: genesis }] = await Promise.all([
    getAgent(ledger, agent),
    ledger.chain.getBlock({ blockNumber: 0n }),
  ])
  const folder = join(home, 'decisions', genesis.slice(2, 18))
  const path = join(folder, `${agent}-${mandate?.mandate ?? 0}-${(mandate?.seq ?? 0) + 1}.json`)
  const kept = read(path)
  if (kept === undefined) {
    const signed = await decide(ledger, { agent, payee, amount, act })
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const text = JSON.stringify({ ...signed, amount: signed.amount.toString() })
    writeFileSync(path, text, { mode: 0o600, flag: 'wx' })
    return signed
  }
  if (kept.act === act && kept.amount === amount && kept.payee.toLowerCase() === payee.toLowerCase()) return kept
  throw new BaseError('The agent has signed another payment that is not paid yet.', {
    code: 'node/decision-waits',
    facts: { payee: kept.payee, amount: formatOpen(kept.amount), act: kept.act, seq: kept.seq },
    hint: 'Pay that one first (the same command with its payee, amount and act), or give the agent a new mandate.',
  })
}

export declare namespace keptDecision {
  type Options = decide.Options & {
    /** Folder of the user's own things. */
    home: string
  }
}

function read(path: string): Signed<Decision> | undefined {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw cause
  }
  return decisionSchema.parse(JSON.parse(text))
}
