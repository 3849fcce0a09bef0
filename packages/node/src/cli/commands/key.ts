import { BaseError, formatOpen, parseOpen } from '@openledger/base'
import {
  changeKey,
  createKey,
  type Key,
  type KeyRights,
  type KeyRightsChange,
  listKeys,
  revokeKey,
} from '@openledger/client'
import type { CommandDef } from 'citty'
import { command, wholeNumber } from '../command.ts'
import { networkArgs, openNetwork, openSigning, signingArgs } from '../network.ts'

const limitOf = (what: string) => ({ type: 'string', description: `${what}, or none`, valueHint: 'number' }) as const
const amountOf = (what: string) => ({ type: 'string', description: `${what}, or none`, valueHint: 'OPEN' }) as const

const rightsArgs = {
  models: {
    type: 'string',
    description: 'Models that it may ask, by name or id with commas between, or all',
    valueHint: 'names',
  },
  'requests-per-minute': limitOf('Requests a minute'),
  'tokens-per-minute': limitOf('Tokens read and written a minute'),
  'requests-per-day': limitOf('Requests a day'),
  'tokens-per-day': limitOf('Tokens read and written a day'),
  budget: amountOf('OPEN that it may pay at all'),
  'budget-per-day': amountOf('OPEN that it may pay a day'),
  'budget-per-answer': amountOf('OPEN that one answer may cost'),
  expires: { type: 'string', description: 'Day from which it is worth nothing, or never', valueHint: '2030-01-01' },
} as const

const ownerArgs = {
  key: {
    type: 'string',
    description: 'Key that owns the others (or OPENAI_API_KEY)',
    valueHint: 'sk-ol-…',
  },
  ...networkArgs,
} as const
const id = { type: 'positional', description: 'Id of the key: openledger key list', required: true } as const

const create = command({
  name: 'create',
  about: 'Make a prepaid key, for any OpenAI client; shown this once',
  args: {
    name: { type: 'positional', description: 'What it is for', required: false, default: '' },
    fund: {
      type: 'string',
      description: 'OPEN of yours to add to what the node puts behind it',
      default: '0',
      valueHint: 'amount',
    },
    under: { type: 'string', description: 'Key of yours that owns it and pays for it', valueHint: 'sk-ol-…' },
    ...rightsArgs,
    ...signingArgs,
  },
  run: async ({ args, terminal }) => {
    const fund = parseOpen(args.fund)
    // Nothing is signed where nothing is moved.
    const ledger = fund === 0n ? openNetwork(args) : openSigning(args)
    const made = await createKey(ledger, { name: args.name, fund, under: args.under, rights: rightsOf(args) })
    terminal.result({ ...made, baseUrl: `${ledger.url}/v1` }, () =>
      [
        `A key with ${formatOpen(made.balance)} behind it. It is shown this once:`,
        '',
        `  export OPENAI_BASE_URL=${ledger.url}/v1`,
        `  export OPENAI_API_KEY=${made.key}`,
        ...describeRights(made.rights).map(line => `  ${line}`),
      ].join('\n'),
    )
    return undefined
  },
})

const list = command({
  name: 'list',
  about: 'A key and those under it: what they may, and what they have used',
  args: ownerArgs,
  run: async ({ args, terminal }) => {
    const items = await listKeys(openNetwork(args), { key: ownerOf(args.key) })
    terminal.result({ items }, () => items.map(renderKey).join('\n\n'))
    return undefined
  },
})

const set = command({
  name: 'set',
  about: 'Change what a key may; what is not named stays as it is',
  args: {
    id,
    name: { type: 'string', description: 'What it is for', valueHint: 'text' },
    ...rightsArgs,
    ...ownerArgs,
  },
  run: async ({ args, terminal }) => {
    const changed = await changeKey(openNetwork(args), {
      ...{ key: ownerOf(args.key), id: args.id, name: args.name, rights: rightsOf(args) },
    })
    terminal.result(changed, () => renderKey(changed))
    return undefined
  },
})

