import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { accessSync, constants, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import type { Genesis } from '../Genesis.ts'

/** Where geth lies: named by GETH, on PATH, or where `go install` puts it. Undefined where it is absent. */
export function findGeth(): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), join(homedir(), 'go', 'bin')]
  const candidates = [process.env.GETH, ...folders.map(folder => join(folder, 'geth'))]
  return candidates.find(file => {
    if (!file) return false
    try {
      accessSync(file, constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

/** A real geth on a fresh folder with this genesis, without peers; its Engine API takes `secret`. */
export async function startGeth({ geth, folder, genesis, secret, imports }: startGeth.Options) {
  const genesisFile = join(folder, 'genesis.json')
  const jwtFile = join(folder, 'jwt.hex')
  const dataDir = join(folder, 'geth')
  writeFileSync(genesisFile, JSON.stringify(genesis))
  writeFileSync(jwtFile, Buffer.from(secret).toString('hex'))
  execFileSync(geth, ['init', '--state.scheme', 'hash', '--datadir', dataDir, genesisFile], { stdio: 'ignore' })
  if (imports !== undefined) {
    execFileSync(geth, ['import', '--state.scheme', 'hash', '--gcmode', 'archive', '--datadir', dataDir, imports], {
      stdio: 'ignore',
    })
  }
  const [http, auth] = [await freePort(), await freePort()]
  const child = spawn(
    geth,
    [
      ...['--datadir', dataDir, '--state.scheme', 'hash', '--gcmode', 'archive', '--syncmode', 'full'],
      ...['--http', '--http.port', String(http), '--http.api', 'eth,net,web3,debug', '--ipcdisable'],
      ...['--authrpc.port', String(auth), '--authrpc.jwtsecret', jwtFile],
      ...['--nodiscover', '--maxpeers', '0', '--port', '0', '--cache', '64', '--miner.gaslimit', '60000000'],
    ],
    { stdio: 'ignore' },
  )
  const url = `http://127.0.0.1:${http}`
  for (let i = 0; ; i++) {
    try {
      await fetch(url)
      break
    } catch (error) {
      if (i > 200 || child.exitCode !== null) throw error
      await new Promise(resolve => setTimeout(resolve, 100))
    }
  }
  return {
    url,
    engineUrl: `http://127.0.0.1:${auth}`,
    close: async () => {
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
    },
  }
}

export declare namespace startGeth {
  type Options = {
    geth: string
    folder: string
    genesis: Genesis
    secret: Uint8Array
    /** A file of blocks that it imports before it starts. */
    imports?: string
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
