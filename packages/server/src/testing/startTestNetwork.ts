import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Address, bytesToHex, createLog, type Hex, parseOpen, sha256, utf8 } from '@openledger/base'
import { buildGenesis, type Chain, startChain, totalSupply } from '@openledger/chain'
import { createOpenLedger, type OpenLedger } from '@openledger/client'
import { addresses, type GovernanceSettings, modelsAbi } from '@openledger/contracts'
import { createTinyModel } from '@openledger/engine/testing'
import type { Abi } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { createServices, type Services } from '../createServices.ts'
import type { SocketLimits } from '../listen/SocketLimits.ts'
import { type RunningServer, startServer } from '../startServer.ts'

/** A key for a name: the same in every run. */
export function keyOf(name: string): Hex {
  return bytesToHex(sha256(utf8(`test key ${name}`)))
}

export function addressOf(name: string): Address {
  return privateKeyToAccount(keyOf(name)).address.toLowerCase() as Address
}

export type TestNetwork = {
  dir: string
  chain: Chain
  services: () => Services
  server: () => RunningServer
  /** A connection as the account of this name; it is given 1,000 OPEN first. */
  as(name: string): Promise<OpenLedger>
  /** Ends the services as they are and opens them again on the same folder. */
  restart(options?: Partial<createServices.Options>): Promise<void>
  /** Opens them again after they were closed by hand. */
  reopen(): Promise<void>
  close(): Promise<void>
}

/**
 * A whole network in this process: the real chain with the real contracts, a tiny model with random weights, every
 * service, and the gateway on a free port. The base model is registered by the operator.
 */
export async function startTestNetwork({
  challengeWindow = 0,
  governance,
  work,
  model,
  now = () => Date.now() / 1000,
  sockets,
  ...options
}: startTestNetwork.Options = {}): Promise<TestNetwork> {
  const dir = await mkdtemp(join(tmpdir(), 'openledger-network-'))
  const modelDir = join(dir, 'model')
  createTinyModel(modelDir, model)
  const operator = addressOf('operator')
  const genesis = await buildGenesis({
    chainId: 4267,
    timestamp: Math.floor(now()) - 600,
    allocations: [
      { address: operator, balance: parseOpen('1000000') },
      { address: addressOf('faucet'), balance: totalSupply - parseOpen('1000000') },
    ],
    roles: {
      admin: operator,
      treasury: addressOf('treasury'),
      proposer: operator,
      ...(governance ? {} : { governor: operator }),
      guardian: addressOf('guardian'),
    },
    ...(governance && { governance }),
    ...(work && { work }),
    challengeWindow,
    proposerBond: parseOpen('10'),
    batchBondLock: 60,
  })
  const chain = await startChain({ dataDir: join(dir, 'chain'), genesis, now })
  const log = createLog({ name: 'test', level: process.env.TEST_LOG === undefined ? 'error' : 'debug' })
  const open = async (changes: Partial<createServices.Options> = {}) => {
    const services = await createServices({
      ...{ dataDir: join(dir, 'data'), chainUrl: chain.url, modelDir, log, epochSeconds: null },
      keys: { operator: keyOf('operator'), faucet: keyOf('faucet') },
      factory: { index: { k: 64, curvatureSamples: 16 }, audits: null },
      ...options,
      ...changes,
    })
    const server = await startServer({
      ...{ gateway: services.gateway, rpc: chain, limits: sockets, log },
      onCutOff: services.operations.meters.cutOff,
    })
    services.operations.attach(server)
    return { services, server }
  }
  let running = await open()
  const { ledger, engines } = running.services
  await ledger.sender(keyOf('operator')).send({
    address: addresses.models,
    abi: modelsAbi as Abi,
    functionName: 'registerBase',
    args: ['Tiny base', engines.serving.model.digest, `0x${'0'.repeat(64)}`],
  })
  return {
    dir,
    chain,
    services: () => running.services,
    server: () => running.server,
    async as(name) {
      const account = privateKeyToAccount(keyOf(name))
      const to = account.address
      if ((await running.services.ledger.client.getBalance({ address: to })) === 0n)
        await running.services.ledger.sender(keyOf('faucet')).send({ to, value: parseOpen('1000') })
      return createOpenLedger({ url: running.server.url, account })
    },
    async restart(changes) {
      await running.server.close()
      await running.services.close()
      running = await open(changes)
    },
    async reopen() {
      running = await open()
    },
    async close() {
      await running.server.close()
      await running.services.close()
      await chain.close()
      await rm(dir, { recursive: true, force: true })
    },
  }
}

export declare namespace startTestNetwork {
  type Options = Partial<Omit<createServices.Options, 'dataDir' | 'chainUrl' | 'modelDir' | 'keys' | 'log'>> & {
    /** Seconds that a payout root can be challenged. */
    challengeWindow?: number
    /** Those who stake govern, at this pace; unless told, the operator does. */
    governance?: Partial<GovernanceSettings>
    /** Bonds, windows and prices of work. */
    work?: buildGenesis.Options['work']
    sockets?: Partial<SocketLimits>
    /** How the base model differs from the tiny one. */
    model?: createTinyModel.Options
    /** Unix seconds of the chain. */
    now?: () => number
  }
}
