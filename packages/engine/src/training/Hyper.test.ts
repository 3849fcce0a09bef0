import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { defaultHyper, Hyper } from './Hyper.ts'

const file = path.join(import.meta.dirname, '../../../../docs/TRAINING.md')
const marks = ['<!-- hyper-parameters -->', '<!-- end -->'] as const

// `UPDATE_DOCS=1 npx vitest run Hyper` writes the table anew.
test('docs/TRAINING.md holds the table of hyper-parameters that the schema gives', () => {
  const text = readFileSync(file, 'utf8')
  const [before, rest] = text.split(marks[0]) as [string, string]
  const after = rest.split(marks[1])[1]
  const wanted = `${before}${marks[0]}\n${describeHyper()}\n${marks[1]}${after}`
  if (process.env.UPDATE_DOCS) writeFileSync(file, wanted)
  expect(readFileSync(file, 'utf8')).toBe(wanted)
})

test('every hyper-parameter is described', () => {
  expect(describeHyper()).not.toMatch(/undefined|NaN/)
})

type Property = {
  description?: string
  type?: string
  enum?: string[]
  minimum?: number
  maximum?: number
  exclusiveMinimum?: number
}

/** The hyper-parameters as a table in Markdown: name, default, what may be given, what it does. */
function describeHyper(): string {
  const { properties } = z.toJSONSchema(Hyper, { io: 'input' }) as { properties: Record<string, Property> }
  const rows = Object.entries(properties).map(([name, property]) => {
    const value = defaultHyper[name as keyof Hyper]
    return `| \`${name}\` | ${shown(value)} | ${allowed(property)} | ${property.description} |`
  })
  return ['| name | default | allowed | meaning |', '| --- | --- | --- | --- |', ...rows].join('\n')
}

function shown(value: Hyper[keyof Hyper]): string {
  if (value === undefined) return 'absent'
  if (typeof value !== 'object') return String(value)
  return Array.isArray(value) ? value.map(each => `\`${each}\``).join(' ') : 'none'
}

function allowed({ type, enum: options, minimum, maximum, exclusiveMinimum }: Property): string {
  if (options) return options.map(each => `\`${each}\``).join(' ')
  if (type === 'boolean') return '`true` `false`'
  if (type !== 'number' && type !== 'integer') return ''
  const low = exclusiveMinimum === undefined ? `${minimum}` : `above ${exclusiveMinimum}`
  return `${low} to ${maximum!.toLocaleString('en')}`
}
