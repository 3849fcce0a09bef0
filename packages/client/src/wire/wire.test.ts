import { readFileSync } from 'node:fs'
import {
  type Address,
  bytesToHex,
  concatBytes,
  createRng,
  hexToBytes,
  keccak256,
  uintWord,
  utf8,
} from '@openledger/base'
import fc from 'fast-check'
import { encodeAbiParameters, keccak256 as viemKeccak } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { describe, expect, it } from 'vitest'
import { statusSchema } from './api/Status.ts'
import { checkpointRoot } from './Checkpoint.ts'
import { errorFromBody } from './ErrorBody.ts'
import { licenceFromBytes32, licenceToBytes32 } from './Licence.ts'
import { paymentRequiredSchema, readPaymentHeader, writePaymentHeader } from './Payment.ts'
import { policySchema } from './Policy.ts'
import {
  isSignedByOperator,
  type Receipt,
  receiptDigest,
  receiptSchema,
  receiptSigner,
  receiptTypedData,
} from './Receipt.ts'
import { recordSchema } from './Record.ts'
import { address, hash32, int8Vector, integer, wei } from './scalars.ts'
import { fromWire, readWire, toWire, wireBytes } from './wire.ts'

const hash = (label: string) => bytesToHex(keccak256(utf8(label)))
const operator = privateKeyToAccount(hash('operator'))
const domain = { chainId: 4267, settlement: '0x0000000000000000000000000000000000000e04' as Address }
const receipt: Receipt = {
  operator: operator.address.toLowerCase() as Address,
  sequence: 3,
  previous: hash('previous'),
  modelId: 2,
  baseDigest: hash('base'),
  adapterDigest: hash('adapter'),
  inputHash: hash('input'),
  outputHash: hash('output'),
  seed: 2 ** 40,
  promptTokens: 12,
  completionTokens: 34,
  payer: '0x00000000000000000000000000000000000000aa',
  payment: hash('payment'),
  paid: 10n ** 18n,
  price: 5n * 10n ** 17n,
  policyId: 0,
  mode: 1,
  indexRoot: hash('index'),
  queryHash: hash('query'),
  weightsRoot: hash('weights'),
  linesRoot: hash('lines'),
  issuedAt: 1_790_000_000,
}

describe('scalars', () => {
  it('survive the wire both ways', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: (1n << 256n) - 1n }),
        fc.bigInt({ min: -(1n << 255n), max: (1n << 255n) - 1n }),
        (u, i) => {
          expect(fromWire(wei, toWire(wei, u))).toBe(u)
          expect(fromWire(integer, toWire(integer, i))).toBe(i)
        },
      ),
    )
    fc.assert(
      fc.property(fc.int8Array({ maxLength: 100 }), vector => {
        expect(fromWire(int8Vector(100), toWire(int8Vector(100), vector))).toEqual(vector)
      }),
    )
  })

  it('have one spelling of an amount', () => {
    for (const bad of ['', '01', '-1', '+1', '1.0', '1e3', ' 1', '0x1', 1, 1n, null, '9'.repeat(79)]) {
      expect(() => fromWire(wei, bad)).toThrow(expect.objectContaining({ code: 'client/bad-shape' }))
    }
    expect(() => fromWire(integer, '-0')).toThrow(expect.objectContaining({ code: 'client/bad-shape' }))
    expect(() => toWire(wei, -1n)).toThrow(expect.objectContaining({ code: 'client/bad-shape' }))
  })

  it('read hex in any case and write it in lower case', () => {
    const mixed = '0x00000000000000000000000000000000000000aB'
    expect(fromWire(address, mixed)).toBe(mixed.toLowerCase())
    expect(toWire(address, mixed)).toBe(mixed.toLowerCase())
    for (const bad of ['0x', `0x${'0'.repeat(63)}`, `0x${'0'.repeat(63)}g`, '0'.repeat(66)]) {
      expect(() => fromWire(hash32, bad)).toThrow(expect.objectContaining({ code: 'client/bad-shape' }))
    }
  })

  it('refuse vectors that are too long or spelt otherwise', () => {
    const tooLong = toWire(int8Vector(9), new Int8Array(9))
    expect(() => fromWire(int8Vector(6), tooLong)).toThrow(expect.objectContaining({ code: 'client/bad-shape' }))
    for (const bad of ['AB==', 'A', '****', 'AA==\n']) {
      expect(() => fromWire(int8Vector(9), bad)).toThrow(expect.objectContaining({ code: 'client/bad-shape' }))
    }
  })
})

