import { type Address, BaseError, bytesToHex, cidOf, fromUtf8, type Hex, sameHex } from '@openledger/base'
import { addresses, dataAccessAbi, datanetsAbi } from '@openledger/contracts'
import { explained } from '../connection/explained.ts'
import { type OpenLedger, walletOf } from '../connection/OpenLedger.ts'
import { assertOk, send } from '../connection/request.ts'
import { transactFor } from '../connection/transact.ts'
import { accessHeaderName, accessTypedData, writeAccessHeader } from '../wire/AccessHeader.ts'
import { batchLineSchema, batchRoot, recordLeaf } from '../wire/BatchLine.ts'
import type { TrainingRecord } from '../wire/Record.ts'
import { releaseManifestSchema } from '../wire/ReleaseManifest.ts'
import { fromWire, readWire } from '../wire/wire.ts'

// Time passes between blocks: what is granted is told for the block that would come next.
const read = { abi: dataAccessAbi, address: addresses.dataAccess, blockTag: 'pending' } as const

/** The curator sets what access to a release of its Datanet costs for a period; 0: its data is open to anybody. */
export async function setAccessPrice(
  ledger: OpenLedger,
  { datanet, price }: { datanet: number; price: bigint },
): Promise<{ transaction: Hex }> {
  const { transaction } = await transactFor(ledger, {
    abi: datanetsAbi,
    to: addresses.datanets,
    functionName: 'setAccessPrice',
    args: [BigInt(datanet), price],
    event: 'AccessPriceChanged',
    what: 'The price of access',
  })
  return { transaction }
}

/**
 * Buys access to a release of a Datanet for so many periods, at its curator's price of now; time is added to what the
 * account has left.
 *
 * @example
 * const { expiry } = await buyAccess(ledger, { release: 1 })
 */
export async function buyAccess(
  ledger: OpenLedger,
  { release, account = walletOf(ledger).account.address, periods = 1 }: buyAccess.Options,
): Promise<buyAccess.Result> {
  const price = await quoteAccess(ledger, { release, periods })
  const { transaction, args } = await transactFor(ledger, {
    abi: dataAccessAbi,
    to: addresses.dataAccess,
    functionName: 'buy',
    args: [BigInt(release), account, BigInt(periods)],
    value: price,
    event: 'AccessGranted',
    what: 'Buying access',
  })
  return { transaction, amount: price, expiry: Number(args.expiry), payment: Number(args.paymentId) }
}

export declare namespace buyAccess {
  type Options = {
    release: number
    /** Who may read; the connection's own account unless told. */
    account?: Address | undefined
    periods?: number | undefined
  }
  /** Wei paid, Unix seconds, and the payment's number in Fees. */
  type Result = { transaction: Hex; amount: bigint; expiry: number; payment: number }
}

/** Wei for access to a release for so many periods. Throws `client/reverted` where its curator does not sell it. */
export function quoteAccess(
  ledger: OpenLedger,
  { release, periods = 1 }: { release: number; periods?: number | undefined },
): Promise<bigint> {
  return explained(
    ledger.chain.readContract({ ...read, functionName: 'priceOf', args: [BigInt(release), BigInt(periods)] }),
    { what: 'The price of access', abi: dataAccessAbi, url: ledger.url },
  )
}

/** Whether an account has access to a release now, and until when, in Unix seconds (0: it never had). */
export async function getAccess(
  ledger: OpenLedger,
  { release, account }: { release: number; account: Address },
): Promise<{ granted: boolean; expiry: number; periodSeconds: number }> {
  const args = [BigInt(release), account] as const
  const [granted, expiry, periodSeconds] = await Promise.all([
    ledger.chain.readContract({ ...read, functionName: 'hasGrant', args }),
    ledger.chain.readContract({ ...read, functionName: 'expiryOf', args }),
    ledger.chain.readContract({ ...read, functionName: 'periodSeconds' }),
  ])
  return { granted, expiry, periodSeconds }
}

/**
 * Reads a file of records by its name, signing for it where the connection has an account: what a curator sells is read
 * by those who bought it. The bytes are checked against the name.
 *
 * Throws `datanets/access-needed`, `client/other-content`.
 */
export async function readContent(ledger: OpenLedger, content: string): Promise<Uint8Array> {
  const response = await send(ledger, `/api/content/${content}`, { headers: await signedHeaders(ledger, content) })
  await assertOk(response)
  const bytes = new Uint8Array(await response.arrayBuffer())
  if (cidOf(bytes) === content) return bytes
  throw new BaseError('The node sent another content than was asked for.', {
    code: 'client/other-content',
    facts: { wanted: content, found: cidOf(bytes) },
  })
}

/**
 * Reads all records of a release, each batch checked against the root that stands on chain.
 *
 * @example
 * for await (const { record } of readRelease(ledger, { manifest: datanet.release.file })) console.log(record)
 */
export async function* readRelease(
  ledger: OpenLedger,
  { manifest }: { manifest: string },
): AsyncGenerator<{ batch: number; contributor: Address; record: TrainingRecord }, void, undefined> {
  const { batches } = readWire(releaseManifestSchema, await readContent(ledger, manifest), { what: 'release manifest' })
  for (const { id, contributor, root, file } of batches) {
    const lines = fromUtf8(await readContent(ledger, file))
      .split('\n')
      .filter(Boolean)
    const records = lines.map(line => fromWire(batchLineSchema, JSON.parse(line), { what: 'record' }))
    const found = bytesToHex(batchRoot(records.map(recordLeaf)))
    if (!sameHex(found, root)) {
      throw new BaseError('The records of a batch are not those that were registered.', {
        code: 'client/other-content',
        facts: { batch: id, wanted: root, found },
      })
    }
    for (const { record } of records) yield { batch: id, contributor, record }
  }
}

async function signedHeaders(ledger: OpenLedger, content: string): Promise<Record<string, string>> {
  const { wallet } = ledger
  if (!wallet) return {}
  const account = wallet.account.address.toLowerCase() as Address
  const expiry = Math.floor(Date.now() / 1000) + 600
  const chainId = await ledger.chain.getChainId()
  const data = accessTypedData({ account, content, expiry }, { chainId, dataAccess: addresses.dataAccess })
  const signature = await wallet.signTypedData({ account: wallet.account, ...data })
  return { [accessHeaderName]: writeAccessHeader({ account, content, expiry, signature }) }
}
