import { BaseError, bytesToHex, type Hex } from '@openledger/base'
import {
  type BatchMetadata,
  batchMetadataDigest,
  batchMetadataSchema,
  type ContributionCheck,
  type Finding,
  type TrainingRecord,
  wireBytes,
} from '@openledger/client'
import { and, eq, inArray, ne, sql } from 'drizzle-orm'
import type { Database } from '../database/openDatabase.ts'
import * as t from '../database/schema.ts'
import type { Store } from '../store/openStore.ts'
import { assertLicence } from './licences.ts'
import { notForSale } from './privacy.ts'
import { type BatchFile, readBatchFile } from './readBatchFile.ts'
import { screenText } from './screenText.ts'

/** Share of copied records from which a batch is no work of its own. */
const copiesAllowed = 0.1
const zero: Hex = `0x${'0'.repeat(64)}`

/**
 * Looks at a batch file before anybody signs for it: shape, encoding, secrets, personal data, copies, licence. Where
 * nothing fails, the batch metadata is kept in the store and all that `Datanets.contribute` needs is returned.
 *
 * @throws `datanets/unknown-datanet`, `datanets/unknown-licence`, `datanets/licence-mismatch`, `datanets/empty-file`,
 * `datanets/invalid-utf8`, `store/not-found`, `store/corrupted`
 */
export async function checkContribution({
  db,
  store,
  datanet,
  file,
  licence,
  label,
  gasPrice,
  costOf,
}: checkContribution.Options) {
  const [net] = await db
    .select()
    .from(t.datanets)
    .where(eq(t.datanets.id, BigInt(datanet)))
  if (!net)
    throw new BaseError('There is no such Datanet.', {
      code: 'datanets/unknown-datanet',
      facts: { datanet },
      hint: 'List them: GET /api/datanets.',
    })
  await assertLicence(db, licence)
  if (licence !== net.licence)
    throw new BaseError('The licence is not the Datanet’s.', {
      code: 'datanets/licence-mismatch',
      facts: { declared: licence, datanet: net.licence },
      hint: `Records here are given under ${net.licence}. Give these to another Datanet, or under that licence.`,
    })
  const bytes = await store.get(file)
  const batch = await readBatchFile(bytes)
  const findings = [
    schemaFinding(batch),
    ...screenFindings(batch),
    repeatFinding(batch),
    await copyFinding(db, batch),
    await registeredFinding(db, batch),
  ]
  const ok = findings.every(finding => finding.level !== 'fail')
  const metadata: BatchMetadata = { version: 1, label, licence, file, count: batch.lines.length, bytes: bytes.length }
  if (ok) await store.put(wireBytes(batchMetadataSchema, metadata))
  const [bond, reviewFee] = await costOf(datanet)
  const check: ContributionCheck = {
    ok,
    datanet,
    file,
    licence,
    count: batch.lines.length,
    bytes: bytes.length,
    root: ok ? batch.root : zero,
    bond,
    reviewFee,
    metadata: ok ? bytesToHex(batchMetadataDigest(metadata)) : zero,
    findings,
  }
  return { check, fee: contributeGas * gasPrice }
}

export declare namespace checkContribution {
  type Options = {
    db: Database
    store: Store
    datanet: number
    /** Name of the uploaded batch file. */
    file: string
    licence: string
    label: string
    /** Wei a unit of gas, for the estimate of the fee. */
    gasPrice: bigint
    /** Wei that a contribution takes on chain now: bond, and fee of the review. */
    costOf: (datanet: number) => Promise<readonly [bond: bigint, reviewFee: bigint]>
  }
}

/** Gas of one `Datanets.contribute`, rounded up. */
const contributeGas = 300_000n

function schemaFinding({ lines, problems }: BatchFile): Finding {
  if (problems.length === 0)
    return {
      check: 'schema',
      level: 'pass',
      message: `${lines.length} records, every line in shape and every salt fresh.`,
    }
  return {
    check: 'schema',
    level: 'fail',
    message: `${problems.length} of ${lines.length + problems.length} lines cannot be taken. Line ${problems[0]!.line}: ${problems[0]!.message}`,
    lines: problems.slice(0, 20).map(problem => problem.line),
  }
}

