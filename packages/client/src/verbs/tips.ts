import type { Address, Hex } from '@openledger/base'
import { addresses, purseOf, tipsAbi, validatorSetAbi } from '@openledger/contracts'
import { type OpenLedger, walletOf } from '../connection/OpenLedger.ts'
import { transactFor } from '../connection/transact.ts'

const tips = { abi: tipsAbi, to: addresses.tips } as const
const read = { address: addresses.tips, abi: tipsAbi } as const

/** What blocks have paid in tips and nobody has shared yet, and what an account can withdraw, in wei. */
export type TipsView = {
  /** CometBFT's address of the account's present key, and the purse that its blocks pay. */
  id: Hex
  purse: Address
  held: bigint
  credit: bigint
  /** Basis points that all stakers share. */
  stakersShareBps: number
}

/** How the tips of an account's blocks stand. */
export async function getTips({ chain }: Pick<OpenLedger, 'chain'>, account: Address): Promise<TipsView> {
  const [[id], credit, stakersShareBps] = await Promise.all([
    chain.readContract({
      ...{ address: addresses.validatorSet, abi: validatorSetAbi, functionName: 'standingOf', args: [account] },
    }),
    chain.readContract({ ...read, functionName: 'creditOf', args: [account] }),
    chain.readContract({ ...read, functionName: 'stakersShareBps' }),
  ])
  const purse = purseOf(id)
  return { id, purse, held: await chain.getBalance({ address: purse }), credit, stakersShareBps }
}

/**
 * Shares what the purse of a key holds between its account and all who stake. Anybody may, for any key.
 *
 * @param options.id CometBFT's address of the key
 * @example
 * await shareTips(ledger, { id: (await getTips(ledger, account)).id })
 */
export async function shareTips(ledger: OpenLedger, { id }: { id: Hex }): Promise<shareTips.Result> {
  const { transaction, args } = await transactFor(ledger, {
    ...{ ...tips, functionName: 'share', args: [id] },
    event: 'TipsShared',
    what: 'The sharing of the tips',
  })
  const { account, toAccount, toStakers } = args as Omit<shareTips.Result, 'transaction'>
  return { transaction, account, toAccount, toStakers }
}

export declare namespace shareTips {
  /** Whose blocks they were, and who gets how many wei. */
  type Result = { transaction: Hex; account: Address; toAccount: bigint; toStakers: bigint }
}

/** Takes one's own credit of tips out: all of it unless told. */
export async function withdrawTips(
  ledger: OpenLedger,
  { amount, receiver = walletOf(ledger).account.address }: withdrawTips.Options = {},
): Promise<{ transaction: Hex; amount: bigint }> {
  const own = walletOf(ledger).account.address
  const wanted = amount ?? (await ledger.chain.readContract({ ...read, functionName: 'creditOf', args: [own] }))
  const { transaction } = await transactFor(ledger, {
    ...{ ...tips, functionName: 'withdraw', args: [receiver, wanted] },
    event: 'CreditWithdrawn',
    what: 'The withdrawal of tips',
  })
  return { transaction, amount: wanted }
}

export declare namespace withdrawTips {
  type Options = { amount?: bigint | undefined; receiver?: Address | undefined }
}
