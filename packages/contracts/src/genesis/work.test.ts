import type { Hex } from '@openledger/base'
import { type Abi, parseEther } from 'viem'
import { beforeAll, describe, expect, it } from 'vitest'
import { accessManagerAbi, dataAccessAbi, hostingAbi, jobsAbi, operatorsAbi, stakingAbi } from '../abis.ts'
import { addresses } from '../addresses.ts'
import { genesisPlan } from '../genesisPlan.ts'
import { roles } from '../roles.ts'
import { createLedger, type Ledger } from '../testing/Ledger.ts'

const admin = '0x1000000000000000000000000000000000000001'
const governor = '0x1000000000000000000000000000000000000002'
const guardian = '0x1000000000000000000000000000000000000003'
const worker = '0x2000000000000000000000000000000000000001'
const { accessManager, jobs, operators, hosting, dataAccess, fees, staking, bisection, models, datanets } = addresses

describe('the genesis of work', () => {
  let ledger: Ledger
  const call =
    (to: Hex, abi: Abi, from: Hex) =>
    (name: string, args: readonly unknown[] = [], value = 0n) =>
      ledger.send({ from, to, abi: abi as never, name, args, value })
  const lower = (value: unknown) => String(value).toLowerCase()

  beforeAll(async () => {
    const plan = genesisPlan({
      roles: { admin, treasury: admin, proposer: admin, governor, guardian },
      challengeWindow: 60,
      proposerBond: 1n,
      bondLock: 3600,
      work: { listingBond: parseEther('2'), hostingPrice: 7n, lateBps: 123, accessPeriod: 99 },
    })
    ledger = await createLedger({ plan })
    await ledger.fund(worker, parseEther('100'))
  })

  it('lets each contract do what it must and no more', async () => {
    const may = async (role: bigint, account: Hex) =>
      ((await call(accessManager, accessManagerAbi as Abi, worker)('hasRole', [role, account])) as [boolean, number])[0]
    const granted = {
      payments: [jobs, hosting, dataAccess],
      locker: [jobs, operators],
      slasher: [jobs, operators],
    } as const
    for (const [role, holders] of Object.entries(granted))
      for (const account of [jobs, operators, hosting, dataAccess, fees])
        expect(await may(roles[role as keyof typeof granted], account), `${account} as ${role}`).toBe(
          (holders as readonly string[]).includes(account),
        )
  })

  it('ties Jobs, Operators, Hosting and DataAccess to one another and keeps the terms', async () => {
    const reads = [
      [jobs, jobsAbi, { fees, staking, operators, bisection, models, datanets }],
      [operators, operatorsAbi, { jobs, staking }],
      [hosting, hostingAbi, { fees, models, operators }],
      [dataAccess, dataAccessAbi, { fees, datanets }],
    ] as const
    for (const [to, abi, expected] of reads)
      for (const [name, address] of Object.entries(expected))
        expect(lower(await call(to, abi as Abi, worker)(name)), name).toBe(address)
    expect(await call(jobs, jobsAbi as Abi, worker)('terms')).toMatchObject({ lateBps: 123, window: 60 })
    expect(await call(operators, operatorsAbi as Abi, worker)('terms')).toEqual({
      bondBps: 10_000,
      listingBond: parseEther('2'),
    })
    expect(await call(hosting, hostingAbi as Abi, worker)('price')).toBe(7n)
    expect(await call(dataAccess, dataAccessAbi as Abi, worker)('periodSeconds')).toBe(99)
  })

  it('lists an operator whose bond Staking then holds', async () => {
    const profile = {
      endpoint: 'https://a.example',
      hardware: `0x${'00'.repeat(32)}`,
      proofs: 1,
      tokenPrice: 1n,
      leastPrice: 0n,
    }
    const register = () => call(operators, operatorsAbi as Abi, worker)('register', [profile])
    await expect(register()).rejects.toThrow('Staking_StakeLocked')
    await call(staking, stakingAbi as Abi, worker)('stake', [worker], parseEther('3'))
    await register()
    expect(await call(staking, stakingAbi as Abi, worker)('freeStake', [worker])).toBe(parseEther('1'))
  })

  it('lets the governor alone change terms and code, and the guardian alone halt', async () => {
    const terms = [{ bondBps: 1, listingBond: 0n }]
    for (const [from, to, abi, name, args] of [
      [guardian, operators, operatorsAbi, 'setTerms', terms],
      [admin, operators, operatorsAbi, 'upgradeToAndCall', [addresses.operatorsImplementation, '0x']],
      [governor, operators, operatorsAbi, 'setHalted', [worker, true]],
      [guardian, hosting, hostingAbi, 'setPrice', [1n]],
    ] as const)
      await expect(call(to, abi as Abi, from)(name, args), name).rejects.toThrow('AccessManagedUnauthorized')
    await call(operators, operatorsAbi as Abi, governor)('setTerms', terms)
    await call(operators, operatorsAbi as Abi, governor)('upgradeToAndCall', [addresses.operatorsImplementation, '0x'])
    await call(operators, operatorsAbi as Abi, guardian)('setHalted', [worker, true])
    await call(hosting, hostingAbi as Abi, governor)('setPrice', [1n])
  })

  it('lets nobody initialise Operators again', async () => {
    for (const to of [operators, addresses.operatorsImplementation])
      await expect(
        call(to, operatorsAbi as Abi, admin)('initialize', [worker, { bondBps: 0, listingBond: 0n }]),
      ).rejects.toThrow('InvalidInitialization')
  })
})