function screenFindings({ lines }: BatchFile): Finding[] {
  const secret: number[] = []
  const personal: number[] = []
  const garbled: number[] = []
  const kinds = { secrets: new Set<string>(), personal: new Set<string>() }
  for (const [i, { record }] of lines.entries()) {
    const found = screenText(textOf(record))
    if (found.secrets.length > 0) secret.push(i + 1)
    if (found.personal.length > 0) personal.push(i + 1)
    if (found.garbled) garbled.push(i + 1)
    for (const kind of found.secrets) kinds.secrets.add(kind)
    for (const kind of found.personal) kinds.personal.add(kind)
  }
  const unreadable = garbled.length > Math.max(1, lines.length * 0.2)
  return [
    secret.length === 0
      ? { check: 'secrets', level: 'pass', message: 'No private keys or access tokens were found.' }
      : {
          check: 'secrets',
          level: 'fail',
          message: `${secret.length} records hold ${[...kinds.secrets].join(', ')}. Take them out: what is trained on can be said by the model.`,
          lines: secret.slice(0, 20),
        },
    personal.length === 0
      ? { check: 'personal-data', level: 'pass', message: 'No e-mail addresses, phone or card numbers were found.' }
      : {
          check: 'personal-data',
          level: 'warn',
          message: `${personal.length} records hold ${[...kinds.personal].join(', ')}. Give them only if the people they belong to agreed.`,
          lines: personal.slice(0, 20),
        },
    garbled.length === 0
      ? { check: 'language', level: 'pass', message: 'The text reads as language.' }
      : {
          check: 'language',
          level: unreadable ? 'fail' : 'warn',
          message: `${garbled.length} records hardly hold words, or hold broken characters.`,
          lines: garbled.slice(0, 20),
        },
  ]
}

function repeatFinding({ hashes }: BatchFile): Finding {
  const seen = new Set<string>()
  const repeated: number[] = []
  for (const [i, hash] of hashes.entries()) {
    if (seen.has(hash)) repeated.push(i + 1)
    seen.add(hash)
  }
  if (repeated.length === 0) return { check: 'repeats', level: 'pass', message: 'No record stands twice in this file.' }
  return {
    check: 'repeats',
    level: repeated.length > hashes.length / 2 ? 'fail' : 'warn',
    message: `${repeated.length} of ${hashes.length} records repeat an earlier one of this file. Repeats earn nothing more.`,
    lines: repeated.slice(0, 20),
  }
}

/** Copies of records that were registered before, in any Datanet. */
async function copyFinding(db: Database, { hashes }: BatchFile): Promise<Finding> {
  const found = new Map<string, bigint>()
  for (let from = 0; from < hashes.length; from += 1000) {
    const rows = await db
      .select({ hash: t.recordHashes.hash, datanet: sql<string>`min(${t.batches.datanetId})` })
      .from(t.recordHashes)
      .innerJoin(t.batches, eq(t.batches.id, t.recordHashes.batchId))
      .innerJoin(t.datanets, eq(t.datanets.id, t.batches.datanetId))
      .where(
        and(
          inArray(t.recordHashes.hash, hashes.slice(from, from + 1000)),
          // Nobody learns what stands in private data by trying records.
          ne(t.datanets.accessPrice, notForSale),
        ),
      )
      .groupBy(t.recordHashes.hash)
    for (const row of rows) found.set(row.hash, BigInt(row.datanet))
  }
  const copies = hashes.flatMap((hash, i) => (found.has(hash) ? [i + 1] : []))
  if (copies.length === 0)
    return {
      check: 'duplicates',
      level: 'pass',
      message: 'No record was registered before, in this Datanet or another.',
    }
  const nets = [...new Set([...found.values()])].sort((a, b) => Number(a - b)).slice(0, 5)
  const failed = copies.length > hashes.length * copiesAllowed
  return {
    check: 'duplicates',
    level: failed ? 'fail' : 'warn',
    message: `${copies.length} of ${hashes.length} records were registered before (Datanet ${nets.join(', ')}). ${
      failed ? 'A copy earns nothing, and a batch of copies is not taken.' : 'The earlier one earns; these will not.'
    }`,
    lines: copies.slice(0, 20),
  }
}

async function registeredFinding(db: Database, { root }: BatchFile): Promise<Finding> {
  const [batch] = await db.select().from(t.batches).where(eq(t.batches.root, root))
  if (!batch) return { check: 'registered', level: 'pass', message: 'This batch is new.' }
  return { check: 'registered', level: 'fail', message: `This very file is registered already, as batch ${batch.id}.` }
}

function textOf(record: TrainingRecord): string {
  if ('text' in record) return record.text
  if ('prompt' in record) return `${record.prompt}\n${record.completion}`
  return record.messages.map(message => message.content).join('\n')
}
