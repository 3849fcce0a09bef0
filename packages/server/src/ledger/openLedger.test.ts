import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseOpen } from '@openledger/base'
import { buildGenesis, startChain } from '@openledger/chain'
import { addresses, wopenAbi } from '@openledger/contracts'
import type { Abi } from 'viem'
import { expect, onTestFinished, test } from 'vitest'
import { addressOf, keyOf } from '../testing/startTestNetwork.ts'
import { openLedger } from './openLedger.ts'

/** A chain that has run ahead of the clock, as one does that was busy: its next block waits a second. */
async function startBusyChain() {
  const dir = await mkdtemp(join(tmpdir(), 'openledger-ledger-'))
  const operator = addressOf('operator')
  const genesis = await buildGenesis({
    chainId: 4267,
    timestamp: Math.floor(Date.now() / 1000) + 120,
    allocations: [{ address: operator, balance: parseOpen('1000000000') }],
    roles: {
      ...{ admin: operator, treasury: operator, proposer: operator, governor: operator, guardian: operator },
    },
    ...{ challengeWindow: 0, proposerBond: parseOpen('10'), batchBondLock: 60 },
  })
  const chain = await startChain({ dataDir: dir, genesis })
  onTestFinished(async () => {
    await chain.close()
    await rm(dir, { recursive: true, force: true })
  })
  return openLedger({ url: chain.url })
}

test('what an account sends at the same time stands in few blocks, and one that is refused holds up none', async () => {
  const ledger = await startBusyChain()
  const operator = ledger.sender(keyOf('operator'))
  const value = parseOpen('1')
  const transfer = (name: string) => operator.send({ to: addressOf(name), value })
  const wopen = { address: addresses.wopen, abi: wopenAbi as Abi } as const
  const refused = operator.send({ ...wopen, functionName: 'withdraw', args: [value] })
  const sent = Array.from({ length: 20 }, (_, i) => transfer(`receiver ${i}`))
  await expect(refused).rejects.toMatchObject({ code: 'ledger/reverted' })
  const blocks = new Set((await Promise.all(sent)).map(({ blockNumber }) => blockNumber))
  expect(blocks.size).toBeLessThan(10)
  for (let i = 0; i < 20; i++)
    expect(await ledger.client.getBalance({ address: addressOf(`receiver ${i}`) })).toBe(value)
  expect(await ledger.client.getTransactionCount({ address: operator.account.address })).toBe(20)
})
