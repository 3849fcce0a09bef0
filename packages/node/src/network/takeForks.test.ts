import type { Genesis } from '@openledger/chain'
import { testGenesis } from '@openledger/chain/testing'
import { beforeAll, expect, test } from 'vitest'
import { takeForks } from './takeForks.ts'

let genesis: Genesis
beforeAll(async () => {
  genesis = await testGenesis()
})

const answering = (config: unknown, code = 0) => ({
  response: { code, value: Buffer.from(JSON.stringify(config)).toString('base64') },
})
const later = () => Number(genesis.timestamp) + 1_000
const osaka = { target: 6, max: 9, baseFeeUpdateFraction: 5007716 }
const blobSchedule = () => genesis.config.blobSchedule as Record<string, unknown>

test('a fork that came after the genesis is taken over, and nothing where none came', () => {
  expect(takeForks(genesis, answering(genesis.config))).toEqual(genesis)
  const config = { ...genesis.config, osakaTime: later(), blobSchedule: { ...blobSchedule(), osaka } }
  expect(takeForks(genesis, answering(config))).toEqual({ ...genesis, config })
})

test('whatever else a node says of forks is refused', () => {
  const wrong: [unknown, RegExp][] = [
    [{ ...genesis.config, chainId: 1, osakaTime: later() }, /another chainId/],
    [{ ...genesis.config, pragueTime: later() }, /another pragueTime/],
    [{ chainId: genesis.config.chainId }, /than the genesis/],
    [{ ...genesis.config, osakaTime: 1 }, /before the genesis/],
    [{ ...genesis.config, osakaTime: 'soon' }, /osakaTime/],
    [{ ...genesis.config, amsterdamTime: later() }, /amsterdamTime/],
    [{ ...genesis.config, osakaTime: later(), terminalBlockHash: '0x' }, /terminalBlockHash/],
    [{ ...genesis.config, blobSchedule: { ...blobSchedule(), prague: osaka, cancun: osaka } }, /another cancun/],
    [{ ...genesis.config, osakaTime: later(), blobSchedule: { ...blobSchedule(), osaka: { max: 1 } } }, /target/],
    ['nothing', /expected object/],
  ]
  for (const [config, reason] of wrong)
    expect(() => takeForks(genesis, answering(config)), JSON.stringify(config)).toThrow(
      expect.objectContaining({ code: 'node/forks-unexpected', facts: { reason: expect.stringMatching(reason) } }),
    )
})

test('a node that does not say is refused', () => {
  for (const answer of [answering({}, 1), { response: { code: 0, value: null } }, { response: { log: 'none' } }])
    expect(() => takeForks(genesis, answer)).toThrow(expect.objectContaining({ code: 'node/forks-untold' }))
})
