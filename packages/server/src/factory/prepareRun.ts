import { type Address, BaseError, type Hex, type Log } from '@openledger/base'
import type { JobRequest } from '@openledger/client'
import type { ModelCard, Sample } from '@openledger/engine'
import { and, desc, eq, inArray } from 'drizzle-orm'
import type { Database } from '../database/openDatabase.ts'
import * as t from '../database/schema.ts'
import { assertTrainable } from '../datanets/licences.ts'
import { modelOf } from '../datanets/lineageOf.ts'
import { assertMayTrain } from '../datanets/privacy.ts'
import { type ReleaseRecord, readRelease } from '../datanets/readRelease.ts'
import type { Store } from '../store/openStore.ts'
import type { Example } from './ModelFiles.ts'
import { assertBegins, assertLineData } from './Parent.ts'
import { type Reading, trainingSet } from './trainingSet.ts'

/** The releases that a job trains on, fixed when it is taken. */
export type JobRelease = { id: number; datanet: number; root: Hex; manifest: Hex }

/** A training set in tokens: what is trained on, whose it is, and what is held back to measure with. */
export type PreparedRun = {
  records: ReleaseRecord[]
  samples: Sample[]
  /** For each sample, its contributor's place in `accounts`. */
  owners: number[]
  accounts: Address[]
  held: { sample: Sample; contributor: number }[]
  /** Everything that is held back, whoever it is of. */
  heldBack: { record: ReleaseRecord; sample: Sample }[]
  /** What early stopping decides by, where the run may stop early. */
  stopping: { sample: Sample }[]
  /** Questions of the records held back: short ones, of as many contributors as there are. Something to try. */
  examples: Example[]
  /** Records that are too long or have no answer to learn. */
  skipped: number
}

/**
 * Finds what a job would train on and whether it may: the model that it begins from, the latest release of each Datanet,
 * and licences, that model's among them, that can meet in one.
 *
 * @throws what `assertBegins` and `assertLineData` throw, `datanets/unknown-datanet`, `factory/no-release`,
 * `datanets/licence-conflict`, `datanets/private`
 */
export async function resolveReleases({
  db,
  store,
  model,
  request,
  account,
  at,
}: resolveReleases.Options): Promise<JobRelease[]> {
  const from = await assertBegins({ db, model, id: request.base, account })
  const ids = [...new Set(request.datanets)].map(BigInt)
  const nets = await db.select().from(t.datanets).where(inArray(t.datanets.id, ids))
  const missing = ids.filter(id => !nets.some(net => net.id === id))
  if (missing.length > 0)
    throw new BaseError('There is no such Datanet.', {
      code: 'datanets/unknown-datanet',
      facts: { datanet: missing.join(', ') },
    })
  assertMayTrain(nets, account)
  await assertLineData({ db, row: from, datanets: request.datanets })
  const found = new Map<bigint, JobRelease | undefined>()
  for (const id of ids) {
    const [latest] = await db
      .select()
      .from(t.releases)
      .where(eq(t.releases.datanetId, id))
      .orderBy(desc(t.releases.id))
      .limit(1)
    found.set(
      id,
      latest && {
        id: Number(latest.id),
        datanet: Number(id),
        root: latest.root as Hex,
        manifest: latest.manifest as Hex,
      },
    )
  }
  const sources = nets.map(({ id, licence }) => ({ licence, datanet: Number(id), release: found.get(id) }))
  await assertTrainable({ db, store, sources: [...sources, ...licencesOf(from)], at })
  const releases: JobRelease[] = []
  for (const [id, release] of found) {
    if (!release)
      throw new BaseError('This Datanet has no release yet.', {
        code: 'factory/no-release',
        facts: { datanet: id },
        hint: 'Its curator publishes one: a model is trained on releases, never on what still changes.',
      })
    releases.push(release)
  }
  return releases.sort((a, b) => a.id - b.id)
}

export declare namespace resolveReleases {
  type Options = {
    db: Database
    store: Store
    model: ModelCard
    request: Pick<JobRequest, 'base' | 'datanets'>
    /** Whose private data may be among them. */
    account: Address | undefined
    /** Unix seconds, for licences that run out. */
    at: number
  }
}

/** What a model stands under, as what is made of it will. */
function licencesOf({ id, licences }: Pick<typeof t.models.$inferSelect, 'id' | 'licences'>) {
  return licences.map(licence => ({ licence, model: Number(id) }))
}

