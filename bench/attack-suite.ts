/**
 * What a cheat gets: every attack is a change of an honest problem by an attacker with a stated budget, run through the
 * real pipeline (a base and fine-tunes by our engine, index, query vectors, integer scores, weights, split), without
 * defences and with them. ATTACKS picks some by number, ATTACKERS says how many attack in turn, STEPS how long the base
 * is trained, SHIFT takes other attackers, training orders and attacks by chance. Quality does not depend on load.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compareQueries, quarantineRecords } from '@openledger/attribution'
import {
  accountsOf,
  attackCases,
  type Defences,
  forgeQuery,
  inflation,
  nudgeQuery,
  type Outcome,
  paidRows,
  partsOf,
  payQueries,
  queriesOf,
  runAttack,
  scoreRecords,
  trainOn,
  type Workshop,
  washQueries,
  weighQueries,
  writeTinyBase,
} from '@openledger/attribution/attacks'
import { corpusConversations, demoProblem } from '@openledger/attribution/testing'
import { createEngine } from '@openledger/engine'

const name = 'attack-suite'
const rows: { label: string; value: number | string; unit: string }[] = []
const notes: string[] = []
const add = (label: string, value: number | string, unit: string) => {
  rows.push({ label, value, unit })
  console.log(`${label.padEnd(78)} ${value} ${unit}`)
}
const payment: Defences = { clusters: true, cut: 'records' }
const profiles: Record<string, Defences> = {
  none: { clusters: false, cut: 'accounts' },
  clusters: { clusters: true, cut: 'accounts' },
  payment,
  'payment and quarantine': { ...payment, quarantine: 3 },
}
const chosen = process.env.ATTACKS?.split(',').map(Number)
const cases = attackCases.filter((_, i) => !chosen || chosen.includes(i))
const attackers = Number(process.env.ATTACKERS ?? 10)
const shift = Number(process.env.SHIFT ?? 0)

const dir = mkdtempSync(join(tmpdir(), 'openledger-attack-suite-'))
await writeTinyBase({ dir, conversations: corpusConversations(1_500), steps: Number(process.env.STEPS ?? 600) })
const engine = await createEngine({ modelDir: dir })
const workshop: Workshop = { engine, seed: 7 + shift, made: new Map() }
const { problem, like } = demoProblem({
  tokenizer: engine.model.tokenizer,
  count: 10,
  records: 12,
  queries: 4,
  like: 2,
})
const accounts = accountsOf(problem)
// Every third, so that a few are of different subjects: one of the buses, one of the restaurants, and so on.
const attacking = Array.from({ length: attackers }, (_, i) => accounts[(3 * i + shift) % accounts.length]!)

/** The worst with each set of defences: of all attacks, and of those that register nothing new. */
const worst: Record<string, { label: string; value: number; sybil: number }> = {}
for (const { name, budget, sybil, attack } of cases) {
  for (const [profile, defences] of Object.entries(profiles)) {
    const outcomes: Outcome[] = []
    for (const attacker of attacking)
      outcomes.push(
        await runAttack({ attack }, { workshop, problem, attacker, seed: 1 + shift, questions: like }, defences),
      )
    const effect = inflation({
      honest: outcomes.flatMap(({ honest }) => honest),
      attacked: outcomes.flatMap(({ attacked }) => attacked),
    })
    const { value, low, high } = effect.inflation
    const loss = effect.honestLoss
    add(
      `${name} (${budget}): ${profile}`,
      Number(value.toFixed(3)),
      `x (${low.toFixed(2)} to ${high.toFixed(2)}), honest loss ${(100 * loss.value).toFixed(1)} % (${(100 * loss.low).toFixed(1)} to ${(100 * loss.high).toFixed(1)})`,
    )
    const before = worst[profile] ?? { label: 'none', value: 0, sybil: 0 }
    worst[profile] = {
      ...(value > before.value ? { label: name, value } : { label: before.label, value: before.value }),
      sybil: sybil ? Math.max(before.sybil, value) : before.sybil,
    }
  }
}

await aside()
await operators()
wash()
for (const [profile, { label, value, sybil }] of Object.entries(worst)) {
  add(`worst inflation, ${profile}`, Number(value.toFixed(3)), `x, by ${label}; goal 1.10`)
  add(`worst gain by Sybils and copies, ${profile}`, Number(sybil.toFixed(3)), 'x; goal 1.02')
}
const paying = Number((worst.payment?.value ?? 0).toFixed(3))
await engine.close()
rmSync(dir, { recursive: true, force: true })
notes.push(
  `Attackers: ${attackers}, in turn, of 10 contributors with 12 records each and 40 questions; intervals resample attackers' questions. The base (80,000 parameters) and every fine-tune are trained by the engine here.`,
  'Inflation is what the attacker is paid with its attack ÷ without, with the same defences in both; honest loss is what all others lose by the attack. Defences: clusters, with influence cut once an account; payment, which has clusters and cuts record by record; and payment with a quarantine of three deviations, which a job may ask for.',
)
if (process.env.BENCH_JSON)
  writeFileSync(
    process.env.BENCH_JSON,
    JSON.stringify({
      name,
      value: paying,
      unit: 'x, the worst attack with the defences that payment has',
      rows,
      notes,
    }),
  )
