import { readFileSync } from 'node:fs'
import { bytesToHex, createRng, type Hex } from '@openledger/base'
import { expect, test } from 'vitest'
import { voteBytes } from './canonical.ts'
import { type LightBlock, lightBlockSchema } from './LightBlock.ts'

// `vitest -u` writes the file anew; forge reads it.
test('the contract is tested on the votes that this client writes, and on those of a recorded network', async () => {
  const recorded = JSON.parse(readFileSync(new URL('recordedNetwork.json', import.meta.url), 'utf8'))
  const text = `${JSON.stringify(voteVectors(recorded), null, 2)}\n`
  await expect(text).toMatchFileSnapshot('../../../contracts/test/fixtures/votes.json')
})

/** A vote as the contracts' tests read it: every field, and the bytes that its validator signs. */
type VoteVector = {
  kind: number
  height: number
  round: number
  blockHash: Hex
  partsTotal: number
  partsHash: Hex
  time: number
  nanos: number
  pubkey: Hex
  signature: Hex
  signedBytes: Hex
}

const zero: Hex = `0x${'00'.repeat(32)}`

/**
 * Votes for two writers of the same bytes, this client and the contract `DoubleSigning`: those of a network's recorded
 * commits with their signatures, and others of every kind, round and form, unsigned, for the chain `openledger-4267`.
 */
function voteVectors(recorded: { chainId: string; blocks: unknown[] }): {
  chainId: string
  recorded: VoteVector[]
  written: VoteVector[]
} {
  const { chainId } = recorded
  return {
    chainId,
    recorded: recorded.blocks.flatMap(block => votesOf(lightBlockSchema.parse(block), chainId)),
    written: written(),
  }
}

function votesOf({ signed_header: { commit }, validators }: LightBlock, chainId: string): VoteVector[] {
  return commit.signatures.flatMap((vote, place) => {
    if (vote.block_id_flag !== 2) return []
    const { timestamp } = vote
    const fields = { kind: 2, height: commit.height, round: commit.round, blockId: commit.block_id, timestamp }
    const pubkey = bytesToHex(validators[place]!.pub_key.value)
    return [{ ...vector(chainId, fields), pubkey, signature: bytesToHex(vote.signature) }]
  })
}

function written(): VoteVector[] {
  const rng = createRng('votes')
  const bytes = () => Uint8Array.from({ length: 32 }, () => rng.int(256))
  return [1, 2].flatMap(kind =>
    [0, 1, 127, 128, 2_147_483_647].flatMap(round =>
      [true, false].map(empty =>
        vector('openledger-4267', {
          ...{ kind, round },
          height: BigInt(1 + rng.int(2 ** 30)),
          blockId: empty
            ? { hash: new Uint8Array(), parts: { total: 0, hash: new Uint8Array() } }
            : { hash: bytes(), parts: { total: 1 + rng.int(300), hash: bytes() } },
          timestamp: { seconds: BigInt(round), nanos: rng.int(1_000_000_000) * (round % 2) },
        }),
      ),
    ),
  )
}

function vector(chainId: string, fields: Omit<voteBytes.Options, 'chainId'>): VoteVector {
  const { kind, height, round, blockId, timestamp } = fields
  const isEmpty = blockId.hash.length === 0
  return {
    ...{ kind, round, height: Number(height) },
    blockHash: isEmpty ? zero : bytesToHex(blockId.hash),
    partsTotal: blockId.parts.total,
    partsHash: isEmpty ? zero : bytesToHex(blockId.parts.hash),
    time: Number(timestamp.seconds),
    nanos: timestamp.nanos,
    pubkey: '0x',
    signature: '0x',
    signedBytes: bytesToHex(voteBytes({ chainId, ...fields })),
  }
}
