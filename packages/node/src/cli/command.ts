import { type Address, BaseError } from '@openledger/base'
import { type ArgsDef, type CommandDef, defineCommand, type ParsedArgs } from 'citty'
import { isAddress } from 'viem'
import { openTerminal, type Terminal } from '../terminal/Terminal.ts'

/** What every command understands besides its own arguments. */
const commonArgs = {
  json: { type: 'boolean', description: 'Print one JSON document for scripts instead of text' },
} as const satisfies ArgsDef

/**
 * Defines a command: its words, its arguments, and what it does with a terminal. Unknown options and too many
 * arguments are errors (`node/bad-argument`), never ignored; so is what is no address where an argument's `valueHint`
 * says `address`, or is not a list of them with commas between where it says `addresses`.
 *
 * `run` returns an exit code, or undefined for 0.
 */
export function command<const A extends ArgsDef>({ name, about, args, run }: command.Options<A>): CommandDef {
  const all = { ...args, ...commonArgs }
  return defineCommand({
    meta: { name, description: about },
    args: all,
    run: async context => {
      const given = context.args as unknown as Record<string, unknown>
      refuseUnknown(given, all)
      refuseWrongAddresses(given, all)
      const terminal = openTerminal({ json: context.args.json === true })
      const code = await run({ args: context.args as unknown as ParsedArgs<A>, terminal })
      if (typeof code === 'number') process.exitCode = code
    },
  }) as unknown as CommandDef
}

export declare namespace command {
  type Options<A extends ArgsDef> = {
    name: string
    about: string
    args: A
    run: (context: { args: ParsedArgs<A>; terminal: Terminal }) => Promise<number | undefined> | number | undefined
  }
}

/** An option's text as a whole number from `min`, or `node/bad-argument`. */
export function wholeNumber(
  text: string,
  { name, min = 0, max = Number.MAX_SAFE_INTEGER }: wholeNumber.Options,
): number {
  const number = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN
  if (Number.isSafeInteger(number) && number >= min && number <= max) return number
  throw new BaseError(`${name} must be a whole number.`, {
    code: 'node/bad-argument',
    facts: { given: text.slice(0, 80), from: min, to: max },
  })
}

export declare namespace wholeNumber {
  type Options = { name: string; min?: number; max?: number }
}

/** One of the values that an option knows, whatever its case, or `node/bad-argument`. */
export function choice<Values extends Record<string, string>>(
  name: string,
  given: string,
  known: Values,
): Values[keyof Values] {
  const found = known[given.toLowerCase() as keyof Values]
  if (found) return found
  throw new BaseError(`${name} is not one of those known.`, {
    code: 'node/bad-argument',
    facts: { given: given.slice(0, 80), known: Object.keys(known).join(', ') },
  })
}

function refuseUnknown(given: Record<string, unknown>, declared: ArgsDef): void {
  const plain = (name: string) => name.toLowerCase().replaceAll('-', '')
  const known = new Set(Object.keys(declared).map(plain))
  for (const name of Object.keys(given)) {
    if (name === '_' || known.has(plain(name))) continue
    throw new BaseError(`There is no option --${name} here.`, {
      code: 'node/bad-argument',
      facts: { option: `--${name}` },
      hint: 'Add --help to see what there is.',
    })
  }
  const positionals = Object.values(declared).filter(({ type }) => type === 'positional').length
  const words = given._ as string[]
  if (words.length > positionals) {
    throw new BaseError('There is one argument too many.', {
      code: 'node/bad-argument',
      facts: { argument: String(words[positionals]).slice(0, 80) },
      hint: 'Put quotes around text with spaces; add --help to see what there is.',
    })
  }
}

function refuseWrongAddresses(given: Record<string, unknown>, declared: ArgsDef): void {
  for (const [name, { valueHint }] of Object.entries(declared)) {
    const value = given[name]
    if (typeof value !== 'string' || (valueHint !== 'address' && valueHint !== 'addresses')) continue
    for (const one of valueHint === 'address' ? [value] : value.split(',')) readAddress(one.trim())
  }
}

/**
 * A text as an address. Letters in both cases are its checksum (ERC-55), which must be right: a mistyped letter shows.
 *
 * @throws node/bad-argument
 */
export function readAddress(text: string): Address {
  if (isAddress(text)) return text
  throw new BaseError('This is not an address.', {
    code: 'node/bad-argument',
    facts: { given: text.slice(0, 80), wanted: '0x and 40 hexadecimal digits' },
    ...(isAddress(text, { strict: false }) && {
      hint: 'A letter is mistyped, or stands in the wrong case: the checksum in its capitals does not fit.',
    }),
  })
}
