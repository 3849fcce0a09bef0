import { randomBytes } from 'node:crypto'
import { type Address, BaseError, bytesToHex, type Hex, type Log, sameHex } from '@openledger/base'
import {
  type Authorization,
  authorizationTypedData,
  networkOf,
  type PaymentPayload,
  type PaymentRequirements,
} from '@openledger/client'
import { wopenAbi } from '@openledger/contracts'
import { type Abi, recoverTypedDataAddress } from 'viem'
import type { Journal } from '../journal/openJournal.ts'
import type { ApiKey, Payment, PaymentKey } from '../journal/rows.ts'
import type { Keys } from '../keys/createKeys.ts'
import type { Ledger, Sender } from '../ledger/openLedger.ts'

export type Payments = ReturnType<typeof createPayments>

const domain = { name: 'Wrapped OPEN', version: '1' }
/** Seconds that an authorisation must still be good for when it arrives: the collecting transaction needs them. */
const margin = 6

/** What is collected: who paid, how much, by which nonce, in which transaction. */
export type Collected = { payer: Address; nonce: Hex; paid: bigint; transaction: Hex }

/**
 * Collects payments before anything is computed: an ERC-3009 authorisation of wOPEN to Settlement itself (x402 v2,
 * scheme `exact`), signed by the payer's wallet or by the wallet behind a prepaid key.
 *
 * A nonce is taken in the journal before its transaction is sent, so that it is charged once whatever is repeated.
 */
