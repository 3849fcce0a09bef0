import { type Address, BaseError, cidFromDigest, hexToBytes, sameHex } from '@openledger/base'
import { addresses, datanetsAbi } from '@openledger/contracts'
import { explained } from '../connection/explained.ts'
import type { OpenLedger } from '../connection/OpenLedger.ts'
import { type CheckpointChain, checkpointChainSchema } from '../wire/Checkpoint.ts'
import type { TrainingRecord } from '../wire/Record.ts'
import { type TrainingDescriptor, trainingDescriptorSchema } from '../wire/TrainingDescriptor.ts'
import { readWire } from '../wire/wire.ts'
import { readContent, readRelease } from './dataAccess.ts'

/** What a training run says of itself: what determined it, the chain of its states, and the loss of every step. */
export type TrainingRun = {
  descriptor: TrainingDescriptor
  chain: CheckpointChain
  /** Nats a token. */
  losses: number[]
  /** The files of the state that was kept after a step, by name; undefined where the run does not name them. */
  readPoint: (step: number) => Promise<Record<string, Uint8Array> | undefined>
}

/**
 * Reads what a finished run left behind, from the files of its job or of its model; every file is checked against its
 * name.
 *
 * Throws `client/not-replayable` for a run of before there was a chain.
 *
 * @example
 * const { descriptor, chain } = await readTrainingRun(ledger, await getModel(ledger, 3))
 */
export async function readTrainingRun(
  ledger: OpenLedger,
  { files }: { files: Readonly<Record<string, string>> },
): Promise<TrainingRun> {
  const read = async (name: string): Promise<Uint8Array> => {
    const cid = files[name]
    if (cid !== undefined) return readContent(ledger, cid)
    throw new BaseError('This run kept no chain of its states.', {
      code: 'client/not-replayable',
      facts: { missing: name },
      hint: 'It was trained by an older version: train it again to have it replayed.',
    })
  }
  const losses = new Uint8Array(await read('losses.f64'))
  return {
    descriptor: readWire(trainingDescriptorSchema, await read('descriptor.json'), { what: 'descriptor' }),
    chain: readWire(checkpointChainSchema, await read('chain.json'), { what: 'chain' }),
    losses: [...new Float64Array(losses.buffer, 0, Math.floor(losses.length / 8))],
    async readPoint(step) {
      const folder = `checkpoint-${step}/`
      const names = Object.keys(files).filter(name => name.startsWith(folder))
      if (names.length === 0) return undefined
      const parts: Record<string, Uint8Array> = {}
      for (const name of names) parts[name.slice(folder.length)] = await read(name)
      return parts
    },
  }
}

/**
 * Reads the records that a run was made of, in its order: its releases as they stand on chain. What a curator sells is
 * read by those who bought it; what was erased is gone, and the run can no longer be replayed.
 *
 * Throws `client/other-release`, and what `readRelease` throws.
 */
export async function* readTrainingRecords(
  ledger: OpenLedger,
  { releases }: Pick<TrainingDescriptor, 'releases'>,
): AsyncGenerator<{ batch: number; contributor: Address; record: TrainingRecord }, void, undefined> {
  for (const { release, root } of releases) {
    const found = await explained(
      ledger.chain.readContract({
        ...{ abi: datanetsAbi, address: addresses.datanets, functionName: 'getRelease' },
        args: [BigInt(release)],
      }),
      { what: 'The release', abi: datanetsAbi, url: ledger.url },
    )
    if (!sameHex(found.root, root))
      throw new BaseError('The run names another release than the one on chain.', {
        code: 'client/other-release',
        facts: { release, named: root, found: found.root },
      })
    yield* readRelease(ledger, { manifest: cidFromDigest(hexToBytes(found.manifest)) })
  }
}
