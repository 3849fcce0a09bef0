import { readFileSync } from 'node:fs'
import { BaseError } from '@openledger/base'
import {
  checkLicences,
  describeTerms,
  getLicence,
  type LicenceTerms,
  licenceTermsSchema,
  listLicences,
  registerLicence,
  toWire,
} from '@openledger/client'
import { territories } from '@openledger/contracts'
import type { CommandDef } from 'citty'
import { command, wholeNumber } from '../command.ts'
import { networkArgs, openNetwork, openSigning, signingArgs } from '../network.ts'

const list = command({
  name: 'list',
  about: 'List the licences that a Datanet can carry',
  args: networkArgs,
  run: async ({ args, terminal }) => {
    const items = await listLicences(openNetwork(args))
    terminal.result({ items: items.map(item => toWire(licenceTermsSchema, item)) }, () =>
      items.map(item => `${String(item.licence).padEnd(22)}  ${describeTerms(item).join(' ')}`).join('\n'),
    )
    return undefined
  },
})

const show = command({
  name: 'show',
  about: 'What a licence says',
  args: {
    licence: { type: 'positional', description: 'SPDX id, or the key of custom terms', required: true },
    ...networkArgs,
  },
  run: async ({ args, terminal }) => {
    const terms = await getLicence(openNetwork(args), args.licence)
    terminal.result(toWire(licenceTermsSchema, terms), () => renderTerms(args.licence, terms))
    return undefined
  },
})

const check = command({
  name: 'check',
  about: 'Ask the chain whether licences go together in one model',
  args: {
    licences: { type: 'positional', description: 'SPDX ids or keys, with commas between', required: true },
    free: { type: 'boolean', description: 'For a model whose answers are not sold' },
    ...networkArgs,
  },
  run: async ({ args, terminal }) => {
    const licences = args.licences.split(',').map(id => id.trim())
    const use = { priced: args.free !== true }
    const terms = await checkLicences(openNetwork(args), { licences, use })
    terminal.result({ licences, ...use, terms: toWire(licenceTermsSchema, terms) }, () =>
      renderTerms(`${licences.join(' + ')}: they go together`, terms),
    )
    return undefined
  },
})

const register = command({
  name: 'register',
  about: 'Register custom terms, for ever; prints the key that a Datanet can carry',
  args: {
    text: { type: 'positional', description: 'File with the text of the licence', required: true },
    share: { type: 'string', description: 'Least part of a price for the data, basis points', valueHint: 'n' },
    expires: { type: 'string', description: 'Day on which it runs out, like 2030-01-01', valueHint: 'date' },
    territory: { type: 'string', description: 'Countries where it holds, like DE,FR', valueHint: 'codes' },
    'no-training': { type: 'boolean', description: 'No model may be trained on the data' },
    'no-derivatives': { type: 'boolean', description: 'What is made of the data may not be passed on' },
    'non-commercial': { type: 'boolean', description: 'What is made of the data may not be sold' },
    'share-alike': { type: 'boolean', description: 'What is made of the data must be under the same licence' },
    'no-attribution': { type: 'boolean', description: 'The source need not be named' },
    ...signingArgs,
  },
  run: async ({ args, terminal }) => {
    const made = await registerLicence(openSigning(args), {
      text: readFileSync(args.text, 'utf8'),
      terms: {
        share: args.share === undefined ? 0 : wholeNumber(args.share, { name: '--share', max: 10_000 }),
        expiry: args.expires === undefined ? null : dayOf(args.expires),
        territory: args.territory === undefined ? [] : args.territory.split(',').map(countryOf),
        train: args['no-training'] !== true,
        derive: args['no-derivatives'] !== true,
        commercial: args['non-commercial'] !== true,
        shareAlike: args['share-alike'] === true,
        attribution: args['no-attribution'] !== true,
      },
    })
    terminal.result({ ...made, terms: toWire(licenceTermsSchema, made.terms) }, () =>
      [
        renderTerms(`Registered licence ${made.licence}`, made.terms),
        `  transaction  ${made.transaction}`,
        `  next         openledger datanet create NAME --licence ${made.licence}`,
      ].join('\n'),
    )
    return undefined
  },
})

function renderTerms(title: string, terms: LicenceTerms): string {
  return [title, ...describeTerms(terms).map(line => `  ${line}`)].join('\n')
}

function dayOf(text: string): number {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  if (Number.isFinite(time) && time > 0) return time / 1000
  throw new BaseError('--expires must be a day.', {
    code: 'node/bad-argument',
    facts: { given: text.slice(0, 80) },
    hint: 'Write it like 2030-01-01.',
  })
}

function countryOf(text: string): string {
  const code = text.trim().toUpperCase()
  if (territories.includes(code)) return code
  throw new BaseError('This is no country.', {
    code: 'node/bad-argument',
    facts: { given: text.slice(0, 80) },
    hint: 'Use codes of ISO 3166-1, like DE,FR.',
  })
}

export const licence: CommandDef = {
  meta: { name: 'licence', description: 'Licences: list, show, check, register' },
  subCommands: { list, show, check, register },
}
