import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { BaseError } from '@openledger/base'
import { trustedSetOf, verifyFinality } from '@openledger/chain'
import { defaultNetworkPath } from '../../network/defaultNetworkPath.ts'
import { networkFiles, readNetwork } from '../../network/Network.ts'
import { command, wholeNumber } from '../command.ts'

/** `openledger network verify`: an execution block's finality from signatures alone. */
export const verify = command({
  name: 'verify',
  about: 'Verify by the validators’ signatures alone that an execution block is final',
  args: {
    block: {
      type: 'positional',
      description: 'Number of the execution block; not needed with --commit',
      required: false,
    },
    folder: { type: 'string', description: 'Folder of the network', default: defaultNetworkPath, valueHint: 'folder' },
    commit: {
      type: 'string',
      description: 'The commit after it, as a consensus node answered at /commit?height=N+1; offline',
      valueHint: 'file',
    },
    genesis: {
      type: 'string',
      description: 'The consensus genesis that names the validators; the network’s unless told',
      valueHint: 'file',
    },
  },
  run: async ({ args, terminal }) => {
    const genesis = args.genesis === undefined ? genesisOf(args.folder) : resolve(args.genesis)
    const signedHeader =
      args.commit === undefined
        ? await fetchCommit(args.folder, wholeNumber(args.block ?? '', { name: 'The block' }) + 1)
        : readJson(resolve(args.commit))
    const found = verifyFinality({ trusted: trustedSetOf(readJson(genesis)), signedHeader })
    if (args.block !== undefined && found.number !== BigInt(args.block)) {
      throw new BaseError('This commit makes another block final.', {
        code: 'node/bad-argument',
        facts: { wanted: args.block, has: found.number },
        hint: 'The commit of height N+1 is the one that makes block N final.',
      })
    }
    const share = Number((found.signedPower * 1000n) / found.totalPower) / 10
    terminal.result(found, () =>
      [
        `Block ${found.number} is final: signed by ${found.signers} of ${found.validators} validators (${share} % of the power).`,
        `  hash  ${found.hash}`,
      ].join('\n'),
    )
    return undefined
  },
})

function genesisOf(folder: string): string {
  const network = readNetwork(folder)
  return join(networkFiles(folder).of(network.validators[0]!).consensus, 'config', 'genesis.json')
}

/** From the first consensus node that answers: whichever it is, it need not be trusted. */
async function fetchCommit(folder: string, height: number): Promise<unknown> {
  const { validators } = readNetwork(folder)
  for (const { ports } of validators) {
    try {
      const response = await fetch(`http://127.0.0.1:${ports.consensus}/commit?height=${height}`)
      if (response.ok) return await response.json()
    } catch {
      // The next one may answer.
    }
  }
  throw new BaseError('No consensus node answers with this commit.', {
    code: 'node/network-unreachable',
    facts: { height },
    hint: 'Is the network running, and has the block a successor? openledger network status',
  })
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (cause) {
    throw new BaseError('This file cannot be read.', {
      code: 'node/unreadable-file',
      facts: { file, reason: (cause as NodeJS.ErrnoException).code ?? 'not JSON' },
      cause,
    })
  }
}
