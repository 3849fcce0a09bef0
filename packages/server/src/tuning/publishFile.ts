import { type Address, BaseError, bytesToHex, type Hex, sha256, utf8 } from '@openledger/base'
import {
  type BatchMetadata,
  batchMetadataDigest,
  batchMetadataSchema,
  licenceToBytes32,
  prepareBatch,
  termsOnChain,
  wireBytes,
} from '@openledger/client'
import { datanetsAbi, licencesAbi } from '@openledger/contracts'
import { and, desc, eq } from 'drizzle-orm'
import type { Abi } from 'viem'
import { z } from 'zod'
import type { Database } from '../database/openDatabase.ts'
import * as t from '../database/schema.ts'
import { computeRelease } from '../datanets/computeRelease.ts'
import { notForSale } from '../datanets/privacy.ts'
import type { Files } from '../files/openFiles.ts'
import { readTrainingFile, writeExamples } from '../files/readTrainingFile.ts'
import type { FileRow } from '../journal/fileRows.ts'
import type { Journal } from '../journal/openJournal.ts'
import type { Ledger } from '../ledger/openLedger.ts'
import type { Store } from '../store/openStore.ts'
import type { KeyWallets } from './keyWallets.ts'

/** Gas of publishing a file, rounded up. */
export const publishGas = 1_500_000n

/** The text under which private files are given: by its hash on chain, like every custom licence. */
const licenceText = `Private data. Its owner alone may train models on it, and may pass these models on and sell what
they answer. The data itself is given to nobody.
`
const licenceTerms = {
  ...{ licence: null, textHash: bytesToHex(sha256(utf8(licenceText))), territory: [], share: 0, expiry: null },
  ...{ train: true, derive: true, commercial: true, shareAlike: false, attribution: false },
}

const batchSchema = z.object({
  file: z.string(),
  root: z.string(),
  count: z.int(),
  bytes: z.int(),
  licence: z.string(),
})

/** What a file is called on chain. */
export const datanetName = (file: string): string => `Private ${file}`

/**
 * Publishes a private file as what every run is made from: a Datanet of its owner, of this one batch, with a release.
 * The chain learns a salted root and a count; the access price says that its data is for nobody else.
 *
 * Each step looks first whether it was done, so that one that was cut off goes on.
 *
 * @returns the Datanet
 */
export async function publishFile({
  db,
  store,
  ledger,
  journal,
  files,
  wallets,
  sync,
  file,
}: publishFile.Options): Promise<number> {
  const { owner } = file
  const { addresses, client } = ledger
  const sender = wallets.sender(owner)
  const datanets = { address: addresses.datanets, abi: datanetsAbi as Abi }
  const send = async (functionName: string, args: readonly unknown[], value = 0n) => {
    await wallets.provide(owner, value + (await wallets.gas(publishGas / 3n)))
    await sender.send({ ...datanets, functionName, args, value })
    await sync()
  }
  const licence = await ensureLicence({ store, ledger, wallets, owner })
  const batch = await ensureBatch({ store, journal, files, file, licence })
  const find = async () => {
    const mine = and(eq(t.datanets.curator, owner), eq(t.datanets.name, datanetName(file.id)))
    const [net] = await db.select().from(t.datanets).where(mine).orderBy(t.datanets.id).limit(1)
    return net
  }
  await sync()
  const word = licenceToBytes32(licence)
  if (!(await find())) await send('createDatanet', [datanetName(file.id), 1, word, 0n, `0x${'00'.repeat(32)}`])
  const net = await find()
  if (!net) throw new BaseError('The Datanet of a file is not there.', { code: 'tuning/not-published' })
  const { id } = net
  if (net.accessPrice !== notForSale) await send('setAccessPrice', [id, notForSale])
  const isAllowed = await client.readContract({ ...datanets, functionName: 'isAllowed', args: [id, owner] })
  if (!isAllowed) await send('setAllowed', [id, owner, true])
  const standing = () => db.select().from(t.batches).where(eq(t.batches.root, batch.root))
  if ((await standing()).length === 0) {
    const [bond, fee] = await client.readContract({
      ...{ address: addresses.datanets, abi: datanetsAbi, functionName: 'costOf' },
      args: [id],
    })
    const metadata = bytesToHex(batchMetadataDigest(batch.metadata))
    await send('contribute', [id, batch.root, batch.count, BigInt(batch.bytes), word, metadata], bond + fee)
  }
  const released = await db
    .select({ id: t.releases.id })
    .from(t.releases)
    .where(eq(t.releases.datanetId, id))
    .orderBy(desc(t.releases.id))
    .limit(1)
  if (released.length === 0) {
    const plan = await computeRelease({ db, store, datanet: Number(id) })
    await send('publishRelease', [id, plan.root, plan.manifest, plan.batchCount])
  }
  return Number(id)
}

export declare namespace publishFile {
  type Options = {
    db: Database
    store: Store
    ledger: Ledger
    journal: Journal
    files: Files
    wallets: KeyWallets
    sync: () => Promise<unknown>
    file: FileRow
  }
}

/** The batch of a file: salted once, written down before anything of it is signed. */
async function ensureBatch({ store, journal, files, file, licence }: ToBatch) {
  const fresh = async () => {
    const examples = await readTrainingFile(await files.read(file))
    const prepared = await prepareBatch({ file: new Blob([new Uint8Array(writeExamples(examples))]) })
    await store.put(new Uint8Array(await prepared.file.arrayBuffer()))
    const { cid, root, count, bytes } = prepared
    const body = JSON.stringify({ file: cid, root, count, bytes, licence })
    journal.files.saveBatch(file.id, body)
    return body
  }
  const kept = batchSchema.parse(JSON.parse(file.batch ?? (await fresh())))
  const { file: cid, count, bytes } = kept
  const metadata: BatchMetadata = { version: 1, label: '', licence: kept.licence, file: cid, count, bytes }
  await store.put(wireBytes(batchMetadataSchema, metadata))
  return { root: kept.root as Hex, count, bytes, metadata }
}

type ToBatch = Pick<publishFile.Options, 'store' | 'journal' | 'files' | 'file'> & { licence: string }

/** The key of the licence of private files; the first who needs it registers it. */
async function ensureLicence({ store, ledger, wallets, owner }: ToLicence): Promise<string> {
  const { client, addresses } = ledger
  const licences = { address: addresses.licences, abi: licencesAbi } as const
  const terms = termsOnChain(licenceTerms)
  await store.put(utf8(licenceText))
  const key = await client.readContract({ ...licences, functionName: 'keyOf', args: [terms] })
  if (!(await client.readContract({ ...licences, functionName: 'isRegistered', args: [key] }))) {
    await wallets.provide(owner, await wallets.gas(400_000n))
    await wallets.sender(owner).send({ ...licences, abi: licencesAbi as Abi, functionName: 'register', args: [terms] })
  }
  return key
}

type ToLicence = Pick<publishFile.Options, 'store' | 'ledger' | 'wallets'> & { owner: Address }
