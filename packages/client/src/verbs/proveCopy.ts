import { BaseError, bytesToHex, type Hex, merkleProof, sameHex } from '@openledger/base'
import { addresses, datanetsAbi } from '@openledger/contracts'
import type { OpenLedger } from '../connection/OpenLedger.ts'
import { assertOk, send } from '../connection/request.ts'
import { transactFor } from '../connection/transact.ts'
import { batchLineSchema, batchRoot, recordLeaf } from '../wire/BatchLine.ts'
import { fromWire } from '../wire/wire.ts'
import { listBatches } from './datanets.ts'
import { allItems } from './pages.ts'

/**
 * Proves on chain that a batch holds a salted record of an earlier batch of somebody else: its bond is slashed and the
 * batch erased at once, with no panel. Half of the bond becomes the caller's credit. Anybody.
 *
 * The batch files come from the node unless they are given. Throws `client/no-copy` where they share no salted record
 * (records with other salts take a report and a panel), and `client/content-missing`.
 *
 * @example
 * const { place } = await proveCopy(ledger, { copy: 7, original: 2 })
 */
export async function proveCopy(ledger: OpenLedger, { copy, original }: proveCopy.Options): Promise<proveCopy.Result> {
  const [copied, earlier] = await Promise.all([leavesOf(ledger, copy), leavesOf(ledger, original)])
  const places = new Map(earlier.leaves.map((leaf, i) => [bytesToHex(leaf), i]))
  const place = copied.leaves.findIndex(leaf => places.has(bytesToHex(leaf)))
  if (place < 0) {
    throw new BaseError('The two batches share no salted record.', {
      code: 'client/no-copy',
      facts: { copy: copied.batch, original: earlier.batch },
      hint: 'A copy under other salts is shown to a panel: report the batch.',
    })
  }
  const leaf = bytesToHex(copied.leaves[place]!)
  const proofOf = (leaves: readonly Uint8Array[], index: number) => {
    const { count, siblings } = merkleProof(leaves, index)
    return { index: BigInt(index), count: BigInt(count), siblings: siblings.map(bytesToHex) }
  }
  const { transaction } = await transactFor(ledger, {
    abi: datanetsAbi,
    to: addresses.datanets,
    functionName: 'proveCopy',
    args: [
      leaf,
      { batchId: BigInt(copied.batch), proof: proofOf(copied.leaves, place) },
      { batchId: BigInt(earlier.batch), proof: proofOf(earlier.leaves, places.get(leaf)!) },
    ],
    event: 'CopyProven',
    what: 'Proving the copy',
  })
  return { transaction, leaf, place }
}

export declare namespace proveCopy {
  /** A batch, with its batch file where the node may not hold it. */
  type Side = number | { batch: number; file: Blob }
  type Options = { copy: Side; original: Side }
  /** `place` of the record in the copy, from 0. */
  type Result = { transaction: Hex; leaf: Hex; place: number }
}

async function leavesOf(ledger: OpenLedger, side: proveCopy.Side): Promise<{ batch: number; leaves: Uint8Array[] }> {
  const batch = typeof side === 'number' ? side : side.batch
  const { root, datanetId } = await ledger.chain.readContract({
    address: addresses.datanets,
    abi: datanetsAbi,
    functionName: 'getBatch',
    args: [BigInt(batch)],
  })
  const text = typeof side === 'number' ? await fetchBatch(ledger, batch, Number(datanetId)) : await side.file.text()
  const leaves = text
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => recordLeaf(fromWire(batchLineSchema, JSON.parse(line), { what: 'line' })))
  const found = bytesToHex(batchRoot(leaves))
  if (sameHex(found, root)) return { batch, leaves }
  throw new BaseError('This file is not the one that was registered.', {
    code: 'client/node-disagrees',
    facts: { batch, name: 'root', ours: root, theirs: found },
  })
}

async function fetchBatch(ledger: OpenLedger, batch: number, datanet: number): Promise<string> {
  const batches = await allItems(cursor => listBatches(ledger, datanet, { cursor }))
  const file = batches.find(({ id }) => id === batch)?.file ?? null
  if (file === null) {
    throw new BaseError('The node does not hold the file of a batch.', {
      code: 'client/content-missing',
      facts: { batch },
      hint: 'Give the file yourself.',
    })
  }
  const response = await send(ledger, `/api/content/${file}`)
  await assertOk(response)
  return response.text()
}
