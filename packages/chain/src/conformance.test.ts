import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { reasonOf } from './testing/conformance/deviations.ts'
import { formatPage, type StateTally } from './testing/conformance/formatPage.ts'
import { runExchanges } from './testing/conformance/runExchanges.ts'
import { forks, runStateTest, type StateTest } from './testing/conformance/runStateTest.ts'
import { temporaryFolder } from './testing/index.ts'

// Ethereum's own suites. They lie beside the repository, not in it; `npm run conformance` runs all of them and writes
// the page.
const fixtures = process.env.ETHEREUM_FIXTURES ?? join(import.meta.dirname, '../../../../shared/fixtures/ethereum')
const page = process.env.CONFORMANCE_PAGE
const states = join(fixtures, 'state')
const rpc = join(fixtures, 'rpc')

for (const folder of [states, rpc]) if (!existsSync(folder)) console.warn(`SKIPPED 1 test: there is no ${folder}`)

let tally: StateTally | undefined

test.skipIf(!existsSync(states))(
  'state tests of ethereum/tests reach their roots and logs, at every fork that they name',
  async () => {
    const files = readdirSync(states, { recursive: true, encoding: 'utf8' })
      .filter(name => name.endsWith('.json'))
      .sort()
    const chosen = page === undefined ? files.filter((_, i) => i % 10 === 0) : files
    tally = { files: chosen.length, forks: new Map(), unknown: [] }
    for (const file of chosen) {
      const tests = JSON.parse(readFileSync(join(states, file), 'utf8')) as Record<string, StateTest>
      for (const [name, one] of Object.entries(tests)) {
        for (const fork of Object.keys(one.post)) {
          if (forks[fork] === undefined) {
            if (!tally.unknown.includes(fork)) tally.unknown.push(fork)
            continue
          }
          const counted = tally.forks.get(fork) ?? { cases: 0, wrong: [] }
          tally.forks.set(fork, counted)
          for (const [i, wrong] of (await runStateTest(one, fork)).entries()) {
            counted.cases++
            if (wrong !== undefined) counted.wrong.push(`${file} ${name} ${fork} ${i}: ${wrong}`)
          }
        }
      }
    }
    const wrong = [...tally.forks.values()].flatMap(counted => counted.wrong)
    const cases = [...tally.forks.values()].reduce((sum, counted) => sum + counted.cases, 0)
    console.log(`${cases} cases of ${chosen.length} of ${files.length} files; ${wrong.length} wrong`)
    expect(cases).toBeGreaterThan(0)
    if (page === undefined) expect(wrong).toEqual([])
    else expect(wrong.length / cases).toBeLessThanOrEqual(0.01)
  },
  1_200_000,
)

test.skipIf(!existsSync(rpc))(
  'JSON-RPC exchanges of ethereum/execution-apis are answered as recorded, but for those whose reason is listed',
  async () => {
    const folder = temporaryFolder()
    try {
      const exchanges = await runExchanges(rpc, folder.path)
      const different = exchanges.filter(({ same }) => !same)
      console.log(`${exchanges.length - different.length} of ${exchanges.length} exchanges as recorded`)
      for (const { name, difference } of different) console.log(`${name} ${difference}`)
      if (page !== undefined && tally !== undefined) {
        const date = new Date().toISOString().slice(0, 10)
        writeFileSync(page, formatPage({ date, states: tally, exchanges }))
      }
      expect(different.length / exchanges.length).toBeLessThanOrEqual(0.05)
      expect(different.filter(({ name }) => reasonOf(name) === undefined)).toEqual([])
    } finally {
      folder.remove()
    }
  },
)