describe('documents', () => {
  it('are hashed as canonical JSON', () => {
    const policy = {
      id: 0,
      data: 6000,
      builder: 1500,
      parents: 500,
      operator: 1500,
      stakers: 0,
      treasury: 400,
      burn: 100,
    }
    const bytes = wireBytes(policySchema, policy)
    expect(new TextDecoder().decode(bytes)).toBe(
      '{"builder":1500,"burn":100,"data":6000,"id":0,"operator":1500,"parents":500,"stakers":0,"treasury":400}',
    )
    expect(readWire(policySchema, bytes)).toEqual(policy)
    expect(() => fromWire(policySchema, { ...policy, burn: 101 })).toThrow(
      expect.objectContaining({ facts: { document: 'the basis points must sum to 10,000' } }),
    )
  })

  it('name the place that is wrong', () => {
    expect(() => fromWire(statusSchema, { version: 1 }, { what: 'status' })).toThrow(
      expect.objectContaining({
        code: 'client/bad-shape',
        facts: expect.objectContaining({ version: expect.any(String) as string }) as object,
      }),
    )
    expect(() => fromWire(recordSchema, { messages: [{ role: 'robot', content: 'a' }] }, { what: 'record' })).toThrow(
      expect.objectContaining({ facts: { 'messages.0.role': expect.stringContaining('assistant') as string } }),
    )
    expect(() => readWire(policySchema, utf8('{'), { what: 'policy' })).toThrow(
      expect.objectContaining({ code: 'client/bad-json' }),
    )
    expect(() => readWire(policySchema, Uint8Array.of(0xff))).toThrow(
      expect.objectContaining({ code: 'base/invalid-utf8' }),
    )
  })
})

describe('Receipt', () => {
  it('has the type that the protocol page prints, and hashes as EIP-712 says', () => {
    const page = readFileSync(new URL('../../../../docs/PROTOCOL.md', import.meta.url), 'utf8')
    const type = /^Receipt\([^)]*\)/m.exec(page)![0].replace(/,\s+/g, ',')
    const types = /\((.*)\)/
      .exec(type)![1]!
      .split(',')
      .map(field => field.split(' ') as [string, string])
    const values = types.map(([, name]) => receipt[name as keyof Receipt])
    const struct = viemKeccak(
      encodeAbiParameters([{ type: 'bytes32' }, ...types.map(([kind]) => ({ type: kind }))], [
        viemKeccak(utf8(type)),
        ...values.map(value => (typeof value === 'number' ? BigInt(value) : value)),
      ] as never),
    )
    const domainType = 'EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)'
    const separator = viemKeccak(
      encodeAbiParameters(
        [{ type: 'bytes32' }, { type: 'bytes32' }, { type: 'bytes32' }, { type: 'uint256' }, { type: 'address' }],
        [
          viemKeccak(utf8(domainType)),
          viemKeccak(utf8('OpenLedger Settlement')),
          viemKeccak(utf8('1')),
          4267n,
          domain.settlement,
        ],
      ),
    )
    const digest = keccak256(concatBytes(utf8('\x19\x01'), hexToBytes(separator), hexToBytes(struct)))
    expect(receiptDigest(receipt, domain)).toBe(bytesToHex(digest))
  })

  it('is signed by its operator, on its chain alone', async () => {
    const signature = await operator.signTypedData(receiptTypedData(receipt, domain))
    expect(await isSignedByOperator({ receipt, signature }, domain)).toBe(true)
    expect(await receiptSigner({ receipt, signature }, domain)).toBe(receipt.operator)
    expect(await isSignedByOperator({ receipt, signature }, { ...domain, chainId: 1 })).toBe(false)
    expect(await isSignedByOperator({ receipt: { ...receipt, price: receipt.price + 1n }, signature }, domain)).toBe(
      false,
    )
  })

  it('has one signature: the other spelling of the same is refused', async () => {
    const signature = await operator.signTypedData(receiptTypedData(receipt, domain))
    const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n
    const s = order - BigInt(`0x${signature.slice(66, 130)}`)
    const v = signature.slice(130) === '1b' ? '1c' : '1b'
    const twin = `${signature.slice(0, 66)}${bytesToHex(uintWord(s)).slice(2)}${v}` as const
    expect(await isSignedByOperator({ receipt, signature: twin as `0x${string}` }, domain)).toBe(false)
    const yParity = `${signature.slice(0, 130)}0${signature.slice(130) === '1b' ? 0 : 1}` as `0x${string}`
    expect(await isSignedByOperator({ receipt, signature: yParity }, domain)).toBe(false)
    expect(await isSignedByOperator({ receipt, signature: `0x${'00'.repeat(65)}` }, domain)).toBe(false)
  })

  it('survives the wire', () => {
    expect(fromWire(receiptSchema, JSON.parse(JSON.stringify(toWire(receiptSchema, receipt))))).toEqual(receipt)
    expect(() => fromWire(receiptSchema, { ...toWire(receiptSchema, receipt), mode: 2 })).toThrow(
      expect.objectContaining({ code: 'client/bad-shape' }),
    )
  })
})

