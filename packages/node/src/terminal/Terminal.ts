import { progress as clackProgress } from '@clack/prompts'
import { BaseError } from '@openledger/base'

/**
 * Where a command speaks: results on standard output (one JSON document with `--json`), everything else on standard
 * error, so that scripts read clean data.
 */
export type Terminal = {
  json: boolean
  /** The command's result: the JSON document, or what `human` prints. Call it once. */
  result: (value: unknown, human: () => string) => void
  /** A line of news for people; silent with `--json`. */
  note: (text: string) => void
  /** Text that comes in pieces, such as a streamed answer; silent with `--json`. */
  write: (text: string) => void
  /** A bar for long work; lines every few seconds where nobody looks at a terminal. */
  progress: (title: string) => Progress
  error: (error: unknown) => void
}

export type Progress = {
  /** `done` of `total`, with a few words beside the bar. */
  update: (done: number, total: number, words?: string) => void
  end: (words: string) => void
  fail: (words: string) => void
}

/** Milliseconds between two lines of progress where there is no terminal. */
const lineEvery = 3000

export function openTerminal({ json }: { json: boolean }): Terminal {
  const line = (text: string) => {
    if (!json) process.stderr.write(`${text}\n`)
  }
  return {
    json,
    result: (value, human) => process.stdout.write(json ? `${printJson(value)}\n` : `${human()}\n`),
    note: line,
    write: text => {
      if (!json) process.stdout.write(text)
    },
    progress: title => (json ? silent : process.stderr.isTTY ? barProgress(title) : lineProgress(title, line)),
    error: error => {
      const known = asBaseError(error)
      if (json) process.stdout.write(`${printJson({ error: known.toJSON() })}\n`)
      else process.stderr.write(`${renderError(known)}\n`)
    },
  }
}

/** JSON with money as decimal strings. */
export function printJson(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) => (typeof item === 'bigint' ? item.toString() : item), 2)
}

/** An error as a person reads it: what happened, the facts, what to try. */
export function renderError(error: BaseError): string {
  const facts = Object.entries(error.facts)
  const width = Math.max(0, ...facts.map(([name]) => name.length))
  return [
    `${paint('31', '✗')} ${error.message}`,
    ...facts.map(([name, fact]) => `  ${paint('2', name.padEnd(width))}  ${fact}`),
    ...(error.hint ? [`  ${error.hint}`] : []),
    `  ${paint('2', error.code)}`,
  ].join('\n')
}

/** Any failure as one with a code. */
export function asBaseError(error: unknown): BaseError {
  if (error instanceof BaseError) return error
  const cause = error as NodeJS.ErrnoException
  return new BaseError(cause?.message ? cause.message : String(error), {
    code: 'node/unexpected',
    facts: cause?.code ? { reason: cause.code } : {},
    hint: 'This is a fault of the program. With OPENLEDGER_DEBUG=1 it shows where.',
    cause: error,
  })
}

/** Colours text where standard error is a terminal that wants colours. */
export function paint(code: string, text: string): string {
  return process.stderr.isTTY && !process.env.NO_COLOR ? `\x1b[${code}m${text}\x1b[0m` : text
}

const silent: Progress = { update: () => {}, end: () => {}, fail: () => {} }

function barProgress(title: string): Progress {
  const bar = clackProgress({ style: 'block', max: 1000, size: 30, output: process.stderr })
  bar.start(title)
  let at = 0
  return {
    update: (done, total, words) => {
      const next = total > 0 ? Math.min(1000, Math.round((1000 * done) / total)) : 0
      bar.advance(Math.max(0, next - at), words ? `${title}  ${words}` : title)
      at = Math.max(at, next)
    },
    end: words => bar.stop(words),
    fail: words => bar.error(words),
  }
}

function lineProgress(title: string, line: (text: string) => void): Progress {
  line(`${title} …`)
  let last = Date.now()
  return {
    update: (done, total, words) => {
      if (Date.now() - last < lineEvery) return
      last = Date.now()
      const percent = total > 0 ? `${Math.floor((100 * done) / total)} %` : ''
      line(`  ${title}  ${percent}  ${words ?? ''}`.trimEnd())
    },
    end: words => line(`${words}`),
    fail: words => line(`${words}`),
  }
}
