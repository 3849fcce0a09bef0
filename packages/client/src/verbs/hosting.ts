import type { Address, Hex } from '@openledger/base'
import { addresses, hostingAbi } from '@openledger/contracts'
import type { OpenLedger } from '../connection/OpenLedger.ts'
import { get } from '../connection/request.ts'
import { transactFor } from '../connection/transact.ts'
import { type HostedModel, hostedModelSchema } from '../wire/api/Hosting.ts'
import { pageOf } from '../wire/api/Page.ts'

const hosting = { abi: hostingAbi, to: addresses.hosting } as const
// Time passes between blocks: what is paid for is told for the block that would come next.
const read = { abi: hostingAbi, address: addresses.hosting, blockTag: 'pending' } as const

/** Tells what the connection's account, an operator, holds for a model; 0 bytes take the offer back. */
export async function offerHosting(
  ledger: OpenLedger,
  { model, size }: { model: number; size: number },
): Promise<{ transaction: Hex }> {
  const { transaction } = await transactFor(ledger, {
    ...hosting,
    functionName: 'declareSize',
    args: [BigInt(model), BigInt(size)],
    event: 'SizeDeclared',
    what: 'The offer to host',
  })
  return { transaction }
}

/**
 * Pays the rent of a model at a host for some more time, at the price of now. Anybody may; time is added to what was
 * paid before, and is not returned.
 *
 * @example
 * const { paidUntil } = await payHosting(ledger, { model: 2, host, seconds: 7 * 24 * 3600 })
 */
export async function payHosting(
  ledger: OpenLedger,
  { model, host, seconds }: payHosting.Options,
): Promise<payHosting.Result> {
  const { size } = await getHosting(ledger, { model, host })
  const rent = await quoteHosting(ledger, { size, seconds })
  const { transaction, args } = await transactFor(ledger, {
    ...hosting,
    functionName: 'fund',
    args: [BigInt(model), host, BigInt(size), BigInt(seconds)],
    value: rent,
    event: 'RentPaid',
    what: 'The rent',
  })
  return { transaction, amount: rent, paidUntil: Number(args.paidUntil), payment: Number(args.paymentId) }
}

export declare namespace payHosting {
  type Options = { model: number; host: Address; seconds: number }
  /** Wei paid, Unix seconds, and the payment's number in Fees. */
  type Result = { transaction: Hex; amount: bigint; paidUntil: number; payment: number }
}

/** Wei for so many bytes and seconds. */
export function quoteHosting(
  ledger: OpenLedger,
  { size, seconds }: { size: number; seconds: number },
): Promise<bigint> {
  return ledger.chain.readContract({ ...read, functionName: 'rentOf', args: [BigInt(size), BigInt(seconds)] })
}

/** What a host holds for a model, in bytes (0: nothing is offered), and until when it is paid, in Unix seconds. */
export async function getHosting(
  ledger: OpenLedger,
  { model, host }: { model: number; host: Address },
): Promise<{ size: number; paidUntil: number; hosted: boolean }> {
  const args = [BigInt(model), host] as const
  const [lease, hosted] = await Promise.all([
    ledger.chain.readContract({ ...read, functionName: 'leaseOf', args }),
    ledger.chain.readContract({ ...read, functionName: 'isHosted', args }),
  ])
  return { size: Number(lease.size), paidUntil: lease.paidUntil, hosted }
}

/** Which of these models a host may evict now, because nobody pays for them. */
export async function listEvictable(
  ledger: OpenLedger,
  { host, models }: { host: Address; models: readonly number[] },
): Promise<number[]> {
  const evictable = await ledger.chain.readContract({
    ...read,
    functionName: 'evictable',
    args: [host, models.map(BigInt)],
  })
  return models.filter((_, i) => evictable[i])
}

/** The models that a node may serve, and which of them it may let go. */
export async function listHosting(ledger: OpenLedger): Promise<HostedModel[]> {
  return (await get(ledger, '/api/hosting', pageOf(hostedModelSchema))).items
}
