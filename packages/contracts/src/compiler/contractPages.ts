import { addresses } from '../addresses.ts'
import { targets } from './compilerInput.ts'

/** What the compiler says of one contract: its interface, and its comments (NatSpec). */
export type Documented = {
  abi: readonly AbiItem[]
  devdoc: Docs<{ details?: string; params?: Record<string, string>; returns?: Record<string, string> }>
  userdoc: Docs<{ notice?: string }>
}

type Docs<T> = {
  methods?: Record<string, T>
  events?: Record<string, T>
  errors?: Record<string, readonly T[]>
}
type AbiParameter = {
  name: string
  type: string
  internalType?: string
  indexed?: boolean
  components?: AbiParameter[]
}
type AbiItem = {
  type: string
  name?: string
  inputs?: readonly AbiParameter[]
  outputs?: readonly AbiParameter[]
  stateMutability?: string
}

/** What makes one page of Markdown for each contract of ours, and one that lists them: file name to text. */
export function contractPages({ sources, documented }: contractPages.Options): Map<string, string> {
  const ours = Object.entries(targets).filter(
    ([name, path]) => path.startsWith('contracts/') && name !== 'StorageLayouts',
  )
  const pages = new Map<string, string>()
  const lines: string[] = []
  for (const [name, path] of ours) {
    const about = header(sources[path]!, name)
    const promised = /^See (I\w+)/.exec(about)?.[1] ?? `I${name}`
    const promise =
      Object.values(sources)
        .map(source => header(source, promised))
        .find(Boolean) ?? ''
    pages.set(`${name}.md`, page({ name, path, about, promise, contract: documented(path, name) }))
    const [first = ''] = (promise || about).split('\n\n')
    lines.push(`- [${name}](${name}.md)${place(name)}: ${sentence(first)}`)
  }
  pages.set(
    'README.md',
    `${notice}# Contracts\n\nWhat stands on chain, written from the comments of the sources (\`npm run docs -w packages/contracts\`).\n\n${lines.join('\n')}\n`,
  )
  return pages
}

export declare namespace contractPages {
  type Options = {
    /** Text of every source, by path. */
    sources: Record<string, string>
    documented: (path: string, name: string) => Documented
  }
}

const notice = '<!-- Written by packages/contracts/scripts/docs.ts. Do not edit. -->\n\n'

function page({ name, path, about, promise, contract }: Page): string {
  const { abi, devdoc, userdoc } = contract
  const parts = [`${notice}# ${name}`, `[Source](../../packages/contracts/${path})${place(name)}`]
  if (promise) parts.push(promise)
  const own = about.replace(/^See I\w+\.\s*/, '')
  if (own) parts.push(own.replace(/^Invariants:\n/m, '**Invariants**\n\n'))
  const section = (title: string, type: string, entry: (item: AbiItem) => string) => {
    const items = abi.filter(item => item.type === type).toSorted((a, b) => (a.name! < b.name! ? -1 : 1))
    if (items.length > 0) parts.push(`## ${title}`, items.map(entry).join(type === 'function' ? '\n\n' : '\n'))
  }
  section('Functions', 'function', item => {
    const key = signature(item)
    const { details, params = {}, returns = {} } = devdoc.methods?.[key] ?? {}
    const said = userdoc.methods?.[key]?.notice ?? details ?? ''
    const returned = (item.outputs ?? []).map(output => `${shownType(output)} ${output.name}`.trim())
    return [
      `### ${item.name}`,
      `\`${shown(item)}${item.stateMutability === 'nonpayable' ? '' : ` ${item.stateMutability}`}${returned.length > 0 ? ` → ${returned.join(', ')}` : ''}\``,
      ...(said ? [said] : []),
      [
        ...Object.entries(params).map(([param, text]) => `- \`${param}\`: ${text}`),
        ...Object.entries(returns).map(
          ([value, text]) => `- returns${/^_\d+$/.test(value) ? '' : ` \`${value}\``}: ${text}`,
        ),
      ].join('\n'),
    ]
      .filter(part => part !== '')
      .join('\n\n')
  })
  section('Events', 'event', item => {
    const key = signature(item)
    return entry(shown(item), userdoc.events?.[key]?.notice ?? devdoc.events?.[key]?.details)
  })
  section('Errors', 'error', item => {
    const key = signature(item)
    return entry(shown(item), userdoc.errors?.[key]?.[0]?.notice ?? devdoc.errors?.[key]?.[0]?.details)
  })
  return `${parts.join('\n\n')}\n`
}

type Page = { name: string; path: string; about: string; promise: string; contract: Documented }

function entry(what: string, said: string | undefined): string {
  return said ? `- \`${what}\`: ${said}` : `- \`${what}\``
}

/** The comment above a contract or an interface, without its marks, lists and paragraphs as they stand. */
function header(source: string, name: string): string {
  const end = source.search(new RegExp(`^(abstract )?(contract|interface|library) ${name}\\b`, 'm'))
  const before = end < 0 ? '' : source.slice(0, end).trimEnd()
  const start = before.lastIndexOf('/**')
  if (start < 0 || !before.endsWith('*/')) return ''
  return before
    .slice(start + 3, -2)
    .split('\n')
    .map(line => line.replace(/^\s*\* ?/, '').trimEnd())
    .filter(line => !line.startsWith('@title'))
    .map(line => line.replace(/^@(notice|dev) ?/, '').replace(/^ {6,}/, ''))
    .join('\n')
    .trim()
}

function place(name: string): string {
  const key = name === 'OpenGovernor' ? 'governor' : name.toLowerCase()
  const [, address] = Object.entries(addresses).find(([other]) => other.toLowerCase() === key) ?? []
  return address ? `, \`${address}\`` : ''
}

function sentence(text: string): string {
  return (/^.*?[.:](?=\s|$)/s.exec(text)?.[0] ?? text).replace(/\s+/g, ' ').replace(/:$/, '.')
}

/** As the compiler keys comments: `pay(address,uint256)`. */
function signature({ name, inputs = [] }: AbiItem): string {
  const typeOf = ({ type, components }: AbiParameter): string =>
    components ? type.replace('tuple', `(${components.map(typeOf).join(',')})`) : type
  return `${name}(${inputs.map(typeOf).join(',')})`
}

/** As people read it: `pay(address to, uint256 amount)`. */
function shown({ name, inputs = [] }: AbiItem): string {
  const shownOne = (input: AbiParameter) => `${shownType(input)}${input.indexed ? ' indexed' : ''} ${input.name}`.trim()
  return `${name}(${inputs.map(shownOne).join(', ')})`
}

function shownType({ type, internalType = type }: AbiParameter): string {
  const named = /^(?:struct|enum|contract) (?:\w+\.)?(\w+)(.*)$/.exec(internalType)
  return named ? `${named[1]}${named[2]}` : type
}
