import type { Hex } from '@openledger/base'
import { modelsSlots, type StorageField, settlementSlots } from '@openledger/contracts'
import type { Bundle } from '../wire/Bundle.ts'

/**
 * The storage slots that a bundle proves, in the order in which its proofs must stand. Whoever builds a bundle asks
 * `eth_getProof` for exactly these; the verifier wants no fewer and no others.
 *
 * @example
 * const slots = bundleSlots({ receipt, model: { parentId: 1, baseId: 1 }, epoch: 3 })
 * await rpc('eth_getProof', [addresses.models, slots.models, block])
 * await rpc('eth_getProof', [addresses.settlement, slots.settlement, block])
 */
export function bundleSlots(subject: bundleSlots.Options): { models: Hex[]; settlement: Hex[] } {
  const fields = bundleFields(subject)
  return { models: slotsOf(fields.models), settlement: slotsOf(fields.settlement) }
}

export declare namespace bundleSlots {
  type Options = {
    receipt: Pick<Bundle['receiptFile']['receipt'], 'modelId' | 'operator' | 'policyId'>
    model: Pick<Bundle['model'], 'parentId' | 'baseId'>
    epoch: number
    /** With the model's metadata, which names its audit ensemble. */
    ensemble?: boolean | undefined
  }
}

/** The fields of Models and Settlement that a bundle is held against, by name. */
export function bundleFields({ receipt, model, epoch, ensemble = false }: bundleSlots.Options) {
  const id = BigInt(receipt.modelId)
  const record = modelsSlots.model(id)
  const policy = settlementSlots.policy(receipt.policyId)
  return {
    models: {
      parentId: record.parentId,
      baseId: record.baseId,
      kind: record.kind,
      digest: record.digest,
      indexRoot: record.indexRoot,
      basePrice: record.basePrice,
      tokenPrice: record.tokenPrice,
      owner: modelsSlots.owner(id),
      baseDigest: modelsSlots.model(BigInt(model.baseId)).digest,
      parentOwner: modelsSlots.owner(BigInt(model.parentId)),
      operator: modelsSlots.operator(id, receipt.operator),
      ...(ensemble && { metadata: record.metadata }),
    },
    settlement: {
      epochHash: settlementSlots.epochHash(BigInt(epoch)),
      previousHash: settlementSlots.epochHash(BigInt(Math.max(0, epoch - 1))),
      next: settlementSlots.next,
      treasury: settlementSlots.treasury,
      policyCount: settlementSlots.policyCount,
      policyData: policy.data,
      policyBuilder: policy.builder,
      policyParents: policy.parents,
      policyOperator: policy.operator,
      policyStakers: policy.stakers,
      policyTreasury: policy.treasury,
      policyBurn: policy.burn,
    },
  } as const satisfies Record<string, Record<string, StorageField>>
}

/** Distinct slots of some fields, in the order of the fields. */
export function slotsOf(fields: Record<string, StorageField>): Hex[] {
  return [...new Set(Object.values(fields).map(field => field.slot))]
}
