import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hex } from '@openledger/base'
import type { ChannelConfig } from '@openledger/client'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openJournal } from './openJournal.ts'

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'openledger-journal-'))
})
afterEach(() => rm(dir, { recursive: true, force: true }))

const word = (n: number): Hex => `0x${n.toString(16).padStart(64, '0')}`
const account: Hex = `0x${'11'.repeat(20)}`
const payment = (n: number) => ({
  nonce: word(n),
  payer: account,
  value: 5n,
  validBefore: 99,
  modelId: 2n,
  request: word(7),
})
const receipt = (n: number) => ({
  id: word(1000 + n),
  operator: account,
  sequence: n,
  payer: account,
  nonce: word(n),
  cid: 'c',
  body: '{}',
  salt: word(3),
  messages: '[]',
  answer: '',
  shared: false,
})

describe('the journal', () => {
  test('takes a nonce once, and again only after it was void', async () => {
    const journal = await openJournal({ path: join(dir, 'ledger.sqlite') })
    const key = { payer: account, nonce: word(1) }
    expect(journal.payments.accept(payment(1), 0)).toBe(true)
    expect(journal.payments.accept(payment(1), 0)).toBe(false)
    journal.payments.void(key)
    expect(journal.payments.accept(payment(1), 0)).toBe(true)
    journal.payments.collected(key, word(9))
    journal.payments.void(key)
    expect(journal.payments.get(key)).toMatchObject({ state: 'collected', transaction: word(9) })
    expect(journal.payments.accept(payment(1), 0)).toBe(false)
    // Another payer's nonce is another nonce.
    expect(journal.payments.accept({ ...payment(1), payer: `0x${'22'.repeat(20)}` }, 0)).toBe(true)
    journal.close()
  })

  test('issues no receipt without a collected payment, and none twice', async () => {
    const journal = await openJournal({ path: join(dir, 'ledger.sqlite') })
    expect(() => journal.receipts.append(receipt(0))).toThrow('no collected payment')
    expect(journal.receipts.count()).toBe(0)
    journal.payments.accept(payment(0), 0)
    journal.payments.collected({ payer: account, nonce: word(0) }, word(9))
    journal.receipts.append(receipt(0))
    expect(() => journal.receipts.append({ ...receipt(1), nonce: word(0) })).toThrow()
    expect(journal.receipts.tip(account)).toEqual({ sequence: 1, previous: word(1000) })
    journal.close()
  })

  test('takes a voucher once, and charges it in the commit of its receipt or not at all', async () => {
    const path = join(dir, 'ledger.sqlite')
    const journal = await openJournal({ path })
    const id = word(77)
    const config: ChannelConfig = {
      ...{ payer: account, payerAuthorizer: account, receiver: account, receiverAuthorizer: account, token: account },
      ...{ withdrawDelay: 900, salt: word(5) },
    }
    const voucher = { id, config, claimed: 3n, maxClaimable: 10n, signature: '0x01' as Hex }
    expect(journal.channels.take(voucher)).toBe(0)
    expect(journal.channels.take(voucher)).toBeUndefined()
    expect(journal.channels.take({ ...voucher, maxClaimable: 20n })).toBe(1)
    // What was claimed before the journal knew the channel is where its charges start.
    expect(journal.channels.get(id)).toMatchObject({ charged: 3n, claimed: 3n, vouchers: 2, answers: 0 })
    expect(journal.channels.unfunded()).toEqual([])

    const charge = { channel: id, before: 3n, price: 4n }
    journal.receipts.append({ ...receipt(0), charge })
    expect(journal.channels.get(id)).toMatchObject({ charged: 7n, answers: 1 })
    // Another answer that counted from the same total: neither its charge nor its receipt.
    expect(() => journal.receipts.append({ ...receipt(1), charge })).toThrow('was not charged 3 before')
    // A receipt that cannot be written charges nothing.
    expect(() => journal.receipts.append({ ...receipt(0), charge: { ...charge, before: 7n } })).toThrow('UNIQUE')
    journal.close()

    const again = await openJournal({ path })
    expect(again.receipts.count()).toBe(1)
    expect(again.channels.take(voucher)).toBeUndefined()
    expect(again.channels.unfunded()).toMatchObject([{ id, charged: 7n, claimed: 3n, config }])
    again.channels.claimed(id, 5n)
    again.channels.cover(id, 2n)
    expect(again.channels.unfunded()).toMatchObject([{ covering: 2n }])
    again.channels.covered(id, 2n)
    expect(again.channels.unfunded()).toEqual([])
    again.close()
  })

  test('closes an epoch over each receipt once', async () => {
    const journal = await openJournal({ path: join(dir, 'ledger.sqlite') })
    journal.payments.accept(payment(0), 0)
    journal.payments.collected({ payer: account, nonce: word(0) }, word(9))
    journal.receipts.append(receipt(0))
    const epoch = { epoch: 1, cid: 'c', payoutRoot: word(1), receiptsRoot: word(2), total: 5n, receiptCount: 1 }
    journal.epochs.close(epoch, [word(1000)])
    expect(() => journal.epochs.close({ ...epoch, epoch: 2 }, [word(1000)])).toThrow('settled already')
    expect(journal.epochs.all()).toHaveLength(1)
    journal.epochs.reopen(1)
    expect(journal.receipts.unsettled(account)).toHaveLength(1)
    journal.epochs.close(epoch, [word(1000)])
    journal.epochs.finalised(1, word(4), 8, 'evidence')
    journal.epochs.reopen(1)
    expect(journal.epochs.get(1)).toMatchObject({ state: 'final', finalBlock: 8 })
    journal.close()
  })

  test('belongs to one chain', async () => {
    const journal = await openJournal({ path: join(dir, 'ledger.sqlite') })
    journal.bindTo('4267 0xaa')
    journal.bindTo('4267 0xaa')
    expect(() => journal.bindTo('4267 0xbb')).toThrow(expect.objectContaining({ code: 'journal/other-chain' }))
    journal.close()
  })

  test('killed while it writes, holds every receipt that was handed out, and no half', async () => {
    const path = join(dir, 'ledger.sqlite')
    const script = `
      import { openJournal } from ${JSON.stringify(new URL('./openJournal.ts', import.meta.url).href)}
      const word = n => '0x' + n.toString(16).padStart(64, '0')
      const account = ${JSON.stringify(account)}
      const journal = await openJournal({ path: ${JSON.stringify(path)} })
      for (let n = journal.receipts.tip(account).sequence; ; n++) {
        journal.payments.accept({ nonce: word(n), payer: account, value: 5n, validBefore: 99, modelId: 2n, request: word(7) }, 0)
        journal.payments.collected({ payer: account, nonce: word(n) }, word(9))
        journal.receipts.append({ id: word(1000 + n), operator: account, sequence: n, payer: account, nonce: word(n), cid: 'c', body: '{}', salt: word(3), messages: '[]', answer: '', shared: false })
        process.stdout.write(n + '\\n')
      }`
    let acknowledged = -1
    for (let round = 0; round < 3; round++) {
      const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', script], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      let said = ''
      child.stdout.on('data', chunk => {
        said += chunk
        if (said.split('\n').length > 20) child.kill('SIGKILL')
      })
      await once(child, 'close')
      acknowledged = Math.max(acknowledged, Number(said.slice(0, said.lastIndexOf('\n')).split('\n').at(-1)))
      const journal = await openJournal({ path })
      const kept = journal.receipts.count()
      expect(kept).toBeGreaterThanOrEqual(acknowledged + 1)
      expect(journal.receipts.tip(account).sequence).toBe(kept)
      // A receipt and the end of its payment are one commit.
      for (let n = 0; n < kept; n++)
        expect(journal.payments.get({ payer: account, nonce: word(n) })?.state).toBe('answered')
      const [open] = journal.payments.open()
      if (open) {
        journal.payments.collected(open, word(9))
        journal.receipts.append(receipt(Number(BigInt(open.nonce))))
      }
      journal.close()
    }
    expect(acknowledged).toBeGreaterThan(50)
  })
})
