import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import type { Command } from './commandsOf.ts'

/** Starts a program whose words go to a log file; `input` is what it finds on its standard input. */
export function launch({ program, args, env }: Command, logFile: string, input?: string): ChildProcess {
  const log = openSync(logFile, 'a', 0o600)
  try {
    const first = input === undefined ? 'ignore' : 'pipe'
    // The channel ends with this process; ours end with it then. Those of others ignore it.
    const stdio = program === process.execPath ? [first, log, log, 'ipc'] : [first, log, log]
    const child = spawn(program, args, { stdio: stdio as never, env: { ...process.env, ...env } })
    child.stdin?.on('error', () => {})
    child.stdin?.end(input)
    return child
  } finally {
    closeSync(log)
  }
}

/** Waits until a process of ours says that it is ready, or ends. */
export function readies(child: ChildProcess): Promise<void> {
  return new Promise(resolve => {
    child.once('message', () => resolve())
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
}

/** Asks a process to end, and ends it after `grace` milliseconds. */
export async function stop(child: ChildProcess, grace: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise(resolve => child.once('exit', resolve))
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), grace)
  await gone
  clearTimeout(timer)
}

/** Stops a process that a supervisor left behind when it was killed; only one that works in the validator's folder. */
export function stopLeftover(pidFile: string, home: string): void {
  try {
    const pid = Number(readFileSync(pidFile, 'utf8'))
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    if (words.includes(home)) process.kill(pid, 'SIGKILL')
  } catch {
    // None was left, or this system does not tell.
  }
  rmSync(pidFile, { force: true })
}

/** Whether somebody listens at a unix socket. */
export function answersAt(path: string): Promise<boolean> {
  return new Promise(resolve => {
    const socket = connect(path)
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}
