import { join, resolve } from 'node:path'
import { bytesToHex } from '@openledger/base'
import {
  createCometSource,
  followHeaders,
  fromWire,
  type HeaderSource,
  lightBlockSchema,
  readConsensusGenesis,
  toWire,
  verifyFinality,
} from '@openledger/client'
import * as z from 'zod'
import { writeFileDurably } from '../../folder/writeFileDurably.ts'
import { defaultNetworkPath } from '../../network/defaultNetworkPath.ts'
import { networkFiles, readNetwork } from '../../network/Network.ts'
import { command, wholeNumber } from '../command.ts'
import { readJson } from '../readJson.ts'

const headersSchema = z.array(lightBlockSchema).min(1).max(1_000)
/** Half of the least delay of unbonding that a network of validators may have. */
const defaultTrustingDays = 14

/** `openledger network verify`: an execution block's finality from signatures alone. */
export const verify = command({
  name: 'verify',
  about: 'Verify by the validators’ signatures alone that an execution block is final',
  args: {
    block: { type: 'positional', description: 'Number of the execution block', required: true },
    folder: { type: 'string', description: 'Folder of the network', default: defaultNetworkPath, valueHint: 'folder' },
    headers: { type: 'string', description: 'Headers that were saved with --out: offline', valueHint: 'file' },
    out: { type: 'string', description: 'Save the headers that show it', valueHint: 'file' },
    genesis: {
      type: 'string',
      description: 'The genesis that names the first validators; the network’s unless told',
      valueHint: 'file',
    },
    'trusting-days': {
      type: 'string',
      description: 'Days for which a header’s validators can be held to account',
      default: String(defaultTrustingDays),
      valueHint: 'n',
    },
  },
  run: async ({ args, terminal }) => {
    const number = BigInt(wholeNumber(args.block, { name: 'The block' }))
    const days = wholeNumber(args['trusting-days'], { name: '--trusting-days', min: 1, max: 10_000 })
    const genesis = args.genesis === undefined ? genesisOf(args.folder) : resolve(args.genesis)
    const { chainId, trusted } = readConsensusGenesis(readJson(genesis))
    const rule = { chainId, now: Date.now(), trustingPeriod: days * 86_400, clockDrift: 10 }
    const blocks =
      args.headers === undefined
        ? (await followHeaders({ source: sourceOf(args.folder), trusted, target: number + 1n, rule })).blocks
        : fromWire(headersSchema, readJson(resolve(args.headers)), { what: 'file of headers' })
    const hash = bytesToHex(blocks.at(-1)!.signed_header.header.app_hash)
    const { signers, validators, power, total, time } = verifyFinality({
      block: { number, hash },
      blocks,
      trusted,
      rule,
    })
    if (args.out !== undefined)
      writeFileDurably(resolve(args.out), `${JSON.stringify(toWire(headersSchema, blocks))}\n`)
    const share = Number((power * 1_000n) / total) / 10
    terminal.result({ block: number, hash, signers, validators, power, total, time, headers: blocks.length }, () =>
      [
        `Block ${number} is final: signed by ${signers} of ${validators} validators (${share} % of the power).`,
        `  hash     ${hash}`,
        `  time     ${new Date(time).toISOString()}`,
        `  headers  ${blocks.length}, the first by the genesis`,
      ].join('\n'),
    )
    return undefined
  },
})

function genesisOf(folder: string): string {
  const network = readNetwork(folder)
  return join(networkFiles(folder).of(network.validators[0]!).consensus, 'config', 'genesis.json')
}

/** The first consensus node that answers: whichever it is, it need not be trusted. */
function sourceOf(folder: string): HeaderSource {
  const sources = readNetwork(folder).validators.map(({ ports }) =>
    createCometSource({ url: `http://127.0.0.1:${ports.consensus}` }),
  )
  return {
    async lightBlock(height) {
      let failed: unknown
      for (const source of sources)
        try {
          return await source.lightBlock(height)
        } catch (error) {
          failed = error
        }
      throw failed
    },
  }
}
