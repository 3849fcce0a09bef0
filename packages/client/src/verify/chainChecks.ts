import { BaseError, bytesToHex, digestOfCid, type Hex, hexToBytes, sha256, utf8 } from '@openledger/base'
import { addresses } from '@openledger/contracts'
import { commitEpoch } from '../derive/commitEpoch.ts'
import { payoutRoot } from '../derive/payouts.ts'
import type { AccountProof, Bundle } from '../wire/Bundle.ts'
import { epochHash } from '../wire/EpochCommitment.ts'
import { policyRoles } from '../wire/Policy.ts'
import type { ReceiptDomain } from '../wire/Receipt.ts'
import { bundleFields } from './bundleSlots.ts'
import { type Check, same, sameList } from './Check.ts'
import { proveStorage } from './proveStorage.ts'
import { readHeader } from './readHeader.ts'

/** What the chain says, proven under one block header. */
export function chainChecks(bundle: Bundle, domain: ReceiptDomain, { block, genesis }: chainChecks.Options): Check[] {
  const {
    receiptFile,
    epoch,
    previousEpoch,
    epochFile,
    previousPayouts,
    epochReceipts,
    model,
    policy,
    chain,
    ensemble,
  } = bundle
  const { receipt } = receiptFile
  const fields = bundleFields({ receipt, model, epoch: epochFile.epoch, ensemble: ensemble !== undefined })
  const stateRoot = () => readHeader(chain.header).stateRoot

  return [
    {
      id: 'block',
      title: 'The block header hashes to the block that was named',
      run: () => {
        const header = readHeader(chain.header)
        same('hash of the header', chain.blockHash, header.hash)
        if (block !== undefined) same('block', header.hash, block.toLowerCase())
        if (genesis !== undefined) same('genesis', chain.genesis, genesis.toLowerCase())
        same('number of accounts with proofs', chain.accounts.length, 2)
        return {
          detail:
            block === undefined
              ? `Block ${header.number} is ${header.hash}; nobody has said yet that this is the chain you mean.`
              : `Block ${header.number} is the one that you gave.`,
          facts: {
            block: header.hash,
            number: String(header.number),
            time: new Date(Number(header.timestamp) * 1000).toISOString(),
            stateRoot: header.stateRoot,
          },
        }
      },
    },
    {
      id: 'model',
      title: 'The model, its owner, price, index and operator stand on chain',
      run: () => {
        const proof = accountOf(chain.accounts, 0, addresses.models)
        const stored = proveStorage({ stateRoot: stateRoot(), proof, fields: fields.models })
        same('kind of the model (2: fine-tune)', stored.kind, 2n)
        same('id of the model', BigInt(model.id), BigInt(receipt.modelId))
        same('parent of the model', BigInt(model.parentId), stored.parentId)
        same('base of the model', BigInt(model.baseId), stored.baseId)
        const hashes = [
          ['adapterDigest', model.adapterDigest, receipt.adapterDigest, stored.digest],
          ['baseDigest', model.baseDigest, receipt.baseDigest, stored.baseDigest],
          ['indexRoot', model.indexRoot, receipt.indexRoot, stored.indexRoot],
        ] as const
        for (const [name, stated, signed, kept] of hashes) {
          same(`${name} of the receipt`, signed, hash(kept))
          same(`${name} of the model`, stated, hash(kept))
        }
        if (ensemble) {
          const stated = bytesToHex(sha256(utf8(ensemble.metadata)))
          same('metadata of the model', stated, hash(stored.metadata!))
        }
        same('base price', model.basePrice, stored.basePrice)
        same('price of a token', model.tokenPrice, stored.tokenPrice)
        same('owner of the model', model.owner, account(stored.owner))
        same('owner of its parent', model.parentOwner, account(stored.parentOwner))
        same(`whether ${receipt.operator} may serve the model`, stored.operator, 1n)
        return {
          detail: `Model ${model.id} of ${model.owner} names this adapter, this index and this price, and allows the operator.`,
          facts: { model: String(model.id), adapterDigest: model.adapterDigest, indexRoot: model.indexRoot },
        }
      },
    },
    {
      id: 'settlement',
      title: 'The epoch’s roots, its total and the fee policy stand on chain',
      run: () => {
        const proof = accountOf(chain.accounts, 1, addresses.settlement)
        const stored = proveStorage({ stateRoot: stateRoot(), proof, fields: fields.settlement })
        const { commitment } = commitEpoch({ file: epochFile, receipts: epochReceipts, domain })
        for (const name of Object.keys(commitment) as (keyof typeof commitment)[]) {
          same(`${name} of the epoch`, epoch[name], commitment[name])
        }
        same('hash of the epoch', epochHash(epoch), hash(stored.epochHash))
        checkPrevious(bundle, domain, stored.previousHash)
        if (policy.id >= stored.policyCount) throw unknownPolicy(policy.id)
        for (const role of policyRoles) {
          const name = `policy${role[0]!.toUpperCase()}${role.slice(1)}` as 'policyData'
          same(`basis points for ${role}`, BigInt(policy[role]), stored[name])
        }
        for (const line of receiptFile.lines) {
          if (line.role === 'treasury') {
            same(`account of the ${line.role} line`, line.account, account(stored.treasury))
          }
        }
        const final = stored.next > BigInt(epoch.epoch)
        return {
          detail: final
            ? `Epoch ${epochFile.epoch} is final; its money can be claimed.`
            : `Epoch ${epochFile.epoch} is proposed and can still be challenged.`,
          facts: {
            epoch: String(epochFile.epoch),
            state: final ? 'final' : 'pending',
            hash: hash(stored.epochHash),
            payoutRoot: epoch.payoutRoot,
            total: String(epoch.total),
          },
        }
      },
    },
  ]

  /** What was final before: the sums that this epoch goes on from, and the file that it names. */
  function checkPrevious({ epochFile: { previous } }: Bundle, payoutDomain: ReceiptDomain, storedHash: bigint): void {
    if (epoch.epoch < 1) {
      throw new BaseError('Epochs count from 1.', { code: 'client/mismatch', facts: { epoch: epoch.epoch } })
    }
    const before = previousEpoch ?? { total: 0n, lastPayment: 0, payoutCount: 0, data: null, payoutRoot: hash(0n) }
    if (epoch.epoch === 1) same('epoch before the first', String(previousEpoch), 'null')
    same('hash of the epoch before', previousEpoch === null ? hash(0n) : epochHash(previousEpoch), hash(storedHash))
    same('file of the epoch before', previous === null ? null : bytesToHex(digestOfCid(previous)), before.data)
    same('total of the epoch', epoch.total, before.total + epoch.added)
    const payouts = payoutRoot({ payouts: previousPayouts, domain: payoutDomain })
    same('payoutRoot of the epoch before', bytesToHex(payouts.hash), before.payoutRoot)
    same('payouts of the epoch before', previousPayouts.length, before.payoutCount)
    same('total of the epoch before', payouts.sum, before.total)
    const ids = epochFile.payments.map(({ id }) => id)
    const due = Array.from({ length: Math.min(ids.length + 1, epochFile.lastPayment - before.lastPayment) }, (_, i) => {
      return before.lastPayment + 1 + i
    })
    sameList('payment of Fees', ids, due)
  }
}

export declare namespace chainChecks {
  type Options = { block: Hex | undefined; genesis: Hex | undefined }
}

function accountOf(accounts: readonly AccountProof[], place: number, wanted: string): AccountProof {
  const proof = accounts[place]
  if (proof === undefined) {
    throw new BaseError('An account proof is missing.', { code: 'client/bad-state-proof', facts: { account: wanted } })
  }
  same('account of the proof', proof.address, wanted.toLowerCase())
  return proof
}

function unknownPolicy(id: number): BaseError {
  return new BaseError('There is no such policy on chain.', { code: 'client/mismatch', facts: { policy: id } })
}

const hash = (value: bigint): Hex => `0x${value.toString(16).padStart(64, '0')}`
const account = (value: bigint): Hex => bytesToHex(hexToBytes(`0x${value.toString(16).padStart(40, '0')}`))
