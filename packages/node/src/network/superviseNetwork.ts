import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import type { Log } from '@openledger/base'
import { type Command, commandsOf, type Part, type ProgramPaths, parts } from './commandsOf.ts'
import { type Network, networkFiles, type Validator } from './Network.ts'

/** Milliseconds before a process that ended is started again, and that one may take to end when it is told to. */
const pause = 500
const grace = 10_000

/**
 * Runs every process of a network's validators and starts again what ends.
 *
 * The execution client starts alone: a decided block waits for it. The bridge and the consensus start again together,
 * the bridge first: CometBFT asks the application where it stands only when it starts.
 */
export function superviseNetwork({ network, paths, log }: superviseNetwork.Options): { close: () => Promise<void> } {
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
    const commands = commandsOf(network, validator, paths)
    const own = files.of(validator)
    const children = new Map<Part, ChildProcess>()
    for (const part of parts) stopLeftover(own.pid(part), own.home)
    start('execution')
    void startPair()

    function start(part: Part): ChildProcess {
      const child = launch(commands[part], own.log(part))
      children.set(part, child)
      if (child.pid !== undefined) writeFileSync(own.pid(part), String(child.pid))
      child.on('error', error => log?.error('a process could not be started', { part, error }))
      child.on('exit', (code, signal) => {
        if (children.get(part) !== child) return
        children.delete(part)
        rmSync(own.pid(part), { force: true })
        if (stopping) return
        log?.warn('a process ended; it is started again', { validator: validator.name, part, code, signal })
        if (part === 'execution') setTimeout(() => stopping || start(part), pause)
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
      while (!stopping && bridge.exitCode === null && bridge.signalCode === null) {
        if (await answers(own.socket)) {
          if (!stopping && children.get('bridge') === bridge) start('consensus')
          return
        }
        await new Promise(resolve => setTimeout(resolve, 100))
      }
    }

    return {
      close: async () => {
        // The consensus first, so that nobody is asked who is gone.
        for (const part of [...parts].reverse()) {
          const child = children.get(part)
          if (child !== undefined) await stop(child)
        }
      },
    }
  }
}

export declare namespace superviseNetwork {
  type Options = { network: Network; paths: ProgramPaths; log?: Log | undefined }
}

function launch({ program, args }: Command, logFile: string): ChildProcess {
  const log = openSync(logFile, 'a')
  try {
    // The channel ends with this process; ours end with it then. Those of others ignore it.
    const stdio = program === process.execPath ? ['ignore', log, log, 'ipc'] : ['ignore', log, log]
    return spawn(program, args, { stdio: stdio as never })
  } finally {
    closeSync(log)
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise(resolve => child.once('exit', resolve))
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), grace)
  await gone
  clearTimeout(timer)
}

/** Stops a process that a supervisor left behind when it was killed; only one that works in the validator's folder. */
function stopLeftover(pidFile: string, home: string): void {
  try {
    const pid = Number(readFileSync(pidFile, 'utf8'))
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    if (words.includes(home)) process.kill(pid, 'SIGKILL')
  } catch {
    // None was left, or this system does not tell.
  }
  rmSync(pidFile, { force: true })
}

function answers(path: string): Promise<boolean> {
  return new Promise(resolve => {
    const socket = connect(path)
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}
