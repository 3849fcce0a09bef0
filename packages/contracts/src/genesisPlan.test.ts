import { bytesToHex, hexToBytes, type SumNode, sumProof, sumRoot } from '@openledger/base'
import {
  concat,
  domainSeparator,
  encodeAbiParameters,
  encodeFunctionData,
  getContractAddress,
  type Hex,
  hashTypedData,
  keccak256,
  multicall3Abi,
  parseAbi,
  toHex,
} from 'viem'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  accessManagerAbi,
  agentGuardAbi,
  agentIdentityAbi,
  agentStakeAbi,
  agentValidationAbi,
  availabilityAbi,
  batchSettlementAbi,
  bisectionAbi,
  chamberAbi,
  datanetsAbi,
  disputesAbi,
  erc3009DepositCollectorAbi,
  exactPermit2ProxyAbi,
  feesAbi,
  hostingAbi,
  modelsAbi,
  openCircleAbi,
  openGovernorAbi,
  operatorsAbi,
  parametersAbi,
  permit2Abi,
  permit2DepositCollectorAbi,
  reputationAbi,
  reviewsAbi,
  seedAgreementAbi,
  settlementAbi,
  timelockControllerAbi,
  vestingAbi,
  wopenAbi,
} from './abis.ts'
import { addresses, vestingAddress } from './addresses.ts'
import { compilerInput, inputDigest } from './compiler/compilerInput.ts'
import { compiledFrom, storageLayouts } from './generated/compiled.ts'
import { genesisPlan } from './genesisPlan.ts'
import { genesisPolicy } from './Policy.ts'
import { roles as roleIds } from './roles.ts'
import {
  datanetsSlots,
  licencesSlots,
  modelsSlots,
  namespaces,
  readField,
  type StorageField,
  settlementSlots,
  wopenSlots,
} from './storageSlots.ts'
import { createLedger, type Ledger } from './testing/Ledger.ts'

const admin = '0x1000000000000000000000000000000000000001'
const treasury = '0x1000000000000000000000000000000000000002'
const proposer = '0x1000000000000000000000000000000000000003'
const governor = '0x1000000000000000000000000000000000000004'
const guardian = '0x1000000000000000000000000000000000000005'
const alice = '0x2000000000000000000000000000000000000001'
const open = 10n ** 18n
const type = (type: string, name: string) => ({ type, name })
const root = (label: string) => keccak256(toHex(label))

const plan = genesisPlan({
  roles: { admin, treasury, proposer, governor, guardian },
  challengeWindow: 60,
  proposerBond: open,
  bondLock: 3600,
})

describe('the artifacts', () => {
  it('are compiled from the sources as they stand (else: npm run build -w packages/contracts)', () => {
    expect(compiledFrom).toBe(inputDigest(compilerInput()))
  })
})

