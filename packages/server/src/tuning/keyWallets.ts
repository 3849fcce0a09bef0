import { type Address, BaseError, formatOpen, type Log } from '@openledger/base'
import { wopenAbi } from '@openledger/contracts'
import type { Abi } from 'viem'
import type { Keys } from '../keys/createKeys.ts'
import type { Ledger, Sender } from '../ledger/openLedger.ts'

export type KeyWallets = ReturnType<typeof createKeyWallets>

/** Gas of `WOPEN.withdraw`, rounded up. */
const unwrapGas = 100_000n

/**
 * The wallets behind prepaid keys, as accounts that act: they publish their files, pay for training and own their
 * models. They hold wrapped coins; what goes into bonds, escrow and gas is unwrapped when it is needed.
 */
export function createKeyWallets({ ledger, keys, operator, claimFor, log }: createKeyWallets.Options) {
  const { client, addresses } = ledger
  const wopen = { address: addresses.wopen, abi: wopenAbi } as const
  const senders = new Map<Address, Sender>()
  const sender = (owner: Address): Sender => {
    const known = senders.get(owner) ?? ledger.sender(keys.secretOf(owner))
    senders.set(owner, known)
    return known
  }
  const balances = async (owner: Address) => {
    const [native, wrapped] = await Promise.all([
      client.getBalance({ address: owner }),
      client.readContract({ ...wopen, functionName: 'balanceOf', args: [owner] }),
    ])
    return { native, wrapped }
  }
  return {
    sender,
    /** Wei of so much gas at today's price, with room for the price to rise. */
    async gas(units: bigint): Promise<bigint> {
      return 2n * units * (await client.getGasPrice())
    },
    /**
     * That a wallet can spend so much; nothing moves.
     *
     * @throws `tuning/no-funds`
     */
    async assertHolds(owner: Address, needed: bigint): Promise<void> {
      let { native, wrapped } = await balances(owner)
      if (native + wrapped < needed) {
        // Change and earnings wait in Settlement: anybody may claim them for the wallet, so we do.
        await claimFor(owner).catch(error => log.warn('earnings could not be claimed', { error }))
        ;({ native, wrapped } = await balances(owner))
      }
      if (native + wrapped < needed)
        throw new BaseError('The key’s wallet does not hold enough.', {
          code: 'tuning/no-funds',
          facts: { balance: formatOpen(native + wrapped), needed: formatOpen(needed), wallet: owner },
          hint: 'Send wrapped OPEN to its wallet, or take another key.',
        })
    },
    /**
     * Makes sure that a wallet holds so much in native coins: unwraps what is missing. A wallet that has none at all is
     * given the gas for that by the node.
     *
     * @throws `tuning/no-funds`
     */
    async provide(owner: Address, needed: bigint): Promise<void> {
      const { native } = await balances(owner)
      if (native >= needed) return
      await this.assertHolds(owner, needed)
      const gas = await this.gas(unwrapGas)
      if (native < gas) await operator.send({ to: owner, value: gas })
      const args = [needed - native]
      await sender(owner).send({ ...wopen, abi: wopenAbi as Abi, functionName: 'withdraw', args })
    },
  }
}

export declare namespace createKeyWallets {
  type Options = {
    ledger: Ledger
    keys: Pick<Keys, 'secretOf'>
    /** Advances the gas of a wallet's first transaction. */
    operator: Sender
    claimFor: (owner: Address) => Promise<void>
    log: Log
  }
}
