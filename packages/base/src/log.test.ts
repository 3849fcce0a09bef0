import { describe, expect, it } from 'vitest'
import { BaseError } from './BaseError.ts'
import { createLog } from './log.ts'

function capture(options: Omit<createLog.Options, 'name' | 'write'> = {}) {
  const lines: createLog.Line[] = []
  return { lines, log: createLog({ name: 'test', write: line => lines.push(line), ...options }) }
}

describe('createLog', () => {
  it('writes a sentence with its facts', () => {
    const { lines, log } = capture()
    log.info('sealed a block', { number: 12n, hash: '0xab', list: [1n] })
    expect(lines[0]!.text).toMatch(
      /^\d\d:\d\d:\d\d\.\d{3} info {2}test {2}sealed a block {2}number=12 {2}hash=0xab {2}list=\["1"\]$/,
    )
  })

  it('writes one JSON object a line for programs', () => {
    const { lines, log } = capture({ json: true })
    log.child('pool').warn('full', { error: new BaseError('No.', { code: 'chain/full' }) })
    expect(JSON.parse(lines[0]!.text)).toMatchObject({
      level: 'warn',
      name: 'test.pool',
      message: 'full',
      error: { message: 'No.', code: 'chain/full', facts: {} },
    })
  })

  it('never prints what must not be read', () => {
    for (const json of [false, true]) {
      const { lines, log } = capture({ json })
      log.error('failed', {
        privateKey: 'sk-1234',
        deep: { apiKey: 'sk-1234', list: [{ Authorization: 'sk-1234' }] },
        mnemonic: 'sk-1234',
      })
      expect(lines[0]!.text).not.toContain('sk-1234')
      expect(lines[0]!.text).toContain('(hidden)')
    }
  })

  it('stays silent below its level, and survives circles', () => {
    const { lines, log } = capture({ level: 'warn' })
    log.debug('no')
    log.info('no')
    const circle: Record<string, unknown> = {}
    circle.self = circle
    log.warn('yes', { circle, nothing: undefined })
    expect(lines.map(line => line.level)).toEqual(['warn'])
  })
})
