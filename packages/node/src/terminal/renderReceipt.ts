import { formatOpen, type Hex } from '@openledger/base'
import type { ChatReceipt, Match, NamedLine, ReceiptContributor, ReceiptView } from '@openledger/client'
import { paint } from './Terminal.ts'

/** Most contributors drawn one by one; the rest is summed. */
const shownContributors = 8

/** `0x12ab…9f04`, for people. */
export function shortHex(hex: Hex): string {
  return `${hex.slice(0, 6)}…${hex.slice(-4)}`
}

/** Who made an answer possible: a bar, a part and an amount for each contributor, the largest first. */
export function renderContributors(contributors: readonly ReceiptContributor[]): string {
  const sorted = [...contributors].sort((a, b) => b.share - a.share)
  const shown = sorted.slice(0, shownContributors)
  const rest = sorted.slice(shownContributors)
  const width = Math.max(0, ...shown.map(({ name, account }) => (name ?? shortHex(account)).length))
  const lines = shown.map(
    ({ name, account, share, low, high, amount }) =>
      `  ${(name ?? shortHex(account)).padEnd(width)}  ${bar(share)}  ${percent(share, low, high).padEnd(12)}  ${formatOpen(amount)}`,
  )
  if (rest.length > 0) {
    const amount = rest.reduce((sum, contributor) => sum + contributor.amount, 0n)
    const share = rest.reduce((sum, contributor) => sum + contributor.share, 0)
    lines.push(
      `  ${`${rest.length} more`.padEnd(width)}  ${bar(share)}  ${percent(share).padEnd(12)}  ${formatOpen(amount)}`,
    )
  }
  return lines.join('\n')
}

/** What was paid for, line by line, adding up to the total under a rule. */
export function renderLines(lines: readonly NamedLine[], paid: bigint): string {
  const data = lines.filter(({ role }) => role === 'data')
  const rows: [string, bigint][] = [
    [
      `data (${data.length} contributor${data.length === 1 ? '' : 's'})`,
      data.reduce((sum, { amount }) => sum + amount, 0n),
    ],
    ...lines
      .filter(({ role }) => role !== 'data')
      .map(({ role, name, account, amount }): [string, bigint] => [`${role} · ${name ?? shortHex(account)}`, amount]),
  ]
  const width = Math.max(...rows.map(([label]) => label.length))
  const amounts = rows.map(([, amount]) => formatOpen(amount))
  const amountWidth = Math.max(...amounts.map(text => text.length), formatOpen(paid).length)
  return [
    ...rows.map(([label], i) => `  ${label.padEnd(width)}  ${amounts[i]!.padStart(amountWidth)}`),
    `  ${'─'.repeat(width + 2 + amountWidth)}`,
    `  ${'paid'.padEnd(width)}  ${formatOpen(paid).padStart(amountWidth)}`,
  ].join('\n')
}

/** A receipt as it follows a streamed answer. */
export function renderChatReceipt(receipt: ChatReceipt): string {
  return [
    paint('1', 'Who made this possible'),
    renderContributors(receipt.contributors),
    ...honesty(receipt),
    '',
    renderLines(receipt.lines, receipt.paid),
    '',
    `receipt  ${receipt.receipt}`,
  ].join('\n')
}

/** Everything a terminal can show of one receipt. */
export function renderReceiptView(view: ReceiptView): string {
  const { opening } = view
  const question = opening?.messages.at(-1)?.content
  return [
    ...(opening ? [`“${question ?? ''}”`, `  ${opening.answer}`, ''] : []),
    paint('1', 'Who made this possible'),
    renderContributors(view.contributors),
    ...honesty(view),
    '',
    renderLines(view.lines, view.paid),
    '',
    ...renderMatches(view.matches ?? []),
    `receipt   ${view.id}`,
    `model     ${view.model.name}`,
    `operator  ${view.operator}`,
    `state     ${view.state}${view.epoch === null ? '' : ` (epoch ${view.epoch})`}`,
    ...(view.transactions.payment ? [`payment   ${view.transactions.payment}`] : []),
    ...(view.transactions.finalised ? [`final in  ${view.transactions.finalised}`] : []),
  ].join('\n')
}

/** What stands word for word in open records: where words are, not what they caused. */
function renderMatches(matches: readonly Match[]): string[] {
  if (matches.length === 0) return []
  const rows = matches.map(({ text, count, records: [first] }) => {
    const where = `${first!.name ?? shortHex(first!.account)}, batch ${first!.batch}, record ${first!.line + 1}`
    return `  “${text.replaceAll(/\s+/g, ' ')}”\n      ${where}${count > 1 ? `, and ${count - 1} more` : ''}`
  })
  return [paint('1', 'Word for word in training records (matches, not causes)'), ...rows, '']
}

/** Why a record's text is not shown. */
export const withheldWords = {
  licence: '(its licence withholds the text)',
  erased: '(erased: a tombstone stays)',
  absent: '(its bytes are not on this node)',
}

/** The records that moved an answer most, the largest part first: contributor, batch, line, and text where it is shown. */
export function renderRecords(contributors: readonly ReceiptContributor[]): string {
  const records = contributors
    .flatMap(({ name, account, topRecords = [] }) =>
      topRecords.map(record => ({ ...record, who: name ?? shortHex(account) })),
    )
    .sort((a, b) => b.share - a.share)
  if (records.length === 0) return 'No record stands out, or this receipt is paid by another answer’s weights.'
  return [
    paint('1', 'The records that moved it most'),
    ...records.map(({ who, share, batch, line, excerpt, withheld = 'absent' }) => {
      const place = batch === undefined || line === undefined ? '' : `, batch ${batch}, line ${line + 1}`
      const text = excerpt === undefined ? withheldWords[withheld] : excerpt.replaceAll('\n', '\n    ')
      return `  ${percent(share)}  ${who}${place}\n    ${text}`
    }),
  ].join('\n')
}

type Told = Pick<ChatReceipt, 'mode' | 'weak' | 'strength' | 'sampling' | 'estimate'>

function honesty({ estimate, ...told }: Told): string[] {
  const measured = `  Measured under ${estimate.adapters} audit adapters; the intervals are those of the fit.`
  return [...(estimate.method === 'ensemble' ? [measured] : []), ...doubts(told)]
}

function doubts({ mode, weak, strength, sampling }: Omit<Told, 'estimate'>): string[] {
  if (sampling?.mode === 'carried')
    return [`  Paid by the weights of another answer: one of ${sampling.members} was drawn for all of them.`]
  if (mode === 'flat') {
    return ['  The influence could not be told from noise here, so the data part was split by number of records.']
  }
  if (strength && strength.verdict !== 'clear') return [`  ${strength.reason}`]
  return weak ? ['  This model’s attribution is weak: read the weights with care.'] : []
}

function bar(share: number): string {
  const eighths = Math.round(Math.min(1, Math.max(0, share)) * 20 * 8)
  const full = '█'.repeat(Math.floor(eighths / 8))
  const part = eighths % 8 === 0 ? '' : '▏▎▍▌▋▊▉'[(eighths % 8) - 1]
  return paint('36', `${full}${part}`.padEnd(20, '·'))
}

function percent(share: number, low?: number, high?: number): string {
  const part = `${(100 * share).toFixed(0)} %`
  return low === undefined || high === undefined ? part : `${part} ± ${(50 * (high - low)).toFixed(0)}`
}
