import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, stringify } from 'smol-toml'
import { type Network, networkFiles } from '../Network.ts'
import { createLink } from './createLink.ts'

type Config = { p2p: { persistent_peers: string } }

/**
 * Puts a link that can be cut between every two validators of a network that does not run yet: the first of two dials
 * the second through it, and the second dials nobody.
 */
export async function linkPeers(network: Network) {
  const configs = network.validators.map(validator => {
    const path = join(networkFiles(network.folder).of(validator).consensus, 'config', 'config.toml')
    return { path, config: parse(readFileSync(path, 'utf8')) as Config }
  })
  const idOf = (index: number) => {
    const own = `:${network.validators[index]!.ports.peers}`
    const peers = configs[index === 0 ? 1 : 0]!.config.p2p.persistent_peers.split(',')
    return peers.find(peer => peer.endsWith(own))!.split('@')[0]!
  }
  const ids = network.validators.map((_, index) => idOf(index))
  const links: { from: number; to: number; link: Awaited<ReturnType<typeof createLink>> }[] = []
  for (const [from, { path, config }] of configs.entries()) {
    const peers: string[] = []
    for (let to = from + 1; to < configs.length; to++) {
      const link = await createLink(network.validators[to]!.ports.peers)
      links.push({ from, to, link })
      peers.push(`${ids[to]}@127.0.0.1:${link.port}`)
    }
    config.p2p.persistent_peers = peers.join(',')
    writeFileSync(path, stringify(config))
  }
  return {
    /** Parts the validators in `side` from the others. */
    part: (side: readonly number[]) => {
      for (const { from, to, link } of links) if (side.includes(from) !== side.includes(to)) link.cut()
    },
    mend: () => {
      for (const { link } of links) link.mend()
    },
    close: () => {
      for (const { link } of links) link.close()
    },
  }
}

/**
 * Writes a program that stands in CometBFT's place, for the variable `COMETBFT` of a supervisor: it lets the validator whose
 * consensus lies in `home` find its application at another socket. Of two equal options the last one counts.
 */
export function pointConsensus({ path, cometbft, home, socket }: pointConsensus.Options): void {
  const lines = [
    '#!/bin/sh',
    `case " $* " in *" ${home} "*) exec "${cometbft}" "$@" --proxy_app "unix://${socket}" ;; esac`,
    `exec "${cometbft}" "$@"`,
  ]
  writeFileSync(path, `${lines.join('\n')}\n`, { mode: 0o755 })
}

export declare namespace pointConsensus {
  type Options = { path: string; cometbft: string; home: string; socket: string }
}
