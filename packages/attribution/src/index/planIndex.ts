import { type Address, assertRoom, BaseError, codeVector } from '@openledger/base'
import type { LayoutEntry } from '@openledger/engine'
import type { Checkpoint, GradientSource } from '../GradientSource.ts'
import type { LevelBits } from '../influence/levels.ts'
import { groupRecords } from './groupRecords.ts'
import type { Index, RecordIndex } from './Index.ts'
import {
  encodeProjectionHead,
  type ProjectionHead,
  type ProjectionLayout,
  projectionLayout,
  rowBytes,
} from './projectionFile.ts'
import { orderByOwner } from './RecordSource.ts'

/** What is known of an index before any gradient: who has which place, and where each row of its projection goes. */
export type IndexPlan = {
  /** With roots of zeros, to be filled in at the end: a head's length does not depend on them. */
  head: ProjectionHead
  layout: ProjectionLayout
  /** For each record its group, or −1. */
  groups: Int32Array
  /** Places of records, contributor by contributor. */
  order: Uint32Array
}

/**
 * Plans an index. Throws `attribution/bad-job` where lists disagree, `base/bad-k` where k has no room.
 */
export function planIndex(options: planIndex.Options): IndexPlan {
  const { engine, checkpoints, owners, accounts, k, indexed, levelBits } = options
  assertJob({ checkpoints, owners, accounts })
  assertRoom(k, accounts.length)
  const places = indexed ?? owners.map((_, r) => r)
  const theirs = Uint32Array.from(places, r => owners[r]!)
  const groups = new Int32Array(owners.length).fill(isCopy)
  for (const [i, group] of groupRecords({ owners: theirs, room: k - accounts.length }).entries())
    groups[places[i]!] = group
  return {
    groups,
    order: orderByOwner(theirs, accounts.length).map(i => places[i]!),
    ...planRows({
      ...{ engine, checkpoints, k, levelBits },
      groupCounts: groupCounts({ contributors: accounts.length, owners, groups }),
    }),
  }
}

export declare namespace planIndex {
  type Options = {
    engine: Pick<GradientSource, 'layout'>
    checkpoints: readonly Checkpoint[]
    /** For each record, its contributor's place in `accounts`. */
    owners: Uint32Array
    accounts: readonly Address[]
    k: number
    /** Places of the records that have a row, ascending: all unless told. The others are copies. */
    indexed?: ArrayLike<number> | undefined
    /** Bits a number of a group's row; by size unless told (`bitsBySize`). */
    levelBits?: LevelBits | undefined
  }
}

/** Bytes that all groups' rows together may take where nobody says how wide they are. */
const mostGroupBytes = 256 * 2 ** 20

/** The head of a projection with a row for each contributor and its groups, and its arrays' places. */
export function planRows(options: planRows.Options) {
  const { engine, checkpoints, groupCounts, k } = options
  const zeros = '0'.repeat(64)
  const groups = groupCounts.reduce((sum, count) => sum + count, 0)
  const points = checkpoints.map(({ step, adapterDigest, adapter }) => ({
    ...{ step, adapterDigest },
    blocks: engine.layout(adapter.config).map(blockOf),
  }))
  const head: ProjectionHead = {
    ...{ version: 4, k, contributors: groupCounts.length, groups, groupCounts },
    ...{ levelBits: options.levelBits ?? bitsBySize({ checkpoints: points, groups }) },
    ...{ rowsRoot: zeros, placesRoot: zeros, checkpoints: points },
  }
  return { head, layout: projectionLayout(head, encodeProjectionHead(head).length) }
}

export declare namespace planRows {
  type Options = Pick<planIndex.Options, 'engine' | 'checkpoints' | 'k' | 'levelBits'> & {
    /** For each contributor, how many groups its records form. */
    groupCounts: number[]
  }
}

/**
 * The widest rows of groups that stay within 256 MiB, in bits a number: 4, 2 or, however much it takes, 1. Long rows bear
 * rounding better: its error in a score falls with the root of a row's length.
 */
export function bitsBySize({ checkpoints, groups }: Pick<ProjectionHead, 'checkpoints' | 'groups'>): LevelBits {
  const bytes = (bits: LevelBits) => checkpoints.reduce((sum, each) => sum + groups * rowBytes(bits, each), 0)
  return ([4, 2] as const).find(bits => bytes(bits) <= mostGroupBytes) ?? 1
}

/** The public index of accounts and their numbers of records, under a projection's digest. */
export function indexOf({ accounts, owners, groups, k, projectionDigest }: indexOf.Options): Index {
  const counts = countRecords({ contributors: accounts.length, owners, groups })
  return {
    version: 1,
    k,
    projectionDigest,
    contributors: accounts.map((account, c) => ({
      account,
      records: counts[c]!,
      multiplier: 1,
      vector: codeVector(c, k),
    })),
  }
}

export declare namespace indexOf {
  type Options = Pick<planIndex.Options, 'accounts' | 'owners' | 'k'> & {
    groups: Int32Array
    projectionDigest: Uint8Array
  }
}

/** The group of a record that is a copy. */
export const isCopy = -2

/** For each contributor its records that are no copies. */
export function countRecords({ contributors, owners, groups }: Omit<RecordIndex, 'k'>): Uint32Array {
  const counts = new Uint32Array(contributors)
  for (const [r, owner] of owners.entries()) if (groups[r] !== isCopy && owner < contributors) counts[owner]!++
  return counts
}

/** For each contributor, how many groups its records form. */
export function groupCounts({ contributors, owners, groups }: Omit<RecordIndex, 'k'>): number[] {
  const counts = new Array<number>(contributors).fill(0)
  const seen = new Set<number>([isCopy, -1])
  for (const [r, group] of groups.entries()) {
    if (!seen.has(group)) counts[owners[r]!]!++
    seen.add(group)
  }
  return counts
}

/** For each group, how many records share its row. */
export function groupSizes(groups: Int32Array): Map<number, number> {
  const sizes = new Map<number, number>()
  for (const group of groups) if (group >= 0) sizes.set(group, (sizes.get(group) ?? 0) + 1)
  return sizes
}

/** Number of groups: one more than the largest. */
export function countGroups(groups: Int32Array): number {
  return 1 + groups.reduce((most, group) => Math.max(most, group), -1)
}

/** Throws `attribution/no-signal` where every contributor's scale is zero at every checkpoint. */
export function assertSignal(checkpoints: readonly { valueScales: Float32Array }[], records: number): void {
  if (checkpoints.some(({ valueScales }) => valueScales.some(scale => scale !== 0))) return
  throw new BaseError('No gradient differs from zero: these checkpoints learned nothing from these records.', {
    code: 'attribution/no-signal',
    facts: { checkpoints: checkpoints.length, records },
    hint: 'Check that the records have completions and that the run took at least one step.',
  })
}

function blockOf({ name, shape }: LayoutEntry): { name: string; shape: [number, number] } {
  return { name, shape: [shape[0]!, shape[1] ?? 1] }
}

function assertJob({ checkpoints, owners, accounts }: Pick<planIndex.Options, 'checkpoints' | 'owners' | 'accounts'>) {
  const wrong = owners.findIndex(owner => owner >= accounts.length)
  if (checkpoints.length > 0 && owners.length > 0 && wrong < 0) return
  throw new BaseError('An attribution index needs checkpoints, records, and a known contributor for each record.', {
    code: 'attribution/bad-job',
    facts: {
      checkpoints: checkpoints.length,
      records: owners.length,
      accounts: accounts.length,
      ...(wrong >= 0 && { recordWithoutContributor: wrong }),
    },
  })
}
