import type { Explanation } from '@openledger/attribution'
import { type Address, BaseError, type Hex, utf8 } from '@openledger/base'
import {
  type Opening,
  type ReceiptContributor,
  type ReceiptFile,
  type ReceiptSummary,
  type ReceiptView,
  samplingMode,
} from '@openledger/client'
import { and, desc, eq, inArray, lt, or, sql } from 'drizzle-orm'
import * as t from '../database/schema.ts'
import type { Loaded } from '../inference/createModels.ts'
import type { JournalReceipt } from '../journal/rows.ts'
import { readReceiptFile } from '../settlement/buildEpoch.ts'
import { shownRecords } from './excerpts.ts'
import { matchesOf } from './matches.ts'
import { parseCursor } from './parseCursor.ts'
import { named, type View } from './View.ts'

const pageSize = 50

/** Receipts, the newest first; of one account (as payer or payee) or one model. */
export async function listReceipts(view: View, { account, model, cursor }: listReceipts.Options) {
  const { db, journal } = view
  const [at, sequence] = cursor === undefined ? [] : parseCursor(cursor)
  const where = and(
    model === undefined ? undefined : eq(t.receipts.modelId, BigInt(model)),
    account === undefined
      ? undefined
      : or(
          eq(t.receipts.payer, account),
          inArray(
            t.receipts.id,
            db
              .select({ id: t.receiptLines.receiptId })
              .from(t.receiptLines)
              .where(and(eq(t.receiptLines.account, account), sql`${t.receiptLines.amount} > 0`)),
          ),
        ),
    at !== undefined && sequence !== undefined
      ? or(lt(t.receipts.issuedAt, at), and(eq(t.receipts.issuedAt, at), lt(t.receipts.sequence, sequence)))
      : undefined,
  )
  const rows = await db
    .select()
    .from(t.receipts)
    .where(where)
    .orderBy(desc(t.receipts.issuedAt), desc(t.receipts.sequence))
    .limit(pageSize + 1)
  const page = rows.slice(0, pageSize)
  const last = rows.length > pageSize ? page.at(-1) : undefined
  const items: ReceiptSummary[] = []
  for (const { id } of page) {
    const kept = journal.receipts.get(id as Hex)
    if (kept) items.push(await toSummary(view, kept))
  }
  return { items, next: last ? `${last.issuedAt}-${last.sequence}` : null }
}

export declare namespace listReceipts {
  type Options = { account?: Address | undefined; model?: number | undefined; cursor?: string | undefined }
}

/** @throws `settlement/unknown-receipt` */
export function keptReceipt({ journal }: View, id: Hex): JournalReceipt {
  const kept = journal.receipts.get(id)
  if (kept) return kept
  throw new BaseError('There is no such receipt here.', {
    code: 'settlement/unknown-receipt',
    facts: { receipt: id },
    hint: 'A receipt’s id is its EIP-712 digest: 0x and 64 hexadecimal digits.',
  })
}

/** One receipt with everything that a page shows. `salt` opens question and answer to whoever knows it. */
export async function getReceipt(view: View, id: Hex, salt?: Hex): Promise<ReceiptView> {
  const kept = keptReceipt(view, id)
  const file = readReceiptFile(utf8(kept.body))
  const epoch = kept.epoch === null ? undefined : view.journal.epochs.get(kept.epoch)
  const payment = view.journal.payments.get(kept)
  const opening = openingOf(kept, salt)
  const { top: _, ...summary } = await toSummary(view, kept)
  return {
    ...summary,
    receipt: file.receipt,
    signature: file.signature,
    file: kept.cid,
    ...(await contributorsOf(view, file, opening?.answer)),
    lines: file.lines.map(line => ({ ...line, ...named(view, 'name', line.account) })),
    ...samplingOf(file),
    estimate: estimateOf(file),
    weak: file.receipt.mode === 1 && file.receipt.price > 0n,
    transactions: {
      ...(payment?.transaction && { payment: payment.transaction }),
      ...(epoch?.proposal && { proposed: epoch.proposal }),
      ...(epoch?.finalisation && { finalised: epoch.finalisation }),
    },
    bundle: epoch !== undefined && epoch.state !== 'closed',
    ...(opening && { opening }),
  }
}

/** Question and answer, where they were made public or the asker shows the salt. */
export function openingOf(kept: JournalReceipt, salt?: Hex): Opening | undefined {
  if (!kept.shared && salt?.toLowerCase() !== kept.salt) return undefined
  return { salt: kept.salt, messages: JSON.parse(kept.messages) as Opening['messages'], answer: kept.answer }
}

/** How the answer was attributed, where not every answer is. */
export function samplingOf({ block }: ReceiptFile): Pick<ReceiptView, 'sampling'> {
  if (!block) return {}
  const { anchor, turn, seed, members } = block
  return { sampling: { mode: samplingMode(block), members: members.length, anchor, turn, seed } }
}