describe('the genesis plan', () => {
  let ledger: Ledger
  const { wopen, datanets, models, settlement, accessManager } = addresses
  const call = (to: Hex, abi: readonly unknown[], from: Hex) => {
    return (name: string, args: readonly unknown[] = [], value = 0n) =>
      ledger.send({ from, to, abi: abi as never, name, args, value })
  }
  const field = async (account: Hex, place: StorageField) => readField(await ledger.word(account, place.slot), place)

  beforeAll(async () => {
    ledger = await createLedger({ plan })
    for (const account of [alice, proposer] as const) await ledger.fund(account, 1000n * open)
  })

  it('leaves code at every address it names', async () => {
    for (const address of Object.values(addresses))
      expect((await ledger.code(address as Hex)).length, address).toBeGreaterThan(100)
  })

  it('lays a Multicall3 that bundles calls', async () => {
    const totalSupply = encodeFunctionData({ abi: wopenAbi, functionName: 'totalSupply' })
    const calls = [
      { target: wopen, allowFailure: false, callData: totalSupply },
      { target: settlement, allowFailure: true, callData: totalSupply },
    ]
    const [good, bad] = (await call(addresses.multicall3, multicall3Abi, alice)('aggregate3', [calls])) as {
      success: boolean
      returnData: string
    }[]
    expect(good).toEqual({ success: true, returnData: `0x${'00'.repeat(32)}` })
    expect(bad!.success).toBe(false)
  })

  it('lays the CREATE2 deployer, which deploys where CREATE2 says', async () => {
    const bytecode = '0x600a600c600039600a6000f3602a60005260206000f3' // returns 42
    const salt = toHex(7, { size: 32 })
    const data = concat([salt, bytecode])
    const deployed = await ledger.call({ from: alice, to: addresses.create2Deployer, data })
    expect(deployed).toBe(
      getContractAddress({ opcode: 'CREATE2', from: addresses.create2Deployer, salt, bytecode }).toLowerCase(),
    )
    expect(await ledger.code(deployed)).toBe('0x602a60005260206000f3')
  })

  it('lays what payment clients and smart wallets expect, tied to one another', async () => {
    const { batchSettlement, permit2, entryPoint } = addresses
    const collector = call(addresses.erc3009DepositCollector, erc3009DepositCollectorAbi, alice)
    expect(await collector('settlement')).toBe(batchSettlement)
    const permitted = call(addresses.permit2DepositCollector, permit2DepositCollectorAbi, alice)
    expect([await permitted('settlement'), await permitted('PERMIT2')]).toEqual([batchSettlement, permit2])
    for (const proxy of [addresses.exactPermit2Proxy, addresses.uptoPermit2Proxy])
      expect(await call(proxy, exactPermit2ProxyAbi, alice)('PERMIT2')).toBe(permit2)
    const domain = { name: 'x402 Batch Settlement', version: '1', chainId: 4267n, verifyingContract: batchSettlement }
    const types = { Voucher: [type('bytes32', 'channelId'), type('uint128', 'maxClaimableAmount')] }
    const message = { channelId: root('channel'), maxClaimableAmount: 5n }
    const digest = hashTypedData({ domain, types, primaryType: 'Voucher', message })
    const batch = call(batchSettlement, batchSettlementAbi, alice)
    expect(await batch('getVoucherDigest', [message.channelId, 5n])).toBe(digest)
    const separator = domainSeparator({ domain: { name: 'Permit2', chainId: 4267n, verifyingContract: permit2 } })
    expect(await call(permit2, permit2Abi, alice)('DOMAIN_SEPARATOR')).toBe(separator)
    // The SenderCreator of version 0.8 on public networks.
    const creator = await call(
      entryPoint,
      parseAbi(['function senderCreator() view returns (address)']),
      alice,
    )('senderCreator')
    expect(creator).toBe('0x449ED7C3e6Fee6a97311d4b55475DF59C44AdD33')
    expect((await ledger.code(creator as Hex)).length).toBeGreaterThan(100)
  })

  it('gives each role to its holder and to nobody else', async () => {
    const read = call(accessManager, accessManagerAbi, alice)
    const holders = { admin, governor, guardian, proposer }
    for (const [role, id] of Object.entries(roleIds)) {
      for (const [name, account] of Object.entries(holders)) {
        expect(await read('hasRole', [id, account]), `${name} as ${role}`).toEqual([
          name === role || `${name} ${role}` === 'proposer scorekeeper',
          0,
        ])
      }
    }
  })

  it('leaves every power with those who stake, where nobody is named', async () => {
    const public_ = genesisPlan({
      roles: { proposer, guardian },
      challengeWindow: 60,
      proposerBond: open,
      bondLock: 3600,
    })
    const governed = await createLedger({ plan: public_ })
    const read = (to: Hex, abi: readonly unknown[], name: string, args: readonly unknown[] = []) =>
      governed.send({ from: alice, to, abi: abi as never, name, args, value: 0n })
    const { timelock, governor: dao } = addresses
    for (const role of ['admin', 'governor'] as const) {
      expect(await read(accessManager, accessManagerAbi, 'hasRole', [roleIds[role], timelock])).toEqual([true, 0])
      for (const step of public_.steps) {
        const [holds] = (await read(accessManager, accessManagerAbi, 'hasRole', [roleIds[role], step.from])) as [
          boolean,
        ]
        expect(holds && step.from !== timelock, `${step.from} as ${role}`).toBe(false)
      }
    }
    expect(await read(settlement, settlementAbi, 'treasury')).toBe(addresses.treasury)
    expect(await read(timelock, timelockControllerAbi, 'hasRole', [keccak256(toHex('EXECUTOR_ROLE')), dao])).toBe(true)
    expect(await read(dao, openGovernorAbi, 'timelock')).toBe(timelock)
    expect(await read(dao, openGovernorAbi, 'token')).toBe(addresses.staking)
    expect(await read(dao, openGovernorAbi, 'CLOCK_MODE')).toBe('mode=timestamp')
    expect(await read(addresses.chamber, chamberAbi, 'governor')).toBe(dao)
    expect(await read(addresses.parameters, parametersAbi, 'keys')).toHaveLength(1)
  })

  it('lets Reviews lock and slash, the governor set its terms and the guardian postpone', async () => {
    const { reviews, staking } = addresses
    const read = call(accessManager, accessManagerAbi, alice)
    expect(await read('hasRole', [roleIds.locker, reviews])).toEqual([true, 0])
    expect(await read('hasRole', [roleIds.slasher, reviews])).toEqual([true, 0])
    expect(await call(reviews, reviewsAbi, alice)('staking')).toBe(staking)
    for (const from of [alice, admin, guardian] as const) {
      await expect(call(reviews, reviewsAbi, from)('setFee', [1, 5n])).rejects.toThrow('AccessManagedUnauthorized')
    }
    await expect(call(reviews, reviewsAbi, governor)('postpone', [1n])).rejects.toThrow('AccessManagedUnauthorized')
    await call(reviews, reviewsAbi, governor)('setFee', [1, 5n])
    expect(await call(reviews, reviewsAbi, alice)('feeOf', [1, 3])).toBe(15n)
  })

  it('lets Reputation lock and slash, the proposer post its roots and the guardian withdraw them', async () => {
    const { reputation, reviews, staking, chamber } = addresses
    const read = call(accessManager, accessManagerAbi, alice)
    const as = (from: Hex) => call(reputation, reputationAbi, from)
    expect(await read('hasRole', [roleIds.locker, reputation])).toEqual([true, 0])
    expect(await read('hasRole', [roleIds.slasher, reputation])).toEqual([true, 0])
    expect(await as(alice)('staking')).toBe(staking)
    expect(await as(alice)('reviews')).toBe(reviews)
    expect(await call(chamber, chamberAbi, alice)('reputation')).toBe(reputation)
    const terms = { halfLife: 2_592_000, earningsShare: 7000, window: 60, bond: 10n * open, panel: 3, reviewDomain: 0 }
    expect(await as(alice)('currentTerms')).toEqual(terms)
    const scores = { root: root('scores'), total: open, computedAt: 1_700_000_000, data: root('file') }
    for (const from of [alice, admin, governor, guardian] as const) {
      await expect(as(from)('post', [0, 1n, scores])).rejects.toThrow('AccessManagedUnauthorized')
    }
    await expect(as(proposer)('post', [0, 1n, scores])).rejects.toThrow('Staking_StakeLocked')
    await expect(as(governor)('veto', [0, 1n])).rejects.toThrow('AccessManagedUnauthorized')
    await expect(as(guardian)('veto', [0, 1n])).rejects.toThrow('Reputation_NotPending')
    await expect(as(admin)('setTerms', [terms])).rejects.toThrow('AccessManagedUnauthorized')
    await as(governor)('setTerms', [{ ...terms, panel: 5 }])
    await expect(as(governor)('initialize', [alice, terms])).rejects.toThrow('InvalidInitialization')
  })

  it('points everything at everything', async () => {
    expect(await call(settlement, settlementAbi, alice)('token')).toBe(wopen)
    expect(await call(settlement, settlementAbi, alice)('treasury')).toBe(treasury)
    expect(await call(settlement, settlementAbi, alice)('currentPolicy')).toEqual([0, genesisPolicy])
    expect(await call(models, modelsAbi, alice)('datanets')).toBe(datanets)
    expect(await call(addresses.fees, feesAbi, alice)('settlement')).toBe(settlement)
    expect(String(await call(addresses.fees, feesAbi, alice)('models')).toLowerCase()).toBe(models)
    expect(await call(addresses.fees, feesAbi, alice)('token')).toBe(wopen)
    for (const [to, abi] of [
      [settlement, settlementAbi],
      [datanets, datanetsAbi],
      [models, modelsAbi],
      [addresses.fees, feesAbi],
      [addresses.operators, operatorsAbi],
      [addresses.hosting, hostingAbi],
    ] as const) {
      expect(await call(to, abi, alice)('authority')).toBe(accessManager)
    }
    expect(await call(datanets, datanetsAbi, alice)('bondLock')).toBe(3600)
  })

  it('lets Disputes cancel and slash, and Availability cancel', async () => {
    const { disputes, availability, staking, fees } = addresses
    const holds = call(accessManager, accessManagerAbi, alice)
    for (const [role, account, expected] of [
      ['disputes', disputes, true],
      ['disputes', availability, true],
      ['slasher', disputes, true],
      ['slasher', availability, false],
    ] as const) {
      expect(await holds('hasRole', [roleIds[role], account]), `${account} as ${role}`).toEqual([expected, 0])
    }
    for (const [name, address] of Object.entries({ settlement, models, staking, fees })) {
      expect(String(await call(disputes, disputesAbi, alice)(name)).toLowerCase()).toBe(address)
    }
    expect(await call(disputes, disputesAbi, alice)('equivocationPenalty')).toBe(100n * open)
    const asking = call(availability, availabilityAbi, alice)
    expect(String(await asking('settlement')).toLowerCase()).toBe(settlement)
    expect(await asking('bond')).toBe(open / 10n)
    expect([await asking('answerTime'), await asking('reportTime')]).toEqual([30, 15])
  })

  it('lays Bisection with its terms, and admits the three step verifiers and no other', async () => {
    const read = call(addresses.bisection, bisectionAbi, alice)
    expect(await read('terms')).toEqual({
      window: 3600,
      clock: 1800,
      runBond: 10n * open,
      challengeBond: open,
      domain: 0,
      panel: 3,
    })
    const { scoreVerifier, shareVerifier, sumVerifier } = addresses
    for (const verifier of [scoreVerifier, shareVerifier, sumVerifier]) {
      expect(await read('isAdmitted', [verifier])).toBe(true)
    }
    expect(await read('isAdmitted', [wopen])).toBe(false)
    const admit = (from: Hex) => call(addresses.bisection, bisectionAbi, from)('admitVerifier', [wopen, true])
    await expect(admit(alice)).rejects.toThrow('AccessManagedUnauthorized')
    await expect(admit(admin)).rejects.toThrow('AccessManagedUnauthorized')
  })

  it('lays the launchpad over stake and models, with the code of its seed agreements', async () => {
    const { openCircle, seedAgreementImplementation, staking } = addresses
    const reads = async (to: Hex, abi: readonly unknown[], name: string) => String(await call(to, abi, alice)(name))
    expect((await reads(openCircle, openCircleAbi, 'staking')).toLowerCase()).toBe(staking)
    expect((await reads(openCircle, openCircleAbi, 'models')).toLowerCase()).toBe(models)
    expect((await reads(openCircle, openCircleAbi, 'seedImplementation')).toLowerCase()).toBe(
      seedAgreementImplementation,
    )
    expect((await reads(seedAgreementImplementation, seedAgreementAbi, 'settlement')).toLowerCase()).toBe(settlement)
    expect((await reads(seedAgreementImplementation, seedAgreementAbi, 'token')).toLowerCase()).toBe(wopen)
    await expect(call(seedAgreementImplementation, seedAgreementAbi, alice)('fund', [], 1n)).rejects.toThrow(
      'SeedAgreement_WrongState',
    )
  })

  it('lays one contract for each allocation that vests, and no other', async () => {
    const start = 1_700_000_000
    const vests = [
      { beneficiary: alice, start, cliff: 0, duration: 100 },
      { beneficiary: addresses.treasury, start, cliff: 60, duration: 100 },
    ] as const
    const vested = await createLedger({
      plan: genesisPlan({
        ...{ roles: { proposer, guardian }, challengeWindow: 60, proposerBond: open, bondLock: 3600 },
        vesting: vests,
      }),
    })
    const read = (index: number, name: string) =>
      vested.send({ from: alice, to: vestingAddress(index), abi: vestingAbi, name })
    for (const [index, { beneficiary, cliff, duration }] of vests.entries()) {
      expect(String(await read(index, 'owner')).toLowerCase()).toBe(beneficiary)
      expect(await read(index, 'cliff')).toBe(BigInt(start + cliff))
      expect(await read(index, 'end')).toBe(BigInt(start + duration))
      expect(String(await read(index, 'staking')).toLowerCase()).toBe(addresses.staking)
    }
    expect(await vested.code(vestingAddress(2))).toBe('0x')
    expect([vestingAddress(0), vestingAddress(0xdf)].map(address => address.slice(-4))).toEqual(['0e20', '0eff'])
    expect(() => vestingAddress(0xe0)).toThrow(RangeError)
  })

  it('lets nobody initialise a proxy or an implementation again', async () => {
    for (const to of [datanets, models, addresses.datanetsImplementation, addresses.modelsImplementation]) {
      await expect(call(to, modelsAbi, admin)('initialize', [alice])).rejects.toThrow('InvalidInitialization')
    }
  })

  it('lets the governor alone upgrade a registry', async () => {
    const args = [addresses.modelsImplementation, '0x']
    await expect(call(models, modelsAbi, admin)('upgradeToAndCall', args)).rejects.toThrow('AccessManagedUnauthorized')
    await call(models, modelsAbi, governor)('upgradeToAndCall', args)
  })

  it('lays the registries of agents, and lets their guard alone lock and slash', async () => {
    const { agentGuard, agentIdentity, agentStakeImplementation, agentValidation, staking } = addresses
    const reads = async (to: Hex, abi: readonly unknown[], name: string) =>
      String(await call(to, abi, alice)(name)).toLowerCase()
    expect(await reads(agentGuard, agentGuardAbi, 'identity')).toBe(agentIdentity)
    expect(await reads(agentGuard, agentGuardAbi, 'staking')).toBe(staking)
    expect(await reads(agentGuard, agentGuardAbi, 'stakeImplementation')).toBe(agentStakeImplementation)
    expect(await reads(agentStakeImplementation, agentStakeAbi, 'identity')).toBe(agentIdentity)
    expect(await reads(agentValidation, agentValidationAbi, 'getIdentityRegistry')).toBe(agentIdentity)
    expect(await reads(agentIdentity, agentIdentityAbi, 'name')).toBe('openledger agents')
    expect(await call(agentGuard, agentGuardAbi, alice)('terms')).toEqual({
      backing: 5,
      penaltyBps: 5000,
      premiumBps: 100,
      faultWindow: 600,
      coverTerm: 30 * 24 * 3600,
      leastBond: 10n * open,
      mostCover: 1000n * open,
    })
    const read = call(accessManager, accessManagerAbi, alice)
    expect(await read('hasRole', [roleIds.locker, agentGuard])).toEqual([true, 0])
    expect(await read('hasRole', [roleIds.slasher, agentGuard])).toEqual([true, 0])
    for (const [to, abi] of [
      [agentIdentity, agentIdentityAbi],
      [agentValidation, agentValidationAbi],
    ] as const) {
      for (const from of [alice, admin, guardian] as const) {
        await expect(call(to, abi, from)('upgradeToAndCall', [wopen, '0x'])).rejects.toThrow(
          'AccessManagedUnauthorized',
        )
      }
    }
    expect(await call(agentIdentity, agentIdentityAbi, alice)('register')).toBe(1n)
    expect(String(await call(agentIdentity, agentIdentityAbi, alice)('getAgentWallet', [1n]))).toBe(alice)
  })

  it('separates propose, veto and cancel', async () => {
    const epoch = {
      ...{ epoch: 1n, receiptsRoot: root('r'), linesRoot: root('l'), payoutRoot: root('p'), total: 0n, added: 0n },
      ...{ receiptCount: 0n, lineCount: 0n, payoutCount: 0n, lastPayment: 0n },
      ...{ data: root('d'), chunksRoot: root('c'), size: 0n },
    }
    for (const from of [alice, admin, governor, guardian] as const) {
      const act = call(settlement, settlementAbi, from)
      await expect(act('propose', [epoch])).rejects.toThrow('AccessManagedUnauthorized')
      if (from !== guardian) await expect(act('veto', [epoch])).rejects.toThrow('AccessManagedUnauthorized')
      await expect(act('cancel', [1n, alice, root('fault')])).rejects.toThrow('AccessManagedUnauthorized')
    }
  })

  it('runs a line from a contribution to a claim whose facts stand at the published storage slots', async () => {
    const data = call(datanets, datanetsAbi, alice)
    const licence = `${toHex('CC-BY-4.0').padEnd(66, '0')}` as Hex
    expect(await data('createDatanet', ['Travel', 1, licence, open, root('about')])).toBe(1n)
    await data('setAllowed', [1n, alice, true])
    expect(await data('contribute', [1n, root('batch'), 7, 900n, licence, root('meta')], open)).toBe(1n)
    expect(await data('publishRelease', [1n, root('release'), root('manifest'), 1])).toBe(1n)

    const model = call(models, modelsAbi, alice)
    await model('registerBase', ['base', root('base'), root('about')])
    const fineTune = {
      name: 'travel',
      parents: [{ modelId: 1n, share: 10_000 }],
      adapterDigest: root('adapter'),
      descriptor: root('descriptor'),
      checkpointRoot: root('checkpoints'),
      indexRoot: root('index'),
      releaseIds: [1n],
      basePrice: 5n,
      tokenPrice: 3n,
      operator: proposer,
      metadata: root('card'),
    }
    expect(await model('registerFineTune', [fineTune])).toBe(2n)
    await model('publishAudit', [2n, root('audit')])
    await model('retire', [2n])

    await call(wopen, wopenAbi, alice)('deposit', [], 10n * open)
    await call(wopen, wopenAbi, alice)('transfer', [settlement, 9n * open])
    const cumulative = 9n * open
    const leaf = await call(settlement, settlementAbi, alice)('leafHash', [alice, cumulative])
    const epoch = {
      epoch: 1n,
      receiptsRoot: root('r'),
      linesRoot: root('l'),
      payoutRoot: leaf as Hex,
      total: cumulative,
      added: cumulative,
      receiptCount: 4n,
      lineCount: 5n,
      payoutCount: 1n,
      lastPayment: 6n,
      data: root('d'),
      chunksRoot: root('c'),
      size: 7n,
    }
    await call(settlement, settlementAbi, proposer)('propose', [epoch], 3n * open)
    ledger.clock.timestamp += 60n
    await call(settlement, settlementAbi, alice)('finalise', [epoch])
    await call(settlement, settlementAbi, guardian)('claim', [alice, cumulative, 0n, [], [], true])
    await call(settlement, settlementAbi, proposer)('propose', [{ ...epoch, epoch: 2n, added: 0n }])

    const kept = modelsSlots.model(2n)
    expect(await field(models, modelsSlots.count)).toBe(2n)
    expect(await field(models, kept.parentId)).toBe(1n)
    expect(await field(models, kept.baseId)).toBe(1n)
    expect(await field(models, kept.digest)).toBe(BigInt(root('adapter')))
    expect(await field(models, kept.descriptor)).toBe(BigInt(root('descriptor')))
    expect(await field(models, kept.checkpointRoot)).toBe(BigInt(root('checkpoints')))
    expect(await field(models, kept.indexRoot)).toBe(BigInt(root('index')))
    expect(await field(models, kept.audit)).toBe(BigInt(root('audit')))
    expect(await field(models, kept.basePrice)).toBe(5n)
    expect(await field(models, kept.tokenPrice)).toBe(3n)
    expect(await field(models, kept.kind)).toBe(2n)
    expect(await field(models, kept.retired)).toBe(1n)
    expect(await field(models, kept.registeredAt)).toBe(1_700_000_000n)
    expect(await field(models, kept.releaseIds)).toBe(1n)
    expect(await field(models, modelsSlots.releaseId(2n, 0))).toBe(1n)
    expect(await field(models, kept.parents)).toBe(1n)
    expect(await field(models, modelsSlots.parent(2n, 0).modelId)).toBe(1n)
    expect(await field(models, modelsSlots.parent(2n, 0).share)).toBe(10_000n)
    expect(await field(models, kept.lineId)).toBe(2n)
    expect(await field(models, kept.version)).toBe(1n)
    expect(await field(models, modelsSlots.latest(2n))).toBe(2n)
    expect(await field(models, kept.licences)).toBe(1n)
    expect(await field(models, modelsSlots.licence(2n, 0))).toBe(BigInt(licence))
    expect(await field(models, modelsSlots.terms(2n).commercial)).toBe(1n)
    expect(await field(models, modelsSlots.terms(2n).attribution)).toBe(1n)
    expect(await field(addresses.licences, licencesSlots.terms(licence).id)).toBe(BigInt(licence))
    expect(await field(addresses.licences, licencesSlots.registered(licence))).toBe(1n)
    expect(await field(models, modelsSlots.owner(2n))).toBe(BigInt(alice))
    expect(await field(models, modelsSlots.operator(2n, proposer))).toBe(1n)
    expect(await field(models, modelsSlots.operator(2n, alice))).toBe(0n)

    const epochType = settlementAbi.find(one => one.type === 'function' && one.name === 'propose')!.inputs
    const hash = keccak256(encodeAbiParameters(epochType, [epoch]))
    expect(await field(settlement, settlementSlots.epochHash(1n))).toBe(BigInt(hash))
    expect(await field(settlement, settlementSlots.next)).toBe(2n)
    expect(await field(settlement, settlementSlots.finalisableAt)).toBe(1_700_000_120n)
    expect(await field(settlement, settlementSlots.proposer)).toBe(BigInt(proposer))
    expect(await field(settlement, settlementSlots.lastFinalisedAt)).toBe(1_700_000_060n)
    expect(await field(settlement, settlementSlots.claimed(alice))).toBe(cumulative)
    expect(await field(settlement, settlementSlots.totalClaimed)).toBe(cumulative)
    expect(await field(settlement, settlementSlots.totalEarned)).toBe(cumulative)
    expect(await field(settlement, settlementSlots.finalRoot)).toBe(BigInt(leaf as string))
    expect(await field(settlement, settlementSlots.credit(proposer))).toBe(2n * open)
    expect(await field(settlement, settlementSlots.treasury)).toBe(BigInt(treasury))
    expect(await field(settlement, settlementSlots.policyCount)).toBe(1n)
    for (const [line, bps] of Object.entries(genesisPolicy)) {
      expect(await field(settlement, settlementSlots.policy(0)[line as 'data']), line).toBe(BigInt(bps))
    }

    const batch = datanetsSlots.batch(1n)
    expect(await field(datanets, batch.root)).toBe(BigInt(root('batch')))
    expect(await field(datanets, batch.contributor)).toBe(BigInt(alice))
    expect(await field(datanets, batch.bond)).toBe(open)
    expect(await field(datanets, batch.count)).toBe(7n)
    expect(await field(datanets, batch.size)).toBe(900n)
    expect(await field(datanets, datanetsSlots.batchOf(root('batch')))).toBe(1n)
    expect(await field(datanets, datanetsSlots.allowed(1n, alice))).toBe(1n)
    expect(await field(datanets, datanetsSlots.owner(1n))).toBe(BigInt(alice))
    expect(await field(datanets, datanetsSlots.datanet(1n).licence)).toBe(BigInt(licence))
    expect(await field(datanets, datanetsSlots.datanet(1n).liveBatches)).toBe(1n)
    expect(await field(datanets, datanetsSlots.release(1n).root)).toBe(BigInt(root('release')))
    expect(await field(datanets, datanetsSlots.release(1n).batchCount)).toBe(1n)

    expect(await field(wopen, wopenSlots.balance(alice))).toBe(open)
    expect(await field(wopen, wopenSlots.totalSupply)).toBe(open)
  })
})

