import { BaseError, bytesToHex, type Hex } from '@openledger/base'
import { createCometSource, type LightBlock, type NetworkView, verifyCommit } from '@openledger/client'
import * as z from 'zod'
import type { Validators } from '../settlement/readFinality.ts'

/** Blocks that are shown, and over which missed signatures are counted. */
const shown = 30

/** Milliseconds that an answer of the consensus may take, and for which one is good. */
const patience = 5_000
const fresh = 500

const statusSchema = z.object({
  result: z.object({
    sync_info: z.object({ latest_block_height: z.string().regex(/^\d{1,15}$/), catching_up: z.boolean() }),
  }),
})
const netInfoSchema = z.object({ result: z.object({ n_peers: z.string().regex(/^\d{1,6}$/) }) })

type Told = Omit<NetworkView, 'validators'> & {
  validators: Omit<NetworkView['validators'][number], 'account' | 'name'>[]
}

type Look = { until: number; view: Promise<Told> }

/** What stands in a block of the consensus for those who watch, once its signatures were checked. */
type Kept = {
  height: number
  hash: Hex
  time: number
  appHash: Hex
  proposer: string
  round: number
  power: bigint
  total: bigint
  validators: { address: string; publicKey: Uint8Array; power: bigint; signed: boolean }[]
}

/**
 * Follows the validators of a network through one that this node trusts: the last blocks, who signed them, how fast they
 * come. Signatures are checked as the light client does. Asked often, it asks the consensus at most twice a second.
 *
 * @example
 * const watch = watchValidators({ url: 'http://127.0.0.1:27002', chainId: 'openledger-4267' })
 * const { height, validators } = await watch.view()
 */
export function watchValidators({ url, chainId }: Validators): Watch {
  const source = createCometSource({ url })
  const kept = new Map<number, Kept>()
  let last: Look | undefined

  async function look(): Promise<Told> {
    const [{ sync_info }, { n_peers }] = await Promise.all([
      ask('status', statusSchema).then(({ result }) => result),
      ask('net_info', netInfoSchema).then(({ result }) => result),
    ])
    const height = Number(sync_info.latest_block_height)
    if (height === 0) throw unready('it has no block yet')
    const first = Math.max(1, height - shown + 1)
    for (const known of kept.keys()) if (known < first || known > height) kept.delete(known)
    const missing = Array.from({ length: height - first + 1 }, (_, i) => first + i).filter(at => !kept.has(at))
    for (let from = 0; from < missing.length; from += 8)
      await Promise.all(missing.slice(from, from + 8).map(async at => keep(await source.lightBlock(BigInt(at)))))
    return {
      ...tell([...kept.values()].sort((a, b) => b.height - a.height)),
      catchingUp: sync_info.catching_up,
      peers: Number(n_peers),
    }
  }

  function keep(block: LightBlock): void {
    const { power, total } = verifyCommit(block, chainId)
    const { header, commit } = block.signed_header
    const height = Number(header.height)
    kept.set(height, {
      ...{ height, power, total, round: commit.round },
      hash: bytesToHex(commit.block_id.hash),
      time: Number(header.time.seconds) + header.time.nanos / 1e9,
      appHash: bytesToHex(header.app_hash),
      proposer: hex(header.proposer_address),
      validators: block.validators.map(({ address, pub_key, voting_power }, place) => ({
        ...{ address: hex(address), publicKey: pub_key.value, power: voting_power },
        signed: commit.signatures[place]?.block_id_flag === 2,
      })),
    })
  }

  function tell(blocks: readonly Kept[]): Omit<Told, 'catchingUp' | 'peers'> {
    const newest = blocks[0]!
    const oldest = blocks.at(-1)!
    const signersOf = ({ validators }: Kept) => validators.filter(({ signed }) => signed).length
    return {
      ...{ chainId, height: newest.height, hash: newest.hash, time: newest.time },
      blockTime: blocks.length < 2 ? null : (newest.time - oldest.time) / (newest.height - oldest.height),
      final: newest.height < 2 ? null : { number: newest.height - 1, hash: newest.appHash },
      finality: {
        ...{ signers: signersOf(newest), validators: newest.validators.length },
        ...{ power: newest.power, total: newest.total },
      },
      validators: [...newest.validators]
        .sort((a, b) => Number(b.power - a.power))
        .map(({ address, power, signed }) => {
          const stood = blocks.flatMap(({ validators }) => validators.filter(one => one.address === address))
          const missed = stood.filter(one => !one.signed).length
          return { address, power, signed, proposer: address === newest.proposer, missed, of: stood.length }
        }),
      blocks: blocks.map(block => ({
        ...{ height: block.height, time: block.time, proposer: block.proposer, round: block.round },
        ...{ signers: signersOf(block), validators: block.validators.length },
      })),
    }
  }

  async function ask<T>(path: string, schema: z.ZodType<T>): Promise<T> {
    try {
      const response = await fetch(`${url}/${path}`, { signal: AbortSignal.timeout(patience) })
      return schema.parse(await response.json())
    } catch (cause) {
      throw unready((cause as Error).message.slice(0, 200))
    }
  }

  return {
    view: () => {
      if (last === undefined || Date.now() > last.until) {
        // Whoever asks meanwhile waits for the same look.
        const asked: Look = { until: Number.POSITIVE_INFINITY, view: look() }
        const done = () => {
          asked.until = Date.now() + fresh
        }
        asked.view.then(done, done)
        last = asked
      }
      return last.view
    },
    keyOf: address =>
      [...kept.values()].flatMap(({ validators }) => validators).find(one => one.address === address)?.publicKey,
  }
}

export type Watch = {
  /** @throws BaseError `server/validators-unreachable`, `client/light-refused`. */
  view: () => Promise<Told>
  /** The compressed key of a validator that was seen. */
  keyOf: (address: string) => Uint8Array | undefined
}

function hex(bytes: Uint8Array): string {
  return bytesToHex(bytes).slice(2)
}

function unready(reason: string): BaseError {
  return new BaseError('The validator of this node does not answer.', {
    code: 'server/validators-unreachable',
    facts: { reason },
    hint: 'See how it stands with: openledger network status.',
  })
}
