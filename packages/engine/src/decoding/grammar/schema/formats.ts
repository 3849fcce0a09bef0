import type { Expression } from '../Expression.ts'
import { readPattern, type Spelling } from '../pattern.ts'
import type { Work } from '../work.ts'

const day =
  '(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))'
const date = `\\d{4}-${day}`
const zone = '(?:Z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)'
const time = `(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d{1,9})?${zone}`
const label = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,30}[A-Za-z0-9])?'
const host = `${label}(?:\\.${label}){0,5}`
const octet = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)'
const group = '[0-9a-fA-F]{1,4}'
const word = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,30}"
const segment = "(?:[A-Za-z0-9._~!$&'()*+,;=:@-]|%[0-9A-F]{2})"

/**
 * What is generated for a format: only what it allows, and not all of it (no 29 February, no leap seconds, no quoted
 * names in an address).
 */
const patterns: Readonly<Record<string, string>> = {
  date,
  time,
  'date-time': `${date}T${time}`,
  duration:
    'P(?:\\d{1,6}W|\\d{1,6}D(?:T\\d{1,6}H)?|\\d{1,6}Y(?:\\d{1,6}M)?(?:\\d{1,6}D)?|T(?:\\d{1,6}H(?:\\d{1,6}M)?|\\d{1,6}M)(?:\\d{1,6}S)?|T\\d{1,6}S)',
  uuid: '[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}',
  email: `${word}(?:\\.${word}){0,2}@${label}(?:\\.${label}){1,3}`,
  hostname: host,
  ipv4: `${octet}(?:\\.${octet}){3}`,
  ipv6: `(?:${group}:){7}${group}|${group}(?::${group}){0,3}::(?:${group}(?::${group}){0,2})?|::`,
  uri: `[a-z][a-z0-9+.-]{0,20}://${host}(?::\\d{1,4})?(?:/${segment}{0,60}){0,10}(?:\\?${segment}{0,200})?(?:#${segment}{0,60})?`,
}

/** Every number that is said has these, but for `int32`. */
const numberFormats: ReadonlySet<string> = new Set(['float', 'double', 'int64', 'int32'])

/** Whether a format speaks of strings, or of numbers; undefined for one that is not known. */
export function formatSpeaksOf(format: string): 'string' | 'number' | undefined {
  if (numberFormats.has(format)) return 'number'
  return Object.hasOwn(patterns, format) ? 'string' : undefined
}

/** The texts of a format; undefined for one that is not known. */
export function readFormat(format: string, options: { spelling: Spelling; work: Work }): Expression | undefined {
  const pattern = Object.hasOwn(patterns, format) ? patterns[format] : undefined
  return pattern === undefined ? undefined : readPattern(pattern, { ...options, whole: true })
}
