import type { Address, Hex } from '@openledger/base'
import { encodeAbiParameters, keccak256, numberToHex } from 'viem'

/**
 * Where a value lies in a contract's storage: `bytes` bytes of the 32-byte word at `slot`, `offset` bytes from its
 * low-order end. The slot is the key that `eth_getProof` takes.
 */
export type StorageField = { slot: Hex; offset: number; bytes: number }

/**
 * Reads a field out of its word.
 *
 * @example
 * readField('0x02…', modelsSlots.model(1n).kind) // 2n: a fine-tune
 */
export function readField(word: Hex, { offset, bytes }: StorageField): bigint {
  return (BigInt(word) >> BigInt(offset * 8)) & ((1n << BigInt(bytes * 8)) - 1n)
}

/** [slot relative to the struct, offset, bytes] of each field, as the compiler lays it out. */
type Fields = Record<string, readonly [slot: number, offset: number, bytes: number]>

const policyFields = {
  data: [0, 0, 2],
  builder: [0, 2, 2],
  parents: [0, 4, 2],
  operator: [0, 6, 2],
  stakers: [0, 8, 2],
  treasury: [0, 10, 2],
  burn: [0, 12, 2],
} as const satisfies Fields

const modelFields = {
  parentId: [0, 0, 16],
  baseId: [0, 16, 16],
  digest: [1, 0, 32],
  descriptor: [2, 0, 32],
  checkpointRoot: [3, 0, 32],
  indexRoot: [4, 0, 32],
  audit: [5, 0, 32],
  basePrice: [6, 0, 12],
  tokenPrice: [6, 12, 12],
  kind: [6, 24, 1],
  retired: [6, 25, 1],
  registeredAt: [6, 26, 6],
  metadata: [7, 0, 32],
  name: [8, 0, 32],
  releaseIds: [9, 0, 32],
  parents: [10, 0, 32],
  previousId: [11, 0, 16],
  lineId: [11, 16, 12],
  version: [11, 28, 4],
  licences: [12, 0, 32],
  terms: [13, 0, 128],
} as const satisfies Fields

const parentFields = {
  modelId: [0, 0, 16],
  share: [0, 16, 2],
} as const satisfies Fields

const termsFields = {
  id: [0, 0, 32],
  textHash: [1, 0, 32],
  territory: [2, 0, 32],
  share: [3, 0, 2],
  expiry: [3, 2, 6],
  train: [3, 8, 1],
  derive: [3, 9, 1],
  commercial: [3, 10, 1],
  shareAlike: [3, 11, 1],
  attribution: [3, 12, 1],
} as const satisfies Fields

const datanetFields = {
  licence: [0, 0, 32],
  metadata: [1, 0, 32],
  batchBond: [2, 0, 12],
  mode: [2, 12, 1],
  createdAt: [2, 13, 6],
  liveBatches: [2, 19, 4],
  name: [3, 0, 32],
  accessPrice: [4, 0, 12],
  reviewDomain: [4, 12, 4],
  panel: [4, 16, 2],
  passMark: [4, 18, 2],
  examiner: [5, 0, 20],
  exam: [6, 0, 32],
} as const satisfies Fields

const batchFields = {
  root: [0, 0, 32],
  metadata: [1, 0, 32],
  datanetId: [2, 0, 32],
  contributor: [3, 0, 20],
  bond: [3, 20, 12],
  size: [4, 0, 8],
  count: [4, 8, 4],
  contributedAt: [4, 12, 6],
  tombstoned: [4, 18, 1],
  erasure: [4, 19, 1],
  verdict: [4, 20, 1],
  openReports: [4, 21, 2],
  caseId: [4, 23, 8],
} as const satisfies Fields

const releaseFields = {
  root: [0, 0, 32],
  manifest: [1, 0, 32],
  datanetId: [2, 0, 32],
  batchCount: [3, 0, 4],
  publishedAt: [3, 4, 6],
} as const satisfies Fields

const transferFields = {
  recipient: [0, 0, 20],
  amount: [0, 20, 12],
} as const satisfies Fields

/** Storage of Settlement. */
export const settlementSlots = {
  /** keccak256 of an ABI-encoded epoch, pending or final. */
  epochHash: (epoch: bigint) => word(mapped(1n, uint(epoch))),
  /** Wei that an account has claimed. */
  claimed: (account: Address) => word(mapped(2n, address(account))),
  totalClaimed: field(3n, 0, 12),
  /** Wei that everybody has earned by the last final root. */
  totalEarned: field(3n, 12, 12),
  lastFinalisedAt: field(3n, 24, 6),
  /** Wei of OPEN that an account can withdraw or use as a bond. */
  credit: (account: Address) => word(mapped(4n, address(account))),
  /** The epoch after the last final one. */
  next: field(5n, 0, 6),
  /** Second from which the pending epoch can be finalised; 0 where none is. */
  finalisableAt: field(5n, 6, 6),
  /** Who proposed the pending epoch. */
  proposer: field(5n, 12, 20),
  /** The last final payout root. */
  finalRoot: word(6n),
  policyCount: word(7n),
  policy: (policyId: number) => struct(BigInt(keccak256(uint(7n))) + BigInt(policyId), policyFields),
  treasury: field(8n, 0, 20),
}

/** ERC-7201 roots: keccak256(abi.encode(uint256(keccak256(id)) - 1)) & ~0xff. */
export const namespaces = {
  'openledger.storage.Datanets': 0x7ccb73c7300699c4ece8d40cea9b40fbcbe247f000a6e2d43a3ddeba18bb6800n,
  'openledger.storage.Models': 0xbf271bfa8108f6b7a2f693133345a27be2529b8a4eae13af88c3576d42474200n,
  'openledger.storage.Licences': 0x06d24ca47e203623bf1e01ba6f3104948426d55b3b997f46154dfaf0cb81b500n,
  'openzeppelin.storage.ERC721': 0x80bb2b638cc20bc4d0a60d66940f3ab4a00c1d7b313497ca82fb0b4ab0079300n,
}

