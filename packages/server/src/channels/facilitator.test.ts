import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseOpen } from '@openledger/base'
import { buildGenesis, type Chain, startChain, totalSupply } from '@openledger/chain'
import { addresses, wopenAbi } from '@openledger/contracts'
import { ExactEvmScheme, toClientEvmSigner, toFacilitatorEvmSigner } from '@x402/evm'
import { BatchSettlementEvmScheme } from '@x402/evm/batch-settlement/client'
import { BatchSettlementEvmScheme as BatchSettlementFacilitator } from '@x402/evm/batch-settlement/facilitator'
import { ExactEvmScheme as ExactFacilitator } from '@x402/evm/exact/facilitator'
import { type Abi, createPublicClient, http, maxUint256 } from 'viem'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Ledger, openLedger } from '../ledger/openLedger.ts'
import { addressOf, keyOf } from '../testing/startTestNetwork.ts'
import { readChannels } from './readChannels.ts'

/*
 * A stranger's facilitator, as npm has it, against this chain: it finds the contracts of x402 at their well-known
 * addresses and settles by both schemes, with both ways in which tokens can move.
 */

let dataDir: string
let chain: Chain
let ledger: Ledger
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'openledger-facilitator-'))
  const role = addressOf('operator')
  const people = ['payer', 'facilitator'].map(name => ({ address: addressOf(name), balance: parseOpen('1000') }))
  const genesis = await buildGenesis({
    chainId: 4267,
    timestamp: 1_760_000_000,
    allocations: [...people, { address: role, balance: totalSupply - parseOpen('2000') }],
    roles: { admin: role, treasury: role, proposer: role, governor: role, guardian: role },
    challengeWindow: 1,
    proposerBond: 1n,
    batchBondLock: 3600,
  })
  chain = await startChain({ dataDir, genesis })
  ledger = await openLedger({ url: chain.url })
  const wopen = { address: addresses.wopen, abi: wopenAbi as Abi }
  const payer = ledger.sender(keyOf('payer'))
  await payer.send({ ...wopen, functionName: 'deposit', args: [], value: parseOpen('100') })
  await payer.send({ ...wopen, functionName: 'approve', args: [addresses.permit2, maxUint256] })
})
afterAll(async () => {
  await chain?.close()
  if (dataDir) await rm(dataDir, { recursive: true, force: true })
})

const payerSigner = () =>
  toClientEvmSigner(ledger.sender(keyOf('payer')).account, createPublicClient({ transport: http(chain.url) }))
const facilitatorSigner = () => {
  const sender = ledger.sender(keyOf('facilitator'))
  const send = async (call: Parameters<typeof sender.send>[0]) => (await sender.send(call)).transactionHash
  const { client } = ledger
  return toFacilitatorEvmSigner({
    address: sender.account.address,
    readContract: args => client.readContract({ ...args, abi: args.abi as Abi, account: sender.account }),
    verifyTypedData: args => client.verifyTypedData(args as Parameters<typeof client.verifyTypedData>[0]),
    writeContract: ({ address, abi, functionName, args }) => send({ address, abi: abi as Abi, functionName, args }),
    sendTransaction: () => Promise.reject(new Error('nothing here is sent as it is')),
    waitForTransactionReceipt: ({ hash }) => client.waitForTransactionReceipt({ hash }),
    getCode: args => client.getCode(args),
  })
}
const network = 'eip155:4267' as const
const amount = parseOpen('0.5')
const requirementsOf = (scheme: string, extra: object = {}) => ({
  ...{ scheme, network, amount: String(amount), asset: addresses.wopen, payTo: addresses.settlement },
  maxTimeoutSeconds: 300,
  extra: { name: 'Wrapped OPEN', version: '1', ...extra },
})
const balanceOf = (account: `0x${string}`) =>
  ledger.client.readContract({ address: addresses.wopen, abi: wopenAbi, functionName: 'balanceOf', args: [account] })

