import { type Address, BaseError, sameHex } from '@openledger/base'
import { accessHeaderName, accessTypedData, longestAccess, readAccessHeader } from '@openledger/client'
import { dataAccessAbi, datanetsAbi } from '@openledger/contracts'
import { and, desc, eq } from 'drizzle-orm'
import type { Database } from '../database/openDatabase.ts'
import * as t from '../database/schema.ts'
import type { Ledger } from '../ledger/openLedger.ts'

/**
 * Whether whoever asks may read a content: records of a Datanet whose curator sells access are for those who have
 * bought it (`DataAccess.mayRead`), for who contributed them, and for the curator. All else is open.
 *
 * What a private model learnt is for its owner.
 *
 * @returns whether the content is for everybody
 * @throws `datanets/private`, `datanets/access-needed`, `datanets/access-signature`, `client/bad-shape`
 */
export async function assertReadable(options: assertReadable.Options): Promise<boolean> {
  const { db, ledger, cid, header, owner, keyed, now } = options
  const { client, addresses } = ledger
  if (owner !== undefined) {
    if (keyed !== undefined && sameHex(keyed, owner)) return false
    if (header !== undefined && sameHex(await signerOf({ ledger, cid, header, now }), owner)) return false
    throw new BaseError('This is part of a private model.', {
      code: 'datanets/private',
      facts: { cid },
      hint: 'Its owner reads it with the key that it belongs to.',
    })
  }
  const batches = await db.select().from(t.batches).where(eq(t.batches.file, cid))
  const priced = []
  for (const batch of batches) {
    const price = await client.readContract({
      ...{ address: addresses.datanets, abi: datanetsAbi, functionName: 'accessPrice' },
      args: [batch.datanetId],
    })
    if (price > 0n) priced.push(batch)
  }
  if (priced.length === 0) return true
  const datanet = priced[0]!.datanetId
  if (header === undefined)
    throw new BaseError('These records are for those who bought access to them.', {
      code: 'datanets/access-needed',
      facts: { datanet },
      hint: `Buy access with: openledger access buy ${datanet}; then sign what you read (header ${accessHeaderName}).`,
    })
  const account = await signerOf({ ledger, cid, header, now })
  for (const batch of priced) {
    const [net] = await db.select().from(t.datanets).where(eq(t.datanets.id, batch.datanetId))
    const isOwner = sameHex(batch.contributor as Address, account) || (net && sameHex(net.curator as Address, account))
    if (isOwner) return false
    const bought = await db
      .select({ release: t.accessGrants.releaseId })
      .from(t.accessGrants)
      .innerJoin(t.releases, eq(t.accessGrants.releaseId, t.releases.id))
      .where(and(eq(t.accessGrants.account, account), eq(t.releases.datanetId, batch.datanetId)))
      .orderBy(desc(t.accessGrants.expiry))
      .limit(16)
    for (const { release } of bought) {
      const mayRead = await client.readContract({
        ...{ address: addresses.dataAccess, abi: dataAccessAbi, functionName: 'mayRead' },
        args: [release, batch.id, account],
        blockTag: 'pending',
      })
      if (mayRead) return false
    }
  }
  throw new BaseError('This account has no access to these records.', {
    code: 'datanets/access-needed',
    facts: { datanet, account },
    hint: `Buy it with: openledger access buy ${datanet}`,
  })
}

export declare namespace assertReadable {
  type Options = {
    db: Database
    ledger: Ledger
    cid: string
    /** Of the request, where it has one. */
    header: string | undefined
    /** Whose alone the content is, where it is somebody's. */
    owner: Address | undefined
    /** The account behind the request's key, where it has one. */
    keyed: Address | undefined
    /** Unix seconds. */
    now: number
  }
}

/** Who signed for reading this content; contracts sign by ERC-1271. */
async function signerOf({
  ledger,
  cid,
  header,
  now,
}: Pick<assertReadable.Options, 'ledger' | 'cid' | 'now'> & { header: string }): Promise<Address> {
  const signed = readAccessHeader(header)
  const { account, content, expiry, signature } = signed
  const refuse = (reason: string) =>
    new BaseError('The signature does not let anybody read this.', {
      code: 'datanets/access-signature',
      facts: { reason, account },
    })
  if (content !== cid) throw refuse('it is for another content')
  if (expiry <= now) throw refuse('it has expired')
  if (expiry > now + longestAccess) throw refuse(`it holds for longer than ${longestAccess} seconds`)
  const data = accessTypedData(signed, { chainId: ledger.chainId, dataAccess: ledger.addresses.dataAccess })
  if (!(await ledger.client.verifyTypedData({ address: account, signature, ...data })))
    throw refuse('it is not the account’s')
  return account
}