async function assertReleasesTrainable({ db, store, base, releases, at }: Releases): Promise<void> {
  const from = await modelOf(db, base)
  const sources: assertTrainable.Options['sources'][number][] = []
  for (const release of releases) {
    const [net] = await db
      .select({ licence: t.datanets.licence })
      .from(t.datanets)
      .where(eq(t.datanets.id, BigInt(release.datanet)))
    if (net) sources.push({ licence: net.licence, datanet: release.datanet, release })
  }
  await assertTrainable({ db, store, sources: [...sources, ...(from ? licencesOf(from) : [])], at })
}

type Releases = { db: Database; store: Store; base: number; releases: readonly JobRelease[]; at: number }

/**
 * Reads the releases into tokens. A twentieth of the records (at most 16) is held back by the seed, so that the audit
 * has questions that the run never saw; below 40 records nothing is held back. A run that may stop early has as many more
 * held back to decide when.
 *
 * @throws `factory/no-records`, `factory/no-hold-out`, `datanets/release-mismatch`, `datanets/tombstoned`, `datanets/licence-conflict`
 */
export async function prepareRun({
  db,
  store,
  model,
  base,
  releases,
  hyper,
  seed,
  log,
  at = Math.floor(Date.now() / 1000),
}: prepareRun.Options): Promise<PreparedRun> {
  // A licence may have run out since the job was taken.
  await assertReleasesTrainable({ db, store, base, releases, at })
  const all: ReleaseRecord[] = []
  /** Batches whose words may be shown to anybody. */
  const shown = new Set<number>()
  for (const release of releases) {
    const records = await readRelease({
      store,
      release,
      isTombstoned: async batch => {
        const where = and(eq(t.batches.id, BigInt(batch)), eq(t.batches.tombstoned, true))
        return (await db.select().from(t.batches).where(where)).length > 0
      },
    })
    all.push(...records)
    const open = and(eq(t.datanets.id, BigInt(release.datanet)), eq(t.datanets.accessPrice, 0n))
    if ((await db.select({ id: t.datanets.id }).from(t.datanets).where(open)).length > 0)
      for (const { batch } of records) shown.add(batch)
  }
  const { trained, heldBack, stopping, skipped } = await trainingSet({
    records: all,
    tokenizer: model.tokenizer,
    hyper,
    seed,
  })
  if (skipped > 0) log.info('left out records that do not fit', { skipped, maxLength: hyper.maxLength })
  const accounts = [...new Set(trained.map(({ record }) => record.contributor))]
  const place = new Map(accounts.map((account, i) => [account, i]))
  return {
    records: trained.map(({ record }) => record),
    samples: trained.map(({ sample }) => sample),
    owners: trained.map(({ record }) => place.get(record.contributor)!),
    accounts,
    held: heldBack.flatMap(({ record, sample }) => {
      const contributor = place.get(record.contributor)
      return contributor !== undefined ? [{ sample, contributor }] : []
    }),
    ...{ heldBack, stopping },
    examples: examplesOf(heldBack.flatMap(({ record }) => (shown.has(record.batch) ? [record] : []))),
    skipped,
  }
}

/** Questions worth asking the model: of records held back, first one of each contributor. */
function examplesOf(records: readonly ReleaseRecord[], count = 6): Example[] {
  const asked = records.flatMap(({ contributor, batch, record }) => {
    const question =
      'prompt' in record ? record.prompt : 'messages' in record ? firstQuestion(record.messages) : undefined
    return question !== undefined && question.length <= 120 ? [{ contributor, batch, question }] : []
  })
  const firsts = new Map(asked.toReversed().map(one => [one.contributor, one]))
  const chosen = new Map<string, Example>()
  for (const { batch, question } of [...firsts.values(), ...asked])
    if (!chosen.has(question)) chosen.set(question, { batch, question })
  return [...chosen.values()].slice(0, count)
}

function firstQuestion(messages: readonly { role: string; content: string }[]): string | undefined {
  return messages.find(({ role }) => role === 'user')?.content
}

export declare namespace prepareRun {
  type Options = {
    db: Database
    store: Store
    model: ModelCard
    /** Id of the model that the run begins from. */
    base: number
    releases: readonly JobRelease[]
    hyper: Reading
    seed: number
    log: Log
    /** Unix seconds; now unless told. */
    at?: number | undefined
  }
}