const modelsRoot = namespaces['openledger.storage.Models']
const licencesRoot = namespaces['openledger.storage.Licences']
const datanetsRoot = namespaces['openledger.storage.Datanets']

/** Storage of Models. */
export const modelsSlots = {
  count: word(modelsRoot),
  /** What is kept of a model; `name` is its string head, `releaseIds`, `parents` and `licences` the lengths of lists. */
  model: (modelId: bigint) => struct(mapped(modelsRoot + 1n, uint(modelId)), modelFields),
  /** The id of the release at `position` in a fine-tune's list. */
  releaseId: (modelId: bigint, position: number) => {
    const list = mapped(modelsRoot + 1n, uint(modelId)) + BigInt(modelFields.releaseIds[0])
    return word(BigInt(keccak256(uint(list))) + BigInt(position))
  },
  /** A parent of a model and its share of the parents' line, by its position. */
  parent: (modelId: bigint, position: number) => {
    const list = mapped(modelsRoot + 1n, uint(modelId)) + BigInt(modelFields.parents[0])
    return struct(BigInt(keccak256(uint(list))) + BigInt(position), parentFields)
  },
  /** The key of the licence at `position` of those that a model stands under. */
  licence: (modelId: bigint, position: number) => {
    const list = mapped(modelsRoot + 1n, uint(modelId)) + BigInt(modelFields.licences[0])
    return word(BigInt(keccak256(uint(list))) + BigInt(position))
  },
  /** What the licences of a model allow together. */
  terms: (modelId: bigint) =>
    struct(mapped(modelsRoot + 1n, uint(modelId)) + BigInt(modelFields.terms[0]), termsFields),
  /** The latest version of a line; 0 where that is the first of a line begun before lines were kept. */
  latest: (lineId: bigint) => word(mapped(modelsRoot + 3n, uint(lineId))),
  /** 1 where the operator may serve the model. */
  operator: (modelId: bigint, operator: Address) =>
    field(mapped(mapped(modelsRoot + 2n, uint(modelId)), address(operator)), 0, 1),
  owner: tokenOwner,
}

/** Storage of Datanets. */
export const datanetsSlots = {
  datanetCount: word(datanetsRoot),
  batchCount: word(datanetsRoot + 1n),
  releaseCount: word(datanetsRoot + 2n),
  datanet: (datanetId: bigint) => struct(mapped(datanetsRoot + 3n, uint(datanetId)), datanetFields),
  batch: (batchId: bigint) => struct(mapped(datanetsRoot + 4n, uint(batchId)), batchFields),
  release: (releaseId: bigint) => struct(mapped(datanetsRoot + 5n, uint(releaseId)), releaseFields),
  /** The batch that a root belongs to. */
  batchOf: (root: Hex) => word(mapped(datanetsRoot + 6n, root)),
  /** 1 where the contributor of an allowlisted Datanet is allowed. */
  allowed: (datanetId: bigint, contributor: Address) =>
    field(mapped(mapped(datanetsRoot + 7n, uint(datanetId)), address(contributor)), 0, 1),
  /** Wei of OPEN that an account can withdraw. */
  credit: (account: Address) => word(mapped(datanetsRoot + 9n, address(account))),
  /** Second until which a contributor's pass holds. */
  passedUntil: (datanetId: bigint, contributor: Address) =>
    field(mapped(mapped(datanetsRoot + 10n, uint(datanetId)), address(contributor)), 0, 6),
  owner: tokenOwner,
}

/** Storage of Licences. */
export const licencesSlots = {
  terms: (key: Hex) => struct(mapped(licencesRoot, key), termsFields),
  /** 1 where the key is known. */
  registered: (key: Hex) => field(mapped(licencesRoot + 1n, key), 0, 1),
}

/** Storage of WOPEN. */
export const wopenSlots = {
  balance: (account: Address) => word(mapped(0n, address(account))),
  totalSupply: word(2n),
}

/** Storage of both ends of a bridge, BridgeVault and BridgedOPEN. */
export const bridgeSlots = {
  /** A transfer sent from that end: wei, and who receives them on the other chain; 0 where there is none. */
  sent: (number: bigint) => struct(mapped(0n, uint(number)), transferFields),
}

/** The owner of an ERC-721 token; the same place in Datanets and Models. */
function tokenOwner(tokenId: bigint): StorageField {
  return field(mapped(namespaces['openzeppelin.storage.ERC721'] + 2n, uint(tokenId)), 0, 20)
}

function struct<F extends Fields>(base: bigint, fields: F): { [K in keyof F]: StorageField } {
  return Object.fromEntries(
    Object.entries(fields).map(([name, [slot, offset, bytes]]) => [name, field(base + BigInt(slot), offset, bytes)]),
  ) as { [K in keyof F]: StorageField }
}

function field(slot: bigint, offset: number, bytes: number): StorageField {
  return { slot: numberToHex(slot, { size: 32 }), offset, bytes }
}

function word(slot: bigint): StorageField {
  return field(slot, 0, 32)
}

/** Slot of a mapping's value: keccak256(key ‖ slot of the mapping). */
function mapped(slot: bigint, key: Hex): bigint {
  return BigInt(keccak256(`${key}${uint(slot).slice(2)}`))
}

function uint(value: bigint): Hex {
  return encodeAbiParameters([{ type: 'uint256' }], [value])
}

function address(value: Address): Hex {
  return encodeAbiParameters([{ type: 'address' }], [value])
}
