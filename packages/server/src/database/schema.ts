/**
 * The one database schema. Everything in it is rebuilt from the chain, the store and the journal: nothing here is the
 * only copy of anything, so a lost or doubtful database is dropped and indexed again.
 *
 * Wei and uint256 ids are `numeric` (bigint in code), block numbers and counts are plain numbers.
 */
import type { Terms } from '@openledger/contracts'
import { bigint, boolean, customType, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'

const uint256 = customType<{ data: bigint; driverData: string }>({
  dataType: () => 'numeric(78, 0)',
  toDriver: value => value.toString(),
  fromDriver: value => BigInt(value),
})
const count = (name: string) => bigint(name, { mode: 'number' })
/** Terms of a licence as they are kept: those of the contracts, with large integers as decimal strings. */
export type StoredTerms = Omit<Terms, 'territory'> & { territory: string }

/** Where a row came from. */
const origin = {
  block: count('block').notNull(),
  transaction: text('transaction').notNull(),
  at: count('at').notNull(),
}

export const meta = pgTable('meta', { key: text('key').primaryKey(), value: text('value').notNull() })

export const indexerBlocks = pgTable('indexer_blocks', {
  number: count('number').primaryKey(),
  hash: text('hash').notNull(),
})

export const indexerEvents = pgTable(
  'indexer_events',
  {
    block: count('block').notNull(),
    position: integer('position').notNull(),
    transaction: text('transaction').notNull(),
    at: count('at').notNull(),
    address: text('address').notNull(),
    name: text('name').notNull(),
    args: jsonb('args').$type<Record<string, unknown>>().notNull(),
  },
  table => [primaryKey({ columns: [table.block, table.position] })],
)

/** Which accounts an event names. */
export const indexerEventAccounts = pgTable(
  'indexer_event_accounts',
  { account: text('account').notNull(), block: count('block').notNull(), position: integer('position').notNull() },
  table => [primaryKey({ columns: [table.account, table.block, table.position] })],
)

export const datanets = pgTable('datanets', {
  id: uint256('id').primaryKey(),
  curator: text('curator').notNull(),
  mode: integer('mode').notNull(),
  licence: text('licence').notNull(),
  batchBond: uint256('batch_bond').notNull(),
  name: text('name').notNull(),
  metadata: text('metadata').notNull(),
  accessPrice: uint256('access_price').notNull().default(0n),
  /** Of an exam-gated Datanet whose curator has set one. */
  exam: jsonb('exam').$type<{ examiner: string; passMark: number; exam: string }>(),
  /** Of a curated Datanet whose curator has chosen them. */
  review: jsonb('review').$type<{ domain: number; panel: number }>(),
  ...origin,
})

/** Custom licences; the standard ones stand in genesis. Terms as the chain keeps them, integers as decimal strings. */
export const licences = pgTable('licences', {
  key: text('key').primaryKey(),
  registrant: text('registrant').notNull(),
  terms: jsonb('terms').$type<StoredTerms>().notNull(),
  ...origin,
})

export const datanetContributors = pgTable(
  'datanet_contributors',
  {
    datanetId: uint256('datanet_id').notNull(),
    account: text('account').notNull(),
    allowed: boolean('allowed').notNull(),
  },
  table => [primaryKey({ columns: [table.datanetId, table.account] })],
)

export const batches = pgTable(
  'batches',
  {
    id: uint256('id').primaryKey(),
    datanetId: uint256('datanet_id').notNull(),
    contributor: text('contributor').notNull(),
    root: text('root').notNull(),
    count: integer('count').notNull(),
    size: count('size').notNull(),
    licence: text('licence').notNull(),
    bond: uint256('bond').notNull(),
    metadata: text('metadata').notNull(),
    tombstoned: boolean('tombstoned').notNull().default(false),
    /** Why it was tombstoned, as the chain counts reasons; 0 where it was not. */
    erasure: integer('erasure').notNull().default(0),
    bondReclaimed: boolean('bond_reclaimed').notNull().default(false),
    /** The fault for which the bond was slashed, as the chain counts faults; 0 for none. */
    slashed: integer('slashed').notNull().default(0),
    /** Its last review, and what that said: Verdict of IDatanets, 0 as long as nobody has judged. */
    caseId: uint256('case_id'),
    verdict: integer('verdict').notNull().default(0),
    /** Whether a release may hold it, as `Datanets.isLive` has it. */
    live: boolean('live').notNull().default(true),
    /** From the metadata in the store: absent until its bytes are here. */
    label: text('label'),
    file: text('file'),
    /** pending: not looked at yet; present: bytes here and root checked; missing: bytes not here; invalid: not what was registered; erased: destroyed after its contributor took it back. */
    content: text('content')
      .$type<'pending' | 'present' | 'missing' | 'invalid' | 'erased'>()
      .notNull()
      .default('pending'),
    ...origin,
  },
  table => [index('batches_datanet').on(table.datanetId), index('batches_contributor').on(table.contributor)],
)

/** Reports of batches; `upheld` is null until a panel has decided. */
export const reports = pgTable(
  'reports',
  {
    caseId: uint256('case_id').primaryKey(),
    batchId: uint256('batch_id').notNull(),
    reporter: text('reporter').notNull(),
    /** As the chain counts faults. */
    fault: integer('fault').notNull(),
    evidence: text('evidence').notNull(),
    upheld: boolean('upheld'),
    ...origin,
  },
  table => [index('reports_batch').on(table.batchId)],
)

/** Unsalted hashes of the records of every batch: kept private, they find copies. */
export const recordHashes = pgTable(
  'record_hashes',
  { hash: text('hash').notNull(), batchId: uint256('batch_id').notNull(), position: integer('position').notNull() },
  table => [primaryKey({ columns: [table.batchId, table.position] }), index('record_hashes_hash').on(table.hash)],
)

export const releases = pgTable('releases', {
  id: uint256('id').primaryKey(),
  datanetId: uint256('datanet_id').notNull(),
  root: text('root').notNull(),
  manifest: text('manifest').notNull(),
  batchCount: integer('batch_count').notNull(),
  ...origin,
})

export const models = pgTable('models', {
  id: uint256('id').primaryKey(),
  owner: text('owner').notNull(),
  /** Null for a base model. */
  parentId: uint256('parent_id'),
  name: text('name').notNull(),
  /** Base digest, or adapter digest of a fine-tune. */
  digest: text('digest').notNull(),
  descriptor: text('descriptor'),
  checkpointRoot: text('checkpoint_root'),
  indexRoot: text('index_root'),
  releaseIds: jsonb('release_ids').$type<string[]>().notNull().default([]),
  metadata: text('metadata').notNull(),
  basePrice: uint256('base_price').notNull().default(0n),
  tokenPrice: uint256('token_price').notNull().default(0n),
  operators: jsonb('operators').$type<string[]>().notNull().default([]),
  audit: text('audit'),
  retired: boolean('retired').notNull().default(false),
  /** All parents with their shares in basis points; empty for a base model. */
  parents: jsonb('parents').$type<{ id: string; share: number }[]>().notNull().default([]),
  previousId: uint256('previous_id'),
  version: integer('version').notNull().default(1),
  /** Licences of its releases and its parents, and what they allow together. */
  licences: jsonb('licences').$type<string[]>().notNull().default([]),
  terms: jsonb('terms').$type<StoredTerms>(),
  ...origin,
})

export const epochs = pgTable('epochs', {
  epoch: count('epoch').primaryKey(),
  proposer: text('proposer').notNull(),
  /** keccak256 of the whole proposal: what Settlement keeps. */
  hash: text('hash').notNull(),
  receiptsRoot: text('receipts_root').notNull(),
  linesRoot: text('lines_root').notNull(),
  payoutRoot: text('payout_root').notNull(),
  total: uint256('total').notNull(),
  added: uint256('added').notNull(),
  receiptCount: count('receipt_count').notNull(),
  lineCount: count('line_count').notNull(),
  payoutCount: count('payout_count').notNull(),
  lastPayment: count('last_payment').notNull(),
  data: text('data').notNull(),
  chunksRoot: text('chunks_root').notNull(),
  size: count('size').notNull(),
  finalisableAt: count('finalisable_at').notNull(),
  state: text('state').$type<'pending' | 'final'>().notNull(),
  finalBlock: count('final_block'),
  finalTransaction: text('final_transaction'),
  /** Unix seconds. */
  finalAt: count('final_at'),
  ...origin,
})

export const claims = pgTable(
  'claims',
  {
    account: text('account').notNull(),
    amount: uint256('amount').notNull(),
    cumulative: uint256('cumulative').notNull(),
    position: integer('position').notNull(),
    ...origin,
  },
  table => [primaryKey({ columns: [table.block, table.position] }), index('claims_account').on(table.account)],
)

/** Payments that reached Settlement: ERC-20 transfers of wOPEN to it. */
export const payments = pgTable(
  'payments',
  {
    payer: text('payer').notNull(),
    amount: uint256('amount').notNull(),
    position: integer('position').notNull(),
    ...origin,
  },
  table => [primaryKey({ columns: [table.block, table.position] })],
)

export const receipts = pgTable(
  'receipts',
  {
    id: text('id').primaryKey(),
    sequence: count('sequence').notNull(),
    operator: text('operator').notNull(),
    modelId: uint256('model_id').notNull(),
    payer: text('payer').notNull(),
    payment: text('payment').notNull(),
    paid: uint256('paid').notNull(),
    price: uint256('price').notNull(),
    mode: integer('mode').notNull(),
    promptTokens: integer('prompt_tokens').notNull(),
    completionTokens: integer('completion_tokens').notNull(),
    issuedAt: count('issued_at').notNull(),
    cid: text('cid').notNull(),
  },
  table => [index('receipts_model').on(table.modelId), index('receipts_payer').on(table.payer)],
)

export const receiptLines = pgTable(
  'receipt_lines',
  {
    receiptId: text('receipt_id').notNull(),
    position: integer('position').notNull(),
    role: text('role').notNull(),
    account: text('account').notNull(),
    amount: uint256('amount').notNull(),
  },
  table => [
    primaryKey({ columns: [table.receiptId, table.position] }),
    index('receipt_lines_account').on(table.account),
  ],
)

export const reviewers = pgTable(
  'reviewers',
  {
    domain: count('domain').notNull(),
    account: text('account').notNull(),
    stake: uint256('stake').notNull(),
    /** Whether it can be drawn for cases to come. */
    active: boolean('active').notNull(),
  },
  table => [primaryKey({ columns: [table.domain, table.account] })],
)

/** Cases by number, domain and state; all else of them the chain tells. */
export const reviewCases = pgTable('review_cases', {
  id: uint256('id').primaryKey(),
  domain: count('domain').notNull(),
  state: text('state').$type<'drawing' | 'voting' | 'appealable' | 'final'>().notNull(),
  /** The final one; 0 before, and where there was none. */
  choice: integer('choice').notNull().default(0),
  finalAt: count('final_at'),
  ...origin,
})

/** Who sat on which panel, and what they revealed. */
export const reviewPlaces = pgTable(
  'review_places',
  {
    caseId: uint256('case_id').notNull(),
    round: integer('round').notNull(),
    reviewer: text('reviewer').notNull(),
    votes: integer('votes').notNull(),
    /** 0 until, or unless, it is revealed. */
    choice: integer('choice').notNull().default(0),
  },
  table => [
    primaryKey({ columns: [table.caseId, table.round, table.reviewer] }),
    index('review_places_reviewer').on(table.reviewer),
  ],
)

export const reputationEpochs = pgTable(
  'reputation_epochs',
  {
    domain: count('domain').notNull(),
    epoch: count('epoch').notNull(),
    scorekeeper: text('scorekeeper').notNull(),
    root: text('root').notNull(),
    total: uint256('total').notNull(),
    computedAt: count('computed_at').notNull(),
    data: text('data').notNull(),
    finalisableAt: count('finalisable_at').notNull(),
    state: text('state').$type<'pending' | 'final' | 'rejected'>().notNull(),
    ...origin,
  },
  table => [primaryKey({ columns: [table.domain, table.epoch] })],
)

/** Active shares of those who stake behind an account. */
export const stakes = pgTable(
  'stakes',
  { pool: text('pool').notNull(), staker: text('staker').notNull(), shares: uint256('shares').notNull() },
  table => [primaryKey({ columns: [table.pool, table.staker] })],
)

export const slashes = pgTable(
  'slashes',
  {
    pool: text('pool').notNull(),
    /** Number of the role in Staking. */
    role: integer('role').notNull(),
    amount: uint256('amount').notNull(),
    challenger: text('challenger').notNull(),
    rewarded: uint256('rewarded').notNull(),
    reason: text('reason').notNull(),
    position: integer('position').notNull(),
    ...origin,
  },
  table => [primaryKey({ columns: [table.block, table.position] }), index('slashes_pool').on(table.pool)],
)

/** Accounts that validate or did. */
export const validators = pgTable('validators', {
  account: text('account').primaryKey(),
  pubkey: text('pubkey').notNull(),
  seated: boolean('seated').notNull(),
  /** Why it lost its seat: left, displaced or slashed. */
  removed: text('removed'),
  ...origin,
})

/** Who offers compute. `none`: has left. */
export const operators = pgTable('operators', {
  account: text('account').primaryKey(),
  status: text('status').$type<'none' | 'active' | 'paused' | 'halted'>().notNull(),
  bond: uint256('bond').notNull().default(0n),
  endpoint: text('endpoint').notNull().default(''),
  hardware: text('hardware'),
  /** Bit n: offers the n-th class of proof. */
  proofs: integer('proofs').notNull().default(0),
  tokenPrice: uint256('token_price').notNull().default(0n),
  leastPrice: uint256('least_price').notNull().default(0n),
  /** As it says: of any size that 64 bits hold. */
  trainingRate: uint256('training_rate'),
  answerRate: uint256('answer_rate'),
  measuredAt: count('measured_at'),
  evidence: text('evidence'),
  ...origin,
})

/** Jobs whose price is or was in escrow. */
export const escrows = pgTable(
  'escrows',
  {
    id: count('id').primaryKey(),
    buyer: text('buyer').notNull(),
    operator: text('operator').notNull(),
    spec: text('spec').notNull(),
    modelId: uint256('model_id').notNull(),
    releaseIds: jsonb('release_ids').$type<number[]>().notNull(),
    price: uint256('price').notNull(),
    proof: text('proof').$type<'committee' | 'bisection'>().notNull(),
    nonce: uint256('nonce').notNull(),
    state: text('state')
      .$type<'funded' | 'assigned' | 'running' | 'delivered' | 'challenged' | 'paid' | 'refunded'>()
      .notNull(),
    bond: uint256('bond').notNull().default(0n),
    /** Unix seconds until when the state must be left. */
    deadline: count('deadline').notNull(),
    checkpoints: integer('checkpoints').notNull().default(0),
    checkpointRoot: text('checkpoint_root'),
    result: text('result'),
    /** Of Fees, once it is paid. */
    payment: count('payment'),
    /** Why it was refunded, and what the operator lost. */
    reason: text('reason'),
    slashed: uint256('slashed').notNull().default(0n),
    ...origin,
  },
  table => [index('escrows_operator').on(table.operator), index('escrows_buyer').on(table.buyer)],
)

/** Challenges of delivered jobs; `upheld` is null until it is decided. */
export const escrowDisputes = pgTable(
  'escrow_disputes',
  {
    id: count('id').primaryKey(),
    job: count('job').notNull(),
    challenger: text('challenger').notNull(),
    caseId: uint256('case_id').notNull(),
    evidence: text('evidence').notNull(),
    bond: uint256('bond').notNull(),
    upheld: boolean('upheld'),
    ...origin,
  },
  table => [index('escrow_disputes_job').on(table.job)],
)

/** Payments for other uses than answers, with all that decides who earns. */
export const feePayments = pgTable(
  'fee_payments',
  {
    id: count('id').primaryKey(),
    use: text('use').$type<'training' | 'deployment' | 'dataAccess'>().notNull(),
    payer: text('payer').notNull(),
    provider: text('provider').notNull(),
    /** Job, model or release, by use. */
    subject: uint256('subject').notNull(),
    amount: uint256('amount').notNull(),
    policyId: integer('policy_id').notNull(),
    builder: text('builder').notNull(),
    parents: text('parents').notNull(),
    treasury: text('treasury').notNull(),
    releaseIds: jsonb('release_ids').$type<number[]>().notNull(),
    ...origin,
  },
  table => [index('fee_payments_payer').on(table.payer)],
)

/** Rent of models at hosts. */
export const leases = pgTable(
  'leases',
  {
    modelId: uint256('model_id').notNull(),
    host: text('host').notNull(),
    /** Bytes that the host holds for the model, as it says. */
    size: uint256('size').notNull(),
    paidUntil: count('paid_until').notNull().default(0),
    ...origin,
  },
  table => [primaryKey({ columns: [table.modelId, table.host] })],
)

/** Access to releases that was bought. */
export const accessGrants = pgTable(
  'access_grants',
  {
    releaseId: uint256('release_id').notNull(),
    account: text('account').notNull(),
    expiry: count('expiry').notNull(),
    ...origin,
  },
  table => [primaryKey({ columns: [table.releaseId, table.account] })],
)

/** Tables that the chain alone rebuilds, in the order they are emptied when blocks are undone. */
export const chainTables = [
  datanets,
  licences,
  datanetContributors,
  batches,
  reports,
  recordHashes,
  releases,
  models,
  epochs,
  claims,
  payments,
  reviewers,
  reviewCases,
  reviewPlaces,
  reputationEpochs,
  stakes,
  slashes,
  validators,
  operators,
  escrows,
  escrowDisputes,
  feePayments,
  leases,
  accessGrants,
]
