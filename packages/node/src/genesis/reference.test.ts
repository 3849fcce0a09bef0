import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bytesToHex, keccak256, utf8, weiPerOpen } from '@openledger/base'
import { addresses } from '@openledger/contracts'
import { expect, test } from 'vitest'
import { cloneRoot } from '../folder/DataFolder.ts'
import { describeGenesis, renderPage } from './describeGenesis.ts'
import { parseParameters } from './GenesisParameters.ts'
import { makeGenesis } from './makeGenesis.ts'

const file = () => JSON.parse(readFileSync(join(import.meta.dirname, 'reference.json'), 'utf8'))

test('docs/GENESIS.md is what the reference parameters give (else: npm run genesis -- --page docs/GENESIS.md)', async () => {
  const report = await describeGenesis(await makeGenesis(parseParameters(file())))
  expect(report.supply).toBe(1_000_000_000n * weiPerOpen)
  expect(readFileSync(join(cloneRoot, 'docs', 'GENESIS.md'), 'utf8')).toBe(renderPage(report))
})

test('another parameter gives another hash, the same ones the same', async () => {
  const hashOf = async (change: object) =>
    (await describeGenesis(await makeGenesis(parseParameters({ ...file(), ...change })))).hash
  const hash = await hashOf({})
  expect(await hashOf({})).toBe(hash)
  for (const change of [{ timestamp: 1_800_000_001 }, { challengeWindow: 1 }, { staking: { unbondDelay: 2_000_000 } }])
    expect(await hashOf(change)).not.toBe(hash)
})

test('nobody has the keys of the reference accounts: they come from their names', () => {
  const { allocation, roles } = parseParameters(file())
  const accountOf = (name: string) => `0x${bytesToHex(keccak256(utf8(`openledger genesis ${name}`))).slice(-40)}`
  for (const part of allocation) {
    const account = 'vesting' in part ? part.vesting.beneficiary : part.address
    expect([accountOf(part.name), addresses.treasury]).toContain(account)
  }
  expect(roles).toEqual({ proposer: accountOf('operator'), guardian: accountOf('guardian') })
})

test('parameters that are wrong are refused by their field', () => {
  for (const [change, field] of [
    [{ chainId: 0 }, 'chainId'],
    [{ roles: { proposer: 'me', guardian: 'you' } }, 'roles.proposer'],
    [{ proposerBond: 'many' }, 'proposerBond'],
    [{ mint: true }, ''],
    [{ allocation: [] }, 'allocation'],
  ] as const) {
    expect(() => parseParameters({ ...file(), ...change })).toThrow(
      expect.objectContaining({ code: 'node/bad-parameters', facts: expect.objectContaining({ field }) }),
    )
  }
})
