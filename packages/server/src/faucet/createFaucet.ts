import { type Address, BaseError, formatOpen, type Hex } from '@openledger/base'
import { wopenAbi } from '@openledger/contracts'
import type { Abi } from 'viem'
import type { Journal } from '../journal/openJournal.ts'
import type { Ledger, Sender } from '../ledger/openLedger.ts'

export type Faucet = ReturnType<typeof createFaucet>

/**
 * Gives test OPEN on a local network: native coins for gas and bonds, wrapped ones for answers. Capped for each address
 * and for all together, by the hour.
 */
export function createFaucet({
  ledger,
  journal,
  sender,
  amount,
  perAddress = 3,
  perHour = 200,
  now = () => Math.floor(Date.now() / 1000),
}: createFaucet.Options) {
  const { addresses, client } = ledger
  const wopen = { address: addresses.wopen, abi: wopenAbi } as const
  /** Sends wrapped coins, wrapping more where the faucet runs low. */
  const sendWrapped = async (to: Address, value: bigint) => {
    const held = await client.readContract({ ...wopen, functionName: 'balanceOf', args: [sender.account.address] })
    if (held < value)
      await sender.send({ ...wopen, abi: wopenAbi as Abi, functionName: 'deposit', args: [], value: value * 20n })
    return sender.send({ ...wopen, abi: wopenAbi as Abi, functionName: 'transfer', args: [to, value] })
  }
  const assertFunds = async (value: bigint) => {
    const balance = await client.getBalance({ address: sender.account.address })
    if (balance < value)
      throw new BaseError('The faucet is empty.', {
        code: 'faucet/empty',
        facts: { account: sender.account.address, balance: formatOpen(balance) },
      })
  }
  return {
    amount,
    /** @throws `faucet/spent`, `faucet/empty` */
    async give(address: Address): Promise<{ transaction: Hex; amount: bigint }> {
      const since = now() - 3600
      const mine = journal.faucet.since(since, address)
      const all = journal.faucet.since(since)
      if (mine.count >= perAddress || all.count >= perHour)
        throw new BaseError('The faucet gave as much as it may this hour.', {
          code: 'faucet/spent',
          facts: { address: mine.count, addressLimit: perAddress, all: all.count, allLimit: perHour },
          hint: 'Try again later.',
        })
      await assertFunds(amount * 25n)
      // Counted before it is given: a caller who asks many times at once gets no more.
      journal.faucet.grant(address, amount, now())
      await sender.send({ to: address, value: amount })
      const { transactionHash } = await sendWrapped(address, amount)
      return { transaction: transactionHash, amount }
    },
    /** Funds the wallet behind a prepaid key with wrapped coins. */
    async fundKey(address: Address, value: bigint): Promise<void> {
      await assertFunds(value * 25n)
      await sendWrapped(address, value)
    },
  }
}

export declare namespace createFaucet {
  type Options = {
    ledger: Ledger
    journal: Journal
    sender: Sender
    /** Wei of OPEN, and as much wOPEN, that one grant gives. */
    amount: bigint
    /** Grants an hour. */
    perAddress?: number
    perHour?: number
    now?: () => number
  }
}