describe('licences', () => {
  it('fit 32 bytes and come back', () => {
    for (const id of ['CC0-1.0', 'MIT', 'CC-BY-NC-SA-4.0', 'x'.repeat(32)]) {
      expect(licenceFromBytes32(licenceToBytes32(id))).toBe(id)
    }
    expect(licenceToBytes32('MIT')).toBe(`0x4d4954${'00'.repeat(29)}`)
    for (const bad of ['', 'x'.repeat(33), 'CC BY', 'ÇC', 'a\0b']) {
      expect(() => licenceToBytes32(bad)).toThrow(expect.objectContaining({ code: 'client/bad-licence' }))
    }
    expect(() => licenceFromBytes32(`0x4d4954${'00'.repeat(28)}01`)).toThrow(
      expect.objectContaining({ code: 'client/bad-licence' }),
    )
  })
})

describe('checkpoints', () => {
  it('hash as the protocol page says', () => {
    const checkpoint = { step: 5, adapterDigest: hash('a'), optimizerDigest: hash('o') }
    const encoded = encodeAbiParameters(
      [{ type: 'uint256' }, { type: 'bytes32' }, { type: 'bytes32' }],
      [5n, checkpoint.adapterDigest, checkpoint.optimizerDigest],
    )
    expect(checkpointRoot([checkpoint])).toEqual(keccak256(concatBytes(Uint8Array.of(0), hexToBytes(encoded))))
  })
})

describe('payment headers', () => {
  it('survive, and are refused where they are none', () => {
    const required = {
      x402Version: 2 as const,
      resource: { url: 'http://localhost/v1/chat/completions' },
      accepts: [
        {
          scheme: 'exact' as const,
          network: 'eip155:4267',
          amount: 5n,
          asset: receipt.payer,
          payTo: domain.settlement,
          maxTimeoutSeconds: 60,
          extra: { name: 'Wrapped OPEN', version: '1' },
        },
      ],
    }
    expect(readPaymentHeader(paymentRequiredSchema, writePaymentHeader(paymentRequiredSchema, required))).toEqual(
      required,
    )
    for (const bad of ['', '{', 'bm90IGpzb24=', 'A'.repeat(20_000)]) {
      expect(() => readPaymentHeader(paymentRequiredSchema, bad)).toThrow(
        expect.objectContaining({ code: 'client/bad-payment-header' }),
      )
    }
    expect(() => readPaymentHeader(paymentRequiredSchema, btoa('{}'))).toThrow(
      expect.objectContaining({ code: 'client/bad-shape' }),
    )
  })
})

describe('errorFromBody', () => {
  it('keeps what the server said, in either shape', () => {
    const at = { status: 404, url: '/x' }
    const own = { message: 'No.', code: 'store/no', facts: { a: '1' }, hint: 'Try.' }
    expect(errorFromBody({ error: own }, at).toJSON()).toEqual(own)
    const openAi = { message: 'No model.', type: 'invalid_request_error', code: null, param: null }
    expect(errorFromBody({ error: openAi }, at)).toMatchObject({ message: 'No model.', code: 'client/http' })
    for (const body of [null, 'x', {}, { error: 'x' }]) {
      expect(errorFromBody(body, at)).toMatchObject({ code: 'client/http', facts: { status: '404' } })
    }
  })
})

describe('random documents', () => {
  it('never get past a schema by accident, and never throw anything but a BaseError', () => {
    const rng = createRng('random documents')
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        const document = rng.int(2) ? value : { ...(toWire(receiptSchema, receipt) as object), extra: value }
        expect(() => fromWire(receiptSchema, document)).toThrow(expect.objectContaining({ code: 'client/bad-shape' }))
      }),
    )
  })
})