describe('the unmodified facilitator', () => {
  test.each([
    ['an ERC-3009 authorisation', {}],
    ['a Permit2 signature', { assetTransferMethod: 'permit2' }],
  ])('verifies and settles exact by %s, once', async (_, extra) => {
    const requirements = requirementsOf('exact', extra)
    const made = await new ExactEvmScheme(payerSigner()).createPaymentPayload(2, requirements)
    const payment = { ...made, resource: { url: 'http://localhost' }, accepted: requirements }
    const facilitator = new ExactFacilitator(facilitatorSigner())
    expect(await facilitator.verify(payment, requirements)).toMatchObject({ isValid: true })
    const before = await balanceOf(addresses.settlement)
    expect(await facilitator.settle(payment, requirements)).toMatchObject({ success: true, network })
    expect(await balanceOf(addresses.settlement)).toBe(before + amount)
    expect((await new ExactFacilitator(facilitatorSigner()).verify(payment, requirements)).isValid).toBe(false)
    // A payee that the payer did not sign for gets nothing.
    const redirected = { ...requirements, payTo: addressOf('facilitator') }
    expect((await facilitator.verify({ ...payment, accepted: redirected }, redirected)).isValid).toBe(false)
  })

  test.each([
    ['an ERC-3009 deposit', {}, 'a'],
    ['a Permit2 deposit', { assetTransferMethod: 'permit2' }, 'b'],
  ])('verifies and settles batch-settlement by %s: deposit, voucher, claim, settle, refund', async (_, extra, salt) => {
    const operator = ledger.sender(keyOf('operator')).account
    const more = { receiverAuthorizer: operator.address, withdrawDelay: 900, ...extra }
    const requirements = requirementsOf('batch-settlement', more)
    const client = new BatchSettlementEvmScheme(payerSigner(), { salt: `0x${salt.repeat(64)}` })
    const facilitator = new BatchSettlementFacilitator(facilitatorSigner(), operator)
    const paymentOf = (payload: Record<string, unknown>) => ({
      ...{ x402Version: 2, resource: { url: 'http://localhost' }, accepted: requirements, payload },
    })

    const { payload } = await client.createPaymentPayload(2, requirements)
    const deposit = paymentOf(payload)
    expect(await facilitator.verify(deposit, requirements)).toMatchObject({ isValid: true })
    expect(await facilitator.settle(deposit, requirements)).toMatchObject({ success: true })
    const { channelConfig: channel, voucher } = payload as {
      channelConfig: Record<string, unknown>
      voucher: { channelId: `0x${string}`; maxClaimableAmount: string; signature: string }
    }
    const state = async () => (await readChannels(ledger, [voucher.channelId]))[0]!
    expect(await state()).toMatchObject({ balance: amount * 5n, claimed: 0n })

    const vouched = paymentOf({ type: 'voucher', channelConfig: channel, voucher })
    expect(await facilitator.verify(vouched, requirements)).toMatchObject({ isValid: true })
    const forged = { ...voucher, maxClaimableAmount: String(amount * 2n) }
    const forgery = paymentOf({ type: 'voucher', channelConfig: channel, voucher: forged })
    expect((await facilitator.verify(forgery, requirements)).isValid).toBe(false)

    // Half of what was promised is owed, and no more is claimed.
    const owed = amount / 2n
    const claims = [
      {
        voucher: { channel, maxClaimableAmount: voucher.maxClaimableAmount },
        signature: voucher.signature,
        totalClaimed: String(owed),
      },
    ]
    const before = await balanceOf(addresses.settlement)
    expect(await facilitator.settle(paymentOf({ type: 'claim', claims }), requirements)).toMatchObject({
      success: true,
    })
    expect(await state()).toMatchObject({ claimed: owed })
    const settle = { type: 'settle', receiver: addresses.settlement, token: addresses.wopen }
    expect(await facilitator.settle(paymentOf(settle), requirements)).toMatchObject({ success: true })
    expect(await balanceOf(addresses.settlement)).toBe(before + owed)
    expect((await facilitator.settle(paymentOf(settle), requirements)).success).toBe(false)

    const held = await balanceOf(addressOf('payer'))
    const refund = { type: 'refund', channelConfig: channel, voucher, claims: [], refundNonce: '0' }
    const left = String(amount * 5n - owed)
    expect(await facilitator.settle(paymentOf({ ...refund, amount: left }), requirements)).toMatchObject({
      success: true,
    })
    expect(await balanceOf(addressOf('payer'))).toBe(held + BigInt(left))
    expect(await state()).toMatchObject({ balance: owed, claimed: owed, refundNonce: 1n })
  })
})
