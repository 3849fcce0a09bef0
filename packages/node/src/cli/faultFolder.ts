import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { BaseError, type Hex } from '@openledger/base'
import { type OpenLedger, readDoubleSigning, reportDoubleSigning } from '@openledger/client'
import { writeFileDurably } from '../folder/writeFileDurably.ts'

/** What came of a proof: this watcher's own report, somebody else's before it, or that no report can ever be taken. */
export type Outcome =
  | { outcome: 'reported'; transaction: Hex; account: Hex; slashed: string }
  | { outcome: 'known' }
  | { outcome: 'refused'; error: string }

const settledEnding = '.settled.json'

/**
 * A folder of evidence, a file for each fault, and beside each what came of it once it is settled: so a watcher that was
 * killed at any point goes on where it was, and sends no proof twice.
 *
 * @example
 * const faults = openFaultFolder('evidence')
 * faults.keep(evidence) // evidence/120-0-2-8f3a….json
 * faults.waiting() // those that nothing has come of yet
 */
export function openFaultFolder(path: string) {
  const folder = resolve(path)
  mkdirSync(folder, { recursive: true })
  const progress = join(folder, 'watched.json')

  return {
    /** Writes a piece of evidence, as the consensus gives it, to a file of its own; returns the file. */
    keep(evidence: unknown): string {
      const { height, round, kind, validator } = readDoubleSigning(evidence)
      const who = Buffer.from(validator).toString('hex').slice(0, 12)
      const file = join(folder, `${height}-${round}-${kind}-${who}.json`)
      if (!existsSync(file)) writeFileDurably(file, `${JSON.stringify(evidence, null, 1)}\n`)
      return file
    },
    waiting: (): string[] =>
      readdirSync(folder)
        .filter(name => /^\d+-\d+-\d-[0-9a-f]{12}\.json$/.test(name))
        .filter(name => !existsSync(join(folder, name.replace('.json', settledEnding))))
        .toSorted()
        .map(name => join(folder, name)),
    settle(file: string, outcome: Outcome): void {
      writeFileDurably(file.replace(/\.json$/, settledEnding), `${JSON.stringify(outcome)}\n`)
    },
    /** The height after the last one that was looked at in this consensus; 1 where none was. */
    next(consensus: string): number {
      if (!existsSync(progress)) return 1
      const { consensus: of, until } = readJson(progress) as { consensus: string; until: number }
      return of === consensus && Number.isSafeInteger(until) ? until + 1 : 1
    },
    looked: (consensus: string, until: number): void =>
      writeFileDurably(progress, `${JSON.stringify({ consensus, until })}\n`),
  }
}

export type FaultFolder = ReturnType<typeof openFaultFolder>

/**
 * Sends a file's proof to the contract, or finds that it need not be sent: the contract is asked first, so a proof that is
 * already known costs nothing. A report that another one overtook is asked for again the next time, and then known.
 *
 * @throws whatever may be another answer later: a node that does not answer, an account without OPEN
 */
export async function reportFile(ledger: OpenLedger, file: string): Promise<Outcome> {
  try {
    const { slashed, ...made } = await reportDoubleSigning(ledger, { evidence: readEvidence(file) })
    return { outcome: 'reported', ...made, slashed: slashed.toString() }
  } catch (cause) {
    const error = refusalOf(cause)
    if (error === undefined) throw cause
    return error === 'ValidatorSet_AlreadyTombstoned' ? { outcome: 'known' } : { outcome: 'refused', error }
  }
}

/** Evidence as a file holds it. */
export function readEvidence(file: string) {
  return readDoubleSigning(readJson(file))
}

/** The contract's own error, or the light client's, which will be the same for ever; undefined for all others. */
function refusalOf(cause: unknown): string | undefined {
  if (!(cause instanceof BaseError)) return undefined
  if (cause.code === 'client/reverted') return cause.facts.error as string | undefined
  return cause.code === 'client/light-refused' || cause.code === 'client/bad-shape' ? cause.code : undefined
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(resolve(file), 'utf8'))
  } catch (cause) {
    throw new BaseError('The file of evidence cannot be read.', {
      code: 'node/bad-argument',
      facts: { file: resolve(file), reason: (cause as Error).message.slice(0, 200) },
      cause,
    })
  }
}
