import { stringify } from 'smol-toml'
import { loopback, type Validator } from './Network.ts'

/**
 * CometBFT's `config.toml` for one validator: what differs from its defaults. Where its sockets lie it is told when it
 * is started (`commandsOf`): a folder may be carried elsewhere.
 *
 * - `mempool.type = "nop"`: transactions never pass through the consensus.
 * - Blocks come regularly, empty ones too: with the `nop` mempool nothing would wake it.
 * - `timeout_commit` and `timeout_propose` make a block a second, and a round without its proposer one second.
 * - `double_sign_check_height`: a validator that finds its own signature in the last blocks does not start. Off where
 *   all validators are on one machine and are killed together, since there the check refuses every start; the signer's
 *   own record, fsynced before each signature, guards against signing twice.
 */
export function consensusConfig({ validator, peers, listen = loopback }: consensusConfig.Options): string {
  const { ports, name } = validator
  return stringify({
    moniker: name,
    log_level: 'error',
    rpc: { laddr: `tcp://${listen}:${ports.consensus}`, max_body_bytes: 8_000_000 },
    p2p: {
      laddr: `tcp://${listen}:${ports.peers}`,
      persistent_peers: peers.join(','),
      // Peers on one machine share an address that is not routable.
      addr_book_strict: false,
      allow_duplicate_ip: true,
      pex: false,
      flush_throttle_timeout: '10ms',
      send_rate: 50_000_000,
      recv_rate: 50_000_000,
    },
    mempool: { type: 'nop' },
    consensus: {
      timeout_commit: '800ms',
      timeout_propose: '1s',
      timeout_propose_delta: '300ms',
      peer_gossip_sleep_duration: '20ms',
      create_empty_blocks: true,
      double_sign_check_height: 0,
    },
    tx_index: { indexer: 'null' },
    instrumentation: {
      prometheus: true,
      prometheus_listen_addr: `${listen}:${ports.consensusMetrics}`,
      namespace: 'cometbft',
    },
  })
}

export declare namespace consensusConfig {
  type Options = {
    validator: Validator
    /** The others, as `id@host:port`. */
    peers: readonly string[]
    /** Where others reach its peers' port, its RPC and its metrics; this machine's own alone unless told. */
    listen?: string
  }
}
