import type { ChildProcess } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import type { Log } from '@openledger/base'
import { commandsOf, type Part, type ProgramPaths, parts } from './commandsOf.ts'
import { readConsensusAddress } from './consensusKeys.ts'
import { supervisorMeters } from './meters.ts'
import { loopback, type Network, networkFiles, ownHost, type Validator } from './Network.ts'
import { answersAt, launch, readies, stop, stopLeftover } from './process.ts'
import { processRegistry, serveMetrics } from './serveMetrics.ts'
import { validatorHealth } from './validatorHealth.ts'

/** Milliseconds before a process that ended is started again, and that one may take to end when it is told to. */
const pause = 500
const grace = 10_000

/**
 * Runs every process of a network's validators and starts again what ends.
 *
 * The execution client starts alone: a decided block waits for it. The signer does as well: the consensus asks again.
 * The bridge and the consensus start again together, the bridge first: CometBFT asks the application where it stands
 * only when it starts. A validator without a key file here has its signer elsewhere.
 */
export function superviseNetwork({ network, paths, passphrase, haltHeight, log }: superviseNetwork.Options): {
  close: () => Promise<void>
} {
  const files = networkFiles(network.folder)
  let stopping = false
  const running = network.validators.map(runValidator)
  writeFileSync(files.supervisor, JSON.stringify({ pid: process.pid }))
  return {
    close: async () => {
      stopping = true
      await Promise.all(running.map(({ close }) => close()))
      rmSync(files.supervisor, { force: true })
    },
  }

  function runValidator(validator: Validator) {
    const own = files.of(validator)
    // Before anything else: a geth that was left behind holds its folder.
    for (const part of parts) stopLeftover(own.pid(part), own.home)
    const commands = commandsOf(network, validator, { ...paths, haltHeight })
    const children = new Map<Part, ChildProcess>()
    const registry = processRegistry()
    const meters = supervisorMeters(registry, part => children.has(part))
    const signs = readConsensusAddress(own.consensusKey) !== undefined
    const server = serveMetrics({
      ...{ port: validator.ports.health, host: network.listen ?? loopback, registry },
      health: () => validatorHealth(validator, { host: ownHost(network), runs: part => children.has(part) }),
    }).catch(error => {
      log?.error('nobody can ask for the health of a validator', { validator: validator.name, error })
    })
    start('execution')
    const signing = signs ? readies(start('signer')) : Promise.resolve()
    void startPair()

    function start(part: Part): ChildProcess {
      const child = launch(commands[part], own.log(part), part === 'signer' ? `${passphrase ?? ''}\n` : undefined)
      meters.started(part)
      children.set(part, child)
      if (child.pid !== undefined) writeFileSync(own.pid(part), String(child.pid))
      child.on('error', error => log?.error('a process could not be started', { part, error }))
      child.on('exit', (code, signal) => {
        if (children.get(part) !== child) return
        children.delete(part)
        rmSync(own.pid(part), { force: true })
        if (stopping) return
        log?.warn('a process ended; it is started again', { validator: validator.name, part, code, signal })
        if (part === 'execution' || part === 'signer') setTimeout(() => stopping || start(part), pause)
        else restartPair(part === 'bridge' ? 'consensus' : 'bridge')
      })
      return child
    }

    /** One of the two is gone: the other one goes as well, then both start. */
    function restartPair(other: Part): void {
      const still = children.get(other)
      if (still === undefined) {
        setTimeout(() => stopping || startPair(), pause)
        return
      }
      children.delete(other)
      still.once('exit', () => setTimeout(() => stopping || startPair(), pause))
      still.kill('SIGTERM')
      setTimeout(() => still.kill('SIGKILL'), grace).unref()
    }

    async function startPair(): Promise<void> {
      const bridge = start('bridge')
      await signing
      while (!stopping && bridge.exitCode === null && bridge.signalCode === null) {
        if (await answersAt(own.socket)) {
          if (stopping || children.get('bridge') !== bridge) return
          // One that was killed has left its socket behind, and cannot listen there again.
          rmSync(own.signer, { force: true })
          start('consensus')
          return
        }
        await new Promise(resolve => setTimeout(resolve, 100))
      }
    }

    return {
      close: async () => {
        await (await server)?.close()
        // The consensus first, so that nobody is asked who is gone.
        for (const part of [...parts].reverse()) {
          const child = children.get(part)
          if (child !== undefined) await stop(child, grace)
        }
      },
    }
  }
}

export declare namespace superviseNetwork {
  type Options = {
    network: Network
    paths: ProgramPaths
    /** Of the consensus keys, where they are under one. */
    passphrase?: string | undefined
    /** The last height that its validators help to decide. */
    haltHeight?: number | undefined
    log?: Log | undefined
  }
}
