import { bytesToHex, type Hex } from '@openledger/base'
import { addresses, datanetsAbi } from '@openledger/contracts'
import type { OpenLedger } from '../connection/OpenLedger.ts'
import { transactFor } from '../connection/transact.ts'
import { datanetModes } from '../wire/api/Datanet.ts'
import { datanetMetadataDigest, datanetMetadataSchema } from '../wire/DatanetMetadata.ts'
import { licenceToBytes32 } from '../wire/Licence.ts'
import { wireBytes } from '../wire/wire.ts'
import { setExam } from './exams.ts'
import { setReviewPanel } from './reviewPanel.ts'
import { uploadFile } from './uploadFile.ts'

const noMetadata: Hex = `0x${'00'.repeat(32)}`

/**
 * Creates a Datanet, owned by the connection's account. A description goes to the node's store, its hash on chain. An
 * exam and a panel of one's own are set by a transaction each after it.
 *
 * @example
 * const { datanet } = await createDatanet(ledger, { name: 'Travel', licence: 'CC-BY-4.0', batchBond: parseOpen('1') })
 */
export async function createDatanet(
  ledger: OpenLedger,
  { name, licence, mode = 'open', batchBond = 0n, description, exam, review }: createDatanet.Options,
): Promise<createDatanet.Result> {
  const word = licenceToBytes32(licence)
  let metadata = noMetadata
  if (description) {
    const document = { version: 1, description } as const
    await uploadFile(ledger, { file: new Blob([wireBytes(datanetMetadataSchema, document)]) })
    metadata = bytesToHex(datanetMetadataDigest(document))
  }
  const { transaction, args } = await transactFor(ledger, {
    abi: datanetsAbi,
    to: addresses.datanets,
    functionName: 'createDatanet',
    args: [name, datanetModes.indexOf(mode), word, batchBond, metadata],
    event: 'DatanetCreated',
    what: 'Creating the Datanet',
  })
  const datanet = Number(args.datanetId)
  if (exam) await setExam(ledger, { datanet, ...exam })
  if (review) await setReviewPanel(ledger, { datanet, ...review })
  return { datanet, transaction }
}

export declare namespace createDatanet {
  type Options = {
    name: string
    /** SPDX id under which all records are given. */
    licence: string
    mode?: (typeof datanetModes)[number]
    /** Locked with every batch, in wei of native OPEN; 0 unless told. */
    batchBond?: bigint
    description?: string | undefined
    /** What to pass before one may contribute, with mode `exam`. */
    exam?: Omit<setExam.Options, 'datanet'> | undefined
    /** Who judges batches, with mode `curated`; the general domain and the network's panel unless told. */
    review?: Omit<setReviewPanel.Options, 'datanet'> | undefined
  }
  type Result = { datanet: number; transaction: Hex }
}
