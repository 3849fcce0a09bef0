import { utf8 } from '@openledger/base'
import { eq } from 'drizzle-orm'
import type { Database, Executor } from '../database/openDatabase.ts'
import * as t from '../database/schema.ts'
import type { Journal } from '../journal/openJournal.ts'
import type { JournalReceipt } from '../journal/rows.ts'
import { readReceiptFile } from './buildEpoch.ts'

/** Brings the receipts of the journal into the tables, from where the tables end. */
export async function indexReceipts({ db, journal }: { db: Database; journal: Journal }): Promise<void> {
  const [known] = await db.select().from(t.meta).where(eq(t.meta.key, 'receipts'))
  const [any] = await db.select({ id: t.receipts.id }).from(t.receipts).limit(1)
  for (let row = any ? Number(known?.value ?? 0) : 0; ; ) {
    const page = journal.receipts.after(row, 100)
    if (page.length === 0) return
    row = page.at(-1)!.row
    await db.transaction(async tx => {
      for (const { receipt } of page) await addReceipt(tx, receipt)
      const value = String(row)
      await tx
        .insert(t.meta)
        .values({ key: 'receipts', value })
        .onConflictDoUpdate({ target: t.meta.key, set: { value } })
    })
  }
}

async function addReceipt(tx: Executor, { id, cid, body }: JournalReceipt): Promise<void> {
  const { receipt, lines } = readReceiptFile(utf8(body))
  const { sequence, operator, modelId, payer, payment, paid, price, mode, promptTokens, completionTokens, issuedAt } =
    receipt
  await tx
    .insert(t.receipts)
    .values({
      id,
      cid,
      modelId: BigInt(modelId),
      sequence,
      operator,
      payer,
      payment,
      paid,
      price,
      mode,
      promptTokens,
      completionTokens,
      issuedAt,
    })
    .onConflictDoNothing()
  const rows = lines.map((line, position) => ({ receiptId: id, position, ...line }))
  for (let from = 0; from < rows.length; from += 1000)
    await tx
      .insert(t.receiptLines)
      .values(rows.slice(from, from + 1000))
      .onConflictDoNothing()
}