describe('claims', () => {
  it('pay every account by the proofs that @openledger/base makes, for trees of 1 to 9 leaves', async () => {
    const { wopen, settlement } = addresses
    const ledger = await createLedger({ plan })
    for (const account of [alice, proposer] as const) await ledger.fund(account, 1000n * open)
    const send = (from: Hex, name: string, args: readonly unknown[] = [], value = 0n) =>
      ledger.send({ from, to: settlement, abi: settlementAbi, name, args, value })
    await ledger.send({ from: alice, to: wopen, abi: wopenAbi, name: 'deposit', value: open })
    await ledger.send({ from: alice, to: wopen, abi: wopenAbi, name: 'transfer', args: [settlement, open] })
    const accounts = Array.from({ length: 9 }, (_, i) => toHex(0x3000000 + i, { size: 20 }))
    const cumulative = accounts.map(() => 0n)
    let before = 0n

    for (let count = 1; count <= accounts.length; count++) {
      for (let i = 0; i < count; i++) cumulative[i]! += BigInt(1000 * count + i)
      const leaves: SumNode[] = []
      for (let i = 0; i < count; i++) {
        const hash = (await send(alice, 'leafHash', [accounts[i], cumulative[i]])) as Hex
        leaves.push({ hash: hexToBytes(hash), sum: cumulative[i]! })
      }
      const { hash, sum } = sumRoot(leaves)
      const epoch = {
        epoch: BigInt(count),
        receiptsRoot: root('r'),
        linesRoot: root('l'),
        payoutRoot: bytesToHex(hash),
        total: sum,
        added: sum - before,
        receiptCount: 0n,
        lineCount: 0n,
        payoutCount: BigInt(count),
        lastPayment: 0n,
        data: root('d'),
        chunksRoot: root('c'),
        size: 0n,
      }
      before = sum
      await send(proposer, 'propose', [epoch], count === 1 ? open : 0n)
      ledger.clock.timestamp += 60n
      await send(alice, 'finalise', [epoch])
      for (let i = 0; i < count; i++) {
        const { index, siblings } = sumProof(leaves, i)
        const hashes = siblings.map(sibling => bytesToHex(sibling.hash))
        const sums = siblings.map(sibling => sibling.sum)
        const args = [accounts[i], cumulative[i], BigInt(index), hashes, sums, false]
        expect(await send(alice, 'claim', args), `leaf ${i} of ${count}`).toBe(BigInt(1000 * count + i))
      }
    }
  })
})