const revoke = command({
  name: 'revoke',
  about: 'Make a key worthless, and with it those that it made',
  args: { id, ...ownerArgs },
  run: async ({ args, terminal }) => {
    const revoked = await revokeKey(openNetwork(args), { key: ownerOf(args.key), id: args.id })
    terminal.result(revoked, () => renderKey(revoked))
    return undefined
  },
})

export const key: CommandDef = {
  meta: { name: 'key', description: 'Prepaid keys for OpenAI clients: create, list, set, revoke' },
  subCommands: { create, list, set, revoke },
}

function ownerOf(given: string | undefined): string {
  const owner = given ?? process.env.OPENAI_API_KEY
  if (owner !== undefined && owner !== '') return owner
  throw new BaseError('This needs the key that owns the others.', {
    code: 'node/bad-argument',
    hint: 'Give it as --key or OPENAI_API_KEY.',
  })
}

type RightsArgs = { [Name in keyof typeof rightsArgs]?: string | undefined }

/** The rights that are named; undefined where none is. */
function rightsOf(args: RightsArgs): KeyRightsChange | undefined {
  const number = (name: keyof RightsArgs) => {
    const text = args[name]
    if (text === undefined) return undefined
    return text === 'none' ? null : wholeNumber(text, { name: `--${name}`, min: 1 })
  }
  const amount = (name: keyof RightsArgs) => {
    const text = args[name]
    if (text === undefined) return undefined
    return text === 'none' ? null : parseOpen(text)
  }
  const all: KeyRightsChange = {
    models: args.models === undefined ? undefined : args.models === 'all' ? null : namesOf(args.models),
    requestsPerMinute: number('requests-per-minute'),
    tokensPerMinute: number('tokens-per-minute'),
    requestsPerDay: number('requests-per-day'),
    tokensPerDay: number('tokens-per-day'),
    budget: amount('budget'),
    budgetPerDay: amount('budget-per-day'),
    budgetPerAnswer: amount('budget-per-answer'),
    expiresAt: args.expires === undefined ? undefined : args.expires === 'never' ? null : dayOf(args.expires),
  }
  const named = Object.entries(all).filter(([, value]) => value !== undefined)
  return named.length === 0 ? undefined : Object.fromEntries(named)
}

function namesOf(text: string): string[] {
  return text
    .split(',')
    .map(name => name.trim())
    .filter(name => name !== '')
}

function dayOf(text: string): number {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  if (Number.isFinite(time) && time > 0) return time / 1000
  throw new BaseError('--expires must be a day.', {
    code: 'node/bad-argument',
    facts: { given: text.slice(0, 80) },
    hint: 'Write it like 2030-01-01, or never.',
  })
}

function renderKey({ id, prefix, name, rights, used, revoked, under }: Key): string {
  const { day, all } = used
  return [
    `${id}  ${prefix}…  ${name}${under === null ? '' : `  under ${under}`}${revoked ? '  revoked' : ''}`,
    ...describeRights(rights).map(line => `  ${line}`),
    `  today     ${day.requests} requests, ${day.tokens} tokens, ${formatOpen(day.spent)}`,
    `  in all    ${all.requests} requests, ${all.tokens} tokens, ${formatOpen(all.spent)}`,
  ].join('\n')
}

function describeRights(rights: KeyRights): string[] {
  const numbers = [
    ['requests a minute', rights.requestsPerMinute],
    ['tokens a minute', rights.tokensPerMinute],
    ['requests a day', rights.requestsPerDay],
    ['tokens a day', rights.tokensPerDay],
  ] as const
  const amounts = [
    ['for an answer', rights.budgetPerAnswer],
    ['a day', rights.budgetPerDay],
    ['at all', rights.budget],
  ] as const
  return [
    ...(rights.models === null ? [] : [`models    ${rights.models.join(', ') || 'none'}`]),
    ...numbers.flatMap(([what, limit]) => (limit === null ? [] : [`at most   ${limit} ${what}`])),
    ...amounts.flatMap(([what, limit]) => (limit === null ? [] : [`at most   ${formatOpen(limit)} ${what}`])),
    ...(rights.expiresAt === null ? [] : [`until     ${new Date(rights.expiresAt * 1000).toISOString()}`]),
  ]
}
