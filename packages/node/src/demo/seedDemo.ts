import { openAsBlob } from 'node:fs'
import { type Address, BaseError, formatOpen, parseOpen } from '@openledger/base'
import {
  allItems,
  ask,
  askFaucet,
  claim,
  contribute,
  createDatanet,
  createOpenLedger,
  getAccount,
  getDatanet,
  getJob,
  isFinished,
  type Job,
  listBatches,
  listDatanets,
  listJobs,
  listModels,
  listReceipts,
  type OpenLedger,
  publishAudit,
  publishRelease,
  registerFineTune,
  settle,
  startFineTune,
  watchJob,
} from '@openledger/client'
import type { Keyring } from '../keys/Keyring.ts'
import { jobProgress } from '../terminal/jobProgress.ts'
import type { Terminal } from '../terminal/Terminal.ts'
import type { Demo } from './Demo.ts'
import type { DemoDatanet } from './readDemo.ts'

/** What an answer of a demo model costs, in wei. */
const price = { base: parseOpen('0.01'), token: parseOpen('0.001') }

/** Below this balance an account of the demo goes to the faucet. */
const enough = parseOpen('1')

/** Longest demo answer, in tokens. */
const maxTokens = 40

/**
 * Plays the demo over the node's own API, as any client would: Datanets with their contributors, releases, fine-tunes,
 * a few paid questions, one settled epoch, one claim.
 *
 * Every step first asks what is there already and does only what is missing, so that it can end anywhere and be run
 * again: nothing is kept outside the ledger.
 */
export async function seedDemo({ url, base, demo, keys, terminal, signal }: seedDemo.Options): Promise<void> {
  const as = (key: string) => createOpenLedger({ url, account: keys.account(key) })
  const builder = as(demo.builder)
  // Jobs are queued as soon as their data is there: the first model trains while the other Datanets fill.
  const queued: { plan: DemoDatanet; job: Job }[] = []
  for (const plan of demo.datanets) {
    signal.throwIfAborted()
    const datanet = await seedDatanet({ plan, builder, as, addressOf, terminal, signal })
    queued.push({ plan, job: await startModel({ plan, datanet, base, builder }) })
  }
  for (const [i, { plan, job }] of queued.entries()) {
    signal.throwIfAborted()
    await finishModel({ plan, job, builder, terminal, signal })
    await askQuestions({ plan, payer: as(demo.payer), terminal, signal })
    if (i === 0) await settleAndClaim({ plan, builder, as, addressOf, terminal })
  }
  await publishAudits({ demo, builder, terminal, signal })

  function addressOf(key: string): Address {
    return keys.account(key).address.toLowerCase() as Address
  }
}

export declare namespace seedDemo {
  type Options = {
    url: string
    /** Model id of the base model. */
    base: number
    demo: Demo
    keys: Keyring
    terminal: Terminal
    signal: AbortSignal
  }
}

type Steps = {
  plan: DemoDatanet
  builder: OpenLedger
  as: (key: string) => OpenLedger
  addressOf: (key: string) => Address
  terminal: Terminal
  signal: AbortSignal
}

/** Fills one Datanet and publishes its release; gives its id. */
async function seedDatanet({ plan, builder, as, addressOf, terminal, signal }: Steps): Promise<number> {
  const own = addressOf('demo-builder')
  const known = (await allItems(cursor => listDatanets(builder, { cursor }))).find(
    ({ name, curator }) => name === plan.name && curator === own,
  )
  let id = known?.id
  if (id === undefined) {
    await fund(builder)
    const { name, licence, about: description } = plan
    id = (await createDatanet(builder, { name, licence, description })).datanet
  }
  const net = id
  const given = new Set(
    (await allItems(cursor => listBatches(builder, net, { cursor }))).map(batch => batch.contributor),
  )
  const missing = plan.contributors.filter(({ key }) => !given.has(addressOf(key)))
  if (missing.length > 0) {
    const bar = terminal.progress(`Demo: ${plan.name}`)
    for (const [done, { key, label, file }] of missing.entries()) {
      signal.throwIfAborted()
      bar.update(done, missing.length, label)
      const contributor = as(key)
      await fund(contributor)
      await contribute(contributor, { datanet: net, file: await openAsBlob(file), licence: plan.licence, label })
    }
    bar.end(`Demo: ${plan.name}: ${plan.contributors.length} contributors`)
  }
  const datanet = await getDatanet(builder, net)
  if (!datanet.release || datanet.release.batchCount < datanet.batches) await publishRelease(builder, { datanet: net })
  return net
}

