import { readFileSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'
import { BaseError } from '@openledger/base'
import { type CommandDef, renderUsage, runCommand } from 'citty'
import { asBaseError, openTerminal } from '../terminal/Terminal.ts'
import { commands } from './commands/index.ts'

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string
}

const openledger: CommandDef = {
  meta: { name: 'openledger', version, description: 'Data that earns: contribute, fine-tune, ask, verify, claim' },
  subCommands: commands,
}

/**
 * The command line. Exit codes: 0 done, 1 it failed (or a check did not hold), 2 it was asked for wrongly, 130 stopped
 * by Ctrl-C.
 */
export async function main(rawArgs: string[]): Promise<void> {
  const json = rawArgs.includes('--json')
  try {
    if (rawArgs.length === 0 || rawArgs.includes('--help') || rawArgs.includes('-h')) {
      const [found, parent] = await findCommand(rawArgs)
      const usage = await renderUsage(found, parent)
      process.stdout.write(`${process.stdout.isTTY ? usage : stripVTControlCharacters(usage)}\n`)
    } else if (rawArgs.length === 1 && (rawArgs[0] === '--version' || rawArgs[0] === '-v')) {
      process.stdout.write(`${version}\n`)
    } else {
      await runCommand(openledger, { rawArgs })
    }
  } catch (error) {
    const usage = error instanceof Error && error.name === 'CLIError'
    const known = usage
      ? new BaseError(`${stripVTControlCharacters(error.message)}.`.replace('..', '.'), {
          code: 'node/bad-argument',
          hint: 'Add --help to see what there is.',
        })
      : asBaseError(error)
    openTerminal({ json }).error(known)
    if (process.env.OPENLEDGER_DEBUG) console.error(error)
    process.exitCode = known.code === 'node/bad-argument' ? 2 : 1
  }
}

/** The innermost command that the words name, and the one above it (renderUsage writes both names). */
async function findCommand(rawArgs: string[]): Promise<[CommandDef, CommandDef | undefined]> {
  let found: CommandDef = openledger
  let parent: CommandDef | undefined
  for (const word of rawArgs) {
    if (word.startsWith('-')) continue
    const subCommands =
      (await (typeof found.subCommands === 'function' ? found.subCommands() : found.subCommands)) ?? {}
    const next = subCommands[word]
    if (!next) break
    const resolved = (await (typeof next === 'function' ? next() : next)) as CommandDef
    const path = [(parent?.meta as { name?: string } | undefined)?.name, (found.meta as { name?: string }).name]
    parent = { ...found, meta: { ...(found.meta as object), name: path.filter(Boolean).join(' ') } }
    found = resolved
  }
  return [found, parent]
}