for (const note of notes) console.log(note)
console.log(`${name}: ${paying} x, the worst attack with the defences that payment has`)

/** What a quarantine does where nobody attacks: how many records it puts aside, and how much pay it takes from whom. */
async function aside(): Promise<void> {
  const { scores } = await scoreRecords(workshop, problem.records)
  const found = quarantineRecords({ scores })
  add('honest records put aside, nobody attacking', found.length, `of ${scores.length}`)
  const parts = async (quarantine: number) => {
    const weighed = await weighQueries({ workshop, problem, clusters: true, quarantine })
    return payQueries(weighed, queriesOf(weighed, payment))
  }
  // A cut that nobody reaches: the same records are trained on and held back.
  const [open, closed] = [await parts(1e6), await parts(3)]
  const partsOfAll = (payouts: typeof open, account: (typeof accounts)[number]) =>
    partsOf(payouts, [account]).reduce((sum, part) => sum + part, 0) / payouts.length
  const moved = accounts.map(account => 1 - partsOfAll(closed, account) / partsOfAll(open, account))
  add('honest loss by the quarantine, nobody attacking: the most of a contributor', percentOf(Math.max(...moved)), '%')
  const shifted = accounts.reduce((sum, one) => sum + Math.abs(partsOfAll(closed, one) - partsOfAll(open, one)), 0) / 2
  add('honest pay that the quarantine moves, nobody attacking', percentOf(shifted), '% of the pool')
}

function percentOf(part: number): number {
  return Number((100 * part).toFixed(2))
}

/** What those can do who hold the model: they are found by computing again, so the number is what they try to get. */
async function operators(): Promise<void> {
  const honest = await weighQueries({ workshop, problem, clusters: false })
  const [queries, rows] = [queriesOf(honest, payment), paidRows(honest, payment)]
  const { k } = honest.index
  const [friend] = attacking as [`0x${string}`]
  const place = honest.index.contributors.findIndex(({ account }) => account === friend)
  const parts = partsOf(payQueries(honest, queries), [friend])
  const effect = (attacked: number[]) => inflation({ honest: parts, attacked }).inflation.value.toFixed(2)
  const found = (forged: readonly Int8Array[]) => {
    const differing = forged.filter(
      (committed, q) => compareQueries({ committed, rows: rows[q]!, tolerance: 1e-3 }).verdict === 'different',
    )
    return `${differing.length} of ${forged.length} found by attest`
  }
  const forged = queries.map(() => forgeQuery({ contributor: place, k }))
  add(
    'a gateway that commits to its friend’s code word',
    effect(partsOf(payQueries(honest, forged), [friend])),
    `x tried, ${found(forged)}`,
  )
  const nudged = rows.map(each => nudgeQuery({ rows: each, k, contributor: place, tolerance: 1e-3 }))
  add(
    'a gateway that stays within attest’s tolerance',
    effect(partsOf(payQueries(honest, nudged), [friend])),
    `x, ${found(nudged)}`,
  )

  const again = problem.records.filter(({ account }) => account === friend)
  const trained = [...problem.records, ...again, ...again]
  const tampered = await weighQueries({ workshop, problem, clusters: false, trained })
  const replayed = await trainOn(workshop, problem.records)
  const same = tampered.checkpoints.filter(
    ({ adapterDigest }, i) => adapterDigest === replayed[i]!.adapterDigest,
  ).length
  const paid = partsOf(payQueries(tampered, queriesOf(tampered, payment)), [friend])
  add(
    'a trainer who trains on its friend’s records three times',
    effect(paid),
    `x, ${replayed.length - same} of ${replayed.length} kept states differ in replay`,
  )
}

/** Paying oneself: what comes back of a price. */
function wash(): void {
  const shares = { data: 6000, builder: 1500, parents: 500, operator: 1200, stakers: 300, treasury: 400, burn: 100 }
  const back = (roles: ('builder' | 'parents' | 'operator')[], dataShare: number) =>
    `${(100 * washQueries({ shares, roles, dataShare })).toFixed(1)} %`
  add('wash queries: back to one contributor of ten', back([], 0.1), 'of what it pays')
  add('wash queries: back to who is the only contributor', back([], 1), 'of what it pays')
  add(
    'wash queries: back to who is contributor, builder, parent and operator at once',
    back(['builder', 'parents', 'operator'], 1),
    'of what it pays; the rest is burnt or goes to stakers and treasury',
  )
}