/** The job of one Datanet's model: the one that was started before, or a new one. */
async function startModel({
  plan,
  datanet,
  base,
  builder,
}: Pick<Steps, 'plan' | 'builder'> & { datanet: number; base: number }): Promise<Job> {
  const own = builder.wallet!.account.address.toLowerCase()
  const { name } = plan.model
  const mine = (await listJobs(builder)).find(
    job => job.name === name && job.builder === own && job.status !== 'failed' && job.status !== 'cancelled',
  )
  return mine ?? startFineTune(builder, { base, datanets: [datanet], name, seed: 1 })
}

/** Follows a job to its end and registers its model, unless it is registered already. */
async function finishModel({
  plan,
  job,
  builder,
  terminal,
  signal,
}: Pick<Steps, 'plan' | 'builder' | 'terminal' | 'signal'> & { job: Job }): Promise<void> {
  if (job.model !== null) return
  const { name } = plan.model
  const bar = jobProgress(terminal, `Demo: “${name}”`)
  const done = isFinished(job.status) ? job : await watchJob(builder, job.id, { signal, onEvent: bar.onEvent })
  const { model } = await registerFineTune(builder, { job: done, price })
  bar.end(`Demo: “${name}” is trained and registered as model ${model}`)
}

/** Asks one held-out question of each contributor's subject, so that there are receipts to look at. */
async function askQuestions({
  plan,
  payer,
  terminal,
  signal,
}: Pick<Steps, 'plan' | 'terminal' | 'signal'> & { payer: OpenLedger }): Promise<void> {
  const account = payer.wallet!.account.address.toLowerCase() as Address
  const model = (await allItems(cursor => listModels(payer, { cursor }))).find(({ name }) => name === plan.model.name)
  if (!model) return
  const asked = (await allItems(cursor => listReceipts(payer, { account, model: model.id, cursor }))).length
  const questions = plan.contributors.flatMap(
    ({ id }) => plan.questions.find(({ contributor }) => contributor === id) ?? [],
  )
  for (const { text } of questions.slice(asked)) {
    signal.throwIfAborted()
    await fund(payer)
    await ask(payer, { model: model.slug, messages: [{ role: 'user', content: text }], maxTokens })
  }
  if (questions.length > asked) {
    terminal.note(
      `Demo: asked “${plan.model.name}” ${questions.length - asked} questions; the receipts are on the page`,
    )
  }
}

/** Closes the first epoch, and lets the first contributor take what it earned. */
async function settleAndClaim({ plan, builder, as, addressOf, terminal }: Omit<Steps, 'signal'>): Promise<void> {
  const [first] = plan.contributors
  if (!first) return
  const before = await getAccount(builder, addressOf(first.key))
  if (before.claimed > 0n) return
  await settle(builder)
  try {
    const { amount } = await claim(as(first.key))
    terminal.note(`Demo: ${first.label} claimed ${formatOpen(amount)}`)
  } catch (error) {
    // Its records may have earned nothing yet.
    if (!BaseError.is(error, 'client/nothing-to-claim')) throw error
  }
}

/** Waits for each model's audit, which the node runs when it has nothing else to do, and puts it on the ledger. */
async function publishAudits({
  demo,
  builder,
  terminal,
  signal,
}: Pick<Steps, 'builder' | 'terminal' | 'signal'> & { demo: Demo }): Promise<void> {
  for (const plan of demo.datanets) {
    const own = builder.wallet!.account.address.toLowerCase()
    const models = await allItems(cursor => listModels(builder, { cursor }))
    const model = models.find(({ name, owner }) => name === plan.model.name && owner === own)
    if (!model || model.audit) continue
    const job = (await listJobs(builder)).find(({ model: id }) => id === model.id)
    if (!job) continue
    const audited = await waitForAudit(builder, job.id, signal)
    if (!audited?.result?.audit) continue
    await publishAudit(builder, { job: audited, model: model.id })
    const { lds, low, high } = audited.result.audit
    terminal.note(`Demo: “${model.name}” audited: LDS ${lds.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`)
  }
}

async function waitForAudit(ledger: OpenLedger, id: string, signal: AbortSignal): Promise<Job | undefined> {
  for (;;) {
    signal.throwIfAborted()
    const job = await getJob(ledger, id)
    if (job.result?.audit) return job
    await new Promise(resolve => setTimeout(resolve, 3000))
  }
}

async function fund(ledger: OpenLedger): Promise<void> {
  const { balance, wopen } = await getAccount(ledger)
  if (balance < enough || wopen < enough) await askFaucet(ledger)
}
