import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

/** A process that says hello with one line of JSON, then answers every line that it gets with one. */
export type AskedProcess<Hello, Answer> = {
  hello: Hello | undefined
  /** @throws where the process ends instead of answering */
  ask: (line: string) => Promise<Answer>
  stop: () => Promise<unknown>
}

/** Starts one; `BENCH_VERBOSE` shows what it complains about. `hello` is undefined where it cannot run here. */
export async function askProcess<Hello, Answer>(
  command: string,
  words: readonly string[],
  env: Record<string, string> = {},
): Promise<AskedProcess<Hello, Answer>> {
  const child = spawn(command, words, {
    stdio: ['pipe', 'pipe', process.env.BENCH_VERBOSE ? 'inherit' : 'ignore'],
    env: { ...process.env, ...env },
  })
  child.on('error', () => {})
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const read = async () => {
    const { value, done } = await lines.next()
    return done ? undefined : JSON.parse(value)
  }
  const hello = (await read()) as Hello | undefined
  return {
    hello,
    async ask(line) {
      child.stdin.write(`${line}\n`)
      const answer = (await read()) as Answer | undefined
      if (answer === undefined) throw new Error(`${command} ended before it was done; BENCH_VERBOSE=1 shows why.`)
      return answer
    },
    stop() {
      child.stdin.end()
      return child.exitCode === null ? once(child, 'exit') : Promise.resolve()
    },
  }
}
