import { BaseError } from './BaseError.ts'

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent'

/** A thin log: a sentence, and facts beside it. */
export type Log = {
  debug: (message: string, facts?: Record<string, unknown>) => void
  info: (message: string, facts?: Record<string, unknown>) => void
  warn: (message: string, facts?: Record<string, unknown>) => void
  error: (message: string, facts?: Record<string, unknown>) => void
  /** The same log under `name.child`. */
  child: (name: string) => Log
}

const order: Record<LogLevel, number> = { debug: 10, info: 20, warn: 30, error: 40, silent: 50 }
const secret = /private.?key|secret|password|mnemonic|authorization|api.?key|signature/i

/**
 * Creates a log. Lines go to standard error in Node (so that `--json` on standard output stays clean) and to the
 * console in a browser; pretty for people, or one JSON object a line. Facts whose name says key, secret, password,
 * mnemonic, authorization or signature are never printed.
 *
 * @example
 * const log = createLog({ name: 'chain' })
 * log.info('sealed a block', { number: 12n, transactions: 3 })
 * log.error('the job failed', { error })
 */
export function createLog({ name, level = 'info', json = false, write }: createLog.Options): Log {
  const put = write ?? (json ? writeLine : prettyWriter())
  const at =
    (lineLevel: Exclude<LogLevel, 'silent'>) =>
    (message: string, facts: Record<string, unknown> = {}) => {
      if (order[lineLevel] < order[level]) return
      const time = new Date().toISOString()
      const shown = Object.entries(facts).map(([key, value]): [string, unknown] => [key, show(key, value)])
      put({
        level: lineLevel,
        text: json
          ? JSON.stringify({ time, level: lineLevel, name, message, ...Object.fromEntries(shown) })
          : `${time.slice(11, 23)} ${lineLevel.padEnd(5)} ${name}  ${message}${shown
              .map(([key, value]) => `  ${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`)
              .join('')}`,
      })
    }
  return {
    debug: at('debug'),
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
    child: child => createLog({ name: `${name}.${child}`, level, json, write: put }),
  }
}

export declare namespace createLog {
  type Line = { level: Exclude<LogLevel, 'silent'>; text: string }
  type Options = {
    /** Starts with the room's or service's name. */
    name: string
    level?: LogLevel
    /** One JSON object a line instead of pretty text. */
    json?: boolean
    /** Where lines go instead; for tests and files. */
    write?: ((line: Line) => void) | undefined
  }
}

function show(key: string, value: unknown): unknown {
  if (secret.test(key)) return '(hidden)'
  if (typeof value === 'bigint') return value.toString()
  if (value instanceof BaseError) return value.toJSON()
  if (value instanceof Error) return { message: value.message, stack: value.stack }
  if (value === undefined || value === null) return null
  if (typeof value !== 'object') return value
  try {
    return JSON.parse(JSON.stringify(value, (inner, item: unknown) => (inner === '' ? item : plain(inner, item))))
  } catch {
    return String(value)
  }
}

function plain(key: string, value: unknown): unknown {
  if (secret.test(key)) return '(hidden)'
  return typeof value === 'bigint' ? value.toString() : value
}

// Node's process is looked up on globalThis, so that a browser bundle needs no shim.
type ProcessLike = { stderr?: { write?: (text: string) => unknown; isTTY?: boolean }; env?: Record<string, string> }

function writeLine({ level, text }: createLog.Line): void {
  const stream = (globalThis as { process?: ProcessLike }).process?.stderr
  if (typeof stream?.write === 'function') stream.write(`${text}\n`)
  else console[level](text)
}

function prettyWriter(): (line: createLog.Line) => void {
  const process = (globalThis as { process?: ProcessLike }).process
  if (process?.stderr?.isTTY !== true || process.env?.NO_COLOR) return writeLine
  const colour = { debug: 90, info: 36, warn: 33, error: 31 }
  return ({ level, text }) => writeLine({ level, text: text.replace(level, `\x1b[${colour[level]}m${level}\x1b[0m`) })
}