/** What the weights were estimated by; what a block's draw carried over does not say it of its own answer. */
export function estimateOf({ evidence }: ReceiptFile): ReceiptView['estimate'] {
  return evidence ? { method: 'ensemble', adapters: evidence.losses.length } : { method: 'influence', adapters: 0 }
}

/** The intervals of the fit in the place of those of records' spread, where the answer was measured under an ensemble. */
export async function withFit(
  loaded: Loaded,
  { evidence }: ReceiptFile,
  explanation: Explanation,
): Promise<Explanation> {
  const shares = evidence && (await loaded.fit(evidence).catch(() => undefined))
  if (!shares) return explanation
  return {
    ...explanation,
    contributors: explanation.contributors.map((contributor, c) => ({
      ...contributor,
      low: shares[c]?.low ?? contributor.low,
      high: shares[c]?.high ?? contributor.high,
    })),
  }
}

/** A receipt's contributors as they were weighed and paid, without what was only measured. */
export function paidContributors(
  view: View,
  { contributors, scores, weights, lines }: ReceiptFile,
): ReceiptContributor[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0n)
  return contributors.map(({ account, records }, i) => ({
    account,
    ...named(view, 'name', account),
    records,
    score: scores[i] ?? 0n,
    weight: weights[i] ?? 0n,
    share: fraction(weights[i] ?? 0n, total),
    amount: lines[i]?.role === 'data' ? lines[i].amount : 0n,
  }))
}

/** The same with intervals and the records that mattered most, measured again from the receipt's own query vector. */
async function contributorsOf(
  view: View,
  file: ReceiptFile,
  answer: string | undefined,
): Promise<Pick<ReceiptView, 'contributors' | 'strength' | 'matches'>> {
  const contributors = paidContributors(view, file)
  // Another answer's weights say who is paid, not what moved this one.
  if (file.query.length === 0 || samplingOf(file).sampling?.mode === 'carried') return { contributors }
  const [model] = await view.db
    .select()
    .from(t.models)
    .where(eq(t.models.id, BigInt(file.receipt.modelId)))
  const loaded = model && (await view.inference.load(model).catch(() => undefined))
  if (!model || !loaded) return { contributors }
  const explanation = await withFit(loaded, file, loaded.explainer.explain({ query: file.query, top: 3 }))
  const matches =
    answer === undefined ? undefined : await matchesOf(view, { model: model.digest, origins: loaded.origins, answer })
  return {
    contributors: await withMeasures(view, { contributors, explanation, origins: loaded.origins }),
    strength: { verdict: explanation.strength.verdict, reason: explanation.strength.reason },
    ...(matches && { matches }),
  }
}

/** Adds intervals and top records with what may be shown of them to contributors, in the order of the index. */
export async function withMeasures(
  view: View,
  { contributors, explanation, origins }: withMeasures.Options,
): Promise<ReceiptContributor[]> {
  const wanted = explanation.contributors.flatMap(({ topRecords }) => topRecords.map(({ record }) => record))
  const shown = await shownRecords(view, origins, wanted)
  return contributors.map((contributor, i) => {
    const measured = explanation.contributors[i]
    if (!measured) return contributor
    return {
      ...contributor,
      low: measured.low,
      high: measured.high,
      topRecords: measured.topRecords.map(({ record, share }) => ({
        record,
        share: Math.min(1, share),
        ...shown.get(record),
      })),
    }
  })
}

export declare namespace withMeasures {
  type Options = {
    contributors: ReceiptContributor[]
    explanation: {
      contributors: { low: number; high: number; topRecords: { record: number; share: number }[] }[]
    }
    origins: readonly [number, number][]
  }
}

async function toSummary(view: View, kept: JournalReceipt): Promise<ReceiptSummary> {
  const file = readReceiptFile(utf8(kept.body))
  const { receipt } = file
  const [model] = await view.db
    .select({ name: t.models.name })
    .from(t.models)
    .where(eq(t.models.id, BigInt(receipt.modelId)))
  const epoch = kept.epoch === null ? undefined : view.journal.epochs.get(kept.epoch)
  const heaviest = paidContributors(view, file).sort((a, b) => (a.weight < b.weight ? 1 : a.weight > b.weight ? -1 : 0))
  return {
    id: kept.id,
    state: epoch?.state === 'final' ? 'final' : epoch?.state === 'proposed' ? 'included' : 'pending',
    model: { id: receipt.modelId, name: model?.name ?? `model ${receipt.modelId}` },
    payer: receipt.payer,
    operator: receipt.operator,
    paid: receipt.paid,
    price: receipt.price,
    mode: receipt.mode === 0 ? 'influence' : 'flat',
    promptTokens: receipt.promptTokens,
    completionTokens: receipt.completionTokens,
    top: heaviest.slice(0, 3),
    epoch: epoch?.epoch ?? null,
    at: receipt.issuedAt,
  }
}

function fraction(part: bigint, whole: bigint): number {
  return whole === 0n ? 0 : Number((part * 1_000_000n) / whole) / 1_000_000
}