describe('the storage slots', () => {
  it('name every field where the compiler lays it', () => {
    const settled = storageLayouts.Settlement.structs
    const registries = storageLayouts.StorageLayouts.structs
    const { next, finalisableAt, proposer } = settlementSlots
    expectFields({ next, finalisableAt, proposer }, settled['Settlement.Progress'])
    expectFields(settlementSlots.policy(5), settled['FeePolicy.Policy'])
    expectFields(modelsSlots.model(5n), registries['IModels.Model'])
    expectFields(modelsSlots.parent(5n, 0), registries['IModels.Parent'])
    expectFields(licencesSlots.terms(root('key')), registries['ILicences.Terms'])
    expectFields(datanetsSlots.datanet(5n), registries['IDatanets.Datanet'])
    expectFields(datanetsSlots.batch(5n), registries['IDatanets.Batch'])
    expectFields(datanetsSlots.release(5n), registries['IDatanets.Release'])
  })

  it('name every variable of Settlement and every member of the registries where the compiler lays it', () => {
    expect(storageLayouts.Settlement.storage.map(({ label, slot, offset }) => `${slot}.${offset} ${label}`)).toEqual([
      '0.0 _authority',
      '0.20 _consumingSchedule',
      '1.0 _epochHashes',
      '2.0 _claimed',
      '3.0 _totals',
      '4.0 _credit',
      '5.0 _progress',
      '6.0 _finalRoot',
      '7.0 _policies',
      '8.0 _treasury',
    ])
    const registries = storageLayouts.StorageLayouts.structs
    expect(registries['Models.ModelsStorage'].map(({ label }) => label)).toEqual([
      'count',
      'models',
      'operators',
      'latest',
    ])
    expect(registries['Datanets.DatanetsStorage'].map(({ label }) => label)).toEqual([
      'datanetCount',
      'batchCount',
      'releaseCount',
      'datanets',
      'batches',
      'releases',
      'batchOf',
      'allowed',
      'cases',
      'credit',
      'passedUntil',
      'usedPasses',
    ])
  })

  it('stand below the ERC-7201 roots of their namespaces', () => {
    for (const [id, location] of Object.entries(namespaces)) {
      const inner = BigInt(keccak256(toHex(id))) - 1n
      expect(location, id).toBe(BigInt(keccak256(toHex(inner, { size: 32 }))) & ~0xffn)
    }
  })
})

/** All fields of a struct are named, relative to its first one as the compiler says. */
function expectFields(fields: Record<string, StorageField>, compiled: readonly Place[]) {
  const base = BigInt(fields[compiled[0]!.label]!.slot)
  const named = Object.entries(fields).map(([label, { slot, offset, bytes }]) => {
    return { label, slot: Number(BigInt(slot) - base), offset, bytes }
  })
  expect(named.toSorted(byLabel)).toEqual([...compiled].toSorted(byLabel))
}

const byLabel = (a: Place, b: Place) => (a.label < b.label ? -1 : 1)

type Place = { label: string; slot: number; offset: number; bytes: number }