export function createPayments({
  ledger,
  journal,
  operator,
  keys,
  claimFor,
  log,
  now = () => Math.floor(Date.now() / 1000),
}: createPayments.Options) {
  const { client, addresses, chainId } = ledger
  const token = { chainId, token: addresses.wopen as Address, ...domain }
  const wopen = { address: addresses.wopen, abi: wopenAbi } as const

  /** Payments that this process is working on. */
  const active = new Set<string>()
  const nameOf = ({ payer, nonce }: PaymentKey) => `${payer} ${nonce}`

  /** What an x402 client is asked for. */
  const requirements = (amount: bigint): PaymentRequirements => ({
    scheme: 'exact',
    network: networkOf(chainId),
    amount,
    asset: addresses.wopen.toLowerCase() as Address,
    payTo: addresses.settlement.toLowerCase() as Address,
    maxTimeoutSeconds: 300,
    extra: domain,
  })

  const refuse = (message: string, code: string, facts: Record<string, string | number | bigint> = {}, hint?: string) =>
    new BaseError(message, { code: `inference/${code}`, facts, ...(hint !== undefined && { hint }) })

  /** Payments whose signature was checked. */
  const proven = new WeakSet<PaymentPayload>()

  /** That a payment is its payer's, whatever became of it. */
  const prove = async (payment: PaymentPayload): Promise<void> => {
    if (proven.has(payment)) return
    const { accepted, payload } = payment
    const { authorization, signature } = payload
    const wanted = requirements(0n)
    if (accepted.network !== wanted.network || !sameHex(accepted.asset, wanted.asset))
      throw refuse('The payment is for another network or token.', 'payment-elsewhere', {
        network: accepted.network,
        asset: accepted.asset,
      })
    if (!sameHex(authorization.to, wanted.payTo))
      throw refuse('The payment must go to the settlement contract itself.', 'payment-payee', {
        payee: authorization.to,
        expected: wanted.payTo,
      })
    const typed = authorizationTypedData(authorization, token)
    const signer = await recoverTypedDataAddress({ ...typed, signature }).catch(() => undefined)
    if (!signer || !sameHex(signer, authorization.from)) {
      // A contract wallet says itself what it signed (ERC-1271).
      const code = await client.getCode({ address: authorization.from })
      const ok =
        code !== undefined &&
        code !== '0x' &&
        (await client.verifyTypedData({ ...typed, address: authorization.from, signature }).catch(() => false))
      if (!ok)
        throw refuse('The payment’s signature is not its payer’s.', 'payment-signature', { payer: authorization.from })
    }
    proven.add(payment)
  }

  const verify = async (payment: PaymentPayload, quote: bigint): Promise<void> => {
    const { authorization } = payment.payload
    await prove(payment)
    if (authorization.value < quote)
      throw refuse(
        'The payment is below the price of the longest answer that was asked for.',
        'payment-too-small',
        { value: authorization.value, quote },
        'What is not used comes back. Ask for fewer tokens to pay less.',
      )
    const time = BigInt(now())
    if (authorization.validAfter >= time)
      throw refuse('The payment is not valid yet.', 'payment-not-yet', {
        validAfter: authorization.validAfter,
        now: time,
      })
    if (authorization.validBefore <= time + BigInt(margin))
      throw refuse('The payment is no longer valid.', 'payment-expired', {
        validBefore: authorization.validBefore,
        now: time,
      })
    const [balance, used] = await Promise.all([
      client.readContract({ ...wopen, functionName: 'balanceOf', args: [authorization.from] }),
      client.readContract({
        ...wopen,
        functionName: 'authorizationState',
        args: [authorization.from, authorization.nonce],
      }),
    ])
    if (used) throw refuse('This payment was used before.', 'payment-used', { nonce: authorization.nonce })
    if (balance < authorization.value)
      throw refuse(
        'The payer does not hold enough wrapped OPEN.',
        'no-funds',
        { balance, needed: authorization.value, payer: authorization.from },
        'Wrap some OPEN (WOPEN.deposit), or ask the faucet on a local network.',
      )
  }

  /** Takes the nonce, then the money. Charged at most once. */
  const collect = async (
    authorization: Authorization,
    signature: Hex,
    modelId: bigint,
    request: Hex,
  ): Promise<Collected> => {
    const { from, to, value, validAfter, validBefore, nonce } = authorization
    const key = { payer: from, nonce }
    if (!journal.payments.accept({ ...key, value, validBefore: Number(validBefore), modelId, request }, now()))
      throw taken(journal.payments.get(key)!)
    active.add(nameOf(key))
    try {
      const receipt = await operator.send({
        ...wopen,
        abi: wopenAbi as Abi,
        functionName: 'transferWithAuthorization',
        args: [from, to, value, validAfter, validBefore, nonce, signature],
      })
      journal.payments.collected(key, receipt.transactionHash)
      return { payer: from, nonce, paid: value, transaction: receipt.transactionHash }
    } catch (error) {
      active.delete(nameOf(key))
      if (BaseError.is(error, 'ledger/reverted')) {
        journal.payments.void(key)
        throw refuse('The payment could not be collected.', 'payment-refused', {
          reason: error.facts.reason ?? 'unknown',
          nonce,
        })
      }
      // It may or may not be on chain: the nonce stays taken until the chain has been asked.
      throw error
    }
  }

  const taken = ({ state, receiptId, nonce }: Payment): BaseError =>
    state === 'answered'
      ? new BaseError('This payment was answered already; it is never charged twice.', {
          code: 'inference/payment-used',
          facts: { nonce, receipt: receiptId ?? '' },
          hint: 'Its receipt is at /api/receipts/<receipt>. Sign a new payment to ask again.',
        })
      : new BaseError('This payment is being worked on; it is never charged twice.', {
          code: 'inference/payment-in-progress',
          facts: { nonce },
          hint: 'Wait for its answer, or sign a new payment.',
        })

  /** What is being collected from the wallets behind keys: their balances do not show it yet. */
  const promised = new Map<Address, bigint>()
  /** The last look at each wallet: they are taken one after the other. */
  const looks = new Map<Address, Promise<unknown>>()

  /**
   * Sets money of a key's wallet aside, and says how it is put back.
   *
   * @throws `inference/no-funds`
   */
  const setAside = async (wallet: Address, quote: bigint): Promise<() => void> => {
    const free = async () => {
      // Looked up first: what is collected meanwhile is then counted twice rather than not at all.
      const aside = promised.get(wallet) ?? 0n
      return (await client.readContract({ ...wopen, functionName: 'balanceOf', args: [wallet] })) - aside
    }
    // Change of earlier answers waits in Settlement: anybody may claim it for the wallet, so we do.
    if ((await free()) < quote)
      await claimFor?.(wallet).catch(error => log.warn('change could not be claimed', { error }))
    const balance = await free()
    if (balance < quote)
      throw refuse(
        'The key’s wallet does not hold enough.',
        'no-funds',
        { balance: balance < 0n ? 0n : balance, needed: quote, wallet },
        'Send wrapped OPEN to its wallet, make another key, or ask for fewer tokens.',
      )
    promised.set(wallet, (promised.get(wallet) ?? 0n) + quote)
    return () => {
      const left = promised.get(wallet)! - quote
      if (left === 0n) promised.delete(wallet)
      else promised.set(wallet, left)
    }
  }

  const inTurn = async <T>(wallet: Address, work: () => Promise<T>): Promise<T> => {
    const mine = (looks.get(wallet) ?? Promise.resolve()).then(work, work)
    looks.set(wallet, mine)
    try {
      return await mine
    } finally {
      if (looks.get(wallet) === mine) looks.delete(wallet)
    }
  }

  return {
    keys,
    requirements,
    /** Wrapped coins of an account, in wei. */
    balanceOf: (account: Address): Promise<bigint> =>
      client.readContract({ ...wopen, functionName: 'balanceOf', args: [account] }),
    /** Says that a collected payment is no longer being worked on. */
    leave: (payment: PaymentKey): void => void active.delete(nameOf(payment)),
    /** Checks and collects an x402 payment. */
    async fromSignature(payment: PaymentPayload, { quote, modelId, request }: Charge): Promise<Collected> {
      const { authorization, signature } = payment.payload
      const known = journal.payments.get({ payer: authorization.from, nonce: authorization.nonce })
      if (known && known.state !== 'void') throw taken(known)
      await verify(payment, quote)
      return collect(authorization, signature, modelId, request)
    },
    /** Who pays with an x402 payment, and which one, once its signature was checked. Takes nothing. */
    async identify(payment: PaymentPayload): Promise<{ payer: Address; payment: string }> {
      await prove(payment)
      const { from, nonce } = payment.payload.authorization
      return { payer: from, payment: nonce }
    },
    /** Pays from the wallet behind a prepaid key, up to what it holds. */
    async fromKey(key: ApiKey, { quote, modelId, request }: Charge): Promise<Collected> {
      const wallet = keys.walletOf(key)
      const putBack = await inTurn(key.address, () => setAside(key.address, quote))
      try {
        const authorization: Authorization = {
          from: key.address,
          to: addresses.settlement.toLowerCase() as Address,
          value: quote,
          validAfter: 0n,
          validBefore: BigInt(now() + 300),
          nonce: bytesToHex(randomBytes(32)),
        }
        const signature = await wallet.signTypedData(authorizationTypedData(authorization, token))
        return await collect(authorization, signature, modelId, request)
      } finally {
        putBack()
      }
    },
    /**
     * Asks the chain about payments that an earlier life of the process left open. Collected ones are returned: each is
     * owed a receipt.
     */
    async recover(): Promise<Payment[]> {
      for (const payment of journal.payments.open()) {
        if (payment.state !== 'accepted' || active.has(nameOf(payment))) continue
        const events = await client.getContractEvents({
          ...wopen,
          eventName: 'AuthorizationUsed',
          args: { authorizer: payment.payer, nonce: payment.nonce },
          fromBlock: 0n,
        })
        const [event] = events
        if (event) {
          const { from } = await client.getTransaction({ hash: event.transactionHash })
          // Collected by another operator, or cancelled by its payer: not ours to answer.
          if (sameHex(from, operator.account.address) && (await movedMoney(event.transactionHash, payment)))
            journal.payments.collected(payment, event.transactionHash)
          else journal.payments.void(payment)
        } else if (payment.validBefore <= now()) journal.payments.void(payment)
        else {
          // Its transaction may still wait somewhere: cancel nothing, look again next time.
          log.info('a payment is still open on chain', { nonce: payment.nonce })
        }
      }
      return journal.payments.open().filter(payment => payment.state === 'collected' && !active.has(nameOf(payment)))
    },
  }

  async function movedMoney(hash: Hex, payment: Payment): Promise<boolean> {
    const { status, logs } = await client.getTransactionReceipt({ hash })
    return (
      status === 'success' &&
      logs.some(
        log =>
          sameHex(log.address, addresses.wopen) &&
          BigInt(log.data === '0x' ? 0 : log.data.slice(0, 66)) === payment.value,
      )
    )
  }
}

type Charge = {
  /** Wei that the longest answer costs. */
  quote: bigint
  modelId: bigint
  /** Digest of the request. */
  request: Hex
}

export declare namespace createPayments {
  type Options = {
    ledger: Ledger
    journal: Journal
    /** Collects, and pays the gas. */
    operator: Sender
    /** Whose wallets pay for who shows a key. */
    keys: Keys
    /** Claims what Settlement owes an account. */
    claimFor?: ((account: Address) => Promise<void>) | undefined
    log: Log
    now?: () => number
  }
}
