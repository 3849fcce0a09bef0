import { readFileSync } from 'node:fs'
import { password } from '@clack/prompts'
import { BaseError } from '@openledger/base'

/** The shortest passphrase that is taken for a new key. */
const shortest = 12

/**
 * A passphrase from the first line of a file, `-` for standard input. Undefined where no file is named.
 *
 * @throws BaseError `node/passphrase-unreadable`.
 */
export function readPassphrase(file: string | undefined): string | undefined {
  if (file === undefined) return undefined
  let text: string
  try {
    text = readFileSync(file === '-' ? 0 : file, 'utf8')
  } catch (cause) {
    throw unreadable(file, (cause as NodeJS.ErrnoException).code ?? 'unknown')
  }
  const [first = ''] = text.split('\n', 1)
  if (first.trim() === '') throw unreadable(file, 'its first line is empty')
  return first.replace(/\r$/, '')
}

/** A passphrase for a new key: one that can be guessed is refused. */
export function newPassphrase(file: string | undefined): string | undefined {
  const given = readPassphrase(file)
  if (given === undefined || given.length >= shortest) return given
  throw new BaseError('This passphrase is too short.', {
    code: 'node/bad-argument',
    facts: { characters: given.length, least: shortest },
    hint: 'Several words that were drawn by chance: who has the file tries them all.',
  })
}

/** A passphrase from a file, or from the person at the terminal. */
export async function askPassphrase(file: string | undefined, what: string): Promise<string> {
  const given = readPassphrase(file)
  if (given !== undefined) return given
  if (process.stdin.isTTY) {
    const typed = await password({ message: `Passphrase of ${what}` })
    if (typeof typed === 'string') return typed
  }
  throw new BaseError('The consensus key is under a passphrase.', {
    code: 'node/passphrase-missing',
    facts: { key: what },
    hint: 'Name a file that holds it: --passphrase-file FILE.',
  })
}

function unreadable(file: string, reason: string): BaseError {
  return new BaseError('The passphrase cannot be read.', {
    code: 'node/passphrase-unreadable',
    facts: { file: file === '-' ? 'standard input' : file, reason },
    hint: 'It is the first line of the file.',
  })
}
